package io.wakit.model.event

import kotlinx.serialization.json.JsonObject

/**
 * A message of a class of yours: of a type that this version does not know, or that you would rather read yourself.
 * [MessageTypes] say which messages become one.
 *
 * ```
 * @Serializable
 * class Poll(val question: String, val options: List<String>)
 *
 * class PollMessage(head: MessageHead, raw: JsonObject, val poll: Poll) : OwnMessage(head, "poll", raw)
 * ```
 *
 * Hand the head and the JSON on as they came: [InboundEvent.write] writes the message from [raw], and by its head it finds its
 * user, its handlers and its place in an inbox. One made by hand, in a test, may have its content alone there. Two are equal
 * when their class, head and JSON are. It prints its type and ids alone, whatever your class holds.
 *
 * @property raw the whole message, as it came.
 */
public abstract class OwnMessage(
    final override val head: MessageHead,
    final override val type: String,
    public val raw: JsonObject,
) : InboundMessage() {
    final override val gist: String get() = "$word, ${super.gist}"

    /** What it is registered under. */
    internal open val word: String get() = type

    override fun equals(other: Any?): Boolean =
        other is OwnMessage && other.javaClass == javaClass && other.type == type && other.head == head &&
            other.raw == raw

    override fun hashCode(): Int = 31 * head.hashCode() + raw.hashCode()
}

/**
 * The same for an answer to what the business built of parts: a message of the type `interactive`, whose own kind stands
 * inside.
 *
 * @property raw the whole message, as it came; what it says stands under `interactive` and the [interactiveType] there.
 */
public abstract class OwnReply(
    head: MessageHead,
    final override val interactiveType: String,
    raw: JsonObject,
) : OwnMessage(head, "interactive", raw),
    InteractiveMessage {
    override val word: String get() = interactiveType
}
