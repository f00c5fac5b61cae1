package io.wakit.model.event

import kotlinx.serialization.DeserializationStrategy
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.serializer
import java.lang.System.Logger.Level
import java.util.concurrent.ConcurrentHashMap

/**
 * Types of messages that a program reads itself, as classes of its own ([OwnMessage]). It never changes: make it once, and give
 * it to whatever reads events. In Kotlin [messageTypes] makes one; in Java:
 *
 * ```java
 * MessageTypes types = MessageTypes.builder()
 *         .message("poll", (head, raw) -> new PollMessage(head, raw, mapper.readValue(raw.get("poll").toString(), Poll.class)))
 *         .build();
 * ```
 *
 * What is registered goes before what this library knows, so that a program goes on as it was when an update learns the type:
 * where `text` is, no handler of [TextMessage] hears of one.
 * A message whose reader throws is an [UnknownMessage] or an [UnknownInteractiveMessage], with its JSON; it costs no other
 * event anything, and what it threw is logged once, without its words.
 */
public class MessageTypes private constructor(
    private val messages: Map<String, Reader<OwnMessage>>,
    private val replies: Map<String, Reader<OwnReply>>,
) {
    internal val envelopes = EnvelopeReader(this)
    private val told = ConcurrentHashMap.newKeySet<String>()

    /** What stands under `type` in the messages that it reads. */
    public val types: Set<String> get() = messages.keys

    /** Whether texts are what this library makes of them. */
    internal val leavesTexts: Boolean = "text" !in messages

    /**
     * These and those of [other]. A type that both have with different readers is refused by an [IllegalArgumentException]: it
     * would depend on the order which of them is called.
     */
    public operator fun plus(other: MessageTypes): MessageTypes = when {
        messages.isEmpty() && replies.isEmpty() -> other
        else -> MessageTypes(messages.and(other.messages, "message"), replies.and(other.replies, "reply"))
    }

    override fun toString(): String = "MessageTypes(${messages.keys + replies.keys})"

    internal fun hasMessage(type: String): Boolean = type in messages

    internal fun hasReply(kind: String): Boolean = kind in replies

    /** The message as the program reads it, or as one that nobody knows; null where [type] is not registered. */
    internal fun message(type: String, head: MessageHead, raw: JsonObject): InboundMessage? {
        val reader = messages[type] ?: return null
        return reader.readOrNull(type, head, raw) ?: UnknownMessage(head, type, raw)
    }

    /** The same for an answer. */
    internal fun reply(kind: String, head: MessageHead, raw: JsonObject): InboundMessage? {
        val reader = replies[kind] ?: return null
        return reader.readOrNull(kind, head, raw) ?: UnknownInteractiveMessage(head, kind, raw)
    }

    private fun <M : OwnMessage> Reader<M>.readOrNull(type: String, head: MessageHead, raw: JsonObject): M? = try {
        read(head, raw)
    } catch (e: VirtualMachineError) {
        throw e
    } catch (
        @Suppress("TooGenericExceptionCaught") e: Throwable,
    ) {
        // The code in there is the program's, and nothing in it suspends: whatever it throws is about this message alone. What
        // the exception says may quote it.
        val what = "The reader of '$type' threw ${e.javaClass.name}${e.place()}"
        if (told.add(what)) log.log(Level.WARNING, "$what; such messages are unknown. It is said once")
        null
    }

    /** Reads a message of one type. */
    public fun interface Reader<out M : OwnMessage> {
        /**
         * Makes a message of [head], which is common to all, and [raw], the whole of it. It is called with each such message, on
         * whatever thread reads the delivery, and again when the message comes out of an inbox: let it do nothing but read.
         * Whatever it throws means that it cannot read this one.
         */
        @Throws(Exception::class)
        public fun read(head: MessageHead, raw: JsonObject): M
    }

    /** Gathers types. One that is said twice is refused. */
    public class Builder internal constructor() {
        private val messages = linkedMapOf<String, Reader<OwnMessage>>()
        private val replies = linkedMapOf<String, Reader<OwnReply>>()

        /** Messages whose `type` is [type]. */
        public fun message(type: String, reader: Reader<OwnMessage>): Builder = apply { messages.add(type, reader) }

        /**
         * The same by what stands under the key of the type: [make] gets it as a [T], in which keys that it does not have are
         * passed over, and a number may stand for a text, as everywhere in events.
         */
        public inline fun <reified T> message(
            type: String,
            noinline make: (head: MessageHead, raw: JsonObject, payload: T) -> OwnMessage,
        ): Builder = message(type, serializer<T>(), make)

        /** The same by a serializer. */
        public fun <T> message(
            type: String,
            payload: DeserializationStrategy<T>,
            make: (head: MessageHead, raw: JsonObject, payload: T) -> OwnMessage,
        ): Builder = message(type) { head, raw -> make(head, raw, payload.of(raw[type])) }

        /** Answers to what the business built of parts, whose `type` inside `interactive` is [kind]. */
        public fun reply(kind: String, reader: Reader<OwnReply>): Builder = apply { replies.add(kind, reader) }

        /** The same by what stands under the key of the kind. */
        public inline fun <reified T> reply(
            kind: String,
            noinline make: (head: MessageHead, raw: JsonObject, payload: T) -> OwnReply,
        ): Builder = reply(kind, serializer<T>(), make)

        /** The same by a serializer. */
        public fun <T> reply(
            kind: String,
            payload: DeserializationStrategy<T>,
            make: (head: MessageHead, raw: JsonObject, payload: T) -> OwnReply,
        ): Builder = reply(kind) { head, raw ->
            make(head, raw, payload.of((raw["interactive"] as? JsonObject)?.get(kind)))
        }

        /** The types that were said so far. */
        public fun build(): MessageTypes = MessageTypes(messages.toMap(), replies.toMap())

        private fun <M : OwnMessage> MutableMap<String, Reader<M>>.add(word: String, reader: Reader<M>) {
            require(word.isNotBlank()) {
                "A type of messages is called '$word'; write what stands under \"type\" in them"
            }
            require(put(word, reader) == null) { "The type '$word' is registered twice" }
        }

        private fun <T> DeserializationStrategy<T>.of(payload: JsonElement?): T = EventJson.decodeFromJsonElement(
            this,
            payload ?: throw SerializationException("a message that says nothing under the key of its type"),
        )
    }

    public companion object {
        /** No types but those that this library knows. */
        @JvmField
        public val None: MessageTypes = MessageTypes(emptyMap(), emptyMap())

        /** Begins with none. */
        @JvmStatic
        public fun builder(): Builder = Builder()

        private val log: System.Logger = System.getLogger("io.wakit.model")

        private fun Throwable.place(): String = stackTrace.firstOrNull()?.let { " at $it" }.orEmpty()

        private fun <M : OwnMessage> Map<String, Reader<M>>.and(other: Map<String, Reader<M>>, what: String) =
            other.entries.fold(this) { all, (word, reader) ->
                val known = all[word]
                require(known == null || known === reader) { "The $what type '$word' is registered with two readers" }
                all + (word to reader)
            }
    }
}
