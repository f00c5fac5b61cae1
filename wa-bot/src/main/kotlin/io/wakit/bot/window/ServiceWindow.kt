package io.wakit.bot.window

import io.wakit.model.GroupId
import io.wakit.model.PhoneNumberId
import io.wakit.model.Recipient
import io.wakit.model.WaId
import java.time.Duration
import java.time.Instant

/**
 * What is known of the customer-service window between a number of the business and a user, or a group as a whole: for 24
 * hours after the user wrote or called, Meta takes messages of any kind; at other times templates alone (error 131047).
 * A reaction is a message, and so is opening the chat where the business asks to be told; what was edited or deleted, and what
 * WhatsApp itself says of a user, is none.
 *
 * Beside it there is the free entry point: when the user came by an advertisement that opens WhatsApp, or by the button of a
 * Facebook page, and the business answers within 24 hours, nothing that is sent in the 72 hours after that answer is charged.
 * It opens no window: when that is closed, templates alone are taken, free as they are. Whether it was opened Meta decides,
 * by the user's device among others, so [isFree] is a belief until a status has told it.
 *
 * Times of users are Meta's, to the second.
 *
 * @property wroteAt when the user last wrote or called.
 * @property refusedAt when Meta last said that the window was closed, whatever was believed.
 * @property enteredAt when the user last came by an advertisement.
 * @property answeredAt the first answer to that.
 * @property toldFreeUntil the end of the free entry point as a status told it.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/messages/send-messages#customer-service-windows">Customer service windows</a>
 */
public data class ServiceWindow @JvmOverloads constructor(
    public val phone: PhoneNumberId,
    public val user: Recipient,
    public val wroteAt: Instant? = null,
    public val refusedAt: Instant? = null,
    public val enteredAt: Instant? = null,
    public val answeredAt: Instant? = null,
    public val toldFreeUntil: Instant? = null,
) {
    /** When it closes, or has closed; null where the user was never heard of, or Meta has refused a message since. */
    val closesAt: Instant?
        get() = wroteAt?.takeIf { wrote -> refusedAt == null || wrote >= refusedAt.secondStart() }?.plus(LENGTH)

    /** Until when nothing is charged, as far as is known; null where the user came by no advertisement, or was not answered. */
    val freeUntil: Instant?
        get() = listOfNotNull(toldFreeUntil, answeredAt?.plus(FREE_LENGTH)).maxOrNull()

    /** The last moment that it knows of; what is older than all that matters can be forgotten. */
    val latest: Instant? get() = listOfNotNull(wroteAt, refusedAt, enteredAt, answeredAt, toldFreeUntil).maxOrNull()

    /** Whether Meta takes messages of any kind at [time]. At 24 hours exactly it does not any more. */
    public fun isOpen(time: Instant): Boolean = closesAt?.let { time < it } == true

    /** Whether nothing that is sent at [time] is charged on account of a free entry point. */
    public fun isFree(time: Instant): Boolean = freeUntil?.let { time < it } == true

    /** The window after [news], which may come in any order and more than once. */
    public fun after(news: WindowNews): ServiceWindow = when (news) {
        is WindowNews.Wrote -> copy(wroteAt = later(wroteAt, news.at))

        is WindowNews.Refused -> copy(refusedAt = later(refusedAt, news.at))

        is WindowNews.Entered ->
            if (enteredAt != null && news.at <= enteredAt) this else copy(enteredAt = news.at, answeredAt = null)

        is WindowNews.Answered -> {
            val isAnswer = enteredAt != null && news.at >= enteredAt && news.at < enteredAt + LENGTH
            if (isAnswer && (answeredAt == null || news.at < answeredAt)) copy(answeredAt = news.at) else this
        }

        is WindowNews.FreeUntil -> copy(toldFreeUntil = later(toldFreeUntil, news.time))
    }

    /** What this and [other], a window of the same user under another name, say together; the names are those of this one. */
    public fun join(other: ServiceWindow): ServiceWindow = listOfNotNull(
        other.wroteAt?.let { WindowNews.Wrote(it) },
        other.refusedAt?.let { WindowNews.Refused(it) },
        other.enteredAt?.let { WindowNews.Entered(it) },
        other.answeredAt?.let { WindowNews.Answered(it) },
        other.toldFreeUntil?.let { WindowNews.FreeUntil(it) },
    ).fold(this, ServiceWindow::after)

    override fun toString(): String = "ServiceWindow($phone, $user, closes at $closesAt)"

    public companion object {
        /** How long it is open after the user wrote. */
        @JvmField
        public val LENGTH: Duration = Duration.ofHours(24)

        /** How long nothing is charged after the answer to one who came by an advertisement. */
        @JvmField
        public val FREE_LENGTH: Duration = Duration.ofHours(72)

        /** What stores find a window by: the same for each way to write a phone number. */
        @JvmStatic
        public fun key(phone: PhoneNumberId, user: Recipient): String = "$phone/" + when (user) {
            is WaId -> "n/" + user.value.filter { it in '0'..'9' }.ifEmpty { user.value }
            is GroupId -> "g/" + user.value
            else -> "u/" + user.value
        }

        private fun later(one: Instant?, other: Instant): Instant = if (one == null || one < other) other else one

        /** A user who wrote in the very second of a refusal may have written after it. */
        private fun Instant.secondStart() = Instant.ofEpochSecond(epochSecond)
    }
}

/** Something that opens, closes or lengthens a [ServiceWindow]. */
public sealed interface WindowNews {
    /** The user wrote, called, or took a call of the business. */
    public data class Wrote(public val at: Instant) : WindowNews

    /** The user came by an advertisement, or by a post or a page with a button. Writing is told beside it. */
    public data class Entered(public val at: Instant) : WindowNews

    /** The business sent something. */
    public data class Answered(public val at: Instant) : WindowNews

    /** Meta refused a message with 131047, at once or by a status. */
    public data class Refused(public val at: Instant) : WindowNews

    /** A status told the end of a free entry point. */
    public data class FreeUntil(public val time: Instant) : WindowNews
}
