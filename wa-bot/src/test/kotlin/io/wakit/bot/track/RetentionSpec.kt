package io.wakit.bot.track

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.nulls.shouldBeNull
import io.kotest.matchers.nulls.shouldNotBeNull
import io.kotest.matchers.shouldBe
import io.wakit.bot.ledger.LedgerEntry
import io.wakit.bot.ledger.LedgerQuery
import io.wakit.bot.ledger.MemoryLedger
import io.wakit.bot.people.MemoryPeople
import io.wakit.bot.people.PersonName
import io.wakit.bot.people.Sighting
import io.wakit.bot.window.MemoryServiceWindows
import io.wakit.bot.window.MovedClock
import io.wakit.bot.window.WindowNews
import io.wakit.model.MessageId
import io.wakit.model.PhoneNumberId
import io.wakit.model.WaId
import java.time.Duration

private val PHONE = PhoneNumberId("1063")
private val ALICE = WaId("15550100001")

class RetentionSpec : StringSpec({
    "windows, messages and people are forgotten, each after its own time" {
        val clock = MovedClock()
        val windows = MemoryServiceWindows(clock)
        val ledger = MemoryLedger(clock)
        val people = MemoryPeople(clock)
        windows.note(PHONE, listOf(ALICE), listOf(WindowNews.Wrote(clock.now)))
        ledger.keep(LedgerEntry(PHONE, MessageId("wamid.1"), recipient = ALICE, acceptedAt = clock.now))
        people.meet(Sighting(listOf(PersonName.of(ALICE)!!), clock.now))
        val retention = Retention(windows, ledger, people)
        clock.pass(Duration.ofDays(30))
        retention.sweep() shouldBe 0
        clock.pass(Duration.ofSeconds(1))
        retention.sweep() shouldBe 1
        windows.find(PHONE, ALICE).wroteAt.shouldBeNull()
        clock.pass(Duration.ofDays(60))
        retention.sweep() shouldBe 1
        ledger.find(LedgerQuery()).shouldBeEmpty()
        people.find(ALICE).shouldNotBeNull()
        clock.pass(Duration.ofDays(310))
        retention.sweep() shouldBe 1
        people.find(ALICE).shouldBeNull()
        Retention().sweep() shouldBe 0
    }

    "a time that is none is refused" {
        shouldThrow<IllegalArgumentException> { Retention(keepPeople = Duration.ZERO) }
    }
})
