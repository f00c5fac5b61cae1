package io.wakit.bot

import io.wakit.model.MessageId
import io.wakit.model.event.ButtonMessage
import io.wakit.model.event.ChoiceMessage
import io.wakit.model.event.ContactsMessage
import io.wakit.model.event.InboundMessage
import io.wakit.model.event.LocationMessage
import io.wakit.model.event.SharedContact
import io.wakit.model.event.SharedLocation
import io.wakit.model.event.TextMessage

/**
 * What a user answered, to be read: each of its words gives the answer as something, or [rejects][reject] one that is nothing
 * of the kind. The reading runs each time that the code around it does, so let it do nothing but read.
 *
 * @property message the answer as it came.
 */
@BotDsl
public class Answer internal constructor(public val message: InboundMessage, private val offers: List<MessageId>?) {
    /** The words that were typed, without the space around them; only those in which [pattern] is found, where it is given. */
    public fun text(pattern: Regex? = null): String {
        val words = (message as? TextMessage)?.body?.trim() ?: reject()
        return words.takeIf { pattern == null || pattern.containsMatchIn(it) } ?: reject()
    }

    /** A whole number of [range] that was typed. */
    public fun number(range: IntRange = Int.MIN_VALUE..Int.MAX_VALUE): Int =
        text().toIntOrNull()?.takeIf { it in range } ?: reject()

    /**
     * The id of the button or row that was chosen, of the question and not of an older message: those stay in the chat, and
     * people tap them.
     */
    public fun choice(): String = chosen() ?: reject()

    /** A place that was shared. */
    public fun location(): SharedLocation = (message as? LocationMessage)?.location ?: reject()

    /** Cards that were shared. */
    public fun contacts(): List<SharedContact> = (message as? ContactsMessage)?.contacts ?: reject()

    /** The message as one of the type [E]: `message<ImageMessage>()`. */
    public inline fun <reified E : InboundMessage> message(): E = message as? E ?: reject()

    /** Refuses the answer: the user is told [hint], or what the question has for that. */
    public fun reject(hint: String? = null): Nothing = throw Rejected(hint)

    /** The choice, where one was made on the question; a template's button does not always say what it stood on. */
    internal fun chosen(): String? {
        val choice = message as? ChoiceMessage ?: return null
        val on = choice.head.context?.id
        return choice.choice.takeIf { offers == null || on in offers || (on == null && choice is ButtonMessage) }
    }
}
