package io.wakit.webhook

import io.wakit.model.event.InboundEvent
import io.wakit.model.event.InboundMessage
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.contentOrNull
import java.security.MessageDigest
import java.util.HexFormat

/**
 * What makes two deliveries the same event, however Meta batches them: by it an [Inbox] handles an event once.
 *
 * | event | key |
 * |---|---|
 * | message, echo | field, number, message id |
 * | status | field, number, message id, status, recipient; the participant of a group and the payment, where there are |
 * | call | field, number, call id, event |
 * | group | field, number, group, type, request id, time |
 * | all else | a hash of what it says, of the account and the number that it is about, and of the time of its entry |
 *
 * It is made to be logged: phone numbers stand in it as hashes. A wamid holds the number of the user in Base64, though.
 *
 * @property value up to 200 printable characters.
 */
public class EventKey(public val value: String) {
    override fun equals(other: Any?): Boolean = other is EventKey && other.value == value

    override fun hashCode(): Int = value.hashCode()

    override fun toString(): String = value

    public companion object {
        /** The key of what has no name of its own: a [kind], such as the name of an event, and a hash of what it says. */
        @JvmStatic
        public fun ofContent(kind: String, content: JsonElement): EventKey = hashed(listOf(kind), content)

        /** The key of what has a name of its own within its [kind]. */
        @JvmStatic
        public fun ofName(kind: String, name: String): EventKey = bounded("$kind/$name")

        /** The key under which an [Inbox] keeps [event], where Meta delivered it: for what is to be done once outside of one. */
        @JvmStatic
        public fun of(event: InboundEvent): EventKey = if (event is InboundMessage && event.id.value.isNotEmpty()) {
            bounded(listOf(event.field, event.phone.value, "messages", event.id.value).joinToString("/"))
        } else {
            Letters.of(InboundEvent.write(event)).first().key
        }

        /** The key of the one [item] of a change's list; what has no name of its own is known by what it says. */
        internal fun of(field: String?, account: String?, phone: String?, list: String, item: JsonElement): EventKey {
            val said = item as? JsonObject
            val id = said?.word("id")
            val names = when (list) {
                "messages", "message_echoes" -> listOf(id)
                "statuses" -> listOf(id, said?.word("status")) + said?.whose().orEmpty()
                "calls" -> listOf(id, said?.word("event"))
                "groups" -> listOf("group_id", "type", "request_id", "timestamp").map { said?.word(it) }
                else -> listOf(null)
            }
            if (names.any { it == null }) return hashed(listOf(field, account, phone, list), item)
            return bounded((listOf(field, phone, list) + names).joinToString("/"))
        }

        /** The key of something that has no list of items: by its content, and by the [time] that its entry was sent. */
        internal fun of(field: String?, account: String?, time: String?, content: JsonElement): EventKey =
            hashed(listOf(field, account, time), content)

        private fun hashed(frame: List<String?>, content: JsonElement): EventKey {
            val text = StringBuilder()
            frame.forEach { text.append(it?.length ?: -1).append(':').append(it.orEmpty()) }
            text.canonical(content)
            return EventKey("${frame.first()?.takeIf { it.length <= 60 && it.isPlain() } ?: "?"}/" + digest("$text"))
        }

        private fun bounded(name: String) =
            if (name.length <= LONGEST && name.isPlain()) EventKey(name) else EventKey("#/" + digest(name))

        /** What tells two statuses of one message and kind apart: whose phone, and which payment. */
        private fun JsonObject.whose(): List<String> = buildList {
            val recipient = word("recipient_id") ?: word("recipient_user_id")
            add(recipient?.let { digest(it).take(SHORT) } ?: "-")
            word("recipient_participant_id")?.let { add(digest(it).take(SHORT)) }
            (get("payment") as? JsonObject)?.let { add(digest(StringBuilder().canonical(it).toString()).take(SHORT)) }
        }
    }
}

/** Short enough to be indexed in any database. */
internal const val LONGEST: Int = 200
private const val SHORT = 16

internal fun digest(text: String): String =
    HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.encodeToByteArray()))

internal fun String.isPlain(): Boolean = all { it in '!'..'~' }

/** The same text for the same content, in whatever order the keys came. */
internal fun StringBuilder.canonical(element: JsonElement): StringBuilder = apply {
    when (element) {
        is JsonObject -> {
            append('{')
            element.entries.sortedBy { it.key }.forEach { (key, value) ->
                append(JsonPrimitive(key)).append(':')
                canonical(value).append(',')
            }
            append('}')
        }

        is JsonArray -> {
            append('[')
            element.forEach { canonical(it).append(',') }
            append(']')
        }

        is JsonPrimitive -> append(element)
    }
}

/** The text or number under [key]; null where there is none, or an empty one. */
internal fun JsonObject.word(key: String): String? =
    (get(key) as? JsonPrimitive)?.takeIf { it !is JsonNull }?.contentOrNull?.ifEmpty { null }
