package io.wakit.webhook

import arrow.core.Either
import arrow.core.left
import arrow.core.right
import io.wakit.model.Signature
import io.wakit.model.WaJson
import io.wakit.model.event.InboundEvent
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.JsonElement

/** The way from the bytes of a delivery to its events: size, signature, JSON, in this order. */
public class Webhook @JvmOverloads constructor(
    private val signature: Signature,
    public val maxBodyBytes: Int = MAX_BODY_BYTES,
) {
    init {
        require(maxBodyBytes > 0) { "maxBodyBytes is $maxBodyBytes; Meta sends up to $MAX_BODY_BYTES" }
    }

    /**
     * Every event of [body], which [signatureHeader] (`X-Hub-Signature-256`) has to sign. What is new in it comes as an
     * [Unknown][io.wakit.model.event.Unknown] event; an error means that no part of it was read.
     */
    public fun read(body: ByteArray, signatureHeader: String?): Either<WebhookError, List<InboundEvent>> =
        parse(body, signatureHeader).map { InboundEvent.read(it) }

    /** What [body] says, before it is told apart into events. */
    internal fun parse(body: ByteArray, signatureHeader: String?): Either<WebhookError, JsonElement> = when {
        body.size > maxBodyBytes -> WebhookError.TooLarge(maxBodyBytes).left()

        !signature.matches(body, signatureHeader) -> WebhookError.NotSigned.left()

        else -> try {
            WaJson.parseToJsonElement(body.decodeToString()).right()
        } catch (_: SerializationException) {
            WebhookError.NotJson.left()
        }
    }

    public companion object {
        /** What Meta sends at most in one delivery: 3 MB. */
        public const val MAX_BODY_BYTES: Int = 3 * 1024 * 1024
    }
}
