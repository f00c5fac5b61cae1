package io.wakit.samples.bookingflow

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import io.wakit.flows.check.violations
import java.time.LocalDate

class BookingFlowSpec : StringSpec({
    "Meta would take the Flow" {
        bookingFlow.violations().shouldBeEmpty()
        bookingFlow.routingModel shouldBe mapOf("VISIT" to listOf("TIME"), "TIME" to listOf("CONFIRM"), "CONFIRM" to emptyList())
    }

    "a table is given once" {
        val tables = Tables { LocalDate.of(2030, 1, 1) }
        tables.days shouldBe Days("2030-01-01", "2030-04-01")
        val booking = Booking("2030-01-02", 2, "20:00")
        tables.book(booking) shouldBe true
        tables.book(booking.copy(guests = 4)) shouldBe false
        tables.free("2030-01-02") shouldContainExactly listOf("18:00", "19:00", "21:00")
        tables.free("2030-01-03").size shouldBe 4
    }
})
