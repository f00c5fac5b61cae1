package io.wakit.model.event

import io.wakit.model.WabaId
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.contentOrNull

/**
 * Walks entry → changes → items and gives each to the reader of its field. Whatever is not as expected is kept at the
 * lowest level at which it can be named.
 */
internal object EnvelopeReader {
    fun read(payload: JsonElement): List<InboundEvent> {
        val entries = (payload as? JsonObject)?.get("entry") as? JsonArray
            ?: return listOf(UnknownEvent(wabaId = null, field = null, raw = payload, reason = "no list of entries"))
        return entries.flatMap(::entry)
    }

    private fun entry(entry: JsonElement): List<InboundEvent> {
        val waba = (entry as? JsonObject)?.text("id")?.let(::WabaId)
        val changes = (entry as? JsonObject)?.get("changes") as? JsonArray
            ?: return listOf(UnknownEvent(waba, field = null, raw = entry, reason = "an entry without changes"))
        return changes.flatMap { change(waba, it) }
    }

    private fun change(waba: WabaId?, change: JsonElement): List<InboundEvent> {
        val field = (change as? JsonObject)?.text("field")
        val value = (change as? JsonObject)?.get("value")
        return when {
            field == null -> listOf(UnknownEvent(waba, field = null, raw = change, reason = "a change without a field"))

            field == "messages" && value is JsonObject -> MessagesReader(waba, field, value).read()

            else -> listOf(
                UnknownEvent(waba, field, raw = value ?: change, reason = "a field that this version does not know"),
            )
        }
    }
}

/** The text under [key], whether Meta wrote it as a text or as a number; null where it is neither. */
internal fun JsonObject.text(key: String): String? = (this[key] as? JsonPrimitive)?.contentOrNull

/** The same, with the empty text that Meta puts where a user hides the number read as missing. */
internal fun JsonObject.said(key: String): String? = text(key)?.ifEmpty { null }
