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
        // Where no type is said, it is a text.
        val contents = ContentShape.cases(parts) { it != "text" }
        val all = JsonArray(listOf(RECIPIENT, SchemaWords.anyOf(contents)))
        return JsonObject(SchemaWords.structure(common) + ("allOf" to all))
    }

    private val RECIPIENT = SchemaWords.anyOf(SchemaWords.needs("to"), SchemaWords.needs("recipient"))
}

/** What a [Content] looks like by itself: its type, and what stands under the key of that name. */
internal object ContentShape : JsonShape {
    override fun schema(parts: SchemaParts): JsonObject = SchemaWords.anyOf(cases(parts) { false })

    /** One for each type, which has to be said where it [isNeeded]. */
    fun cases(parts: SchemaParts, isNeeded: (type: String) -> Boolean): List<JsonObject> =
        ContentCases.schemas(parts).map { (type, content) ->
            val body = SchemaWords.structure(mapOf(type to content), listOf(type))
            SchemaWords.with(body, "type", SchemaWords.words(listOf(type)), isNeeded(type))
        }
}
