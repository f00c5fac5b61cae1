package io.wakit.model.message

import io.wakit.model.Fixed
import io.wakit.model.MessageId
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Says that the business has read a message of a user, and with it all that came before in this chat: both ticks turn
 * blue. Up to 30 days after it came.
 *
 * @property messageId the message as the webhook named it.
 * @property typing whether the user is shown that the business is typing: until the answer comes, for 25 seconds at most.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/messages/mark-message-as-read">Mark message as read</a>
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/typing-indicators">Typing indicators</a>
 */
@Serializable
@OptIn(ExperimentalSerializationApi::class)
public data class ReadMark @JvmOverloads constructor(
    @SerialName("message_id") val messageId: MessageId,
    @SerialName("typing_indicator") val typing: TypingIndicator? = null,
) {
    @EncodeDefault
    @Fixed("whatsapp")
    @SerialName("messaging_product")
    private val product: String = "whatsapp"

    @EncodeDefault
    @Fixed("read")
    private val status: String = "read"
}

/** That the business is typing; an object at Meta, and no truth value. */
@Serializable
@OptIn(ExperimentalSerializationApi::class)
public data class TypingIndicator @JvmOverloads constructor(@EncodeDefault val type: String = "text")
