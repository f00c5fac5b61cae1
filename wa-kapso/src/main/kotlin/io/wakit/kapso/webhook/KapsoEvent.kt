package io.wakit.kapso.webhook

import io.wakit.kapso.flag
import io.wakit.kapso.model.Conversation
import io.wakit.kapso.model.KapsoMessage
import io.wakit.kapso.objectAt
import io.wakit.kapso.text
import io.wakit.model.PhoneNumberId
import io.wakit.model.event.InboundMessage
import io.wakit.model.event.Origin
import io.wakit.model.event.ServiceEvent
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/**
 * What a webhook of Kapso's own kind tells, in version 2 of its form. What this version does not know is an
 * [UnknownKapsoEvent] with its JSON.
 *
 * @property head the delivery that told it: its name, its idempotency key, its batch.
 */
public sealed class KapsoEvent(public val head: KapsoDelivery) : ServiceEvent {
    /** The body as it came; empty where it was no object. */
    public val raw: JsonObject get() = head.body as? JsonObject ?: JsonObject(emptyMap())

    /** The number of the business; null where the event is about none. */
    public val phone: PhoneNumberId?
        get() = (raw.text(PHONE) ?: raw.objectAt("conversation")?.text(PHONE))?.let(::PhoneNumberId)

    final override val origin: Origin get() = Origin(wabaId = null, field = head.event)

    final override val delivery: JsonElement get() = head.toJson()

    final override val lane: String
        get() = "kapso/$whose".let {
            if (it.length <= LONGEST && it.all { c -> c in '!'..'~' }) it else "kapso/#${it.hashCode()}"
        }

    /** Whose order it keeps. */
    internal open val whose: String get() = phone?.value ?: head.event

    internal open val gist: String get() = head.event

    final override fun equals(other: Any?): Boolean =
        other is KapsoEvent && other.javaClass == javaClass && other.head == head

    final override fun hashCode(): Int = head.hashCode()

    final override fun toString(): String = "${javaClass.simpleName}($gist)"

    private companion object {
        const val LONGEST = 100
        const val PHONE = "phone_number_id"
    }
}

/** A message, and the conversation that it stands in. */
public sealed class KapsoMessageEvent(head: KapsoDelivery) : KapsoEvent(head) {
    /** The message as it is now. */
    public val message: KapsoMessage get() = KapsoMessage(raw.objectAt("message") ?: JsonObject(emptyMap()))

    /** The conversation as it is now; null where Kapso left it out. */
    public val conversation: Conversation? get() = raw.objectAt("conversation")?.let(::Conversation)

    /** Whether the message began the conversation. */
    public val isNewConversation: Boolean get() = raw.flag("is_new_conversation") == true

    override val whose: String
        get() = (conversation?.id ?: message.kapso?.conversationId)?.value
            ?: message.from?.value ?: message.fromUserId?.value ?: message.to?.value ?: message.toUserId?.value
            ?: message.id.value

    override val gist: String get() = "${message.id}"
}

/** A user wrote (`whatsapp.message.received`). */
public class KapsoMessageReceived internal constructor(head: KapsoDelivery) : KapsoMessageEvent(head) {
    /**
     * The message as Meta would have told it, to be answered by the same words, and of the classes that the receiver's message
     * types name; null where its writer is not named.
     */
    public fun inbound(): InboundMessage? = message.inbound(message.kapso?.phoneNumberId ?: phone, head.types)
}

/** A message of the business is on its way (`whatsapp.message.sent`). */
public class KapsoMessageSent internal constructor(head: KapsoDelivery) : KapsoMessageEvent(head)

/** A message of the business is on the device (`whatsapp.message.delivered`). */
public class KapsoMessageDelivered internal constructor(head: KapsoDelivery) : KapsoMessageEvent(head)

/** A message of the business was seen (`whatsapp.message.read`). */
public class KapsoMessageRead internal constructor(head: KapsoDelivery) : KapsoMessageEvent(head)

/** A message of the business failed (`whatsapp.message.failed`); `message.kapso.errors` says why. */
public class KapsoMessageFailed internal constructor(head: KapsoDelivery) : KapsoMessageEvent(head)

/** News of a conversation. */
public sealed class KapsoConversationEvent(head: KapsoDelivery) : KapsoEvent(head) {
    /** The conversation as it is now. */
    public val conversation: Conversation get() = Conversation(raw.objectAt("conversation") ?: JsonObject(emptyMap()))

    override val whose: String get() = conversation.id.value

    override val gist: String get() = "${conversation.id}"
}

/** It began (`whatsapp.conversation.created`). */
public class KapsoConversationCreated internal constructor(head: KapsoDelivery) : KapsoConversationEvent(head)

/** It is over (`whatsapp.conversation.ended`). */
public class KapsoConversationEnded internal constructor(head: KapsoDelivery) : KapsoConversationEvent(head)
