@file:JvmName("EventFilters")

package io.wakit.webhook

import io.wakit.model.PhoneNumberId
import io.wakit.model.Recipient
import io.wakit.model.WaId
import io.wakit.model.event.ButtonMessage
import io.wakit.model.event.ButtonReplyMessage
import io.wakit.model.event.ChoiceMessage
import io.wakit.model.event.InboundEvent
import io.wakit.model.event.InboundMessage
import io.wakit.model.event.PhoneEvent
import io.wakit.model.event.TextMessage
import java.util.regex.Pattern

/**
 * Which events a handler wants, beside their type; a value that combines with others:
 * `on<TextMessage>(from(alice) and !command("stop")) { … }`. Any lambda is one. It is asked for each event, so keep it quick.
 */
public fun interface EventFilter {
    /** Whether [event] goes to the handler. What it throws is the handler's failure. */
    public fun fits(event: InboundEvent): Boolean

    /** What both let through; [other] is asked only about what this one does. */
    public infix fun and(other: EventFilter): EventFilter = EventFilter { fits(it) && other.fits(it) }

    /** What either lets through. */
    public infix fun or(other: EventFilter): EventFilter = EventFilter { fits(it) || other.fits(it) }

    /** What this one does not let through; that may be events of any type, so combine it with one that names a type. */
    public operator fun not(): EventFilter = EventFilter { !fits(it) }
}

/** Messages that one of [senders] wrote; numbers may be written as people do, `+1 555 010-0001`. A group is nobody's sender. */
public fun from(vararg senders: Recipient): EventFilter {
    val wanted: Set<Recipient?> = senders.map { if (it is WaId) WaId(it.value.filter(Char::isDigit)) else it }.toSet()
    return EventFilter {
        it is InboundMessage &&
            (it.from in wanted || it.head.waId in wanted || it.head.userId in wanted)
    }
}

/** What came to one of [numbers] of the business: messages, statuses, calls, news of it. */
public fun toPhone(vararg numbers: PhoneNumberId): EventFilter {
    val wanted = numbers.toSet()
    return EventFilter { it is PhoneEvent && it.phone in wanted }
}

/** Texts in which [pattern] is found somewhere; `^…$` makes it the whole text. */
public fun textMatching(pattern: Regex): EventFilter =
    EventFilter { it is TextMessage && pattern.containsMatchIn(it.body) }

/** The same for Java's patterns, with their flags. */
public fun textMatching(pattern: Pattern): EventFilter = textMatching(pattern.toRegex())

/** Buttons that were tapped, of a template or of a message, and that the business had set for one of [ids]. */
public fun buttonId(vararg ids: String): EventFilter =
    EventFilter { (it is ButtonMessage || it is ButtonReplyMessage) && it.choice in ids }

/** The same for whatever a user can choose: buttons, and rows of a list. */
public fun choice(vararg ids: String): EventFilter = EventFilter { it is ChoiceMessage && it.choice in ids }

/**
 * Texts that begin with `/name`, alone or with something behind it: `command("start")` takes `/start` and `/Start now`, and
 * not `/startle`.
 */
public fun command(name: String): EventFilter {
    require(
        name.isNotBlank() && name.none {
            it.isWhitespace()
        },
    ) { "command is '$name'; name one word without the slash" }
    val word = "/" + name.removePrefix("/")
    return EventFilter {
        it is TextMessage &&
            it.body.trimStart().substringBefore(' ').substringBefore('\n').equals(word, ignoreCase = true)
    }
}
