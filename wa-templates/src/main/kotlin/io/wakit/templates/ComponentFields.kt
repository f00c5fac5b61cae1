package io.wakit.templates

import io.wakit.model.WaJson
import io.wakit.model.template.Buttons
import io.wakit.model.template.Component
import io.wakit.model.template.OtpButton
import io.wakit.model.template.OtpType
import io.wakit.model.template.UrlButton
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/**
 * The parts of a template as one flat list of places and words, by which two of them are held beside each other: the order
 * of the parts, examples, capitals of tags and the plus of a number make no difference.
 *
 * @property objects the places that hold something, be it nothing that is written.
 */
internal class ComponentFields(components: List<Component>) {
    val fields = sortedMapOf<String, String>()
    val objects = mutableSetOf<String>()

    init {
        components.forEach { component ->
            val place = component.type.lowercase()
            val json = WaJson.encodeToJsonElement(Component.serializer(), component.asWritten())
            fields[place] = ""
            walk(place, (json as? JsonObject)?.let { JsonObject(it - "type") } ?: json)
        }
    }

    private fun walk(place: String, json: JsonElement) {
        when (json) {
            is JsonObject -> {
                objects += place
                json.forEach { (key, value) -> if (key !in UNREAD) walk("$place.$key", value) }
            }

            is JsonArray ->
                if (json.all { it.isPart() }) {
                    // The parts of a card are named for what they are, as those of the template itself.
                    json.forEach {
                        it as JsonObject
                        walk("$place.${(it["type"] as JsonPrimitive).content.lowercase()}", JsonObject(it - "type"))
                    }
                } else {
                    json.forEachIndexed { i, value -> walk("$place[$i]", value) }
                }

            JsonNull -> Unit

            is JsonPrimitive -> if (json.content != "false") fields[place.flat()] = plain(place, json.content)
        }
    }

    private fun JsonElement.isPart() = ((this as? JsonObject)?.get("type") as? JsonPrimitive)?.content in PARTS

    private fun plain(place: String, text: String): String = when (place.substringAfterLast('.')) {
        "phone_number" -> text.removePrefix("+")
        "text" -> text.trim()
        else -> text
    }

    /** `buttons.buttons[0]` is `buttons[0]`. */
    private fun String.flat(): String = replace("buttons.buttons", "buttons").replace("carousel.cards", "cards")

    /** Whether something stands around [field]: then Meta may have added to it. */
    fun holds(field: String): Boolean = objects.any { it.flat() == field.substringBeforeLast('.') }

    private companion object {
        /** Meta gives examples back in another form than it took them, and files as addresses that run out. */
        val UNREAD = setOf("example")
        val PARTS = setOf("HEADER", "BODY", "FOOTER", "BUTTONS")
    }
}

/** Meta gives the button of a one-time password back as one with a URL. */
private fun Component.asWritten(): Component = if (this !is Buttons) {
    this
} else {
    Buttons(
        buttons.map { button ->
            val otp = (button as? UrlButton)?.let { OTP.find(it.url) }?.groupValues?.get(1)
            if (otp == null) button else OtpButton(OtpType(otp), button.text)
        },
    )
}

private val OTP = Regex("""[?&]otp_type=(\w+)""")

/** What is other in [to] than in [from], where both were read from Meta. */
internal fun changes(from: List<Component>, to: List<Component>): List<FieldChange> {
    val before = ComponentFields(from).fields
    val after = ComponentFields(to).fields
    val places = (before.keys + after.keys).toSortedSet().filter { before[it] != after[it] }
    // That a part is there is told only where nothing in it tells it.
    return places.filterNot { place -> places.any { it.startsWith("$place.") || it.startsWith("$place[") } }
        .map { FieldChange(it, before[it], after[it]) }
}

/** What has to change at Meta, which has [live], for [wanted] to be there: what Meta writes by itself is left to it. */
internal fun changesFor(wanted: List<Component>, live: List<Component>): List<FieldChange> {
    val draft = ComponentFields(wanted)
    return changes(live, wanted).filterNot { change ->
        val key = change.path.substringAfterLast('.')
        (change.to == null && key in WRITTEN_BY_META && draft.holds(change.path)) ||
            (change.from == null && NOT_READ_BACK.any { it in change.path.split('.', '[') })
    }
}

/** What is Meta's to say where a draft says nothing. */
private val WRITTEN_BY_META = setOf("text", "autofill_text", "flow_id", "flow_action", "navigate_screen", "icon")

/** What Meta takes and does not give back, or gives back as something else. */
private val NOT_READ_BACK = setOf(
    "flow_json",
    "flow_name",
    "icon",
    "supported_apps",
    "package_name",
    "signature_hash",
    "zero_tap_terms_accepted",
    "app_deep_link",
)
