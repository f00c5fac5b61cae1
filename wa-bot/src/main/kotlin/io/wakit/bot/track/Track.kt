@file:JvmName("Tracking")

package io.wakit.bot.track

import io.wakit.bot.ledger.LedgerEntry
import io.wakit.bot.ledger.MessageLedger
import io.wakit.bot.people.NameKind
import io.wakit.bot.people.People
import io.wakit.bot.people.PersonName
import io.wakit.bot.people.Sighting
import io.wakit.bot.window.ServiceWindows
import io.wakit.bot.window.WindowNews
import io.wakit.model.Bsuid
import io.wakit.model.ErrorCode
import io.wakit.model.GroupId
import io.wakit.model.Recipient
import io.wakit.model.event.AutomaticEvent
import io.wakit.model.event.CallConnectEvent
import io.wakit.model.event.CallDirection
import io.wakit.model.event.CallEvent
import io.wakit.model.event.CallState
import io.wakit.model.event.CallStatusEvent
import io.wakit.model.event.CallTerminateEvent
import io.wakit.model.event.DeliveryState
import io.wakit.model.event.EditMessage
import io.wakit.model.event.InboundEvent
import io.wakit.model.event.InboundMessage
import io.wakit.model.event.MessageStatus
import io.wakit.model.event.Party
import io.wakit.model.event.PhoneEvent
import io.wakit.model.event.PricingCategory
import io.wakit.model.event.RevokeMessage
import io.wakit.model.event.SystemKind
import io.wakit.model.event.SystemMessage
import io.wakit.model.event.UserActionEvent
import io.wakit.model.event.UserContact
import io.wakit.model.event.UserIdUpdateEvent
import io.wakit.model.event.UserPreferenceEvent
import io.wakit.webhook.ReceiverConfig
import java.time.Clock
import java.time.Instant

/**
 * Tells [windows], [ledger] and [people] what the events say; say it before the handlers that ask them. It may be told twice,
 * so it works with and without an inbox. A store that cannot be reached is a handler that fails: the event comes again, to the
 * other handlers too.
 *
 * ```
 * install(WhatsAppWebhooks) {
 *     inbox(stores.inbox)
 *     track(stores.windows, stores.ledger, stores.people)
 *     on<TextMessage> { … }
 * }
 * ```
 */
@JvmOverloads
public fun ReceiverConfig.track(
    windows: ServiceWindows? = null,
    ledger: MessageLedger? = null,
    people: People? = null,
    clock: Clock = Clock.systemUTC(),
) {
    val tracker = Tracker(windows, ledger, people, clock)
    on<PhoneEvent> { tracker.note(it) }
}

/** What [track] does with one event, for programs that call handlers by themselves. */
public class Tracker @JvmOverloads constructor(
    private val windows: ServiceWindows? = null,
    private val ledger: MessageLedger? = null,
    private val people: People? = null,
    private val clock: Clock = Clock.systemUTC(),
) {
    /** Takes down what [event] says of windows, messages and people; nothing, where it says nothing of these. */
    public suspend fun note(event: InboundEvent) {
        when (event) {
            is SystemMessage -> change(event)

            is InboundMessage -> {
                if (event !is EditMessage && event !is RevokeMessage) wrote(event)
                meet(event, event.timestamp, event.head.sender, event.head.contact)
            }

            is MessageStatus -> status(event)

            is CallEvent -> call(event)

            is UserIdUpdateEvent -> change(
                event,
                event.timestamp,
                names(event.waId, event.userId.current, event.parentUserId?.current),
                names(null, event.userId.previous, event.parentUserId?.previous),
            )

            is UserPreferenceEvent ->
                meet(event, event.timestamp, null, event.contact, names(event.waId, event.userId, event.parentUserId))

            is UserActionEvent -> meet(event, event.timestamp, null, event.contact)

            is AutomaticEvent -> meet(event, event.timestamp, null, event.contact)

            else -> Unit
        }
    }

    private suspend fun wrote(message: InboundMessage) {
        val at = at(message, message.timestamp)
        val news = listOfNotNull(WindowNews.Wrote(at), message.head.referral?.let { WindowNews.Entered(at) })
        val group = message.head.groupId
        windows?.note(message.phone, if (group != null) listOf(group) else message.recipients(), news)
    }

    private fun InboundMessage.recipients(): List<Recipient> =
        (names(head.sender) + names(head.contact)).mapNotNull { it.recipient }.distinct()

    private suspend fun status(status: MessageStatus) {
        val at = at(status, status.timestamp)
        ledger?.keep(LedgerEntry.of(status, at))
        if (status.participant == null) {
            val users = (names(status.to) + names(status.contact)).mapNotNull { it.recipient }.distinct()
            val group = status.recipient as? GroupId
            val news = status.news(at)
            if (news.isNotEmpty()) windows?.note(status.phone, if (group != null) listOf(group) else users, news)
            if (group == null) meet(status, status.timestamp, status.to, status.contact)
        } else {
            meet(status, status.timestamp, status.participant, null)
        }
    }

    private fun MessageStatus.news(at: Instant): List<WindowNews> = buildList {
        if (state == DeliveryState.Sent) add(WindowNews.Answered(at))
        if (errors.any { it.code == ErrorCode.ReengagementWindow }) add(WindowNews.Refused(at))
        // Of other conversations it is the end of what is charged at once, and not of the window.
        val kind = conversation?.origin?.type ?: conversation?.type
        val until = conversation?.expirationTimestamp
        if (kind == PricingCategory.ReferralConversion && until != null) add(WindowNews.FreeUntil(until))
    }

    private suspend fun call(event: CallEvent) {
        val user = event.user
        val opens = when (event) {
            is CallConnectEvent -> event.direction == CallDirection.UserInitiated
            is CallStatusEvent -> event.state == CallState.Accepted
            else -> false
        }
        val names = event.names()
        if (opens && user != null) {
            val at = at(event, event.timestamp)
            windows?.note(event.phone, names.mapNotNull { it.recipient }, listOf(WindowNews.Wrote(at)))
        }
        meet(event, event.timestamp, null, null, names)
    }

    private fun CallEvent.names(): List<PersonName> {
        val known = user?.let { listOfNotNull(PersonName.of(it)) }.orEmpty()
        val contact = when (this) {
            is CallConnectEvent -> contact
            is CallTerminateEvent -> contact
            is CallStatusEvent -> contact
            else -> null
        }
        val beside = (this as? CallStatusEvent)?.let { names(it.recipient, it.recipientUserId, null) }.orEmpty()
        return (known + names(contact) + beside).distinct()
    }

    private suspend fun change(message: SystemMessage) {
        val system = message.system
        if (system.kind == SystemKind.CustomerIdentityChanged || system.user == null) {
            return meet(message, message.timestamp, message.head.sender, null)
        }
        val before = names(message.head.sender) + names(system.customer) +
            names(null, system.previousUserId, system.previousParentUserId)
        val now = names(system.waId ?: system.newWaId, system.userId, system.parentUserId)
        change(message, message.timestamp, now, before)
    }

    private suspend fun change(event: PhoneEvent, time: Instant?, now: List<PersonName>, before: List<PersonName>) {
        if (now.isEmpty()) return
        people?.meet(Sighting(now, at(event, time), event.phone, (before - now.toSet()).distinct()))
    }

    private suspend fun meet(
        event: PhoneEvent,
        time: Instant?,
        party: Party?,
        contact: UserContact?,
        more: List<PersonName> = emptyList(),
    ) {
        val names = (more + names(party) + names(contact)).distinct()
        if (names.none { it.kind != NameKind.Username }) return
        people?.meet(Sighting(names, at(event, time), event.phone))
    }

    /** Meta's time, which all nodes share; ours where Meta left it out. */
    private fun at(event: InboundEvent, time: Instant?): Instant = time ?: event.origin.time ?: clock.instant()

    private fun names(party: Party?): List<PersonName> = listOfNotNull(
        party?.recipient?.let(PersonName::of),
        party?.userId?.let(PersonName::of),
        party?.parentUserId?.let { PersonName.of(NameKind.ParentUserId, it.value) },
    )

    private fun names(contact: UserContact?): List<PersonName> =
        names(contact?.waId, contact?.userId, contact?.parentUserId) +
            listOfNotNull(contact?.profile?.username?.takeIf { it.isNotBlank() }?.let(PersonName::username))

    private fun names(number: Recipient?, userId: Bsuid?, parentUserId: Bsuid?): List<PersonName> = listOfNotNull(
        number?.let(PersonName::of),
        userId?.let(PersonName::of),
        parentUserId?.let { PersonName.of(NameKind.ParentUserId, it.value) },
    )

    private fun names(number: String?): List<PersonName> =
        listOfNotNull(number?.ifEmpty { null }?.let { PersonName.of(NameKind.Number, it) })
}
