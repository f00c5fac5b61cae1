package io.wakit.client.conformance

import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

private val contents = setOf(
    "text", "image", "video", "audio", "document", "sticker", "location", "contacts", "reaction", "template", "interactive", "pin",
)

/** A message with the defaults that Meta documents written out, and its aliases in the way that we write. */
fun messageInFull(message: JsonObject): JsonElement {
    if ("status" in message) return message
    val type = message.keys.singleOrNull { it in contents } ?: "text"
    // Pages that began with the On-Premises API leave the product out; an excerpt, which goes to nobody, is not completed.
    val product = if ("to" in message) mapOf("messaging_product" to JsonPrimitive("whatsapp")) else emptyMap()
    val defaults = product + mapOf("recipient_type" to JsonPrimitive("individual"), "type" to JsonPrimitive(type))
    return JsonObject(defaults + message).aliased()
}

private fun JsonElement.aliased(): JsonElement = when (this) {
    is JsonArray -> JsonArray(map { it.aliased() })

    is JsonObject -> JsonObject(
        // False is what both mean where they are left out.
        filterNot { (key, value) -> key in setOf("preview_url", "voice") && value == JsonPrimitive(false) }
            .mapValues { (key, value) -> if (key in numbers) value.asNumber() else value.aliased() },
    )

    else -> this
}

/** Meta's pages write these as text and as numbers. */
private val numbers = setOf("index", "latitude", "longitude")

private fun JsonElement.asNumber(): JsonElement =
    (this as? JsonPrimitive)?.content?.toBigDecimalOrNull()?.let { JsonPrimitive(it.toDouble()) } ?: this
