package io.wakit.model.event

import io.wakit.model.JsonSchema
import io.wakit.model.Personal
import io.wakit.model.PhoneNumberId
import io.wakit.model.WaJson
import io.wakit.model.WabaId
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/**
 * Something that Meta told a webhook: a message, a status, or news of the account. One delivery holds many; each is an
 * event of its own.
 */
public sealed interface InboundEvent {
    /** Under which account and field it came, and when Meta told it. */
    public val origin: Origin

    /** The account that it happened to; null only where the delivery did not say. */
    public val wabaId: WabaId? get() = origin.wabaId

    /** The webhook field that it came under, such as `messages`; null only where the delivery did not say. */
    public val field: String? get() = origin.field

    public companion object {
        /**
         * Every event of a delivery, in its order. Nothing in [payload] makes this throw, and no part of it hides another:
         * what is new, or not in the shape that Meta documents, becomes an [Unknown] with its JSON, and its neighbours stay.
         * A key that Meta adds to something known is passed over. Messages of [types] are of the program's own classes.
         */
        @JvmStatic
        @JvmOverloads
        public fun read(payload: JsonElement, types: MessageTypes = MessageTypes.None): List<InboundEvent> =
            types.envelopes.read(payload)

        /**
         * The same from the delivery's own text, which is quicker: what users write every day becomes events without a tree
         * of JSON in between. It throws [kotlinx.serialization.SerializationException] where [json] is no JSON.
         */
        @JvmStatic
        @JvmOverloads
        public fun read(json: String, types: MessageTypes = MessageTypes.None): List<InboundEvent> {
            val texts = if (types.leavesTexts) PlainTexts.read(json) else null
            return texts ?: types.envelopes.read(WaJson.parseToJsonElement(json))
        }

        /**
         * The delivery that tells [event] and nothing else, as Meta would write it: to keep an event outside of memory, or to
         * play it again. [read] makes the same event of it, given the same types.
         */
        @JvmStatic
        public fun write(event: InboundEvent): JsonElement = EventWriter.write(event)

        /**
         * The JSON Schema of a delivery: each documented field, and in it each type of message and status. For checking what a
         * gateway, a queue or a test passes on; for OpenAPI, [JsonSchema.components] takes the serializer of an [Envelope].
         *
         * It is made from the tables that [read] reads by, and is not used for reading. What is valid gives events that have
         * classes, and no [Unknown], unless a number is too large for its place. What this version does not know is not valid: a
         * field, a type, a list beside messages; nor are types of a program's own ([MessageTypes]). Further keys in what is
         * known are. [read] forgives more: a number for a text and a text for a number, null for what is left out, and a sender
         * whom `contacts` alone names.
         */
        @JvmStatic
        public fun schema(): JsonObject = JsonSchema.of(Envelope.serializer())
    }
}

/** An event of one business phone number: what answers to it goes out from there. */
public sealed interface PhoneEvent : InboundEvent {
    /** The number that it came to. */
    public val metadata: PhoneMetadata

    /** The number that it came to, by the id that sending needs. */
    public val phone: PhoneNumberId get() = metadata.phoneNumberId
}

/**
 * News in the words of a service between this program and Meta, whose module has the classes. It goes through the same
 * handlers, lanes and inbox as what Meta tells.
 */
public interface ServiceEvent : InboundEvent {
    /** Whose order it has to keep: events with the same text are handled one after the other. 100 plain characters at most. */
    public val lane: String

    /** The delivery that tells this event and nothing else, for the service's module to read again. */
    public val delivery: JsonElement
}

/**
 * An event of a kind that this version does not know, whole. Log it, keep it, or read it by hand: after an update of the
 * library it has a class.
 */
public sealed interface Unknown : InboundEvent {
    /** Everything that came, down to its own level: the message, the status, the change, or the whole delivery. */
    public val raw: JsonElement
}

/**
 * A part of a delivery that belongs to no kind: an unknown field, an unknown key beside messages, or something that could
 * not be read as its field is documented.
 *
 * @property reason why it is here: an unknown field, or what could not be read in it. It quotes nothing.
 * @property level what of the delivery [raw] is.
 * @property metadata the business number that it came to, where it says so.
 */
public data class UnknownEvent(
    override val origin: Origin,
    override val raw: JsonElement,
    val reason: String,
    val level: Level,
    val metadata: PhoneMetadata? = null,
) : Personal(),
    Unknown {
    override val gist: String get() = "${this.field}: $reason"

    /** The part of a delivery that an [UnknownEvent] keeps. */
    public sealed interface Level {
        /** The whole body: it has no list of entries. */
        public data object Delivery : Level

        /** One of `entry`: it has no list of changes. */
        public data object Entry : Level

        /** One of `changes`: it names no field. */
        public data object Change : Level

        /** The `value` of a change: its field is not known, or has another shape than this version knows. */
        public data object Value : Level

        /** What stands under [key] in the value of a change. */
        public data class Part(val key: String) : Level

        /** One item of the list under [key] in the value of a change. */
        public data class Item(val key: String) : Level
    }
}
