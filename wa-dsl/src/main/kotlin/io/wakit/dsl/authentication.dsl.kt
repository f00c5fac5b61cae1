@file:JvmName("AuthenticationDsl")

package io.wakit.dsl

import io.wakit.model.template.AuthenticationDraft
import io.wakit.model.template.Body
import io.wakit.model.template.Buttons
import io.wakit.model.template.Component
import io.wakit.model.template.Footer
import io.wakit.model.template.OtpButton
import io.wakit.model.template.OtpType
import io.wakit.model.template.SupportedApp
import io.wakit.model.template.TemplateCategory
import io.wakit.model.template.TemplateDraft
import java.time.Duration

/**
 * A template for one-time codes. Its words are Meta's; what [parts] returns is its button, so that one without a button does
 * not compile:
 *
 * ```
 * authenticationTemplate("login", "en_US") {
 *     securityRecommendation()
 *     codeExpiration(10)
 *     oneTap(app("com.example.shop", "K8a/AINcGX7"))
 * }
 * ```
 *
 * @see <a href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/authentication-templates/authentication-templates">Authentication
 * templates</a>
 */
public fun authenticationTemplate(
    name: String,
    language: String,
    parts: AuthenticationScope.() -> OtpButton,
): TemplateDraft {
    val scope = AuthenticationScope()
    val components = scope.components(scope.parts())
    return TemplateDraft(name, language, TemplateCategory.Authentication, components, ttlSeconds = scope.ttlSeconds)
}

/** The same in many languages at once, for [io.wakit.client.resource.Templates.upsert]. */
public fun authenticationTemplates(
    name: String,
    languages: List<String>,
    parts: AuthenticationScope.() -> OtpButton,
): AuthenticationDraft {
    val scope = AuthenticationScope()
    return AuthenticationDraft(name, languages, scope.components(scope.parts()), ttlSeconds = scope.ttlSeconds)
}

/** What may be said of a template for one-time codes. */
@WaDsl
public class AuthenticationScope internal constructor() {
    private var recommends: Boolean? = null
    private var minutes: Int? = null
    private var ttl: Duration? = null

    internal val ttlSeconds: Int? get() = ttl?.asSeconds(TemplateCategory.Authentication)

    /** Adds Meta's words not to share the code. */
    public fun securityRecommendation() {
        recommends = true
    }

    /** Adds Meta's words on how long the code lasts: 1 to 90 [minutes]. */
    public fun codeExpiration(minutes: Int) {
        this.minutes = minutes
    }

    /** How long Meta goes on trying to deliver it, in whole seconds: 30 seconds to 15 minutes, or 30 days. */
    public fun ttl(ttl: Duration) {
        this.ttl = ttl
    }

    /** A button that copies the code; Meta writes its label where [text] is left out. */
    public fun copyCode(text: String? = null): OtpButton = OtpButton(OtpType.CopyCode, text)

    /**
     * A button that brings the code into an app, on Android; elsewhere it copies the code. Up to five apps.
     *
     * @param text the label where it copies.
     * @param autofillText the label where it fills in.
     */
    public fun oneTap(
        app: SupportedApp,
        vararg more: SupportedApp,
        text: String? = null,
        autofillText: String? = null,
    ): OtpButton = OtpButton(OtpType.OneTap, text, autofillText, listOf(app) + more)

    /**
     * The app reads the code without a tap, on Android; elsewhere it is as [oneTap]. Meta asks whether its terms of zero-tap
     * are accepted, and refuses where they are not.
     */
    public fun zeroTap(
        areTermsAccepted: Boolean,
        app: SupportedApp,
        vararg more: SupportedApp,
        text: String? = null,
        autofillText: String? = null,
    ): OtpButton = OtpButton(OtpType.ZeroTap, text, autofillText, listOf(app) + more, areTermsAccepted)

    /** An Android app by its package and the 11 characters that name its signing key. */
    public fun app(packageName: String, signatureHash: String): SupportedApp = SupportedApp(packageName, signatureHash)

    internal fun components(button: OtpButton): List<Component> = listOfNotNull(
        Body(addSecurityRecommendation = recommends),
        minutes?.let { Footer(codeExpirationMinutes = it) },
        Buttons(button),
    )
}
