package io.wakit.kapso.webhook

import arrow.core.Either
import arrow.core.left
import arrow.core.right
import io.wakit.kapso.KapsoWebhookSecret
import io.wakit.kapso.text
import io.wakit.model.AppSecret
import io.wakit.model.Signature
import io.wakit.model.WaJson
import io.wakit.model.event.InboundEvent
import io.wakit.model.event.MessageTypes
import io.wakit.webhook.Webhook
import io.wakit.webhook.WebhookError
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/**
 * The headers of a delivery that say what its body does not.
 *
 * @property event `X-Webhook-Event`.
 * @property signature `X-Webhook-Signature`.
 * @property idempotencyKey `X-Idempotency-Key`.
 * @property payloadVersion `X-Webhook-Payload-Version`.
 * @property metaSignature `X-Hub-Signature-256`, on what Meta itself signed.
 */
public data class KapsoHeaders @JvmOverloads constructor(
    val event: String? = null,
    val signature: String? = null,
    val idempotencyKey: String? = null,
    val payloadVersion: String? = null,
    val metaSignature: String? = null,
) {
    override fun toString(): String = "KapsoHeaders($event, $idempotencyKey)"

    /** What a server has of a request: the value of the header of that name, whatever its case; null for none. */
    public fun interface Source {
        /** The value of the header [name]. */
        public fun value(name: String): String?
    }

    public companion object {
        /** Those of a request. */
        @JvmStatic
        public fun of(request: Source): KapsoHeaders = KapsoHeaders(
            request.value("X-Webhook-Event"),
            request.value("X-Webhook-Signature"),
            request.value("X-Idempotency-Key"),
            request.value("X-Webhook-Payload-Version"),
            request.value("X-Hub-Signature-256"),
        )
    }
}

/**
 * The way from the bytes of a delivery to its events: size, signature, JSON. Kapso signs the raw body with HMAC-SHA256 under the
 * secret of the webhook, in bare hex; the same with `sha256=` in front is taken too.
 *
 * @param app the signature of the app at Meta, where Kapso passes on what Meta signed.
 * @param types messages that are read as classes of the program's own.
 */
public class KapsoWebhook @JvmOverloads constructor(
    secrets: List<KapsoWebhookSecret>,
    private val app: Signature? = null,
    public val maxBodyBytes: Int = Webhook.MAX_BODY_BYTES,
    types: MessageTypes = MessageTypes.None,
) {
    init {
        require(secrets.isNotEmpty() || app != null) {
            "No secret is given, so no delivery could be told from a forgery. Give the secret_key of the webhook."
        }
        require(maxBodyBytes > 0) {
            "maxBodyBytes is $maxBodyBytes; Meta's deliveries have up to ${Webhook.MAX_BODY_BYTES}"
        }
    }

    private val form = KapsoForm(types)
    private val signature = secrets.map { AppSecret(it.reveal()) }.takeIf { it.isNotEmpty() }?.let(::Signature)

    /**
     * Every event of [body]: Kapso's own, or Meta's where it was passed on. What is new in it is an [UnknownKapsoEvent] or, at
     * Meta's, an [Unknown][io.wakit.model.event.Unknown]; an error means that no part of it was read.
     */
    public fun read(body: ByteArray, headers: KapsoHeaders): Either<WebhookError, List<InboundEvent>> =
        parse(body, headers).map(form::read)

    /** Whether [body] is signed as [headers] say. It takes as long for a near miss as for a far one, and never throws. */
    public fun isSigned(body: ByteArray, headers: KapsoHeaders): Boolean {
        val claimed = headers.signature?.trim()?.let { if (it.startsWith(PREFIX)) it else PREFIX + it }
        return signature?.matches(body, claimed) == true || app?.matches(body, headers.metaSignature) == true
    }

    /** The delivery as [KapsoForm] reads it. */
    internal fun parse(body: ByteArray, headers: KapsoHeaders): Either<WebhookError, JsonElement> = when {
        body.size > maxBodyBytes -> WebhookError.TooLarge(maxBodyBytes).left()

        !isSigned(body, headers) -> WebhookError.NotSigned.left()

        else -> try {
            framed(WaJson.parseToJsonElement(body.decodeToString()), headers).right()
        } catch (_: SerializationException) {
            WebhookError.NotJson.left()
        }
    }

    private fun framed(body: JsonElement, headers: KapsoHeaders): JsonElement {
        val said = body as? JsonObject
        // Meta's own form, passed on. Kapso has no such keys in its own.
        if (said != null && "entry" in said && "object" in said) return body
        val event = headers.event ?: said?.text("event") ?: said?.text("type")
        return KapsoDelivery(event.orEmpty(), body, headers.idempotencyKey, headers.payloadVersion).toJson()
    }

    override fun toString(): String = "KapsoWebhook(██)"

    private companion object {
        const val PREFIX = "sha256="
    }
}
