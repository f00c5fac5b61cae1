package io.wakit.bot

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.wakit.bot.test.BotTest
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.jsonObject

@Serializable
private data class Old(val name: String = "")

@Serializable
private data class New(val first: String, val last: String)

private val first = bot("names", ::Old) {
    talk("name") {
        update { copy(name = ask("Name?") { text() }) }
        ask("Age?") { number() }
    }
    state("gone") { }
}

private fun next(version: Int = 2, more: BotBuilder<New>.() -> Unit) = bot("names", { New("", "") }, version) {
    welcome { say("Hello.") }
    more()
    talk("name") {
        val name = ask("Full name?") { text() }
        update { copy(first = name) }
        val age = ask("How old?") { number() }
        say("${vars.first} ${vars.last} $age")
    }
    state("other") { on(text) { say("$vars") } }
}

private fun begun() = BotTest(first).apply {
    says("hi")
    shouldSay("Name?")
    says("Bob")
    shouldSay("Age?")
}

class VersionSpec : StringSpec({
    "a new version takes a conversation over by its rule, at the step that it was on" {
        val test = begun()
        test.restart(
            next {
                migrate(from = 1) { vars = JsonObject(mapOf("first" to vars.jsonObject.getValue("name"), "last" to JsonPrimitive("B."))) }
            },
        )
        test.says("7")
        test.shouldSay("Bob B. 7")
    }

    "versions that were skipped have their rules applied one after the other" {
        val test = begun()
        test.restart(
            next(version = 3) {
                migrate(from = 1) { vars = JsonObject(mapOf("first" to JsonPrimitive("a"))) }
                migrate(from = 2) {
                    vars = JsonObject(vars.jsonObject + ("last" to JsonPrimitive("b")))
                    state = "other"
                }
            },
        )
        test.says("x")
        test.shouldSay("New(first=a, last=b)")
    }

    "without a rule the conversation begins anew, and what was said is not taken for an answer" {
        val test = begun()
        test.restart(next { })
        test.says("7")
        test.shouldSay("Hello.")
        test.shouldSay("Full name?")
        test.user.stored()!!.version shouldBe 2
    }

    "variables that cannot be read, or a state that is gone, begin the conversation anew" {
        val test = begun()
        test.restart(next(version = 1) { })
        test.says("7")
        listOf("Hello.", "Full name?").forEach(test::shouldSay)
    }

    "an older version leaves what a newer one wrote alone" {
        val test = begun()
        test.restart(next { })
        test.says("7")
        listOf("Hello.", "Full name?").forEach(test::shouldSay)
        test.restart(first)
        val before = test.user.stored()
        shouldThrow<IllegalStateException> { test.says("8") }.message!! shouldContain "Version 2 of bot 'names'"
        test.user.stored() shouldBe before
    }
})
