package io.wakit.samples.pizzabot.demo

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldContainExactly

class PizzaDemoSpec : StringSpec({
    "the demo takes an order over a restart, a change of mind and a talk with a colleague" {
        val told = mutableListOf<String>()
        play(::Luigis, told::add)
        told shouldContainExactly listOf(
            "Alice:   hi",
            "Luigi's: Welcome to Luigi's!",
            "Luigi's: Which pizza shall it be? [Margherita] [Diavola] [Funghi]",
            "Alice:   something hot",
            "Luigi's: Please pick one from the list.",
            "Alice:   picks Diavola",
            "Luigi's: Where to? Share the place, or type the address. [Send location]",
            "-- The bot is stopped, and started anew --",
            "Alice:   Main Street",
            "Luigi's: Which number in that street?",
            "Alice:   Main Street 5",
            "Luigi's: A Diavola to Main Street 5? [Order] [Change]",
            "-- Ten minutes pass --",
            "Luigi's: Your pizza is not ordered yet.",
            "Alice:   taps Change",
            "Luigi's: Which pizza shall it be? [Margherita] [Diavola] [Funghi]",
            "Alice:   picks Margherita",
            "Luigi's: Where to? Share the place, or type the address. [Send location]",
            "Alice:   shares a place",
            "Luigi's: A Margherita to Great Lawn, Central Park? [Order] [Change]",
            "Alice:   /colleague",
            "Luigi's: A colleague will answer you here. Write /menu to go on with me.",
            "Alice:   Can you cut it in eight?",
            "Desk:    reads: Can you cut it in eight?",
            "Luigi's: In eight, of course.",
            "Luigi's: A Margherita to Great Lawn, Central Park? [Order] [Change]",
            "Alice:   taps Order",
            "Luigi's: Order 1 is in the oven. Thank you!",
        )
    }
})
