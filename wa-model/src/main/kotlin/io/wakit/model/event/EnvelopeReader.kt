package io.wakit.model.event

import io.wakit.model.WabaId
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import java.time.Instant

/**
 * Walks entry → changes → items and gives each to the reader of its field. Whatever is not as expected is kept at the
 * lowest level at which it can be named.
 */
internal class EnvelopeReader(private val types: MessageTypes) {
    fun read(payload: JsonElement): List<InboundEvent> {
        val entries = (payload as? JsonObject)?.get("entry") as? JsonArray
            ?: return listOf(unknown(Origin(null, null), payload, "no list of entries", UnknownEvent.Level.Delivery))
        return entries.flatMap(::entry)
    }

    private fun entry(entry: JsonElement): List<InboundEvent> {
        val waba = (entry as? JsonObject)?.text("id")?.let(::WabaId)
        val time = (entry as? JsonObject)?.time()
        val changes = (entry as? JsonObject)?.get("changes") as? JsonArray
            ?: return listOf(
                unknown(Origin(waba, null, time), entry, "an entry without changes", UnknownEvent.Level.Entry),
            )
        return changes.flatMap { change(waba, time, it) }
    }

    private fun change(waba: WabaId?, time: Instant?, change: JsonElement): List<InboundEvent> {
        val field = (change as? JsonObject)?.text("field")
        val value = (change as? JsonObject)?.get("value")
        val origin = Origin(waba, field, time)
        return when {
            field == null || value == null ->
                listOf(unknown(origin, change, "a change without a field and a value", UnknownEvent.Level.Change))

            value is JsonObject -> value(origin, field, value)

            else -> listOf(unknown(origin, value, "a value that is no object", UnknownEvent.Level.Value))
        }
    }

    private fun value(origin: Origin, field: String, value: JsonObject): List<InboundEvent> {
        Fields.lists[field]?.let { return ChangeReader(origin, value, it, types).read() }
        val case = Fields.whole[field]?.caseOf(value)
            ?: return listOf(
                unknown(origin, value, "a field that this version does not know", UnknownEvent.Level.Value),
            )
        val event = try {
            val around = ORIGIN to EventJson.encodeToJsonElement(Origin.serializer(), origin)
            EventJson.decodeFromJsonElement(case, JsonObject(value + around))
        } catch (e: SerializationException) {
            unknown(origin, value, e.message ?: "a value in a new form", UnknownEvent.Level.Value)
        }
        return listOf(event)
    }

    private fun unknown(origin: Origin, raw: JsonElement, reason: String, level: UnknownEvent.Level) =
        UnknownEvent(origin, raw, reason, level)

    private fun JsonObject.time(): Instant? = try {
        text("time")?.let(Seconds::of)
    } catch (_: SerializationException) {
        null
    }
}
