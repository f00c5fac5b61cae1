package io.wakit.model.template

import io.wakit.model.Violation
import io.wakit.model.hasEmoji
import io.wakit.model.hasUrl

/**
 * What an authentication template may not hold: URLs, media and emoji, in its words as on its buttons.
 *
 * @see <a href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/template-categorization">Template
 * categorization</a>
 */
internal object AuthenticationLimits {
    fun of(components: List<Component>): List<Violation> = buildList {
        components.forEachIndexed { i, part -> part("components[$i]", part) }
    }

    private fun MutableList<Violation>.part(path: String, part: Component) {
        when (part) {
            is Header -> {
                if (part.format in MEDIA) add(Violation("$path.format", "is ${part.format}, and $NO_MEDIA"))
                text("$path.text", part.text)
            }

            is Body -> text("$path.text", part.text)

            is Footer -> text("$path.text", part.text)

            is Buttons -> part.buttons.forEachIndexed { i, button -> button("$path.buttons[$i]", button) }

            is Carousel -> add(Violation("$path.cards", "show pictures or films, and $NO_MEDIA"))

            is LimitedTimeOffer, CallPermissionRequest, is UnknownComponent -> Unit
        }
    }

    private fun MutableList<Violation>.button(path: String, button: Button) {
        text("$path.text", button.text)
        if (button is OtpButton) text("$path.autofill_text", button.autofillText)
        // Read back, the button of a code is one that opens Meta's own address for codes.
        if (button is UrlButton && !button.url.startsWith(META_CODES)) {
            add(Violation("$path.url", "is a URL, which authentication templates may not have"))
        }
    }

    private fun MutableList<Violation>.text(path: String, text: String?) {
        if (text == null) return
        if (text.hasUrl()) add(Violation(path, "has a URL, which authentication templates may not have"))
        if (text.hasEmoji()) add(Violation(path, "has an emoji, which authentication templates may not have"))
    }

    private val MEDIA = setOf(
        HeaderFormat.Image,
        HeaderFormat.Video,
        HeaderFormat.Gif,
        HeaderFormat.Document,
        HeaderFormat.Product,
    )
    private const val NO_MEDIA = "authentication templates may have no media"
    private const val META_CODES = "https://www.whatsapp.com/otp/"
}
