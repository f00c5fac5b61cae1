package io.wakit.bot.window

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.collections.shouldHaveSize
import io.kotest.matchers.nulls.shouldBeNull
import io.kotest.matchers.nulls.shouldNotBeNull
import io.kotest.matchers.shouldBe
import io.kotest.matchers.types.shouldBeInstanceOf
import io.kotest.property.Arb
import io.kotest.property.arbitrary.long
import io.kotest.property.checkAll
import io.wakit.bot.track.Tracker
import io.wakit.client.Phone
import io.wakit.client.RetryPolicy
import io.wakit.client.WaError
import io.wakit.client.WhatsApp
import io.wakit.dsl.sendText
import io.wakit.model.ErrorCode
import io.wakit.model.WaId
import io.wakit.model.WaJson
import io.wakit.model.WabaId
import io.wakit.model.event.Entry
import io.wakit.model.event.Envelope
import io.wakit.model.event.InboundEvent
import io.wakit.sandbox.Sandbox
import io.wakit.sandbox.SandboxUser
import java.time.Duration
import java.time.Instant

private val DAY: Duration = Duration.ofHours(24)

/** A shop at Meta's, whose clock is set by hand, and windows that hear what the user says. */
private class Shop(val sandbox: Sandbox, val phone: Phone, val clock: MovedClock) {
    val windows = MemoryServiceWindows(clock)
    val desk = phone.within(windows, clock)
    val alice = sandbox.user(WaId("15550100001"), "Alice")
    private val tracker = Tracker(windows)

    suspend fun SandboxUser.tells(text: String) {
        val envelope = Envelope("whatsapp_business_account", listOf(Entry(WabaId("1"), listOf(composes(text)))))
        InboundEvent.read(WaJson.encodeToJsonElement(Envelope.serializer(), envelope)).forEach { tracker.note(it) }
    }

    suspend fun say(text: String = "It is on its way") = desk.sendOrTemplate(alice.waId) {
        callbackData("order 7")
        text(text) otherwise template("on_its_way", "en_US") { body("Margherita") }
    }

    suspend fun types() = alice.messages.map { it.type }
}

private suspend fun shop(use: suspend Shop.() -> Unit) {
    val clock = MovedClock(Instant.parse("2026-03-01T12:00:00Z"))
    Sandbox {
        this.clock = clock
        enforceTemplates = false
    }.use { sandbox ->
        sandbox.start().use { server ->
            WhatsApp(sandbox.accessToken) {
                baseUrl = server.baseUrl
                retry = RetryPolicy.None
            }.use { Shop(sandbox, it.phone(sandbox.phone), clock).use() }
        }
    }
}

class SendOrTemplateSpec : StringSpec({
    "to one who never wrote the template goes out, and Meta is not asked for more" {
        shop {
            val sent = say().getOrNull().shouldNotBeNull()
            sent.isTemplate shouldBe true
            sent.refusal.shouldBeNull()
            alice.awaitMessage().type shouldBe "template"
            sandbox.requests shouldHaveSize 1
        }
    }

    "to one who wrote it is said in words, up to 24 hours, and by the template from then on" {
        shop {
            alice.tells("hello")
            clock.pass(DAY - Duration.ofSeconds(1))
            say().getOrNull()?.isTemplate shouldBe false
            clock.pass(Duration.ofSeconds(1))
            say().getOrNull()?.isTemplate shouldBe true
            listOf(alice.awaitMessage(), alice.awaitMessage()).map { it.type } shouldContainExactly listOf("text", "template")
            sandbox.requests shouldHaveSize 2
        }
    }

    "what the window says is what Meta does, at any time after any message" {
        shop {
            checkAll(60, Arb.long(0L..172_800L), Arb.long(0L..172_800L)) { before, after ->
                clock.pass(Duration.ofSeconds(before))
                alice.tells("hello")
                for (time in listOf(Duration.ofSeconds(after), Duration.ZERO, DAY - Duration.ofSeconds(after % 86_400))) {
                    clock.pass(time)
                    val believed = windows.find(phone.id, alice.waId).isOpen(clock.instant())
                    phone.sendText(alice.waId, "still there?").isRight() shouldBe believed
                }
            }
        }
    }

    "where Meta knows better, the template takes its place at once, the words reach nobody, and the windows have learned" {
        shop {
            windows.note(phone.id, listOf(alice.waId), listOf(WindowNews.Wrote(clock.instant())))
            clock.pass(Duration.ofSeconds(5))
            val sent = say().getOrNull().shouldNotBeNull()
            sent.isTemplate shouldBe true
            sent.refusal?.code shouldBe ErrorCode.ReengagementWindow
            alice.awaitMessage().type shouldBe "template"
            sandbox.requests shouldHaveSize 2
            windows.find(phone.id, alice.waId).isOpen(clock.instant()) shouldBe false
            say().getOrNull()?.refusal.shouldBeNull()
            sandbox.requests shouldHaveSize 3
            alice.tells("hello")
            clock.pass(Duration.ofSeconds(1))
            say().getOrNull()?.isTemplate shouldBe false
        }
    }

    "a send whose answer was lost is followed by nothing" {
        shop {
            alice.tells("hello")
            sandbox.faults.loseNextAnswer()
            val error = say().leftOrNull().shouldBeInstanceOf<WaError.Unreachable>()
            error.mayHaveBeenSent shouldBe true
            sandbox.requests shouldHaveSize 1
            types() shouldContainExactly listOf("text")
        }
    }

    "another refusal is an error, and no reason for the template" {
        shop {
            alice.tells("hello")
            sandbox.faults.refuseNextSend(ErrorCode.Undeliverable)
            say().isLeft() shouldBe true
            types().shouldBeEmpty()
            windows.find(phone.id, alice.waId).isOpen(clock.instant()) shouldBe true
        }
    }

    "words that break a limit are refused as ever, and so is a block that ends with an error" {
        shop {
            alice.tells("hello")
            say("x".repeat(4097)).leftOrNull().shouldBeInstanceOf<WaError.Invalid>()
            sandbox.requests.shouldBeEmpty()
        }
    }

    "the first answer to one who came by an advertisement begins the free time, under each name of the user" {
        shop {
            windows.note(phone.id, listOf(alice.waId), listOf(WindowNews.Wrote(clock.now), WindowNews.Entered(clock.now)))
            alice.tells("hello")
            clock.pass(Duration.ofHours(1))
            say().isRight() shouldBe true
            val free = clock.now + Duration.ofHours(72)
            clock.pass(Duration.ofHours(1))
            say().isRight() shouldBe true
            windows.find(phone.id, WaId("+1 555 0100001")).freeUntil shouldBe free
        }
    }
})
