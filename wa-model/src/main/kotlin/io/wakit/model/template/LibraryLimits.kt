@file:JvmName("LibraryLimits")

package io.wakit.model.template

import io.wakit.model.Checks
import io.wakit.model.Violation
import io.wakit.model.checks

/** Every limit that Meta documents for a template of the library and that this draft breaks; empty where it may leave. */
public fun LibraryDraft.violations(): List<Violation> = checks {
    length("name", name, 1..NAME)
    form("name", name, NAME_LETTERS, "may hold a to z in small letters, digits and underscores alone")
    filled("language", language, "is empty: name Meta's code of the language, such as en_US")
    filled("library_template_name", libraryName, "is empty: name the template of the library")
    buttons.orEmpty().forEachIndexed { i, button ->
        val path = "library_template_button_inputs[$i]"
        length("$path.url.base_url", button.url?.baseUrl, 1..URL)
        length("$path.phone_number", button.phoneNumber, 1..PHONE)
        supportedApps("$path.supported_apps", button.supportedApps)
    }
    number("library_template_body_inputs.code_expiration_minutes", body?.codeExpirationMinutes, EXPIRATION)
}

/** The apps that may read a code. */
internal fun Checks.supportedApps(path: String, apps: List<SupportedApp>?) {
    count(path, apps, 0..APPS)
    apps.orEmpty().forEachIndexed { i, app ->
        length("$path[$i].package_name", app.packageName, 1..PACKAGE)
        form("$path[$i].package_name", app.packageName, PACKAGE_NAME, "is no name of an Android package")
        form("$path[$i].signature_hash", app.signatureHash, SIGNATURE, "is not the 11 characters of a signing key")
    }
}
