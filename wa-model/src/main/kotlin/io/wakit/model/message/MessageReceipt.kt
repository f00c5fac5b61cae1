package io.wakit.model.message

import io.wakit.model.Bsuid
import io.wakit.model.GroupId
import io.wakit.model.JsonSchema
import io.wakit.model.MessageId
import io.wakit.model.Personal
import io.wakit.model.WaId
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.SerializationException
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/**
 * Meta's answer to a message that it took: accepted, not delivered. What becomes of it is told by status webhooks, which
 * may arrive before this answer does.
 *
 * @property contacts who the recipient was resolved to; empty for a group.
 * @property messages one entry for the message.
 */
@Serializable
public data class MessageReceipt @JvmOverloads constructor(
    @Serializable(with = AtLeastOne::class) val messages: List<Accepted>,
    val contacts: List<Contact> = emptyList(),
) {
    /** The id under which statuses will speak of the message. */
    val id: MessageId get() = messages.first().id

    /** How Meta took the message; see [Acceptance]. */
    val acceptance: Acceptance? get() = messages.first().status

    /**
     * The recipient as Meta understood it.
     *
     * @property input the recipient as it was sent.
     * @property waId the number that the message goes to; missing where the user hides it.
     * @property userId the business-scoped user id; only where the message was sent to one.
     */
    @Serializable
    public data class Contact @JvmOverloads constructor(
        val input: String,
        @SerialName("wa_id") val waId: WaId? = null,
        @SerialName("user_id") val userId: Bsuid? = null,
    ) : Personal() {
        override val gist: String get() = "$waId"
    }

    /**
     * A message that Meta took.
     *
     * @property status only on template messages.
     * @property groupId the group that it went to.
     */
    @Serializable
    public data class Accepted @JvmOverloads constructor(
        val id: MessageId,
        @SerialName("message_status") val status: Acceptance? = null,
        @SerialName("group_id") val groupId: GroupId? = null,
    )

    /** A receipt that names no message is no receipt: reading it fails, and nobody learns it later from [id]. */
    internal object AtLeastOne : KSerializer<List<Accepted>> {
        private val plain = ListSerializer(Accepted.serializer())
        override val descriptor: SerialDescriptor = JsonSchema.describe(plain.descriptor) {
            JsonObject(it.body(plain.descriptor) + ("minItems" to JsonPrimitive(1)))
        }

        override fun serialize(encoder: Encoder, value: List<Accepted>) = plain.serialize(encoder, value)

        override fun deserialize(decoder: Decoder): List<Accepted> = plain.deserialize(decoder).ifEmpty {
            throw SerializationException("A receipt names the message that was accepted")
        }
    }
}
