package io.wakit.kapso.model

import io.wakit.kapso.AsObject
import io.wakit.kapso.KapsoObject
import io.wakit.kapso.moment
import io.wakit.kapso.objectAt
import io.wakit.kapso.read
import io.wakit.kapso.readAs
import io.wakit.kapso.text
import io.wakit.model.Bsuid
import io.wakit.model.MessageId
import io.wakit.model.PhoneNumberId
import io.wakit.model.WaId
import io.wakit.model.event.InboundEvent
import io.wakit.model.event.InboundMessage
import io.wakit.model.event.MessageContext
import io.wakit.model.event.MessageTypes
import io.wakit.model.message.OutboundMessage
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.addJsonObject
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import kotlinx.serialization.json.putJsonArray
import kotlinx.serialization.json.putJsonObject
import java.time.Instant

/**
 * A message of either side as Kapso keeps it: Meta's own object, with what Kapso adds under [kapso]. Read what it says by
 * [inbound] and [outbound], or by hand from [payload].
 */
@Serializable(with = KapsoMessage.Serializer::class)
public class KapsoMessage(raw: JsonObject) : KapsoObject(raw) {
    /** The message, as receipts and statuses name it; empty only where Kapso left it out. */
    public val id: MessageId get() = MessageId(raw.text("id").orEmpty())

    /** When it was written, to the second. */
    public val timestamp: Instant? get() = raw.moment("timestamp")

    /** Meta's `type`: `text`, `image`, …; empty only where Kapso left it out. */
    public val type: String get() = raw.text("type").orEmpty()

    /** Who wrote it, by number. */
    public val from: WaId? get() = word("from", ::WaId)

    /** Who wrote it, by user id. */
    public val fromUserId: Bsuid? get() = word("from_user_id", ::Bsuid)

    /** The same for a group of portfolios. */
    public val fromParentUserId: Bsuid? get() = word("from_parent_user_id", ::Bsuid)

    /** Whom it went to, by number. */
    public val to: WaId? get() = word("to", ::WaId)

    /** Whom it went to, by user id. */
    public val toUserId: Bsuid? get() = word("to_user_id", ::Bsuid)

    /** The same for a group of portfolios. */
    public val toParentUserId: Bsuid? get() = word("to_parent_user_id", ::Bsuid)

    /** The user's handle, where there is one. */
    public val username: String? get() = raw.text("username")

    /** What it answers, or which product it asks about. */
    public val context: MessageContext? get() = raw.read("context", MessageContext.serializer())

    /** What stands under the key of its type, in Meta's form. */
    public val payload: JsonElement? get() = raw[type]

    /** What Kapso knows of it; null where the answer was asked for without. */
    public val kapso: MessageExtension? get() = raw.objectAt("kapso")?.let(::MessageExtension)

    /**
     * It as a webhook of Meta's would tell it; null where the business wrote it. [phone] is the number that it came to: say it
     * where the extension does not, since without it there is nothing to answer from, and null comes back. A message of [types]
     * is of the program's own class.
     */
    @JvmOverloads
    public fun inbound(
        phone: PhoneNumberId? = kapso?.phoneNumberId,
        types: MessageTypes = MessageTypes.None,
    ): InboundMessage? {
        if (!isInbound || phone == null) return null
        val delivery = buildJsonObject {
            putJsonArray("entry") {
                addJsonObject {
                    putJsonArray("changes") {
                        addJsonObject {
                            put("field", "messages")
                            putJsonObject("value") {
                                putJsonObject("metadata") { put("phone_number_id", phone.value) }
                                putJsonArray("messages") { add(JsonObject(raw - EXTENSION)) }
                            }
                        }
                    }
                }
            }
        }
        return InboundEvent.read(delivery, types).firstNotNullOfOrNull { it as? InboundMessage }
    }

    /** It as the business sent it; null where the user wrote it. */
    public fun outbound(): OutboundMessage? {
        if (isInbound) return null
        val sent = raw.filterKeys { it in setOf("to", "type", type) } +
            listOfNotNull(raw["to_user_id"].takeIf { to == null }?.let { "recipient" to it })
        return JsonObject(sent).readAs(OutboundMessage.serializer())
    }

    /** Kapso's word, or whether a writer is named: the business's own messages name none. */
    private val isInbound: Boolean
        get() = kapso?.direction?.let { it == Direction.Inbound } ?: (from != null || fromUserId != null)

    override val gist: String get() = "$id, $type"

    internal object Serializer : AsObject<KapsoMessage>("KapsoMessage", ::KapsoMessage)
}

private const val EXTENSION = "kapso"
