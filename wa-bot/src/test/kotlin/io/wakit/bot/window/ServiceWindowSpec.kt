package io.wakit.bot.window

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.nulls.shouldBeNull
import io.kotest.matchers.shouldBe
import io.kotest.matchers.shouldNotBe
import io.kotest.matchers.string.shouldNotContain
import io.kotest.property.Arb
import io.kotest.property.arbitrary.choice
import io.kotest.property.arbitrary.list
import io.kotest.property.arbitrary.long
import io.kotest.property.arbitrary.map
import io.kotest.property.checkAll
import io.wakit.model.Bsuid
import io.wakit.model.GroupId
import io.wakit.model.PhoneNumberId
import io.wakit.model.WaId
import java.time.Duration
import java.time.Instant

private val NOON: Instant = Instant.parse("2026-03-01T12:00:00Z")
private val PHONE = PhoneNumberId("1063")
private val NEW = ServiceWindow(PHONE, WaId("15550100001"))

private fun hours(hours: Long): Instant = NOON + Duration.ofHours(hours)

private fun ServiceWindow.after(vararg news: WindowNews) = news.fold(this, ServiceWindow::after)

private val times: Arb<Instant> = Arb.long(0L..200L).map { hours(it) }

class ServiceWindowSpec : StringSpec({
    "it is closed for one who was never heard of, open for 24 hours after a message, and closed at 24 hours exactly" {
        NEW.isOpen(NOON) shouldBe false
        val window = NEW.after(WindowNews.Wrote(NOON))
        window.isOpen(NOON) shouldBe true
        window.isOpen(hours(24).minusNanos(1)) shouldBe true
        window.isOpen(hours(24)) shouldBe false
        window.closesAt shouldBe hours(24)
    }

    "each message opens it anew, in whichever order they are told" {
        val both = listOf(WindowNews.Wrote(NOON), WindowNews.Wrote(hours(20)))
        for (order in listOf(both, both.reversed(), both + both)) {
            order.fold(NEW, ServiceWindow::after).closesAt shouldBe hours(44)
        }
    }

    "a refusal closes it whatever was believed, until the user writes again" {
        val refused = NEW.after(WindowNews.Wrote(NOON), WindowNews.Refused(hours(1)))
        refused.isOpen(hours(1)) shouldBe false
        refused.closesAt.shouldBeNull()
        refused.after(WindowNews.Wrote(hours(2))).isOpen(hours(3)) shouldBe true
        // A refusal of a message from before, told late, says nothing of now.
        NEW.after(WindowNews.Wrote(hours(2)), WindowNews.Refused(hours(1))).isOpen(hours(3)) shouldBe true
    }

    "a user who wrote in the second of the refusal may have written after it" {
        NEW.after(WindowNews.Refused(NOON.plusMillis(400)), WindowNews.Wrote(NOON)).isOpen(NOON.plusSeconds(1)) shouldBe true
        NEW.after(WindowNews.Refused(NOON.plusSeconds(1)), WindowNews.Wrote(NOON)).isOpen(NOON.plusSeconds(1)) shouldBe false
    }

    "the free entry point begins with the first answer within 24 hours, lasts for 72, and does not open the window" {
        val came = NEW.after(WindowNews.Wrote(NOON), WindowNews.Entered(NOON))
        came.isFree(hours(1)) shouldBe false
        val answered = came.after(WindowNews.Answered(hours(3)), WindowNews.Answered(hours(2)), WindowNews.Answered(hours(5)))
        answered.freeUntil shouldBe hours(74)
        answered.isFree(hours(74).minusNanos(1)) shouldBe true
        answered.isFree(hours(74)) shouldBe false
        answered.isOpen(hours(30)) shouldBe false
    }

    "an answer before the user came, or 24 hours after, begins nothing" {
        val came = NEW.after(WindowNews.Entered(NOON))
        came.after(WindowNews.Answered(NOON.minusSeconds(1))).freeUntil.shouldBeNull()
        came.after(WindowNews.Answered(hours(24))).freeUntil.shouldBeNull()
        came.after(WindowNews.Answered(hours(24).minusSeconds(1))).freeUntil shouldBe hours(96).minusSeconds(1)
    }

    "a user who comes again has to be answered again, and what Meta told stays" {
        val again = NEW.after(
            WindowNews.Entered(NOON),
            WindowNews.Answered(NOON),
            WindowNews.FreeUntil(hours(71)),
            WindowNews.Entered(hours(9)),
        )
        again.freeUntil shouldBe hours(71)
        again.after(WindowNews.Entered(NOON)) shouldBe again
        again.after(WindowNews.Answered(hours(10))).freeUntil shouldBe hours(82)
    }

    "messages and refusals in any order, and twice, come to the same" {
        val news = Arb.choice(
            times.map {
                WindowNews.Wrote(it)
            },
            times.map { WindowNews.Refused(it) },
            times.map { WindowNews.FreeUntil(it) },
        )
        checkAll(300, Arb.list(news, 0..8), times) { all, time ->
            val window = all.fold(NEW, ServiceWindow::after)
            (all.shuffled() + all.shuffled().take(3)).fold(NEW, ServiceWindow::after) shouldBe window
            window.isOpen(time) shouldBe (window.closesAt?.isAfter(time) ?: false)
        }
    }

    "a number has one window however it is written, and users, groups and numbers of the business have their own" {
        val key = ServiceWindow.key(PHONE, WaId("15550100001"))
        ServiceWindow.key(PHONE, WaId("+1 (555) 010-0001")) shouldBe key
        listOf(
            ServiceWindow.key(PhoneNumberId("1064"), WaId("15550100001")),
            ServiceWindow.key(PHONE, Bsuid("15550100001")),
            ServiceWindow.key(PHONE, GroupId("15550100001")),
        ).toSet().size shouldBe 3
        ServiceWindow.key(PHONE, Bsuid("15550100001")) shouldNotBe key
    }

    "a window prints no number" {
        NEW.after(WindowNews.Wrote(NOON)).toString() shouldNotContain "0100001"
    }
})
