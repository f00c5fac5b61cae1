package io.wakit.model.message

import io.wakit.model.JsonShape
import io.wakit.model.SchemaParts
import io.wakit.model.SchemaWords
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonObject

/** What an [OutboundMessage] looks like: what all have in common, someone that it goes to, and one of the contents. */
internal object MessageShape : JsonShape {
    override fun schema(parts: SchemaParts): JsonObject {
        val text = SchemaWords.type("string")
        val common = mapOf(
            "messaging_product" to SchemaWords.words(listOf("whatsapp")),
            "recipient_type" to SchemaWords.words(listOf("individual", "group")),
            "to" to text,
            "recipient" to text,
            "context" to SchemaWords.structure(mapOf("message_id" to text), listOf("message_id")),
            "biz_opaque_callback_data" to text,
            "recipient_identity_key_hash" to text,
        )
        val contents = ContentCases.schemas(parts).map { (type, content) -> content(type, content) }
        val all = JsonArray(listOf(RECIPIENT, SchemaWords.anyOf(contents)))
        return JsonObject(SchemaWords.structure(common) + ("allOf" to all))
    }

    /** Where no type is said, it is a text. */
    private fun content(type: String, content: JsonObject): JsonObject {
        val body = SchemaWords.structure(mapOf(type to content), listOf(type))
        return SchemaWords.with(body, "type", SchemaWords.words(listOf(type)), isNeeded = type != "text")
    }

    private val RECIPIENT = SchemaWords.anyOf(SchemaWords.needs("to"), SchemaWords.needs("recipient"))
}
