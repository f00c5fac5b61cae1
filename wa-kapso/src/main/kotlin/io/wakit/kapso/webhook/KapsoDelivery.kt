package io.wakit.kapso.webhook

import io.wakit.kapso.KapsoObject
import io.wakit.kapso.model.ConversationId
import io.wakit.kapso.number
import io.wakit.kapso.objectAt
import io.wakit.kapso.text
import io.wakit.model.event.MessageTypes
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import kotlinx.serialization.json.putJsonObject
import java.time.Duration

/**
 * One delivery of Kapso's: the body, and what its headers said beside, without which the body does not say what it is about.
 *
 * @property event the name of what happened, such as `whatsapp.message.received`; empty where nobody said.
 * @property body the JSON that came; of a batch, one of its entries.
 * @property idempotencyKey the name of the delivery: the same when it comes again, and of a batch the same for all its entries.
 * @property payloadVersion `v2`, which this library reads; of `v1` events are kept as they came.
 * @property batch the batch that it stood in, if it did.
 */
public class KapsoDelivery internal constructor(
    public val event: String,
    public val body: JsonElement,
    public val idempotencyKey: String? = null,
    public val payloadVersion: String? = null,
    public val batch: KapsoBatch? = null,
    internal val types: MessageTypes = MessageTypes.None,
) {
    /** As it is kept in an inbox: what the headers said beside the body. */
    internal fun toJson(): JsonObject = buildJsonObject {
        putJsonObject(FRAME) {
            put("event", event)
            idempotencyKey?.let { put("idempotency_key", it) }
            payloadVersion?.let { put("payload_version", it) }
            batch?.let { put("batch_info", it.raw) }
        }
        put("body", body)
    }

    internal fun of(entry: JsonElement, event: String, batch: KapsoBatch?) =
        KapsoDelivery(event, entry, idempotencyKey, payloadVersion, batch, types)

    override fun equals(other: Any?): Boolean = other is KapsoDelivery && other.toJson() == toJson()

    override fun hashCode(): Int = body.hashCode()

    override fun toString(): String = "KapsoDelivery($event, $idempotencyKey)"

    internal companion object {
        private const val FRAME = "kapso_delivery"

        /** What [toJson] wrote; null for any other JSON. Messages in it are read with [types]. */
        fun of(json: JsonElement, types: MessageTypes = MessageTypes.None): KapsoDelivery? {
            val frame = (json as? JsonObject)?.objectAt(FRAME) ?: return null
            return KapsoDelivery(
                frame.text("event").orEmpty(),
                json["body"] ?: return null,
                frame.text("idempotency_key"),
                frame.text("payload_version"),
                frame.objectAt("batch_info")?.let(::KapsoBatch),
                types,
            )
        }
    }
}

/** Where in a batch an event stood. With buffering on, a single event comes as a batch too. */
public class KapsoBatch internal constructor(raw: JsonObject) : KapsoObject(raw) {
    /** How many events it has. */
    public val size: Int? get() = raw.number("size")?.toInt()

    /** How long Kapso gathered. */
    public val window: Duration? get() = raw.number("window_ms")?.let(Duration::ofMillis)

    /** The place of its first event in the conversation. */
    public val firstSequence: Long? get() = raw.number("first_sequence")

    /** The place of its last one. */
    public val lastSequence: Long? get() = raw.number("last_sequence")

    /** The conversation whose events were gathered. */
    public val conversationId: ConversationId? get() = word("conversation_id", ::ConversationId)

    override val gist: String get() = "$size of $conversationId"
}
