package io.wakit.model.event

import io.wakit.model.MessageId
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A message was changed after it was sent.
 *
 * @property originalId the message as it was sent first.
 * @property message the message as it reads now, under its first id.
 */
public data class EditMessage(
    override val head: MessageHead,
    val originalId: MessageId,
    val message: InboundMessage,
) : InboundMessage() {
    override val type: String get() = "edit"
}

/**
 * A message was deleted for everyone, which a user can do for two days.
 *
 * @property originalId the message that is gone; what was kept of it should go too.
 */
public data class RevokeMessage(override val head: MessageHead, val originalId: MessageId) : InboundMessage() {
    override val type: String get() = "revoke"
}

/**
 * A message that Meta does not pass on, since the Cloud API has no form for it. The errors in the head say so.
 *
 * @property type `unsupported`, or an older word for it: `unknown`, `errors`.
 * @property unsupportedType what it really was, where Meta tells: `edit`, `poll`, `button`, …
 */
public data class UnsupportedMessage(
    override val head: MessageHead,
    override val type: String = "unsupported",
    val unsupportedType: String? = null,
) : InboundMessage() {
    override val gist: String get() = "$unsupportedType, ${super.gist}"
}

/** Meta's object `revoke`. */
@Serializable
internal class Revoked(@SerialName("original_message_id") val originalId: MessageId)
