package io.wakit.inbox.jdbc

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.collections.shouldHaveSize
import io.kotest.matchers.nulls.shouldBeNull
import io.kotest.matchers.nulls.shouldNotBeNull
import io.kotest.matchers.shouldBe
import io.wakit.bot.ledger.LedgerEntry
import io.wakit.bot.ledger.LedgerQuery
import io.wakit.bot.ledger.LedgerStep
import io.wakit.bot.ledger.Standing
import io.wakit.bot.people.NameKind
import io.wakit.bot.people.PersonName
import io.wakit.bot.people.Sighting
import io.wakit.bot.window.ServiceWindow
import io.wakit.bot.window.WindowNews
import io.wakit.model.Bsuid
import io.wakit.model.ErrorCode
import io.wakit.model.GraphError
import io.wakit.model.GroupId
import io.wakit.model.MessageId
import io.wakit.model.PhoneNumberId
import io.wakit.model.Recipient
import io.wakit.model.WaId
import io.wakit.model.event.Conversation
import io.wakit.model.event.DeliveryState
import io.wakit.model.event.Pricing
import io.wakit.model.event.PricingCategory
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.withContext
import java.time.Duration
import java.time.Instant

private val NOON: Instant = Instant.parse("2026-03-01T12:00:00Z")
private val PHONE = PhoneNumberId("1063")
private val ALICE = WaId("15550100001")
private val BSUID = Bsuid("US.13491208655302741918")

private fun second(second: Int): Instant = NOON.plusSeconds(second.toLong())

fun sent(
    message: String,
    to: Recipient = ALICE,
    at: Int = 0,
    data: String? = null,
    participant: Recipient? = null,
    vararg steps: Pair<DeliveryState, Int>,
) = LedgerEntry(
    PHONE,
    MessageId(message),
    participant,
    to.takeIf { it !is Bsuid },
    to as? Bsuid,
    data,
    second(at),
    steps.associate { (state, at) -> state to LedgerStep(second(at)) },
)

private fun number(value: String) = PersonName.of(NameKind.Number, value)
private fun id(value: String) = PersonName.of(NameKind.UserId, value)
private fun seen(at: Int, vararg names: PersonName, before: List<PersonName> = emptyList()) =
    Sighting(names.toList(), second(at), PHONE, before)

/** What each store of windows, messages and people promises, said once. */
abstract class BooksContract(shelf: Shelf) : StringSpec({
    "a window is found under each name of its user, on any node, and is closed for all others" {
        shelf.open { one, other, _ ->
            one.windows.note(PHONE, listOf(ALICE, BSUID), listOf(WindowNews.Wrote(NOON), WindowNews.Entered(NOON)))
            one.windows.note(PHONE, listOf(BSUID), listOf(WindowNews.Answered(second(5))))
            other.windows.find(PHONE, WaId("+1 555 0100001")).closesAt shouldBe NOON + ServiceWindow.LENGTH
            other.windows.find(PHONE, BSUID) shouldBe
                ServiceWindow(PHONE, BSUID, wroteAt = NOON, enteredAt = NOON, answeredAt = second(5))
            other.windows.find(PhoneNumberId("1064"), ALICE) shouldBe ServiceWindow(PhoneNumberId("1064"), ALICE)
            val long = GroupId("g".repeat(900))
            one.windows.note(PHONE, listOf(long), listOf(WindowNews.Refused(NOON), WindowNews.FreeUntil(second(9))))
            other.windows.find(PHONE, long).run { refusedAt to toldFreeUntil } shouldBe (NOON to second(9))
        }
    }

    "what two nodes tell of one window at once is all kept" {
        shelf.open { one, other, _ ->
            withContext(Dispatchers.Default) {
                (1..60).shuffled().map { i ->
                    async {
                        (if (i % 2 == 0) one else other).windows.note(
                            PHONE,
                            listOf(ALICE, BSUID),
                            listOf(WindowNews.Wrote(second(i)), WindowNews.FreeUntil(second(2 * i))),
                        )
                    }
                }.awaitAll()
            }
            for (user in listOf(ALICE, BSUID)) {
                other.windows.find(PHONE, user).run { wroteAt to toldFreeUntil } shouldBe (second(60) to second(120))
            }
        }
    }

    "windows in which nothing happened for long enough are forgotten" {
        shelf.open { one, other, clock ->
            one.windows.note(PHONE, listOf(ALICE), listOf(WindowNews.Wrote(NOON)))
            one.windows.note(PHONE, listOf(BSUID), listOf(WindowNews.Wrote(second(1))))
            clock.now = NOON + Duration.ofDays(30)
            one.windows.forget(Duration.ofDays(30)) shouldBe 0
            clock.pass(Duration.ofSeconds(1))
            one.windows.forget(Duration.ofDays(30)) shouldBe 1
            other.windows.find(PHONE, ALICE).wroteAt.shouldBeNull()
            other.windows.find(PHONE, BSUID).wroteAt shouldBe second(1)
        }
    }

    "an entry comes back with all that was said of it" {
        shelf.open { one, other, _ ->
            val all = LedgerEntry(
                PHONE,
                MessageId("wamid.1"),
                recipient = ALICE,
                userId = BSUID,
                callbackData = "order \u0000 7",
                acceptedAt = NOON.plusNanos(123_456_789),
                steps = mapOf(
                    DeliveryState.Sent to LedgerStep(
                        second(1),
                        Pricing(true, category = PricingCategory.Marketing),
                        Conversation("C", Conversation.Source(PricingCategory.ReferralConversion), second(99)),
                    ),
                    DeliveryState("translated") to LedgerStep(second(2)),
                    DeliveryState.Failed to LedgerStep(second(3), errors = listOf(GraphError(ErrorCode.ReengagementWindow, "no", "title"))),
                ),
            )
            one.ledger.keep(all) shouldBe all
            other.ledger.find(MessageId("wamid.1")) shouldContainExactly listOf(all)
            other.ledger.find(MessageId("wamid.2")).shouldBeEmpty()
        }
    }

    "what two nodes hear of one message, in any order and twice, is all there" {
        shelf.open { one, other, _ ->
            val states = listOf(DeliveryState.Sent, DeliveryState.Delivered, DeliveryState.Read, DeliveryState.Played)
            val said = states.mapIndexed { i, state -> sent("wamid.1", steps = arrayOf(state to i)) }
            withContext(Dispatchers.Default) {
                (said + said + said).shuffled().mapIndexed { i, entry ->
                    async {
                        (
                            if (i % 2 ==
                                0
                            ) {
                                one
                            } else {
                                other
                            }
                            ).ledger.keep(entry)
                    }
                }.awaitAll()
            }
            val entry = one.ledger.find(MessageId("wamid.1")).single()
            entry shouldBe said.reduce(LedgerEntry::join)
            entry.state shouldBe DeliveryState.Played
        }
    }

    "messages are found by who they went to, by callback data, by their standing and their time" {
        shelf.open { one, other, _ ->
            val group = GroupId("120363")
            val entries = listOf(
                sent("wamid.1", at = 1, data = "order 7"),
                sent("wamid.2", at = 2, data = "x".repeat(700), steps = arrayOf(DeliveryState.Sent to 3)),
                sent("wamid.3", BSUID, at = 3, steps = arrayOf(DeliveryState.Failed to 9)),
                sent("wamid.4", BSUID, at = 4, steps = arrayOf(DeliveryState.Failed to 5, DeliveryState.Read to 20)),
                sent("wamid.5", at = 5, steps = arrayOf(DeliveryState.Failed to 6)),
                sent("wamid.6", group, at = 6),
                sent("wamid.6", group, at = 6, participant = ALICE, steps = arrayOf(DeliveryState.Delivered to 7)),
                sent("wamid.6", group, at = 6, participant = BSUID, steps = arrayOf(DeliveryState.Sent to 7)),
            )
            entries.shuffled().forEach { one.ledger.keep(it) }
            suspend fun found(query: LedgerQuery) = other.ledger.find(query).also { found ->
                found.toSet() shouldBe entries.filter(query::fits).toSet()
            }.map { it.message.value.takeLast(1) }
            found(LedgerQuery.to(WaId("+1 555 010 0001"))) shouldContainExactly listOf("1", "2", "5", "6")
            found(LedgerQuery.to(BSUID)) shouldContainExactly listOf("3", "4", "6")
            found(LedgerQuery.to(group)) shouldContainExactly listOf("6", "6", "6")
            found(LedgerQuery.callbackData("order 7")) shouldContainExactly listOf("1")
            found(LedgerQuery.callbackData("x".repeat(700))) shouldContainExactly listOf("2")
            found(LedgerQuery.failedSince(second(7))) shouldContainExactly listOf("3")
            found(LedgerQuery.failedSince(second(6))) shouldContainExactly listOf("3", "5")
            found(LedgerQuery.waitingSince(second(2))) shouldContainExactly listOf("1")
            found(LedgerQuery.waitingSince(second(99))) shouldContainExactly listOf("1", "2", "6")
            found(LedgerQuery(standing = Standing.Delivered, phone = PHONE)) shouldContainExactly listOf("4", "6")
            found(LedgerQuery(ALICE, standing = Standing.Waiting, sentFrom = second(2), sentUntil = second(5))) shouldContainExactly
                listOf("2")
            found(LedgerQuery(phone = PhoneNumberId("1064"))).shouldBeEmpty()
            other.ledger.find(MessageId("wamid.6")) shouldHaveSize 3
        }
    }

    "pages of messages follow each other and leave none out" {
        shelf.open { one, _, _ ->
            repeat(25) { one.ledger.keep(sent("wamid.$it", at = it / 5)) }
            val pages = generateSequence(Unit) { }.let {
                val all = mutableListOf<LedgerEntry>()
                do {
                    val page = one.ledger.find(LedgerQuery.to(ALICE), limit = 4, after = all.lastOrNull())
                    all += page
                } while (page.isNotEmpty())
                all
            }
            pages shouldHaveSize 25
            pages.map { it.message }.toSet() shouldHaveSize 25
            pages.map { it.sentAt } shouldBe pages.map { it.sentAt }.sorted()
        }
    }

    "messages that have not changed for long enough are forgotten" {
        shelf.open { one, other, clock ->
            one.ledger.keep(sent("wamid.1"))
            one.ledger.keep(sent("wamid.2", steps = arrayOf(DeliveryState.Read to 60)))
            clock.now = second(31)
            one.ledger.forget(Duration.ofSeconds(30)) shouldBe 1
            other.ledger.find(LedgerQuery.to(ALICE)).map { it.message.value } shouldContainExactly listOf("wamid.2")
        }
    }

    "a person is found by each name and id, with all that changed" {
        shelf.open { one, other, _ ->
            val byId = one.people.meet(seen(1, id("US.2"), PersonName.username("@Alice")))
            val byNumber = other.people.meet(seen(0, number("1")))
            val changed = other.people.meet(seen(5, number("2"), id("US.2"), before = listOf(number("1"), id("US.1"))))
            changed.id shouldBe byNumber.id
            changed.formerIds shouldBe setOf(byId.id)
            for (name in listOf(number("2"), id("US.1"), id("US.2"), PersonName.username("ALICE"))) one.people.find(name) shouldBe changed
            for (gone in listOf(byId.id, byNumber.id)) one.people.find(gone) shouldBe changed
            one.people.find(number("1")).shouldBeNull()
            one.people.find(WaId("2")) shouldBe changed
            one.people.find(GroupId("2")).shouldBeNull()
            changed.names.filter { it.endedAt == second(5) }.map { it.name } shouldContainExactly listOf(number("1"), id("US.1"))
            one.people.meet(seen(9, number("1"))).id.let { it != changed.id } shouldBe true
        }
    }

    "people whom two nodes meet at once, in any order of what is told, are one each" {
        shelf.open { one, other, _ ->
            val everybody = (1..12).map { listOf(number("100$it"), id("US.$it"), PersonName.of(NameKind.ParentUserId, "US.ENT.$it")) }
            val told = everybody.flatMap { (number, id, parent) ->
                listOf(seen(1, number), seen(2, id), seen(3, parent), seen(4, number, id), seen(5, id, parent), seen(6, number, id, parent))
            }
            withContext(Dispatchers.Default) {
                (told + told).shuffled().mapIndexed { i, it -> async { (if (i % 2 == 0) one else other).people.meet(it) } }.awaitAll()
            }
            val ids = everybody.map { names -> names.map { one.people.find(it).shouldNotBeNull().id }.toSet() }
            ids.forEach { it shouldHaveSize 1 }
            ids.flatten().toSet() shouldHaveSize everybody.size
            everybody.map { one.people.find(it.first())!!.names.size }.toSet() shouldBe setOf(3)
        }
    }

    "people who were not heard of for long enough are forgotten, and one by name, with all ids" {
        shelf.open { one, other, clock ->
            val old = one.people.meet(seen(0, number("1"), id("US.1")))
            val other1 = one.people.meet(seen(1, number("1"), id("US.2")))
            val merged = one.people.meet(seen(1, id("US.3")))
            val one3 = one.people.meet(seen(4000, number("3"), id("US.3")))
            clock.now = second(3600)
            one.people.forget(Duration.ofSeconds(3599)) shouldBe 1
            other.people.find(old.id).shouldBeNull()
            other.people.find(id("US.1")).shouldBeNull()
            other.people.find(number("1")) shouldBe other1
            other.people.forget(merged.id) shouldBe true
            other.people.forget(one3.id) shouldBe false
            listOf(number("3"), id("US.3")).forEach { one.people.find(it).shouldBeNull() }
            one.people.meet(seen(5000, number("3"))).id.let { it != one3.id } shouldBe true
        }
    }
})

class MemoryBooksSpec : BooksContract(Shelf.memory)

class H2BooksSpec : BooksContract(Shelf.of(BotStores::InH2))

class PostgreSqlBooksSpec : BooksContract(Shelf.of(BotStores::InPostgreSql))
