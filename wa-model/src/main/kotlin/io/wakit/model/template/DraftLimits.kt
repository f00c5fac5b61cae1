@file:JvmName("TemplateLimits")

package io.wakit.model.template

import io.wakit.model.Checks
import io.wakit.model.Violation

/**
 * Every limit that Meta documents for a template and that this draft breaks; empty where it may go to review. Lengths are
 * counted in Unicode code points, with the variables as they stand in the text.
 *
 * @see <a href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/components">Template components</a>
 */
public fun TemplateDraft.violations(): List<Violation> = Findings().apply {
    name(name)
    if (language.isBlank()) add("language", "is empty: name Meta's code of the language, such as en_US")
    ttl(ttlSeconds, category)
    components(components, category, parameterFormat)
    if (parameterFormat == null && components.haveNames()) {
        add("parameter_format", "is not said: variables with a name need NAMED")
    }
}.found

/** Every limit that Meta documents for a template and that this edit breaks. */
public fun TemplateEdit.violations(): List<Violation> = Findings().apply {
    ttl(ttlSeconds, category)
    components?.let { components(it, category, parameterFormat) }
}.found

/** Every limit that Meta documents for a template and that this draft breaks. */
public fun AuthenticationDraft.violations(): List<Violation> = Findings().apply {
    name(name)
    if (languages.isEmpty()) add("languages", "is empty: name at least one of Meta's codes, such as en_US")
    ttl(ttlSeconds, category)
    components(components, category, format = null)
}.found

/** Every limit that Meta documents for a template group and that this draft breaks. */
public fun TemplateGroupDraft.violations(): List<Violation> = Findings().apply {
    length("name", name, 1..GROUP_NAME)
    description?.let { length("description", it, 0..GROUP_DESCRIPTION) }
    if (templates.isEmpty()) add("whatsapp_business_templates", "is empty: a group begins with one template at least")
}.found

private const val GROUP_NAME = 256
private const val GROUP_DESCRIPTION = 512

/** What was found against a template, and the rules by which it is found. */
internal class Findings {
    val checks: Checks = Checks()

    val found: MutableList<Violation> get() = checks.found

    fun add(path: String, rule: String, limit: Int? = null, actual: Int? = null) {
        found += Violation(path, rule, limit, actual)
    }

    fun length(path: String, text: String, allowed: IntRange): Unit = checks.length(path, text, allowed)

    fun name(name: String) {
        length("name", name, 1..NAME)
        if (!NAME_LETTERS.matches(name)) add("name", "may hold a to z in small letters, digits and underscores alone")
    }

    fun ttl(seconds: Int?, category: TemplateCategory?) {
        val allowed = TTL[category] ?: return
        if (seconds == null || seconds in allowed || (seconds == -1 && category != TemplateCategory.Marketing)) return
        val limit = if (seconds > allowed.last) allowed.last else allowed.first
        add(
            "message_send_ttl_seconds",
            "is $seconds; for $category Meta takes ${allowed.first} to ${allowed.last} seconds",
            limit,
            seconds,
        )
    }

    fun components(all: List<Component>, category: TemplateCategory?, format: ParameterFormat?) {
        val offer = all.any { it is LimitedTimeOffer }
        once(all)
        if (all.none {
                it is Body || it is UnknownComponent
            }
        ) {
            add("components", "has no body, the one part that is needed")
        }
        val words = when {
            offer -> OFFER_BODY
            all.any { it is CallPermissionRequest } -> CALL_PERMISSION_BODY
            all.buttons().any { it is SingleProductButton } && all.any { it.isProduct() } -> CARD_BODY
            else -> BODY
        }
        all.forEachIndexed { i, part -> component("components[$i]", part, words, format) }
        if (offer) offer(all, category)
        if (category != null && category != TemplateCategory.Marketing && all.any { it is Carousel }) {
            add("category", "is $category; cards are for marketing alone")
        }
        if (all.buttons().any { it is MultiProductButton } && all.none { it is Header || it is UnknownComponent }) {
            add("components", "has no header, which a template with a choice of products needs")
        }
        if (category == TemplateCategory.Authentication) found += AuthenticationLimits.of(all)
        all.forEachIndexed { i, part ->
            if (part is Body && part.text == null && category != null && category != TemplateCategory.Authentication) {
                add("components[$i].text", "is missing; authentication templates alone have words of Meta's")
            }
            if (part is Buttons && category != null && category != TemplateCategory.Authentication) {
                if (part.buttons.any { it is OtpButton }) {
                    add(
                        "components[$i].buttons",
                        "holds a button for a code, which authentication templates alone may have",
                    )
                }
            }
            if (part is Header && part.format == HeaderFormat.Location && category == TemplateCategory.Authentication) {
                add("components[$i].format", "is a location, which authentication templates may not have")
            }
        }
    }

    private fun once(all: List<Component>) {
        all.filterNot {
            it is UnknownComponent
        }.groupBy { it.type }.filterValues { it.size > 1 }.forEach { (type, parts) ->
            add("components", "has ${parts.size} parts of type $type; Meta takes 1 at most", 1, parts.size)
        }
    }

    private fun offer(all: List<Component>, category: TemplateCategory?) {
        if (category != null && category != TemplateCategory.Marketing) {
            add("category", "is $category; a limited-time offer is for marketing alone")
        }
        if (all.any { it is Footer }) add("components", "holds a footer, which does not go with a limited-time offer")
        val header = all.indexOfFirst { it is Header }
        if (header >= 0 && (all[header] as Header).format !in OFFER_HEADERS) {
            add("components[$header].format", "is no picture or film, which alone go with a limited-time offer")
        }
        all.forEachIndexed { i, part ->
            (part as? Buttons)?.buttons?.forEachIndexed { j, button ->
                val code = (button as? CopyCodeButton)?.example.orEmpty()
                // One that is too long for any coupon is told already.
                if (code.codePointCount(0, code.length) in 1..CODE) {
                    length("components[$i].buttons[$j].example", code, 1..OFFER_CODE)
                }
            }
        }
    }

    fun component(path: String, part: Component, body: Int, format: ParameterFormat?) {
        when (part) {
            is Header -> header(path, part, format)

            is Body -> part.text?.let {
                length("$path.text", it, 1..body)
                edges("$path.text", it)
                examples(path, it, part.example?.bodyText?.firstOrNull()?.size, part.example?.bodyTextNamed, format)
            }

            is Footer -> {
                part.text?.let { length("$path.text", it, 1..FOOTER) }
                part.codeExpirationMinutes?.let { minutes(path, it) }
            }

            is Buttons -> buttons(path, part.buttons)

            is Carousel -> carousel(path, part, format)

            is LimitedTimeOffer -> length("$path.limited_time_offer.text", part.offer.text, 1..OFFER)

            CallPermissionRequest, is UnknownComponent -> Unit
        }
    }

    private fun header(path: String, header: Header, format: ParameterFormat?) {
        if (header.format in FILES && header.example?.headerHandle.isNullOrEmpty()) {
            add("$path.example", "names no file: the review needs the handle of an upload")
        }
        if (header.format != HeaderFormat.Text) return
        val text = header.text ?: return add("$path.text", "is missing, where the format is TEXT")
        length("$path.text", text, 1..HEADER)
        val variables = Variables.of(text).size
        if (variables > 1) add("$path.text", "has $variables variables; Meta takes 1 at most", 1, variables)
        examples(path, text, header.example?.headerText?.size, header.example?.headerTextNamed, format)
    }

    private fun minutes(path: String, minutes: Int) {
        if (minutes in EXPIRATION) return
        val limit = if (minutes > EXPIRATION.last) EXPIRATION.last else EXPIRATION.first
        add("$path.code_expiration_minutes", "is $minutes; Meta takes 1 to 90 minutes", limit, minutes)
    }

    private fun buttons(path: String, buttons: List<Button>) {
        checks.count("$path.buttons", buttons, 1..BUTTONS)
        MOST_OF.forEach { (type, most) ->
            val actual = buttons.count { it.type == type }
            if (actual > most) add("$path.buttons", "has $actual of type $type; Meta takes $most at most", most, actual)
        }
        val changes = buttons.zipWithNext().count { (a, b) -> (a is QuickReplyButton) != (b is QuickReplyButton) }
        if (changes > 1) add("$path.buttons", "mixes quick replies with others; Meta takes each kind together")
        buttons.forEachIndexed { i, button -> button("$path.buttons[$i]", button) }
    }

    private fun button(path: String, button: Button) {
        button.text?.let { length("$path.text", it, 1..LABEL) }
        when (button) {
            is UrlButton -> url(path, button)

            is PhoneNumberButton -> length("$path.phone_number", button.phoneNumber, 1..PHONE)

            is CopyCodeButton -> button.example?.let { length("$path.example", it, 1..CODE) }
                ?: add("$path.example", "is missing: the review needs a code to look at")

            is FlowButton -> {
                val names = listOfNotNull(button.flowId?.value, button.flowName, button.flowJson).size
                if (names !=
                    1
                ) {
                    add(path, "names its Flow in $names ways; Meta takes one of id, name and JSON", 1, names)
                }
            }

            is OtpButton -> otp(path, button)

            else -> Unit
        }
    }

    private fun otp(path: String, button: OtpButton) {
        button.autofillText?.let { length("$path.autofill_text", it, 1..LABEL) }
        if (button.otpType != OtpType.CopyCode && button.supportedApps.isNullOrEmpty() && button.packageName == null) {
            add("$path.supported_apps", "is empty: name the app that the code is for")
        }
        if (button.otpType == OtpType.ZeroTap && button.isZeroTapAccepted != true) {
            add("$path.zero_tap_terms_accepted", "is not true: Meta asks for its terms of zero-tap to be accepted")
        }
        checks.supportedApps("$path.supported_apps", button.supportedApps)
    }

    private fun Component.isProduct(): Boolean = this is Header && format == HeaderFormat.Product
}

internal fun List<Component>.buttons(): List<Button> = filterIsInstance<Buttons>().flatMap { it.buttons }
