package io.wakit.wazzup.model

import io.wakit.model.Violation
import io.wakit.wazzup.PHONE
import io.wakit.wazzup.checks
import kotlinx.serialization.Serializable

/**
 * A message to be sent. It says one of [text], [contentUri] and [templateId], or buttons alone.
 *
 * How long a text may be depends on the messenger, and Wazzup's own pages disagree on the numbers: that is left to Wazzup.
 *
 * @property chatId digits on WhatsApp and Viber, the account without `@` on Instagram; other ids come from webhooks and
 *   from answers. Not needed where [phone] or [username] says who it is.
 * @property phone on Telegram and MAX, 8 to 15 digits.
 * @property username on Telegram, without `@`.
 * @property contentUri a public link that needs no redirect, to 10 MB at most; Wazzup fetches it at once.
 * @property templateId a WABA template, with [templateValues] in their order.
 * @property refMessageId the message that it answers.
 * @property crmUserId who writes it, in the CRM.
 * @property crmMessageId the CRM's own id. Wazzup refuses the same id for a minute: with it a message may be sent again when
 *   its answer was lost, and without it never is.
 * @property clearUnanswered whether the chat counts as answered then, as it does where nothing is said.
 */
@Serializable
public data class MessageSendRequest @JvmOverloads constructor(
    val channelId: ChannelId,
    val chatType: ChatType,
    val chatId: String? = null,
    val text: String? = null,
    val contentUri: String? = null,
    val templateId: String? = null,
    val templateValues: List<String>? = null,
    val buttonsObject: ButtonsObject? = null,
    val refMessageId: MessageId? = null,
    val crmUserId: String? = null,
    val crmMessageId: String? = null,
    val clearUnanswered: Boolean? = null,
    val phone: String? = null,
    val username: String? = null,
) {
    /** The limits of Wazzup's that it breaks. */
    public fun violations(): List<Violation> = checks {
        val addressed = chatId != null || phone != null || username != null
        rule("chatId", addressed, "is missing; say it, or a phone or username where the messenger has them")
        when (chatType) {
            ChatType.WhatsApp, ChatType.Viber ->
                rule(
                    "chatId",
                    chatId == null || PHONE.matches(chatId),
                    "is no number; write its 8 to 15 digits, without a plus",
                )

            ChatType.Instagram -> username("chatId", chatId)
        }
        phone("phone", phone)
        rule(
            "phone",
            phone == null || chatType in BY_PHONE,
            "is for telegram and max; elsewhere the number is the chatId",
        )
        username("username", username)
        rule("username", username == null || chatType == ChatType.Telegram, "is for telegram alone")
        rule("text", text == null || contentUri == null, "cannot go with contentUri; send two messages")
        rule(
            "text",
            text != null || contentUri != null || templateId != null || buttonsObject != null,
            "is missing, and so are contentUri, templateId and buttonsObject; there is nothing to send",
        )
        rule("templateValues", templateValues == null || templateId != null, "needs a templateId")
        buttonsObject?.let { within("buttonsObject", it.violations()) }
    }

    /** Where it goes through; neither to whom nor what. */
    override fun toString(): String = "MessageSendRequest($chatType by $channelId)"
}

/** What Wazzup knows a message by from now on. The chat's id is worth keeping where it was addressed by phone or name. */
@Serializable
public data class MessageSendResponse @JvmOverloads constructor(val messageId: MessageId, val chatId: String? = null) {
    override fun toString(): String = "MessageSendResponse($messageId)"
}

/** What is to stand in a message in place of what it said. */
@Serializable
public data class MessageEdit @JvmOverloads constructor(
    val text: String? = null,
    val contentUri: String? = null,
    val crmUserId: String? = null,
) {
    /** The limits of Wazzup's that it breaks. */
    public fun violations(): List<Violation> = checks {
        rule("text", (text == null) != (contentUri == null), "or contentUri is what an edit says; say one of them")
    }

    override fun toString(): String = "MessageEdit(…)"
}

/** The [template] with its values as a text, a second way to send it: `@template: id { [[first]]; [[second]] }`. */
public fun templateText(template: String, values: List<String>): String =
    values.joinToString("; ", "@template: $template { ", " }") { "[[$it]]" }

private val BY_PHONE = setOf(ChatType.Telegram, ChatType.Max)
