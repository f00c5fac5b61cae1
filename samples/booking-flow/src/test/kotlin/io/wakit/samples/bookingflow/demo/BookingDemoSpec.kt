package io.wakit.samples.bookingflow.demo

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldContain
import io.kotest.matchers.collections.shouldContainInOrder
import io.kotest.matchers.string.shouldMatch
import java.time.LocalDate

class BookingDemoSpec : StringSpec({
    "the demo deploys the Flow, and walks a user through it to a table" {
        val told = mutableListOf<String>()
        BookingDemo(told::add).play()
        val day = LocalDate.now().plusDays(7)
        told[1] shouldMatch Regex("The Flow 'booking' is PUBLISHED as \\d+; preview: https://.+")
        told shouldContain "   « Our largest table has 8 seats »"
        told shouldContainInOrder listOf(
            "── Your visit",
            "── At what time?",
            "   A table for 4 on $day at 20:00",
            "   > goes back",
            "   A table for 4 on $day at 19:00",
            "   > taps Book",
            "Alice reads: See you on $day at 19:00!",
        )
    }
})
