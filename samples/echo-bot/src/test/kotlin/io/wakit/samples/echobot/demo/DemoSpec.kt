package io.wakit.samples.echobot.demo

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldHaveSize
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import kotlinx.coroutines.awaitCancellation
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.Duration.Companion.seconds

class DemoSpec : StringSpec({
    "the transcript shows every step of the conversation" {
        val out = StringBuilder()
        Demo(Transcript(limit = 20.seconds, out)).play()
        val lines = out.trim().lines()
        lines shouldHaveSize 8
        listOf(
            "plays Meta at http://127.0.0.1:",
            "challenge",
            "writes: hello",
            "signed webhook",
            "You said: hello",
            "sent",
            "delivered",
            "read",
        )
            .zip(lines)
            .forEach { (said, line) -> line shouldContain said }
    }

    "a step that does not happen ends the demo with its name" {
        val out = StringBuilder()
        val missing = shouldThrow<StepMissing> {
            Transcript(limit = 20.milliseconds, out).step("status read", "echo bot", { it }) { awaitCancellation() }
        }
        missing.message shouldBe "The step 'status read' did not happen within 20ms."
        out.toString() shouldBe ""
    }
})
