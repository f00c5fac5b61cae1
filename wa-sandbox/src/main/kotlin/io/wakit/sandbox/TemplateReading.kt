package io.wakit.sandbox

import kotlinx.serialization.json.JsonObject

/** Puts the values of a send in their places, as the user's phone does. */
internal class TemplateReading(private val entry: TemplateEntry) {
    fun read(asked: JsonObject): String =
        lines(entry.components.filterIsInstance<JsonObject>(), asked.objects("components")).joinToString("\n")

    private fun lines(parts: List<JsonObject>, given: List<JsonObject>): List<String> {
        val words = parts.mapNotNull { part ->
            when (part.partType()) {
                "header", "body" -> part.words()?.filled(given.part(part.partType()).objects("parameters"))
                "limited_time_offer" -> (part["limited_time_offer"] as? JsonObject)?.get("text").asText
                "footer" -> part["text"].asText
                else -> null
            }
        }
        val values = given.filter { it.partType() == "button" }.associateBy { it["index"].toString().trim('"') }
        val buttons = parts.part("buttons").objects("buttons").mapIndexed { i, button ->
            button.line(values["$i"].objects("parameters"))
        }
        val cards = parts.part("carousel").objects("cards")
        val more = given.part("carousel").objects("cards").flatMapIndexed { i, card ->
            val own = cards.getOrNull(i) ?: cards.firstOrNull()
            lines(own.objects("components"), card.objects("components"))
        }
        return words + buttons + more
    }

    /** The words of an authentication template are Meta's. */
    private fun JsonObject.words(): String? =
        this["text"].asText ?: "{{1}} is your verification code.".takeIf { partType() == "body" && isOfCode }

    private val isOfCode get() = entry.category == "AUTHENTICATION"

    private fun JsonObject.line(values: List<JsonObject>): String {
        val value = values.firstOrNull()
        val opened = when (partType()) {
            "url" -> this["url"].asText?.let { TemplateVariables.fill(it) { value?.get("text").asText } }
            "phone_number" -> this["phone_number"].asText
            "otp" -> value?.get("text").asText
            "copy_code" -> value?.get("coupon_code").asText
            else -> null
        }
        return "[${this["text"].asText ?: partType().uppercase()}]" + opened?.let { " $it" }.orEmpty()
    }

    private fun String.filled(values: List<JsonObject>): String = TemplateVariables.fill(this) { name ->
        val value = values.find { it["parameter_name"].asText == name }
            ?: name.toIntOrNull()?.let { values.getOrNull(it - 1) }?.takeIf { "parameter_name" !in it }
        value?.let { it["text"].asText ?: (it[it.partType()] as? JsonObject)?.get("fallback_value").asText }
    }
}
