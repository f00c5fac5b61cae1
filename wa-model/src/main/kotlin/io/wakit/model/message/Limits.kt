@file:JvmName("Limits")

package io.wakit.model.message

import io.wakit.model.Bsuid
import io.wakit.model.GroupId
import io.wakit.model.Media
import io.wakit.model.ParentBsuid
import io.wakit.model.Violation
import java.time.Clock

/**
 * Every limit that Meta documents for a message and that this one breaks; empty where it may leave.
 *
 * Lengths are counted in Unicode code points. Meta says "characters" and not which; this is the count that never refuses
 * what Meta would take: an emoji outside the basic plane is one, where Java's `length` says two. Lists are counted by their
 * entries; rows and products over all sections together. Where Meta's pages disagree, the larger number holds: 257 contacts
 * (the OpenAPI file says 5), 20 characters of a coupon (15 on an older page).
 *
 * What a template itself says is known where it was filled in by [io.wakit.model.template.BoundTemplate]; else whether its
 * values fit is told by Meta, with error 132000 or 132012. That one is for authentication shows in both ways: by such a
 * template, and by [TemplateComponent.Button.oneTimeCode], which [TemplateContent.authentication] uses.
 *
 * @param clock tells whether an order would expire too soon.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/messages/send-messages">Send messages</a>
 */
@JvmOverloads
public fun OutboundMessage.violations(clock: Clock = Clock.systemUTC()): List<Violation> =
    MessageChecks(clock).also { it.message(this) }.violations

/**
 * The places of what this version has no class for, and sends as it stands with no limit checked: an option that is new at Meta,
 * or a slip of the pen. Empty for a message that was made of classes. Look here where people or programs write messages as JSON.
 */
public fun OutboundMessage.unmodelled(): List<String> =
    MessageChecks(Clock.systemUTC()).also { it.message(this) }.unmodelled + more.keys

/** The same for a marketing message, which is a template. */
@JvmOverloads
public fun MarketingMessage.violations(clock: Clock = Clock.systemUTC()): List<Violation> = MessageChecks(clock).also {
    it.message(message)
    if (message.content !is TemplateContent && message.content !is Raw) {
        it.fault("type", "is ${message.content.type}; the marketing endpoint takes a template alone")
    }
}.violations

/** What a read mark lacks; empty where it may leave. */
public fun ReadMark.violations(): List<Violation> = MessageChecks(Clock.systemUTC()).also {
    it.filled("message_id", messageId.value, "name the message that was read")
}.violations

private fun MessageChecks.message(message: OutboundMessage) {
    filled("to", message.to.value, "name the phone number, user id or group that the message goes to")
    if (message.to is Bsuid || message.to is ParentBsuid) length("recipient", message.to.value, 0..USER_ID)
    length("biz_opaque_callback_data", message.callbackData, 0..CALLBACK_DATA)
    message.identityKeyHash?.let { filled("recipient_identity_key_hash", it, "leave it out, or give the user's hash") }
    message.replyTo?.let { filled("context.message_id", it.value, "name the message that is answered") }
    (message.more.keys intersect (ENVELOPE + message.content.type)).forEach {
        fault(it, "stands among the further keys, and is written by the message itself")
    }
    content(message.content)
    if (message.replyTo != null && message.content is Reaction) {
        fault("context", "does not go with a reaction, which names its message itself")
    }
    if (message.to is GroupId && message.content is Interactive) {
        fault("interactive", "does not go to a group; Meta takes text, media and their templates there")
    }
    if (message.to !is GroupId && message.content is Pin) fault("pin", "goes to a group alone")
}

private fun MessageChecks.content(content: Content) {
    when (content) {
        is Text -> length("text.body", content.body, 1..TEXT_BODY)

        is Image -> file("image", content.media, content.caption)

        is Video -> file("video", content.media, content.caption)

        is Audio -> file("audio", content.media)

        is Document -> file("document", content.media, content.caption)

        is Sticker -> file("sticker", content.media)

        is Location -> inside("location").location(content.latitude, content.longitude)

        is Contacts -> contacts(content.contacts)

        is Reaction -> filled("reaction.message_id", content.messageId.value, "name the message to react to")

        is Pin -> inside("pin").pin(content)

        is Interactive -> inside("interactive").interactive(content)

        is TemplateContent -> inside("template").template(content)

        is Raw -> {
            unmodelled(content.type)
            if (content.raw == null) fault(content.type, "is missing: there is nothing to send under it")
        }
    }
}

private fun MessageChecks.file(type: String, media: Media, caption: String? = null) {
    media(type, media)
    length("$type.caption", caption, 0..CAPTION)
}

internal fun MessageChecks.location(latitude: Double, longitude: Double) {
    if (!(latitude >= -90.0 && latitude <= 90.0)) fault("latitude", "is not between -90 and 90 degrees")
    if (!(longitude >= -180.0 && longitude <= 180.0)) fault("longitude", "is not between -180 and 180 degrees")
}

private fun MessageChecks.contacts(contacts: List<Contact>) {
    count("contacts", contacts.size, 1..CONTACTS, "contacts")
    each("contacts", contacts) {
        filled("name.formatted_name", it.name.formattedName, "write the name as it is to be shown")
        pattern("birthday", it.birthday, BIRTHDAY, "is no date; write it as YYYY-MM-DD")
    }
}

private fun MessageChecks.pin(pin: Pin) {
    filled("message_id", pin.messageId.value, "name the message to pin")
    if (pin.operation == PinOperation.Pin && pin.expirationDays == null) {
        fault("expiration_days", "is missing; Meta wants 1 to $PIN_DAYS days")
    }
    number("expiration_days", pin.expirationDays, 1..PIN_DAYS)
}

private const val TEXT_BODY = 4096
private const val CAPTION = 1024
private const val CONTACTS = 257
private const val PIN_DAYS = 30
private const val CALLBACK_DATA = 512
private const val USER_ID = 256
private val BIRTHDAY = Regex("""\d{4}-\d{2}-\d{2}""")
private val ENVELOPE = setOf(
    "messaging_product",
    "recipient_type",
    "to",
    "recipient",
    "context",
    "type",
    "biz_opaque_callback_data",
    "recipient_identity_key_hash",
)
