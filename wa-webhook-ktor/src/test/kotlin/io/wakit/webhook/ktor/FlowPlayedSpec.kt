package io.wakit.webhook.ktor

import io.kotest.assertions.json.shouldEqualJson
import io.kotest.core.spec.style.StringSpec
import io.kotest.inspectors.forAll
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContain
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.nulls.shouldNotBeNull
import io.kotest.matchers.shouldBe
import io.kotest.matchers.types.shouldBeInstanceOf
import io.wakit.flows.crypto.FlowPrivateKey
import io.wakit.flows.endpoint.FlowClientErrorKey
import io.wakit.sandbox.FlowPlayer
import io.wakit.sandbox.FlowView
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.coroutineScope

private val FlowView.screen: FlowView.Screen get() = shouldBeInstanceOf<FlowView.Screen>()

private suspend fun FlowPlayer.asks(day: String = "2030-01-02", guests: String = "2"): FlowView {
    fill("Day", day)
    fill("Guests", guests)
    return tap("Next")
}

/** The endpoint over real HTTP, played through by a phone that shares no code with it. */
class FlowPlayedSpec : StringSpec({
    "a phone is led over three screens, back, and to the end, and each answer fits its screen" {
        serving {
            val ends = mutableListOf<String>()
            val phone = phone { onEnd { ends += "$it" } }
            phone.ping() shouldBe true
            phone.open().screen.lines.first() shouldBe "Good evening"
            phone.asks(guests = "9").screen.let {
                it.id shouldBe "TABLE"
                it.snackbar shouldBe "At most 8 guests"
            }
            phone.asks().screen.lines shouldContain "Time: ( ) 8 pm  ( ) 9 pm"
            phone.back().screen.lines.first() shouldBe "Good night"
            phone.tap("Next").screen.id shouldBe "TIME"
            phone.choose("Time", "8 pm")
            phone.tap("Look it over").screen.lines.first() shouldBe "2030-01-02 at 20"
            phone.tap("Book").shouldBeInstanceOf<FlowView.Completed>()
            ends.single() shouldEqualJson """{"slot":"20","day":"2030-01-02","extras":[],"flow_token":"t-1"}"""
            phone.faults.shouldBeEmpty()
            phone.letters.map { it.status } shouldContainExactly List(8) { 200 }
        }
    }

    "a token that has run out closes the Flow, with the words of the business" {
        serving {
            val phone = phone()
            phone.open()
            phone.asks()
            phone.choose("Time", "9 pm")
            phone.tap("Look it over").shouldBeInstanceOf<FlowView.Expired>().message shouldBe "Nine is gone"
            phone.letters.last().status shouldBe 427
        }
    }

    "an answer that leads nowhere, or does not fit its screen, comes back as a notice, and is acknowledged" {
        told.clear()
        serving {
            mapOf(
                "2030-12-31" to FlowClientErrorKey.InvalidScreenTransition,
                "2030-12-30" to FlowClientErrorKey.PayloadSchema,
            ).forEach { (day, key) ->
                val phone = phone()
                phone.open()
                phone.asks(day).screen.id shouldBe "TABLE"
                phone.letters.last().answer.shouldNotBeNull() shouldEqualJson """{"data":{"acknowledged":true}}"""
                told.last().key shouldBe key
            }
        }
    }

    "a handler that fails is 500 for the phone, and the screen stays" {
        serving {
            val phone = phone()
            phone.open()
            phone.asks("2030-12-29").screen.snackbar.shouldNotBeNull()
            phone.letters.last().status shouldBe 500
            phone.asks().screen.id shouldBe "TIME"
        }
    }

    "a phone with an old key is told 421, fetches the new one, and goes on; with a wrong one it fails" {
        serving {
            val stranger = FlowPrivateKey.generate()
            val held = mutableListOf(stranger, tableKey)
            val phone = phone({ held.removeFirst().publicPem() })
            phone.open().screen.id shouldBe "TABLE"
            phone.letters.map { it.status } shouldContainExactly listOf(421, 200)
            val lost = phone({ stranger.publicPem() })
            lost.open().shouldBeInstanceOf<FlowView.Failed>()
            lost.letters.map { it.status } shouldContainExactly listOf(421, 421)
        }
    }

    "a body that comes again is answered again, and one that was cut, changed or not signed is not" {
        serving {
            val phone = phone()
            phone.open()
            phone.asks()
            phone.letters.forEach { letter ->
                // The same question again: phones repeat themselves.
                post(letter.body, letter.signature).statusCode() shouldBe 200
                listOf(0, 1, letter.body.size / 2, letter.body.size - 2).forAll {
                    post(letter.body.copyOf(it)).statusCode() shouldBe 421
                }
                val changed = letter.body.copyOf().also {
                    it[30] = if (it[30] ==
                        'A'.code.toByte()
                    ) {
                        'B'.code.toByte()
                    } else {
                        'A'.code.toByte()
                    }
                }
                post(changed).statusCode() shouldBe 421
                post(changed, letter.signature).statusCode() shouldBe 432
                post(letter.body, signature = null).statusCode() shouldBe 432
                post(letter.body.copyOf(40), letter.signature).statusCode() shouldBe 432
            }
            // The answers to others' questions are no answers to one's own.
            val answers = phone.letters.map { post(it.body, it.signature).body() }
            answers.toSet().size shouldBe answers.size
        }
    }

    "many phones at once are each led through, and how long the endpoint took is told" {
        serving {
            val phones = coroutineScope {
                (1..PHONES).map { i ->
                    async(Dispatchers.Default) {
                        val phone = phone { flowToken = "t-$i" }
                        repeat(WALKS) { walk ->
                            phone.open()
                            phone.asks("2030-02-%02d".format(1 + walk % 28), "${1 + i % 8}")
                            phone.choose("Time", "8 pm")
                            phone.tap("Look it over").screen.lines.first() shouldBe "2030-02-%02d at 20".format(1 + walk % 28)
                            phone.tap("Book").shouldBeInstanceOf<FlowView.Completed>()
                        }
                        phone
                    }
                }.awaitAll()
            }
            phones.forAll { it.faults.shouldBeEmpty() }
            val took = phones.flatMap { it.letters }.onEach { it.status shouldBe 200 }.map { it.took.toNanos() / 1_000 }.sorted()
            took.size shouldBe PHONES * WALKS * 4
            println(
                "FlowPlayedSpec: ${took.size} requests of $PHONES phones at once over loopback HTTP, RSA by ${tableKey.provider.name}: " +
                    "p50 ${took[took.size / 2]} µs, p99 ${took[took.size * 99 / 100]} µs",
            )
        }
    }
})

private const val PHONES = 8
private const val WALKS = 25
