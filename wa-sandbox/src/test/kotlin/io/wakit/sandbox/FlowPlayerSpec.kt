package io.wakit.sandbox

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.inspectors.forAll
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContain
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.nulls.shouldNotBeNull
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.types.shouldBeInstanceOf
import io.wakit.model.AppSecret
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.put
import java.time.Duration

private fun survey(print: (String) -> Unit = {}, data: String = """{"name":"Alice","is_long":false}""") =
    FlowPlayer(flowFixture("survey")) {
        opensOn("ASKING", Json.parseToJsonElement(data).jsonObject)
        prints(print)
    }

private fun table(clerk: Clerk, configure: FlowPlayerConfig.() -> Unit = {}) = FlowPlayer(flowFixture("table")) {
    endpoint(clerk.url, AppSecret("secret")) { clerk.publicPem }
    flowToken = "t-1"
    configure()
}

private val FlowView.screen: FlowView.Screen get() = shouldBeInstanceOf<FlowView.Screen>()

private const val OPENING = """{"screen":"TABLE","data":{"greeting":"Good evening","earliest":"2030-01-01"}}"""
private const val TIMES = """{"screen":"TIME","data":{"slots":[{"id":"20","title":"8 pm"},{"id":"21","title":"9 pm"}],"price":9.5}}"""
private const val ENDING = """{"screen":"SUCCESS","data":{"extension_message_response":{"params":{"flow_token":"t-1","slot":"20"}}}}"""

class FlowPlayerSpec : StringSpec({
    "a Flow without an endpoint is filled in, walked through, and ends with what was filled in" {
        val printed = mutableListOf<String>()
        val player = survey({ printed += it })
        player.open().screen.lines shouldContainExactly listOf(
            "Dear Alice",
            "In your words: Nice",
            "Stars: ( ) One  ( ) Five  ( ) Six",
            "[ ] I have more to say",
            "Thank you",
            "What we do with it ›",
            "[ Next ]",
        )
        player.tap("Next").screen.faults shouldContainExactly listOf("'Stars' has to be filled in")
        player.choose("Stars", "One").screen.lines shouldContain "We are sorry"
        player.fill("words", "Much too long for this field")
        player.tap("Next").screen.faults shouldContainExactly listOf("'In your words' is too long")
        player.fill("In your words", "Cold soup")
        player.tick("more").screen.lines shouldContain "E-mail: ____"
        player.fill("E-mail", "nobody")
        player.tap("Next").screen.faults shouldContainExactly listOf("'E-mail' takes a email")
        player.tick("more", isOn = false).screen.lines.forAll { (("E-mail" in it)) shouldBe false }
        player.tap("What we do with it").screen.snackbar shouldBe "Opens https://shop.example"
        player.tap("Next").screen.let {
            it.id shouldBe "THANKS"
            it.lines.first() shouldBe "1 stars"
        }
        player.back().screen.lines shouldContain "In your words: Cold soup"
        player.tap("Next")
        player.tap("Send").shouldBeInstanceOf<FlowView.Completed>().params shouldBe
            Json.parseToJsonElement("""{"stars":"1","words":"Cold soup","flow_token":"sandbox-flow-token"}""")
        printed shouldContain "── How was it?"
        printed shouldContain "   > chooses One for Stars"
        printed shouldContain "   ! 'Stars' has to be filled in"
    }

    "Back on the first screen leaves" {
        val player = survey()
        player.open()
        player.back() shouldBe FlowView.Left
        shouldThrow<IllegalStateException> { player.tap("Next") }.message shouldContain "no screen"
    }

    "a step that a user could not take says what there is" {
        val player = survey()
        player.open()
        shouldThrow<IllegalArgumentException> { player.fill("nickname", "Al") }.message shouldContain "'words', 'stars', 'more'"
        shouldThrow<IllegalArgumentException> { player.tap("Back") }.message shouldContain "'Next'"
        shouldThrow<IllegalArgumentException> { player.choose("stars", "Ten") }.message shouldContain "'Five'"
        shouldThrow<IllegalArgumentException> { player.choose("stars", "Six") }.message shouldContain "switched off"
        shouldThrow<IllegalArgumentException> { player.fill("stars", "5") }.message shouldContain "choose"
        shouldThrow<IllegalArgumentException> { player.tick("words") }.message shouldContain "no box"
        shouldThrow<IllegalArgumentException> { FlowPlayer("[]") }.message shouldContain "no JSON object"
    }

    "a screen that is not given what it declares is not shown" {
        survey(data = """{"name":5}""").open().shouldBeInstanceOf<FlowView.Failed>().reason.let {
            it shouldContain "data.is_long is missing"
            it shouldContain "data.name is no string"
        }
    }

    "an endpoint is asked as WhatsApp asks it, and leads through the screens" {
        Clerk().use { clerk ->
            clerk.says(OPENING, TIMES, """{"screen":"SUMMARY","data":{"text":"2 at 8 pm"}}""", ENDING)
            val ends = mutableListOf<JsonObject>()
            val player = table(clerk) { onEnd { ends += it } }
            player.open().screen.lines.first() shouldBe "Good evening"
            shouldThrow<IllegalArgumentException> { player.fill("Day", "2029-12-31") }.message shouldContain "does not offer"
            shouldThrow<IllegalArgumentException> { player.fill("Day", "tomorrow") }.message shouldContain "2030-01-02"
            player.fill("Day", "2030-01-02")
            player.fill("Guests", "six")
            player.tap("Next").screen.faults shouldContainExactly listOf("'Guests' takes a number")
            player.fill("Guests", "6").screen.lines shouldContain "A long table for 6"
            player.tap("Next").screen.lines.first() shouldBe "19 for two"
            player.choose("Time", "8 pm")
            player.choose("Extras", "Cake", "Flowers")
            player.tap("Look it over").screen.faults shouldContainExactly listOf("'Extras' takes at most 1")
            player.choose("Extras", "Cake")
            player.tap("Look it over").screen.lines.first() shouldBe "2 at 8 pm"
            player.tap("Book").shouldBeInstanceOf<FlowView.Completed>()
            ends.single().getValue("slot") shouldBe JsonPrimitive("20")
            player.faults.shouldBeEmpty()

            clerk.asked.map { it["action"].asText to it["screen"].asText } shouldContainExactly
                listOf("INIT" to null, "data_exchange" to "TABLE", "data_exchange" to "TIME", "data_exchange" to "SUMMARY")
            clerk.asked.forAll {
                it["version"].asText shouldBe "4.0"
                it["flow_token"].asText shouldBe "t-1"
                it["flow_token_signature"].asText.shouldNotBeNull().split('.').size shouldBe 3
            }
            clerk.asked[1]["data"] shouldBe Json.parseToJsonElement("""{"day":"2030-01-02","guests":"6"}""")
            clerk.asked[2]["data"] shouldBe Json.parseToJsonElement("""{"slot":"20","extras":["cake"],"day":"2030-01-02"}""")
            player.letters.map { it.status } shouldContainExactly List(4) { 200 }
        }
    }

    "Back asks the endpoint where the screen says so, and errors stay on the screen with what it had" {
        Clerk().use { clerk ->
            clerk.says(OPENING, """{"screen":"TABLE","data":{"error_message":"We are full"}}""", TIMES, OPENING.replace("evening", "night"))
            val player = table(clerk)
            player.open()
            player.fill("day", "2030-01-02")
            player.fill("guests", "2")
            player.tap("Next").screen.let {
                it.snackbar shouldBe "We are full"
                it.lines shouldContainExactly
                    listOf("Good evening", "Day: 2030-01-02", "Guests: 2", "A small table", "[ Next ]")
            }
            player.tap("Next").screen.id shouldBe "TIME"
            player.back().screen.let {
                it.id shouldBe "TABLE"
                it.lines.take(2) shouldContainExactly listOf("Good night", "Day: 2030-01-02")
            }
            clerk.asked.last().let { it["action"].asText to it["screen"].asText } shouldBe ("BACK" to "TIME")
        }
    }

    "an answer that is no good is told to the endpoint, and the user that it did not work" {
        mapOf(
            """{"screen":"NOWHERE","data":{}}""" to "invalid-screen-transition",
            """{"screen":"SUMMARY","data":{"text":"x"}}""" to "invalid-screen-transition",
            """{"screen":"TIME","data":{"slots":[{"id":1}],"price":"9"}}""" to "payload-schema-error",
            """{"screen":"TIME"}""" to "payload-schema-error",
            """{"screen":"SUCCESS","data":{}}""" to "payload-schema-error",
            "[]" to "payload-schema-error",
        ).forEach { (answer, key) ->
            Clerk().use { clerk ->
                clerk.says(OPENING, answer)
                val player = table(clerk)
                player.open()
                player.fill("day", "2030-01-02")
                player.fill("guests", "2")
                player.tap("Next").screen.let {
                    it.id shouldBe "TABLE"
                    it.snackbar shouldBe "Something went wrong. Please try again later."
                }
                player.faults.map { it.key } shouldContainExactly listOf(key)
                clerk.asked.last()["data"].let { (it as JsonObject)["error"].asText } shouldBe key
            }
        }
    }

    "an answer that was not encrypted for the question is no answer" {
        Clerk().use { clerk ->
            clerk.writes { "bm8gYW5zd2Vy" }
            table(clerk).run {
                open().shouldBeInstanceOf<FlowView.Failed>()
                faults.single().key shouldBe "response-decryption-error"
            }
        }
    }

    "each status is what Meta makes of it" {
        Clerk().use { clerk ->
            clerk.says(OPENING)
            val player = table(clerk)
            player.open()
            player.fill("day", "2030-01-02")
            player.fill("guests", "2")
            clerk.answers(500, "")
            player.tap("Next").screen.snackbar.shouldNotBeNull() shouldContain "went wrong"
            clerk.answers(432, "")
            player.tap("Next").screen.id shouldBe "TABLE"
            // What cannot be decrypted is asked once more, under a key that was fetched anew.
            clerk.answers(421, "")
            clerk.says(TIMES)
            player.tap("Next").screen.id shouldBe "TIME"
            clerk.answers(427, """{"error_msg":"Too late"}""")
            player.choose("slot", "20")
            player.tap("Look it over").shouldBeInstanceOf<FlowView.Expired>().message shouldBe "Too late"
            player.letters.map { it.status } shouldContainExactly listOf(200, 500, 432, 421, 200, 427)
        }
    }

    "an endpoint that does not answer in time, or is not there, is told of" {
        Clerk().use { clerk ->
            clerk.holds()
            val player = table(clerk) { patience = Duration.ofMillis(200) }
            player.open().shouldBeInstanceOf<FlowView.Failed>().reason shouldContain "No answer within"
            player.faults.single().key shouldBe "timeout_error"
        }
        FlowPlayer(flowFixture("table")) { endpoint("http://127.0.0.1:${freePort()}", AppSecret("s")) { Clerk.key.publicPem() } }.run {
            open().shouldBeInstanceOf<FlowView.Failed>().reason shouldContain "No answer: ConnectException"
            letters.single().status shouldBe null
        }
        FlowPlayer(flowFixture("table")) { endpoint("http://127.0.0.1:1", AppSecret("s")) { null } }.run {
            open().shouldBeInstanceOf<FlowView.Failed>().reason shouldContain "No public key"
        }
    }

    "a ping is answered, or it is not" {
        Clerk().use { clerk ->
            clerk.says("""{"data":{"status":"active"}}""", """{"data":{"status":"asleep"}}""")
            table(clerk).run {
                ping() shouldBe true
                ping() shouldBe false
            }
            clerk.asked.first() shouldBe buildJsonObject {
                put("version", "4.0")
                put("action", "ping")
            }
        }
    }
})
