package io.wakit.bot.ledger

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.nulls.shouldBeNull
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldNotContain
import io.kotest.property.Arb
import io.kotest.property.arbitrary.bind
import io.kotest.property.arbitrary.element
import io.kotest.property.arbitrary.list
import io.kotest.property.arbitrary.long
import io.kotest.property.arbitrary.orNull
import io.kotest.property.checkAll
import io.wakit.model.Bsuid
import io.wakit.model.ErrorCode
import io.wakit.model.GraphError
import io.wakit.model.GroupId
import io.wakit.model.MessageId
import io.wakit.model.PhoneNumberId
import io.wakit.model.WaId
import io.wakit.model.event.DeliveryState
import io.wakit.model.event.MessageStatus
import io.wakit.model.event.Origin
import io.wakit.model.event.Party
import io.wakit.model.event.PhoneMetadata
import io.wakit.model.event.Pricing
import io.wakit.model.event.PricingCategory
import io.wakit.model.message.MessageReceipt
import io.wakit.model.message.OutboundMessage
import io.wakit.model.message.Text
import java.time.Instant

private val NOON: Instant = Instant.parse("2026-03-01T12:00:00Z")
private val PHONE = PhoneNumberId("1063")
private val ALICE = WaId("15550100001")
private val BSUID = Bsuid("US.13491208655302741918")
private val MESSAGE = MessageId("wamid.A")
private val TOMORROW = DeliveryState("translated")

private fun status(
    state: DeliveryState,
    at: Long = 0,
    to: Party? = Party(ALICE),
    pricing: Pricing? = null,
    errors: List<GraphError> = emptyList(),
    callbackData: String? = null,
    participant: Party? = null,
) = MessageStatus(
    Origin(null, "messages"), PhoneMetadata(PHONE), MESSAGE, state, NOON.plusSeconds(at), to, participant,
    pricing = pricing, errors = errors, callbackData = callbackData,
)

private fun entry(vararg statuses: MessageStatus) = statuses.map { LedgerEntry.of(it, NOON) }.reduce(LedgerEntry::join)

private val accepted = LedgerEntry.of(
    PHONE,
    OutboundMessage(WaId("+1 555 0100001"), Text("hi"), callbackData = "order 7"),
    MessageReceipt(listOf(MessageReceipt.Accepted(MESSAGE)), listOf(MessageReceipt.Contact("+1 555 0100001", ALICE))),
    NOON.minusMillis(1),
)

private val free = Pricing(billable = false, category = PricingCategory.Service)
private val charged = Pricing(billable = true, category = PricingCategory.Marketing)

private val states = Arb.element(
    DeliveryState.Sent, DeliveryState.Delivered, DeliveryState.Read, DeliveryState.Played, DeliveryState.Failed,
    DeliveryState.Deleted, DeliveryState.Warning, TOMORROW, DeliveryState("another"),
)

private val statuses: Arb<MessageStatus> = Arb.bind(
    states,
    Arb.long(0L..3L),
    Arb.element(Party(ALICE), Party(ALICE, BSUID), Party(BSUID), null),
    Arb.element(free, charged).orNull(),
    Arb.element(ErrorCode.ReengagementWindow, ErrorCode.Undeliverable).orNull(),
    Arb.element("order 7", "order 8").orNull(),
) { state, at, to, pricing, error, data -> status(state, at, to, pricing, listOfNotNull(error?.let { GraphError(it) }), data) }

class LedgerEntrySpec : StringSpec({
    "an entry says how far the message came, when it came to each state, what it costs and what it was sent with" {
        val all = entry(
            status(DeliveryState.Sent, 1, pricing = charged, callbackData = "order 7"),
            status(DeliveryState.Delivered, 2, pricing = charged),
            status(DeliveryState.Read, 9, to = Party(ALICE, BSUID)),
        ).join(accepted)
        all.state shouldBe DeliveryState.Read
        all.standing shouldBe Standing.Delivered
        listOf(DeliveryState.Sent, DeliveryState.Delivered, DeliveryState.Read, DeliveryState.Played).map {
            all.at(it)
        } shouldContainExactly
            listOf(NOON.plusSeconds(1), NOON.plusSeconds(2), NOON.plusSeconds(9), null)
        all.pricing shouldBe charged
        all.callbackData shouldBe "order 7"
        all.recipient shouldBe ALICE
        all.userId shouldBe BSUID
        all.sentAt shouldBe NOON.minusMillis(1)
        all.changedAt shouldBe NOON.plusSeconds(9)
        all.errors.shouldBeEmpty()
    }

    "any order and repetition of statuses, the receipt among them, ends in the same entry" {
        checkAll(500, Arb.list(statuses, 0..7)) { all ->
            val entries = all.map { LedgerEntry.of(it, NOON) } + accepted
            val one = entries.reduce(LedgerEntry::join)
            (entries.shuffled() + entries.shuffled().take(3)).shuffled().reduce(LedgerEntry::join) shouldBe one
            one.join(one) shouldBe one
        }
    }

    "no status takes a message back: its state advances, or stays" {
        checkAll(300, Arb.list(statuses, 1..7)) { all ->
            var known: LedgerEntry? = null
            for (status in all) {
                val next = LedgerEntry.of(status, NOON)
                val joined = known?.join(next) ?: next
                val before = known?.state
                if (before != null && joined.state != before) {
                    (joined.state!!.advances(before) || before == TOMORROW || before.value == "another") shouldBe true
                }
                known = joined
            }
        }
    }

    "a failure is an error until the message arrives all the same" {
        val failed = entry(
            status(DeliveryState.Sent),
            status(DeliveryState.Failed, 3, errors = listOf(GraphError(ErrorCode.ReengagementWindow))),
        )
        failed.standing shouldBe Standing.Failed
        failed.errors.map { it.code } shouldContainExactly listOf(ErrorCode.ReengagementWindow)
        failed.changedAt shouldBe NOON.plusSeconds(3)
        val arrived = failed.join(entry(status(DeliveryState.Delivered, 2)))
        arrived.standing shouldBe Standing.Delivered
        arrived.errors.shouldBeEmpty()
    }

    "a word of tomorrow is a state where nothing else is known, and none beside others" {
        entry(status(TOMORROW)).state shouldBe TOMORROW
        entry(status(TOMORROW)).standing shouldBe Standing.Waiting
        entry(status(TOMORROW, 9), status(DeliveryState.Sent)).state shouldBe DeliveryState.Sent
        entry(status(TOMORROW, 1), status(DeliveryState("another"), 2)).state shouldBe DeliveryState("another")
    }

    "a message that Meta took waits, also before its first status" {
        accepted.state.shouldBeNull()
        accepted.standing shouldBe Standing.Waiting
        accepted.recipient shouldBe ALICE
        accepted.changedAt shouldBe accepted.sentAt
    }

    "in a group each member has an entry, and the group's own says so" {
        val group = GroupId("120363000000000000")
        val members = listOf(ALICE, WaId("15550100002")).map {
            entry(status(DeliveryState.Delivered, to = Party(group), participant = Party(it)))
        }
        members.map { it.key }.toSet().size shouldBe 2
        members.map { it.standing }.toSet() shouldBe setOf(Standing.Delivered)
        val sent = LedgerEntry.of(PHONE, OutboundMessage(group, Text("hi")), MessageReceipt(listOf(MessageReceipt.Accepted(MESSAGE))), NOON)
        sent.standing shouldBe Standing.Members
        members.forEach { LedgerQuery.to(group).fits(it) shouldBe true }
        LedgerQuery.to(ALICE).fits(members.first()) shouldBe true
        LedgerQuery.to(ALICE).fits(members.last()) shouldBe false
    }

    "entries of two messages are not joined" {
        shouldThrow<IllegalArgumentException> { accepted.join(accepted.copy(message = MessageId("wamid.B"))) }
    }

    "an entry prints no number" {
        "$accepted ${entry(status(DeliveryState.Sent))}" shouldNotContain "0100001"
    }
})
