package io.wakit.bot.track

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.collections.shouldContainExactlyInAnyOrder
import io.kotest.matchers.nulls.shouldBeNull
import io.kotest.matchers.nulls.shouldNotBeNull
import io.kotest.matchers.shouldBe
import io.kotest.matchers.shouldNotBe
import io.wakit.bot.ledger.LedgerQuery
import io.wakit.bot.ledger.MemoryLedger
import io.wakit.bot.ledger.Standing
import io.wakit.bot.people.MemoryPeople
import io.wakit.bot.window.MemoryServiceWindows
import io.wakit.bot.window.ServiceWindow
import io.wakit.bot.window.knowing
import io.wakit.model.AppSecret
import io.wakit.model.Bsuid
import io.wakit.model.ErrorCode
import io.wakit.model.GroupId
import io.wakit.model.MessageId
import io.wakit.model.ParentBsuid
import io.wakit.model.PhoneNumberId
import io.wakit.model.Recipient
import io.wakit.model.VerifyToken
import io.wakit.model.WaId
import io.wakit.model.WaJson
import io.wakit.model.event.DeliveryState
import io.wakit.model.event.InboundEvent
import io.wakit.model.event.PricingCategory
import io.wakit.webhook.MemoryInbox
import io.wakit.webhook.Receiver
import io.wakit.webhook.ReceiverConfig
import kotlinx.coroutines.withTimeout
import kotlinx.coroutines.yield
import java.time.Duration
import java.time.Instant
import java.util.HexFormat
import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec
import kotlin.time.Duration.Companion.seconds

private const val SECRET = "the-app-secret"
private val NOON: Instant = Instant.parse("2026-03-01T12:00:00Z")
private val PHONE = PhoneNumberId("1063")
private val ALICE = WaId("15550100001")

/** A receiver that tracks, and what it has learned. */
private class Books {
    val windows = MemoryServiceWindows()
    val ledger = MemoryLedger()
    val people = MemoryPeople()
    val receiver = receiver { track(windows, ledger, people) }

    suspend fun hear(vararg names: String) = names.forEach { deliver(receiver, it) shouldBe 200 }

    suspend fun window(user: Recipient = ALICE): ServiceWindow = windows.find(PHONE, user)
}

private fun receiver(configure: ReceiverConfig.() -> Unit) = Receiver {
    appSecret(AppSecret(SECRET))
    verifyToken = VerifyToken("agreed")
    configure()
}

private suspend fun deliver(receiver: Receiver, name: String): Int {
    val body = Books::class.java.getResourceAsStream("/track/$name.json")!!.readAllBytes()
    val mac = Mac.getInstance("HmacSHA256").apply { init(SecretKeySpec(SECRET.toByteArray(), "HmacSHA256")) }
    return receiver.receive(body, "sha256=" + HexFormat.of().formatHex(mac.doFinal(body))).status
}

private fun second(second: Long): Instant = NOON.plusSeconds(second)

class TrackSpec : StringSpec({
    "a message opens the window for 24 hours, under each name of its sender, who is known by all of them" {
        Books().run {
            hear("text", "text")
            for (name in listOf(ALICE, Bsuid("US.1"))) window(name).closesAt shouldBe NOON + Duration.ofHours(24)
            val alice = people.find(ALICE).shouldNotBeNull()
            people.find(Bsuid("US.1")) shouldBe alice
            alice.username shouldBe "alice"
            alice.userId(PHONE) shouldBe Bsuid("US.1")
        }
    }

    "who hides the number later is still the same" {
        Books().run {
            hear("text", "hidden-number")
            val alice = people.find(ParentBsuid("US.ENT.1")).shouldNotBeNull()
            alice.waId shouldBe ALICE
            window(Bsuid("US.1")).wroteAt shouldBe second(3600)
            // By the number Meta would take it as well; nobody has said so under that name.
            window(ALICE).wroteAt shouldBe NOON
        }
    }

    "with people at hand a window is found by all names of its user, and by none that were the user's before" {
        Books().run {
            val all = windows.knowing(people)
            hear("text", "came-by-ad", "window-closed", "hidden-number", "service-conversation")
            for (name in listOf(ALICE, Bsuid("US.1"), ParentBsuid("US.ENT.1"))) {
                val window = all.find(PHONE, name)
                window.user shouldBe name
                window.wroteAt shouldBe second(3600)
                window.refusedAt shouldBe second(60)
                window.answeredAt shouldBe second(30)
                window.isOpen(second(3600)) shouldBe true
            }
        }
        Books().run {
            val all = windows.knowing(people)
            hear("text", "changed-number")
            all.find(PHONE, WaId("15550100009")).closesAt.shouldBeNull()
            all.find(PHONE, WaId("15550100077")).closesAt.shouldBeNull()
        }
    }

    "who changes the number is the same person under the same id, and has to write before the window of the new number opens" {
        for (change in listOf("changed-number", "changed-user-id")) {
            Books().run {
                hear("text")
                val before = people.find(ALICE).shouldNotBeNull()
                hear(change, change)
                val after = people.find(Bsuid("US.9")).shouldNotBeNull()
                after.id shouldBe before.id
                after.waId shouldBe if (change == "changed-number") WaId("15550100009") else null
                after.userId shouldBe Bsuid("US.9")
                people.find(ALICE).shouldBeNull()
                people.find(Bsuid("US.1")) shouldBe after
                window(WaId("15550100009")).closesAt.shouldBeNull()
                window(Bsuid("US.9")).closesAt.shouldBeNull()
            }
        }
    }

    "a new user id joins what is known under the one before, as each of Meta's ways tells it, and whichever of them comes first" {
        val ways = listOf("changed-ids", "user-id-update", "changed-number")
        for (order in listOf(ways, ways.reversed())) {
            Books().run {
                hear("text")
                val before = people.find(ALICE).shouldNotBeNull()
                hear(*order.toTypedArray())
                val after = people.find(Bsuid("US.9")).shouldNotBeNull()
                after.id shouldBe before.id
                after.waId shouldBe WaId("15550100009")
                after.parentUserId shouldBe ParentBsuid("US.ENT.9")
                listOf(Bsuid("US.1"), ParentBsuid("US.ENT.1"), WaId("15550100009")).forEach { people.find(it) shouldBe after }
                people.find(ALICE).shouldBeNull()
            }
        }
    }

    "a new security code changes nobody, and opens nothing" {
        Books().run {
            hear("changed-identity")
            people.find(ALICE).shouldNotBeNull()
            window().closesAt.shouldBeNull()
        }
    }

    "what was deleted, and what the business wrote in its app, open nothing" {
        Books().run {
            hear("revoked", "echo")
            window().closesAt.shouldBeNull()
        }
    }

    "a message to a group opens the group's window, and not that of its writer" {
        Books().run {
            hear("group-text")
            window(GroupId("120363")).closesAt shouldBe NOON + Duration.ofHours(24)
            window().closesAt.shouldBeNull()
        }
    }

    "a call of the user opens it, taken or not, and a call of the business when the user takes it" {
        Books().run {
            hear("user-calls")
            window().wroteAt shouldBe second(100)
        }
        Books().run {
            hear("business-calls", "call-rings")
            window().wroteAt.shouldBeNull()
            hear("user-takes-call")
            window().wroteAt shouldBe second(210)
        }
    }

    "statuses in any order end in the same ledger, with times, price and callback data" {
        Books().run {
            hear("statuses", "statuses")
            val entry = ledger.find(MessageId("wamid.OUT1")).single()
            entry.state shouldBe DeliveryState.Read
            listOf(DeliveryState.Sent, DeliveryState.Delivered, DeliveryState.Read).map { entry.at(it) } shouldContainExactly
                listOf(second(1), second(2), second(9))
            entry.pricing?.category shouldBe PricingCategory.Marketing
            entry.pricing?.billable shouldBe true
            entry.userId shouldBe Bsuid("US.1")
            ledger.find(LedgerQuery.callbackData("order 7")) shouldContainExactly listOf(entry)
            people.find(ALICE)?.userId shouldBe Bsuid("US.1")
        }
    }

    "a status that the window was closed closes it, until the user writes again" {
        Books().run {
            hear("text", "window-closed")
            window().isOpen(second(61)) shouldBe false
            ledger.find(LedgerQuery.failedSince(NOON)).single().errors.map { it.code } shouldContainExactly
                listOf(ErrorCode.ReengagementWindow)
            hear("user-calls")
            window().isOpen(second(101)) shouldBe true
        }
    }

    "the free time of one who came by an advertisement is that of the answer, or what a status tells" {
        Books().run {
            hear("came-by-ad", "service-conversation")
            window().freeUntil shouldBe second(30) + Duration.ofHours(72)
        }
        Books().run {
            hear("free-entry")
            window().freeUntil shouldBe second(30) + Duration.ofHours(72)
            window().closesAt.shouldBeNull()
        }
        Books().run {
            hear("text", "service-conversation")
            window().freeUntil.shouldBeNull()
            window().closesAt shouldBe NOON + Duration.ofHours(24)
        }
    }

    "in a group each member has an entry" {
        Books().run {
            hear("group-statuses")
            val entries = ledger.find(MessageId("wamid.OUT5"))
            entries.map { it.participant } shouldContainExactlyInAnyOrder listOf(ALICE, WaId("15550100002"))
            entries.map { it.standing }.toSet() shouldBe setOf(Standing.Delivered)
            people.find(WaId("15550100002")) shouldNotBe people.find(ALICE)
        }
    }

    "behind an inbox it learns the same" {
        Books().run {
            val inbox = MemoryInbox()
            val behind = receiver {
                inbox(inbox) { poll = Duration.ofMillis(10) }
                track(windows, ledger, people)
            }
            for (name in listOf("text", "statuses", "window-closed", "changed-number")) deliver(behind, name) shouldBe 200
            behind.use {
                withTimeout(20.seconds) {
                    while (people.find(Bsuid("US.9")) == null || ledger.find(LedgerQuery.failedSince(NOON)).isEmpty()) yield()
                }
            }
            val plain = Books().apply { hear("text", "statuses", "window-closed", "changed-number") }
            window() shouldBe plain.window()
            people.find(Bsuid("US.9"))?.names shouldBe plain.people.find(Bsuid("US.9"))?.names
        }
    }

    "without books nothing is taken down" {
        Books().run {
            val tracker = Tracker()
            listOf("text", "statuses", "changed-number", "user-calls").forEach { name ->
                val body = Books::class.java.getResource("/track/$name.json")!!.readText()
                InboundEvent.read(WaJson.parseToJsonElement(body)).forEach { tracker.note(it) }
            }
            ledger.find(LedgerQuery()).shouldBeEmpty()
        }
    }
})
