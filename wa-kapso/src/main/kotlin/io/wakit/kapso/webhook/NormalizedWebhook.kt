@file:JvmName("NormalizedWebhooks")

package io.wakit.kapso.webhook

import io.wakit.kapso.KapsoObject
import io.wakit.kapso.model.KapsoMessage
import io.wakit.kapso.readAs
import io.wakit.kapso.text
import io.wakit.model.Bsuid
import io.wakit.model.CallId
import io.wakit.model.MessageId
import io.wakit.model.PhoneNumberId
import io.wakit.model.WaId
import io.wakit.model.WaJson
import io.wakit.model.event.DeliveryState
import io.wakit.model.event.UserContact
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import java.time.Instant

/**
 * A delivery of Meta's as Kapso's SDKs flatten it: all messages in one list, with a direction, and all statuses and calls in
 * theirs. It is for programs that come from there; what it leaves out, `InboundEvent.read` tells.
 *
 * A direction is said only where the field tells it. Kapso's SDKs guess where it does not, by who has written to whom:
 *
 * | message | here | Kapso's SDKs |
 * |---|---|---|
 * | under `message_echoes` | outbound, with `source` `smb_message_echo` | the same |
 * | under `messages` of the field `messages` | inbound | the same; outbound where `from` is the business |
 * | under `messages` of any other field | none | by `from`, `to` and `context.from` |
 *
 * What a Flow brought back stands under `kapso.flowResponse` with the keys that the Flow's author chose, where the TypeScript
 * SDK rewrites them.
 *
 * @property product `object`: `whatsapp_business_account`; null where it is not said.
 * @property phoneNumberId the first number that the delivery names.
 * @property displayPhoneNumber the same number as people dial it.
 * @property contacts the users whom the delivery names.
 * @property messages those of users, and those that the business wrote in the WhatsApp Business app. Of a history none: see [raw].
 * @property statuses what became of messages of the business.
 * @property calls news of calls.
 * @property identityEvents users whose id changed, as they came: values of the field `user_id_update`, and system messages.
 * @property raw the values of all changes by their field, which is written in camel case here: `smbMessageEchoes`.
 */
public class NormalizedWebhook internal constructor(
    public val product: String? = null,
    public val phoneNumberId: PhoneNumberId? = null,
    public val displayPhoneNumber: String? = null,
    public val contacts: List<UserContact> = emptyList(),
    public val messages: List<KapsoMessage> = emptyList(),
    public val statuses: List<NormalizedStatus> = emptyList(),
    public val calls: List<NormalizedCall> = emptyList(),
    public val identityEvents: List<JsonObject> = emptyList(),
    public val raw: Map<String, List<JsonElement>> = emptyMap(),
) {
    override fun toString(): String =
        "NormalizedWebhook(${messages.size} messages, ${statuses.size} statuses, ${calls.size} calls)"
}

/** What became of a message of the business, as Meta wrote it. */
public class NormalizedStatus internal constructor(raw: JsonObject) : KapsoObject(raw) {
    /** The message; empty only where Meta left it out. */
    public val id: MessageId get() = MessageId(raw.text("id").orEmpty())

    /** How far it came. */
    public val status: DeliveryState? get() = word("status", ::DeliveryState)

    /** When. */
    public val timestamp: Instant? get() = raw.momentOfMeta()

    /** Whom it went to. */
    public val recipient: WaId? get() = word("recipient_id", ::WaId)

    override val gist: String get() = "$id, $status"
}

/** News of a call, as Meta wrote it. */
public class NormalizedCall internal constructor(raw: JsonObject) : KapsoObject(raw) {
    /** The call, under either key that Meta's webhooks have it by: `id` or `wacid`; null where neither stands there. */
    public val callId: CallId? get() = (raw.text("call_id") ?: raw.text("wacid") ?: raw.text("id"))?.let(::CallId)

    /** What happened: `connect`, `terminate`. */
    public val event: String? get() = raw.text("event")

    /** Who called, in Meta's word: `USER_INITIATED`, `BUSINESS_INITIATED`. */
    public val direction: String? get() = raw.text("direction")

    /** When. */
    public val timestamp: Instant? get() = raw.momentOfMeta()

    /** The caller's number. */
    public val from: WaId? get() = word("from", ::WaId)

    /** The caller's user id. */
    public val fromUserId: Bsuid? get() = word("from_user_id", ::Bsuid)

    /** The number that was called. */
    public val to: WaId? get() = word("to", ::WaId)

    override val gist: String get() = "$callId, $event"
}

/**
 * A delivery of Meta's, flattened. Nothing in [payload] makes it throw: what is no delivery gives an empty one.
 *
 * @see NormalizedWebhook
 */
public fun normalizeWebhook(payload: JsonElement): NormalizedWebhook = Normalizing(payload).result()

/** The same for the text of a delivery; an empty one where it is no JSON. */
public fun normalizeWebhook(payload: String): NormalizedWebhook = try {
    normalizeWebhook(WaJson.parseToJsonElement(payload))
} catch (_: SerializationException) {
    NormalizedWebhook()
}

private fun JsonObject.momentOfMeta(): Instant? = text("timestamp")?.toLongOrNull()?.let { seconds ->
    // Instant takes no more than this; no clock of Meta's comes near.
    seconds.takeIf { it in 0..LAST_SECOND }?.let(Instant::ofEpochSecond)
}

private const val LAST_SECOND = 99_999_999_999

internal fun contactOf(raw: JsonObject): UserContact? = raw.readAs(UserContact.serializer())
