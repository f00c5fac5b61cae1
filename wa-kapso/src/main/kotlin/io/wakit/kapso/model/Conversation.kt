package io.wakit.kapso.model

import io.wakit.kapso.AsObject
import io.wakit.kapso.KapsoObject
import io.wakit.kapso.moment
import io.wakit.kapso.number
import io.wakit.kapso.objectAt
import io.wakit.kapso.text
import io.wakit.model.Bsuid
import io.wakit.model.MessageId
import io.wakit.model.PhoneNumberId
import io.wakit.model.WaId
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject
import java.time.Instant

/** A conversation of a number with one user, from its first message until it is ended. */
@Serializable(with = Conversation.Serializer::class)
public class Conversation(raw: JsonObject) : KapsoObject(raw) {
    /** Names it; empty only where Kapso left it out. */
    public val id: ConversationId get() = ConversationId(raw.text("id").orEmpty())

    /** Whether it goes on. */
    public val status: ConversationStatus? get() = word("status", ::ConversationStatus)

    /** When somebody wrote the last time. */
    public val lastActiveAt: Instant? get() = raw.moment("last_active_at")

    /** When it began. */
    public val createdAt: Instant? get() = raw.moment("created_at")

    /** When Kapso changed it the last time. */
    public val updatedAt: Instant? get() = raw.moment("updated_at")

    /** The number of the business. */
    public val phoneNumberId: PhoneNumberId? get() = word("phone_number_id", ::PhoneNumberId)

    /** Kapso's own set-up of that number. */
    public val configId: String? get() = raw.text("whatsapp_config_id")

    /** The user; null where the number is hidden. */
    public val phoneNumber: WaId? get() = word("phone_number", ::WaId)

    /** The user, by user id. */
    public val userId: Bsuid? get() = word("business_scoped_user_id", ::Bsuid)

    /** The same for a group of portfolios. */
    public val parentUserId: Bsuid? get() = word("parent_business_scoped_user_id", ::Bsuid)

    /** The user's handle. */
    public val username: String? get() = raw.text("username")

    /** What a program kept there. */
    public val metadata: JsonObject? get() = raw.objectAt("metadata")

    /** What Kapso knows of its messages; null where the answer was asked for without. */
    public val kapso: ConversationExtension? get() = raw.objectAt("kapso")?.let(::ConversationExtension)

    override val gist: String get() = "$id, $status"

    internal object Serializer : AsObject<Conversation>("Conversation", ::Conversation)
}

/** What Kapso adds to a conversation, under the key `kapso`. */
public class ConversationExtension(raw: JsonObject) : KapsoObject(raw) {
    /** The user's name. */
    public val contactName: String? get() = raw.text("contact_name")

    /** How many messages it has. */
    public val messagesCount: Int? get() = raw.number("messages_count")?.toInt()

    /** The last message. */
    public val lastMessageId: MessageId? get() = word("last_message_id", ::MessageId)

    /** Its type. */
    public val lastMessageType: String? get() = raw.text("last_message_type")

    /** When it was written. */
    public val lastMessageTimestamp: Instant? get() = raw.moment("last_message_timestamp")

    /** Its words. */
    public val lastMessageText: String? get() = raw.text("last_message_text")

    /** When the user wrote the last time: from here on Meta's window of 24 hours counts. */
    public val lastInboundAt: Instant? get() = raw.moment("last_inbound_at")

    /** When the business wrote the last time. */
    public val lastOutboundAt: Instant? get() = raw.moment("last_outbound_at")

    override val gist: String get() = "$messagesCount messages"
}
