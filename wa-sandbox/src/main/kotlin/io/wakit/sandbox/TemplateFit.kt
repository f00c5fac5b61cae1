package io.wakit.sandbox

import io.wakit.model.ErrorCode
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.contentOrNull

/** Meta's tag of a part, in small letters. */
internal fun JsonObject.partType(): String = (this["type"] as? JsonPrimitive)?.contentOrNull.orEmpty().lowercase()

/** The objects of a list that stands under [key]. */
internal fun JsonObject?.objects(key: String): List<JsonObject> =
    (this?.get(key) as? JsonArray).orEmpty().filterIsInstance<JsonObject>()

internal fun List<JsonObject>.part(type: String): JsonObject? = find { it.partType() == type }

/** The variables of a template's text. */
internal object TemplateVariables {
    private val VARIABLE = Regex("""\{\{\s*([^{}\s]+)\s*}}""")

    fun of(text: String): Set<String> = VARIABLE.findAll(text).map { it.groupValues[1] }.toSet()

    fun fill(text: String, value: (String) -> String?): String =
        VARIABLE.replace(text) { value(it.groupValues[1]) ?: it.value }
}

/** Holds the values of a send against the variables of its template. */
internal class TemplateFit(private val entry: TemplateEntry) {
    fun check(asked: JsonObject) {
        check(entry.components.filterIsInstance<JsonObject>(), asked.objects("components"))
        if (entry.category == "AUTHENTICATION") asked.objects("components").forEach(::checkCode)
    }

    /** A code is short, wherever in the template it stands. */
    private fun checkCode(part: JsonObject) {
        val lengths = part.objects("parameters").map {
            it["text"].asText.orEmpty()
        }.map { it.codePointCount(0, it.length) }
        lengths.find { it > CODE }?.let {
            throw GraphRefusal.of(INVALID, "${part.partType()}: A code has $CODE characters at most, and this one $it")
        }
    }

    private fun check(parts: List<JsonObject>, given: List<JsonObject>) {
        listOf("header", "body").forEach { type -> checkPart(type, parts.part(type), given.part(type)) }
        checkButtons(parts.part("buttons").objects("buttons"), given.filter { it.partType() == "button" })
        checkOffer(parts.part("limited_time_offer"), given.part("limited_time_offer"))
        checkCards(parts.part("carousel"), given.part("carousel"))
    }

    private fun checkPart(part: String, component: JsonObject?, given: JsonObject?) {
        val values = given.objects("parameters")
        if (component == null && values.isEmpty()) return
        val media = component?.get("format").asText?.uppercase().takeIf {
            part == "header" && it != null && it != "TEXT"
        }
        if (media != null) return checkMedia(media, values)
        val isOfCode = entry.category == "AUTHENTICATION"
        val text = component?.get("text").asText ?: if (isOfCode && part == "body") "{{1}}" else ""
        val wanted = TemplateVariables.of(text)
        if (values.size != wanted.size) {
            throw GraphRefusal.of(
                COUNT,
                "$part: number of localizable_params (${values.size}) does not match the expected number of params (${wanted.size})",
            )
        }
        val names = values.mapNotNull { it["parameter_name"].asText }.toSet()
        if (names != if (entry.format == "NAMED") wanted else emptySet()) {
            throw GraphRefusal.of(FORMAT, "$part: Parameter name is missing or empty, or is not one of the template's")
        }
        values.find { it.partType() !in WORDS }?.let {
            throw GraphRefusal.of(
                FORMAT,
                "$part: Format mismatch, expected TEXT, received ${it.partType().uppercase()}",
            )
        }
    }

    private fun checkMedia(format: String, values: List<JsonObject>) {
        val type = values.singleOrNull()?.partType()
        if (type != format.lowercase()) {
            throw GraphRefusal.of(
                FORMAT,
                "header: Format mismatch, expected $format, received ${type?.uppercase() ?: "UNKNOWN"}",
            )
        }
    }

    private fun checkButtons(buttons: List<JsonObject>, given: List<JsonObject>) {
        val filled = given.associateBy { it["index"].number() ?: buttons.indexOfFirst(::isCall) }
        filled.forEach { (index, value) ->
            val button = buttons.getOrNull(index)
                ?: throw GraphRefusal.of(INVALID, "buttons: The template has no button at index $index")
            val wanted = KINDS[button.partType()]
            val type = value["sub_type"].asText?.lowercase()
            if (wanted == null || (wanted == "url" && !hasVariable(button))) {
                throw GraphRefusal.of(INVALID, "buttons: Button at index $index does not require parameters")
            }
            if (type != wanted) throw GraphRefusal.of(INVALID, "buttons: Button at index $index is no $type")
            val values = value.objects("parameters").map { it.partType() }
            if (!VALUES.getValue(wanted).containsAll(values) || (needsValue(button) && values.size > 1)) {
                throw GraphRefusal.of(INVALID, "buttons: Button at index $index has parameters of another kind")
            }
        }
        buttons.forEachIndexed { i, button ->
            if (needsValue(button) && filled[i].objects("parameters").isEmpty()) {
                throw GraphRefusal.of(
                    ErrorCode(MISSING),
                    "buttons: Button at index $i of type ${button.partType()} requires a parameter",
                )
            }
        }
    }

    private fun isCall(button: JsonObject) = button.partType() == "voice_call"

    private fun needsValue(button: JsonObject) = button.partType() in NEEDY ||
        (button.partType() == "url" && hasVariable(button))

    private fun hasVariable(button: JsonObject) =
        button.partType() == "otp" || TemplateVariables.of(button["url"].asText.orEmpty()).isNotEmpty()

    private fun checkOffer(offer: JsonObject?, given: JsonObject?) {
        val counts = (offer?.get("limited_time_offer") as? JsonObject)?.get("has_expiration").toString() == "true"
        if (counts && given.objects("parameters").isEmpty()) {
            throw GraphRefusal.of(ErrorCode(MISSING), "limited_time_offer: expiration_time_ms is required")
        }
        if (offer == null && given != null) throw GraphRefusal.of(INVALID, "limited_time_offer: the template has none")
    }

    /** Cards with pictures are as many as the template's; two with products stand for any number. */
    private fun checkCards(carousel: JsonObject?, filled: JsonObject?) {
        val (cards, given) = carousel.objects("cards") to filled.objects("cards")
        if (cards.isEmpty() && filled != null) throw GraphRefusal.of(INVALID, "carousel: the template has no cards")
        val isOfProducts = cards.any { it.objects("components").part("header")?.get("format").asText.isProduct() }
        if (if (isOfProducts) given.isEmpty() else given.size != cards.size) {
            throw GraphRefusal.of(FORMAT, "carousel: expected ${cards.size} cards, received ${given.size}")
        }
        given.forEachIndexed { i, card ->
            val own = cards.getOrNull(card["card_index"].number() ?: i) ?: cards.first()
            check(own.objects("components"), card.objects("components"))
        }
    }

    private fun String?.isProduct() = equals("product", ignoreCase = true)

    private fun JsonElement?.number(): Int? = (this as? JsonPrimitive)?.contentOrNull?.toIntOrNull()

    private companion object {
        const val CODE = 15
        const val MISSING = 131008
        val COUNT = ErrorCode(132000)
        val FORMAT = ErrorCode(132012)
        val INVALID = ErrorCode(132018)
        val WORDS = setOf("text", "currency", "date_time", "group_id")
        val NEEDY = setOf("otp", "copy_code", "flow", "mpm", "order_details")

        /** What a value for a button calls it. */
        val KINDS = mapOf(
            "quick_reply" to "quick_reply",
            "url" to "url",
            "otp" to "url",
            "copy_code" to "copy_code",
            "flow" to "flow",
            "catalog" to "catalog",
            "mpm" to "mpm",
            "order_details" to "order_details",
            "voice_call" to "voice_call",
        )

        /** What kinds of values that kind takes. */
        val VALUES = mapOf(
            "quick_reply" to setOf("payload", "text"),
            "url" to setOf("text"),
            "copy_code" to setOf("coupon_code"),
            "flow" to setOf("action"),
            "catalog" to setOf("action"),
            "mpm" to setOf("action"),
            "order_details" to setOf("action"),
            "voice_call" to setOf("ttl_minutes", "payload"),
        )
    }
}
