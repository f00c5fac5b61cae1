package io.wakit.templates.lock

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.string.shouldNotContain
import io.wakit.sandbox.Sandbox
import io.wakit.templates.account
import io.wakit.templates.orderShipped
import java.io.ByteArrayOutputStream
import java.io.PrintStream
import kotlin.io.path.createTempDirectory
import kotlin.io.path.div
import kotlin.io.path.readText

/** What a command ended with and said. */
private class Ran(val code: Int, val out: String, val err: String)

private fun run(environment: Map<String, String>, vararg args: String): Ran {
    val out = ByteArrayOutputStream()
    val err = ByteArrayOutputStream()
    val code = Command(environment, PrintStream(out), PrintStream(err)).run(args.asList())
    return Ran(code, "$out", "$err")
}

class CommandSpec : StringSpec({
    "a build that is not Maven's pulls, generates and checks" {
        account {
            has(orderShipped)
            val folder = createTempDirectory("command")
            val lock = "${folder / "t.lock.json"}"
            val environment = mapOf(
                "WA_ACCESS_TOKEN" to sandbox.accessToken.reveal(),
                "WA_WABA_ID" to Sandbox.DefaultWabaId.value,
                "WA_BASE_URL" to baseUrl,
            )
            run(environment, "pull", "--lock", lock).out shouldContain "1 templates are locked in"
            run(emptyMap(), "generate", "--lock", lock, "--package", "com.example", "--out", "$folder", "--class", "Words").code shouldBe 0
            (folder / "com" / "example" / "Words.kt").readText() shouldContain "@file:JvmName(\"Words\")"
            run(environment, "check", "--lock", lock, "--pending").let {
                it.code shouldBe 0
                it.out shouldContain "as they are locked"
            }
            sandbox.templates.pause(id("order_shipped"))
            run(
                environment - "WA_WABA_ID" - "WA_BASE_URL",
                "check",
                "--lock",
                lock,
                "--waba",
                "102290129340398",
                "--base-url",
                baseUrl,
            ).let {
                it.code shouldBe 1
                it.err shouldContain "order_shipped (en_US): PAUSED"
            }
        }
    }

    "what cannot be done ends with 2, and says how it can" {
        listOf(
            emptyList<String>() to "generate [--lock",
            listOf("push") to "generate [--lock",
            listOf("pull", "--token", "EAA") to "There is no '--token'",
            listOf("pull", "--lock") to "--lock needs a value",
            listOf("pull") to "WA_WABA_ID",
            listOf("check", "--waba", "1") to "WA_ACCESS_TOKEN",
            listOf("generate", "--out", "x") to "--package",
            listOf("generate", "--package", "a.b") to "--out",
            listOf("generate", "--package", "a.b", "--out", "x", "--lock", "nowhere.json") to "pull makes it",
        ).forEach { (args, said) ->
            val ran = run(emptyMap(), *args.toTypedArray())
            ran.code shouldBe 2
            ran.err shouldContain said
            ran.err shouldNotContain "EAA"
        }
    }
})
