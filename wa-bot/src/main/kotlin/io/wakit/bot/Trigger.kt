package io.wakit.bot

import io.wakit.model.event.ButtonMessage
import io.wakit.model.event.ButtonReplyMessage
import io.wakit.model.event.ChoiceMessage
import io.wakit.model.event.ContactsMessage
import io.wakit.model.event.EditMessage
import io.wakit.model.event.FlowReplyMessage
import io.wakit.model.event.InboundMessage
import io.wakit.model.event.ListReplyMessage
import io.wakit.model.event.LocationMessage
import io.wakit.model.event.MediaPlaceholderMessage
import io.wakit.model.event.ReactionMessage
import io.wakit.model.event.RequestWelcomeMessage
import io.wakit.model.event.RevokeMessage
import io.wakit.model.event.SystemMessage
import io.wakit.model.event.TextMessage
import io.wakit.webhook.EventFilter

/**
 * What sets a handler of a bot off: messages of one type that a filter lets through. The words for it stand in [TriggerWords];
 * `or` makes one of two, and `and` adds a filter of one's own.
 */
public class Trigger<E : InboundMessage>(internal val type: Class<E>, internal val filter: EventFilter? = null) {
    /** What this one and [filter] let through. */
    public infix fun and(filter: EventFilter): Trigger<E> = Trigger(type, this.filter?.and(filter) ?: filter)

    /** What either lets through. The handler has the message as the type that both have in common. */
    public infix fun or(other: Trigger<*>): Trigger<InboundMessage> =
        Trigger(InboundMessage::class.java) { (it as? InboundMessage)?.let { m -> fits(m) || other.fits(m) } == true }

    internal fun fits(event: InboundMessage): Boolean = type.isInstance(event) && filter?.fits(event) != false
}

/** The words for what sets a handler off: `on(text matching Regex("^order"))`, `on(button("yes"))`. */
public interface TriggerWords {
    /** Any words that a user typed. */
    public val text: Trigger<TextMessage> get() = Trigger(TextMessage::class.java)

    /** A place that a user shared. */
    public val location: Trigger<LocationMessage> get() = Trigger(LocationMessage::class.java)

    /** Cards that a user shared. */
    public val contact: Trigger<ContactsMessage> get() = Trigger(ContactsMessage::class.java)

    /** Texts in which [pattern] is found somewhere; `^…$` makes it the whole text. */
    public infix fun Trigger<TextMessage>.matching(pattern: Regex): Trigger<TextMessage> =
        this and { it is TextMessage && pattern.containsMatchIn(it.body) }

    /** Texts that are one of [words], whatever their case and the space around them. */
    public fun words(vararg words: String): Trigger<TextMessage> {
        val known = words.map { it.trim().lowercase() }.toSet()
        return text and { it is TextMessage && it.body.trim().lowercase() in known }
    }

    /** Buttons of a message or of a template that the business had set for one of [ids]; any button where none is named. */
    public fun button(vararg ids: String): Trigger<ChoiceMessage> = chosen(ids) {
        it is ButtonReplyMessage || it is ButtonMessage
    }

    /** Rows of a list that the business had set for one of [ids]; any row where none is named. */
    public fun row(vararg ids: String): Trigger<ChoiceMessage> = chosen(ids) { it is ListReplyMessage }

    /** Buttons and rows. */
    public fun choice(vararg ids: String): Trigger<ChoiceMessage> = chosen(ids) { true }

    /**
     * A Flow that was gone through to its end; where [token] is given, only one that was sent under it, or under one that
     * begins with it and a dot or a colon.
     */
    public fun flow(token: String? = null): Trigger<FlowReplyMessage> = Trigger(FlowReplyMessage::class.java) {
        token == null || (it is FlowReplyMessage && it.isOf(token))
    }
}

private fun FlowReplyMessage.isOf(token: String): Boolean {
    val its = form.flowToken() ?: return false
    return its == token || (its.startsWith(token) && its[token.length] in ".:")
}

private fun chosen(ids: Array<out String>, kind: (ChoiceMessage) -> Boolean): Trigger<ChoiceMessage> =
    Trigger(ChoiceMessage::class.java) { it is ChoiceMessage && kind(it) && (ids.isEmpty() || it.choice in ids) }

/** Whether it can answer a question. What happens to other messages, or to the chat, is none, and no wrong one either. */
internal fun InboundMessage.isAnswer(): Boolean = when (this) {
    is ReactionMessage, is SystemMessage, is RequestWelcomeMessage, is EditMessage, is RevokeMessage,
    is MediaPlaceholderMessage,
    -> false

    else -> true
}
