package io.wakit.webhook

import io.wakit.model.WaJson
import io.wakit.model.event.InboundEvent
import io.wakit.model.event.MessageTypes
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

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
    fun read(json: String, types: MessageTypes = MessageTypes.None): List<InboundEvent> =
        InboundEvent.read(WaJson.parseToJsonElement(json), types)

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
        val rest = value - lists.toSet() - FRAME - spoken(value)
        val phone = (value["metadata"] as? JsonObject)?.word("phone_number_id")
        fun with(part: Map<String, JsonElement>) = JsonObject(change + ("value" to JsonObject(part)))
        return sequence {
            for (list in lists) {
                val around = value.filterKeys { it in FRAME || (list == "calls" && it in spoken(value)) }
                for (item in value.getValue(list) as JsonArray) {
                    val part = around + people(value, lists, item) + (list to JsonArray(listOf(item)))
                    yield(EventKey.of(field, account, phone, list, item) to with(part))
                }
            }
            if (rest.isNotEmpty()) {
                val others = with(value.filterKeys { it in FRAME && it != CONTACTS } + rest)
                yield(EventKey.of(field, account, time, others) to others)
            }
        }
    }

    /** What stands beside calls and speaks of them: it goes along with each. */
    private fun spoken(value: JsonObject): Set<String> =
        if ((value["calls"] as? JsonArray).isNullOrEmpty()) emptySet() else setOf("errors")

    /** Those of the contacts whom [item] names. Where it names none, all of them, for its reader to judge as he would have. */
    private fun people(value: JsonObject, lists: List<String>, item: JsonElement): Map<String, JsonElement> {
        val contacts = value[CONTACTS] as? JsonArray ?: return emptyMap()
        val named = contacts.filter { it.isNamedBy(item) }
        val only = contacts.singleOrNull()
        return when {
            named.isNotEmpty() -> mapOf(CONTACTS to JsonArray(named))

            only != null && lists.any { list -> (value[list] as JsonArray).any { only.isNamedBy(it) } } ->
                mapOf(CONTACTS to JsonArray(emptyList()))

            else -> mapOf(CONTACTS to contacts)
        }
    }

    private fun JsonElement.isNamedBy(item: JsonElement): Boolean {
        if (this !is JsonObject || item !is JsonObject) return false
        val names = NAMES.mapNotNull { item.word(it)?.removePrefix("+") }
        return CONTACT_NAMES.any { word(it)?.removePrefix("+") in names }
    }

    /** The lists of a change's value whose items are events by themselves, in the order in which they are read. */
    private val LISTS = listOf(
        "messages", "statuses", "message_echoes", "calls", "groups", "user_preferences", "state_sync", "history",
        "automatic_events", "user_actions", "user_id_update",
    )
    private const val CONTACTS = "contacts"
    private val FRAME = setOf("messaging_product", "metadata", CONTACTS)
    private val NAMES = setOf(
        "from", "from_user_id", "from_parent_user_id", "to", "to_user_id", "recipient_id", "recipient_user_id",
        "parent_recipient_user_id", "recipient_participant_id", "wa_id", "user_id",
    )
    private val CONTACT_NAMES = listOf("wa_id", "user_id", "parent_user_id")
    private const val MAX_CHARS = 8L * Webhook.MAX_BODY_BYTES
}
