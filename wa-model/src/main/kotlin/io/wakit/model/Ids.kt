package io.wakit.model

import kotlinx.serialization.KSerializer
import kotlinx.serialization.Serializable
import kotlinx.serialization.SerializationException
import kotlinx.serialization.descriptors.PrimitiveKind
import kotlinx.serialization.descriptors.PrimitiveSerialDescriptor
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.JsonDecoder
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.contentOrNull

/**
 * A name that Meta gave to one thing. It is opaque: compared by type and text, never parsed, normalised or checked,
 * so that a form nobody has seen yet never costs a webhook.
 *
 * @property value the text as Meta writes it.
 */
public sealed class Id(public val value: String) {
    final override fun equals(other: Any?): Boolean =
        other is Id && other.javaClass == javaClass && other.value == value

    final override fun hashCode(): Int = value.hashCode()

    /** The text itself; but an id that names a person, as a phone number does, is masked, so that it can be logged. */
    override fun toString(): String = value
}

/** A node of Meta's Graph: something that can stand first in a path, as in `/{node}/messages`. */
public sealed class NodeId(value: String) : Id(value)

/**
 * A business phone number, by the id that Meta gives it when it joins a WABA. It is not the number itself: messages are
 * sent from it, and webhooks name it in `metadata.phone_number_id`.
 */
@Serializable(with = PhoneNumberId.Serializer::class)
public class PhoneNumberId(value: String) : NodeId(value) {
    internal object Serializer : AsString<PhoneNumberId>("PhoneNumberId", ::PhoneNumberId)
}

/** A WhatsApp Business Account, the owner of phone numbers, templates and flows; `entry[].id` of every webhook. */
@Serializable(with = WabaId.Serializer::class)
public class WabaId(value: String) : NodeId(value) {
    internal object Serializer : AsString<WabaId>("WabaId", ::WabaId)
}

/**
 * `wamid.…`: one message, in either direction. Statuses, replies, reactions and read marks name their message by it.
 *
 * It is printed whole, since it is what a log is searched by. Mind that the number of the user stands in it in Base64
 * when a log leaves the house.
 */
@Serializable(with = MessageId.Serializer::class)
public class MessageId(value: String) : Id(value) {
    internal object Serializer : AsString<MessageId>("MessageId", ::MessageId)
}

/** How an id stands in JSON: as its bare text. Some of Meta's answers and webhooks write it as a number, which is read too. */
internal abstract class AsString<T : Id>(name: String, private val make: (String) -> T) : KSerializer<T> {
    final override val descriptor: SerialDescriptor = PrimitiveSerialDescriptor("io.wakit.$name", PrimitiveKind.STRING)

    final override fun serialize(encoder: Encoder, value: T) = encoder.encodeString(value.value)

    final override fun deserialize(decoder: Decoder): T = make(decoder.textOrNumber())
}

/** A text, or the digits of a number that stands in its place. */
internal fun Decoder.textOrNumber(): String {
    if (this !is JsonDecoder) return decodeString()
    return (decodeJsonElement() as? JsonPrimitive)?.contentOrNull ?: throw SerializationException("An id is a text")
}
