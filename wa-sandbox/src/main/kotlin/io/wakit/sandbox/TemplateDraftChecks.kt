package io.wakit.sandbox

import io.wakit.model.UploadHandle
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.contentOrNull

/** What Meta checks of a template before a reviewer looks at it. */
internal class TemplateDraftChecks(private val shelf: MediaShelf) {
    fun check(components: JsonArray, category: String, format: String) {
        val parts = components.filterIsInstance<JsonObject>()
        if (parts.count { it.partType() == "body" } != 1) {
            throw GraphRefusal.parameter("components has to hold one body.")
        }
        val isOffer = parts.part("limited_time_offer") != null
        val body = when {
            isOffer -> OFFER_BODY
            parts.part("call_permission_request") != null -> CALL_BODY
            else -> BODY
        }
        parts.forEach { check(it, format, body, category) }
        if (isOffer && category != "MARKETING") throw invalid("A limited-time offer is for marketing templates.")
        if (isOffer && parts.part("footer") != null) throw invalid("A limited-time offer takes no footer.")
    }

    private fun check(part: JsonObject, format: String, body: Int, category: String) {
        when (part.partType()) {
            "header" -> checkHeader(part, format, category)

            "body" -> {
                val text = part["text"].asText
                if (text == null && category != "AUTHENTICATION") throw refused(BODY_FORMAT, "The body has no text.")
                checkLength("body", text, body)
                checkEdges(text.orEmpty())
                checkExamples("body", BODY_FORMAT, part, format)
            }

            "footer" -> checkLength("footer", part["text"].asText, FOOTER)

            "buttons" -> checkButtons(part.objects("buttons"), category)

            "carousel" -> {
                val cards = part.objects("cards")
                if (cards.size !in CARDS) throw invalid("A carousel takes 2 to 10 cards.")
                cards.forEach { card ->
                    val inside = card.objects("components")
                    if (inside.part("header") == null) throw refused(HEADER_FORMAT, "A card has no header.")
                    inside.forEach { check(it, format, CARD_BODY, category) }
                }
                if (cards.map { card -> card.objects("components").map { it.build() } }.distinct().size > 1) {
                    throw invalid("All cards have to have the same components.")
                }
            }

            "limited_time_offer" ->
                checkLength(
                    "limited_time_offer",
                    (part["limited_time_offer"] as? JsonObject)?.get("text").asText,
                    OFFER,
                )
        }
    }

    private fun JsonObject.build(): String = partType() + objects("buttons").joinToString { it.partType() }

    private fun checkHeader(part: JsonObject, format: String, category: String) {
        when (val kind = part["format"].asText?.uppercase()) {
            null -> throw refused(HEADER_FORMAT, "The header has no format.")

            "TEXT" -> {
                checkLength(
                    "header",
                    part["text"].asText ?: throw refused(HEADER_FORMAT, "The header has no text."),
                    HEADER,
                )
                if (TemplateVariables.of(part["text"].asText.orEmpty()).size > 1) {
                    throw refused(HEADER_FORMAT, "The header takes one variable.")
                }
                checkExamples("header", HEADER_FORMAT, part, format)
            }

            "LOCATION" -> if (category ==
                "AUTHENTICATION"
            ) {
                throw refused(HEADER_FORMAT, "No location goes with a code.")
            }

            in FILES -> {
                val handle = (part["example"] as? JsonObject).texts("header_handle").firstOrNull()
                    ?: throw refused(HEADER_FORMAT, "A header of $kind needs an example: the handle of an upload.")
                if (shelf.handled(UploadHandle(handle)) == null) {
                    throw refused(HEADER_FORMAT, "The header's example is the handle of no upload.")
                }
            }
        }
    }

    /** Variables need examples, or a reviewer has nothing to look at. */
    private fun checkExamples(where: String, subcode: Int, part: JsonObject, format: String) {
        val variables = TemplateVariables.of(part["text"].asText.orEmpty())
        val example = part["example"] as? JsonObject
        if (format == "NAMED") {
            val names = example.objects("${where}_text_named_params").map { it["param_name"].asText.orEmpty() }.toSet()
            if (variables !=
                names
            ) {
                throw refused(subcode, "The $where's named variables are not those of its examples.")
            }
        } else {
            val count = example.texts("${where}_text").size
            if (variables != (1..variables.size).map { "$it" }.toSet()) {
                throw refused(subcode, "The $where's variables are not numbered from 1 on.")
            }
            if (count != variables.size) {
                throw refused(subcode, "The $where has ${variables.size} variables and $count examples.")
            }
        }
    }

    /** Meta's pages show a text, a list of texts, and a list of lists. */
    private fun JsonObject?.texts(key: String): List<String> = this?.get(key).texts()

    private fun JsonElement?.texts(): List<String> = when (this) {
        is JsonArray -> flatMap { it.texts() }
        is JsonPrimitive -> listOfNotNull(contentOrNull)
        else -> emptyList()
    }

    private fun checkEdges(text: String) {
        val first = TemplateVariables.fill(text.trim()) { MARK }
        if (first.startsWith(MARK) || first.endsWith(MARK)) {
            throw refused(EDGES, "Variables can't be at the start or end of the template.")
        }
    }

    private fun checkButtons(buttons: List<JsonObject>, category: String) {
        if (buttons.size !in BUTTONS) throw invalid("A template takes 1 to 10 buttons.")
        MOST.forEach { (type, most) ->
            if (buttons.count { it.partType() == type } > most) throw invalid("A template takes $most of $type.")
        }
        val changes = buttons.zipWithNext().count { (a, b) -> a.isReply() != b.isReply() }
        if (changes > 1) throw invalid("Quick replies and other buttons are mixed: an invalid combination.")
        buttons.forEach { button ->
            checkLength("button", button["text"].asText, LABEL)
            if (button.partType() == "url") {
                checkLength("url", button["url"].asText ?: throw invalid("A URL button has no url."), URL)
                val variables = TemplateVariables.of(button["url"].asText.orEmpty()).size
                if (variables > 0 &&
                    button.texts("example").isEmpty()
                ) {
                    throw invalid("A URL with a variable needs an example.")
                }
            }
            if (button.partType() == "otp" && category != "AUTHENTICATION") {
                throw invalid("A button for a code is for authentication templates.")
            }
        }
    }

    private fun JsonObject.isReply() = partType() == "quick_reply"

    private fun checkLength(where: String, text: String?, limit: Int) {
        if (text != null && text.codePointCount(0, text.length) > limit) {
            throw refused(TOO_LONG, "The $where must be at most $limit characters long.")
        }
    }

    private fun refused(subcode: Int, text: String) = GraphRefusal.template(subcode, text)

    private fun invalid(text: String) = GraphRefusal.parameter(text)

    private companion object {
        const val TOO_LONG = 2388040
        const val HEADER_FORMAT = 2388047
        const val BODY_FORMAT = 2388072
        const val EDGES = 2388299
        const val HEADER = 60
        const val BODY = 1024
        const val CARD_BODY = 160
        const val OFFER_BODY = 600
        const val CALL_BODY = 4096
        const val FOOTER = 60
        const val OFFER = 16
        const val LABEL = 25
        const val URL = 2000
        const val MARK = "\u0000"
        val BUTTONS = 1..10
        val CARDS = 2..10
        val FILES = setOf("IMAGE", "VIDEO", "GIF", "DOCUMENT")
        val MOST = mapOf(
            "url" to 2,
            "phone_number" to 1,
            "copy_code" to 1,
            "catalog" to 1,
            "mpm" to 1,
            "spm" to 1,
            "otp" to 1,
        )
    }
}
