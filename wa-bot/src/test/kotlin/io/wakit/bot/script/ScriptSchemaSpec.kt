package io.wakit.bot.script

import io.kotest.assertions.withClue
import io.kotest.core.spec.style.StringSpec
import io.kotest.inspectors.forAll
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.ints.shouldBeGreaterThan
import io.kotest.matchers.shouldBe
import io.wakit.judge.Judge
import io.wakit.judge.changed
import io.wakit.model.JsonSchema
import io.wakit.model.WaJson
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonPrimitive
import kotlin.random.Random

private val judge = Judge(JsonSchema.of(BotScript.serializer()))

private fun isRead(json: JsonElement): Boolean = try {
    BotScript.read("$json")
    true
} catch (_: InvalidScript) {
    false
}

class ScriptSchemaSpec : StringSpec({
    "what is a script by its schema can be read, and what is written is one" {
        listOf("everything", "order").forAll { judge.faults(WaJson.parseToJsonElement(scriptText(it))).shouldBeEmpty() }
        val random = Random(7)
        repeat(200) {
            val written = RandomScript(random).script().write()
            withClue({ written }) { judge.faults(WaJson.parseToJsonElement(written)).shouldBeEmpty() }
        }
    }

    "a script of which any part is something else, or away, is one by its schema only where it can be read" {
        var refused = 0
        val all = changed(WaJson.parseToJsonElement(scriptText("everything")), listOf(JsonPrimitive(7), JsonPrimitive("x")))
        all.forEach { json ->
            if (judge.isValid(json)) withClue({ "$json" }) { isRead(json) shouldBe true } else refused++
        }
        println("Schema of bots: $refused of ${all.size} changed scripts are refused")
        refused shouldBeGreaterThan all.size / 3
    }
})
