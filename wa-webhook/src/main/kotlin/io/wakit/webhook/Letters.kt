package io.wakit.webhook

import io.wakit.model.WaJson
import io.wakit.model.event.InboundEvent
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.contentOrNull

/**
 * Takes a delivery apart into letters, one for each event, of which each is a delivery by itself: Meta's envelope around
 * one entry, one change and one item. So a later version reads from it what this one could not.
 */
internal object Letters {
    /** The letters of a delivery. Together they say what it said. */
    fun of(payload: JsonElement): List<Letter> {
        val letters = mutableListOf<Letter>()
        // What items share is written into each; a delivery that grew out of bounds by that stays in one piece.
        var size = 0L
        for ((key, json) in pieces(payload)) {
            val text = json.toString()
            size += text.length
            if (size > MAX_CHARS) return listOf(whole(payload))
            letters += Letter(key, laneOf(json), text)
        }
        return letters
    }

    /** The events that [json], a letter's text, holds: one, as a rule. */
    fun read(json: String): List<InboundEvent> = InboundEvent.read(WaJson.parseToJsonElement(json))

    private fun whole(payload: JsonElement) =
        Letter(EventKey.of(null, null, null, payload), laneOf(payload), payload.toString())

    private fun laneOf(json: JsonElement): String = InboundEvent.read(json).firstOrNull()?.lane() ?: "-"

    private fun pieces(payload: JsonElement): Sequence<Pair<EventKey, JsonElement>> {
        val entries = (payload as? JsonObject)?.get("entry") as? JsonArray
            ?: return sequenceOf(EventKey.of(null, null, null, payload) to payload)
        return entries.asSequence().flatMap { entry ->
            ofEntry(entry).map { (key, one) -> key to JsonObject(payload + ("entry" to JsonArray(listOf(one)))) }
        }
    }

    private fun ofEntry(entry: JsonElement): Sequence<Pair<EventKey, JsonElement>> {
        val changes = (entry as? JsonObject)?.get("changes") as? JsonArray
            ?: return sequenceOf(EventKey.of(null, null, null, entry) to entry)
        val account = entry.word("id")
        return changes.asSequence().flatMap { change ->
            ofChange(change, account, entry.word("time")).map { (key, one) ->
                key to JsonObject(entry + ("changes" to JsonArray(listOf(one))))
            }
        }
    }

    private fun ofChange(change: JsonElement, account: String?, time: String?): Sequence<Pair<EventKey, JsonElement>> {
        val field = (change as? JsonObject)?.word("field")
        val value = (change as? JsonObject)?.get("value") as? JsonObject
        val lists = LISTS.filter { value?.get(it) is JsonArray }
        if (value == null || lists.isEmpty()) return sequenceOf(EventKey.of(field, account, time, change) to change)
        val frame = value.filterKeys { it in FRAME }
        val rest = value - lists.toSet() - FRAME
        val phone = (value["metadata"] as? JsonObject)?.word("phone_number_id")
        fun with(part: Map<String, JsonElement>) = JsonObject(change + ("value" to JsonObject(part)))
        return sequence {
            for (list in lists) {
                for (item in value.getValue(list) as JsonArray) {
                    val people = value["contacts"]?.let { mapOf("contacts" to about(item, it)) }.orEmpty()
                    yield(
                        EventKey.of(field, account, phone, list, item) to
                            with(frame + people + (list to JsonArray(listOf(item)))),
                    )
                }
            }
            if (rest.isNotEmpty()) {
                val others = with(frame - "contacts" + rest)
                yield(EventKey.of(field, account, time, others) to others)
            }
        }
    }

    /** Those of [contacts] whom [item] names; all of them where it names none, for its reader to judge. */
    private fun about(item: JsonElement, contacts: JsonElement): JsonElement {
        val names = (item as? JsonObject)?.filterKeys { it in NAMES }?.values.orEmpty()
            .filterIsInstance<JsonPrimitive>().mapNotNull { it.contentOrNull }
            .filter { it.isNotEmpty() }.toSet()
        val named = (contacts as? JsonArray).orEmpty().filter { contact ->
            (contact as? JsonObject)?.let { one -> CONTACT_NAMES.any { one.word(it) in names } } == true
        }
        return if (named.isEmpty()) contacts else JsonArray(named)
    }

    /** The lists of a change's value whose items are events by themselves, in the order in which they are read. */
    private val LISTS = listOf(
        "messages", "statuses", "message_echoes", "calls", "groups", "user_preferences", "state_sync", "history",
        "automatic_events", "user_actions",
    )
    private val FRAME = setOf("messaging_product", "metadata", "contacts")
    private val NAMES = setOf(
        "from", "from_user_id", "from_parent_user_id", "to", "to_user_id", "recipient_id", "recipient_user_id",
        "parent_recipient_user_id", "recipient_participant_id", "wa_id", "user_id",
    )
    private val CONTACT_NAMES = listOf("wa_id", "user_id", "parent_user_id")
    private const val MAX_CHARS = 8L * Webhook.MAX_BODY_BYTES
}
