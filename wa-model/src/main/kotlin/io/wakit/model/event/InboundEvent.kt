package io.wakit.model.event

import io.wakit.model.Personal
import io.wakit.model.WabaId
import kotlinx.serialization.json.JsonElement

/**
 * Something that Meta told a webhook: a message, a status, or news of the account. One delivery holds many; each is an
 * event of its own.
 */
public sealed interface InboundEvent {
    /** The account that it happened to; null only where the delivery did not say. */
    public val wabaId: WabaId?

    /** The webhook field that it came under, such as `messages`; null only where the delivery did not say. */
    public val field: String?

    public companion object {
        /**
         * Every event of a delivery, in its order. Nothing in [payload] makes this throw, and nothing of it is dropped: what
         * is new, or not in the shape that Meta documents, becomes an [Unknown] with its JSON, and its neighbours stay.
         */
        @JvmStatic
        public fun read(payload: JsonElement): List<InboundEvent> = EnvelopeReader.read(payload)
    }
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
 * An update of an unknown field, or one that could not be read as its field is documented.
 *
 * @property reason why it is here: an unknown field, or what could not be read in it. It quotes nothing.
 */
public data class UnknownEvent(
    override val wabaId: WabaId?,
    override val field: String?,
    override val raw: JsonElement,
    val reason: String,
) : Personal(),
    Unknown {
    override val gist: String get() = "${this.field}: $reason"
}
