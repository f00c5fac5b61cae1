package io.wakit.webhook

import arrow.core.Either
import arrow.core.left
import arrow.core.right
import io.wakit.model.Signature
import io.wakit.model.event.InboundEvent
import io.wakit.model.event.MessageTypes
import kotlinx.serialization.SerializationException

/**
 * The way from the bytes of a delivery to its events: size, signature, JSON, in this order. Messages of `types` are of the
 * program's own classes.
 */
public class Webhook @JvmOverloads constructor(
    private val signature: Signature,
    public val maxBodyBytes: Int = MAX_BODY_BYTES,
    private val types: MessageTypes = MessageTypes.None,
) {
    init {
        require(maxBodyBytes > 0) { "maxBodyBytes is $maxBodyBytes; Meta sends up to $MAX_BODY_BYTES" }
    }

    /**
     * Every event of [body], which [signatureHeader] (`X-Hub-Signature-256`) has to sign. What is new in it comes as an
     * [Unknown][io.wakit.model.event.Unknown] event; an error means that no part of it was read.
     */
    public fun read(body: ByteArray, signatureHeader: String?): Either<WebhookError, List<InboundEvent>> {
        refusalOf(body, signatureHeader)?.let { return it.left() }
        return try {
            InboundEvent.read(body.decodeToString(), types).right()
        } catch (_: SerializationException) {
            WebhookError.NotJson.left()
        }
    }

    /** Why [body] is not even read; null where it is Meta's. */
    internal fun refusalOf(body: ByteArray, signatureHeader: String?): WebhookError? = when {
        body.size > maxBodyBytes -> WebhookError.TooLarge(maxBodyBytes)
        !signature.matches(body, signatureHeader) -> WebhookError.NotSigned
        else -> null
    }

    public companion object {
        /** What Meta sends at most in one delivery: 3 MB. */
        public const val MAX_BODY_BYTES: Int = 3 * 1024 * 1024
    }
}
