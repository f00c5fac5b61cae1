package io.wakit.kapso.model

import io.wakit.kapso.AsObject
import io.wakit.kapso.KapsoObject
import io.wakit.kapso.moment
import io.wakit.kapso.number
import io.wakit.kapso.objectAt
import io.wakit.kapso.text
import io.wakit.model.Bsuid
import io.wakit.model.CallId
import io.wakit.model.PhoneNumberId
import io.wakit.model.WaId
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import java.time.Duration
import java.time.Instant

/** A call of either side, as Kapso keeps it. */
@Serializable(with = KapsoCall.Serializer::class)
public class KapsoCall(raw: JsonObject) : KapsoObject(raw) {
    /** Names it at Kapso; empty only where Kapso left it out. */
    public val id: String get() = raw.text("id").orEmpty()

    /** The call, as Meta names it (`wacid.…`). */
    public val callId: CallId? get() = word("call_id", ::CallId)

    /** Who called. Kapso's sources write small letters and capitals; both are read. */
    public val direction: Direction? get() = word("direction") { Direction(it.lowercase()) }

    /** How far it came. */
    public val status: CallStatus? get() = word("status", ::CallStatus)

    /** How long it lasted, to the second. */
    public val duration: Duration? get() = raw.number("duration_seconds")?.let(Duration::ofSeconds)

    /** When it began. */
    public val startedAt: Instant? get() = raw.moment("started_at")

    /** When the sound began. */
    public val sessionStartedAt: Instant? get() = raw.moment("session_started_at")

    /** When it was over. */
    public val endedAt: Instant? get() = raw.moment("ended_at")

    /** When Kapso heard of it. */
    public val createdAt: Instant? get() = raw.moment("created_at")

    /** When Kapso changed it the last time. */
    public val updatedAt: Instant? get() = raw.moment("updated_at")

    /** The user; null where the number is hidden. */
    public val waId: WaId? get() = word("user_wa_id", ::WaId)

    /** The user, by user id. */
    public val userId: Bsuid? get() = word("business_scoped_user_id", ::Bsuid)

    /** The same for a group of portfolios. */
    public val parentUserId: Bsuid? get() = word("parent_business_scoped_user_id", ::Bsuid)

    /** The user's handle. */
    public val username: String? get() = raw.text("username")

    /** The number of the business. */
    public val phoneNumberId: PhoneNumberId? get() = word("phone_number_id", ::PhoneNumberId)

    /** The project that the number belongs to. */
    public val projectId: String? get() = raw.text("project_id")

    /** Kapso's own set-up of that number. */
    public val configId: String? get() = raw.text("whatsapp_config_id")

    /** What that set-up is called. */
    public val configDisplayName: String? get() = raw.text("config_display_name")

    /** The number of the business, as people dial it. */
    public val configDisplayPhoneNumber: String? get() = raw.text("config_display_phone_number")

    /** The user's contact. */
    public val contactId: String? get() = raw.text("whatsapp_contact_id")

    /** The same with a few of its properties. */
    public val contact: KapsoContact? get() = raw.objectAt("whatsapp_contact")?.let(::KapsoContact)

    /** The conversation that it belongs to. */
    public val conversationId: ConversationId? get() = word("whatsapp_conversation_id", ::ConversationId)

    /** The same with a few of its properties. */
    public val conversation: Conversation? get() = raw.objectAt("whatsapp_conversation")?.let(::Conversation)

    /** What was recorded or written down, as it came. */
    public val artifacts: JsonElement? get() = raw["artifacts"]

    override val gist: String get() = "$callId, $status"

    internal object Serializer : AsObject<KapsoCall>("KapsoCall", ::KapsoCall)
}
