package io.wakit.flows.json

import io.kotest.assertions.withClue
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldNotBeEmpty
import io.kotest.matchers.ints.shouldBeGreaterThan
import io.kotest.matchers.shouldBe
import io.wakit.flows.corpus
import io.wakit.flows.corpusFolder
import io.wakit.flows.fixture
import io.wakit.judge.Judge
import io.wakit.judge.changed
import io.wakit.model.JsonSchema
import io.wakit.model.WaJson
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.jsonObject
import kotlin.io.path.listDirectoryEntries
import kotlin.io.path.name
import kotlin.io.path.readText

private val judge = Judge(JsonSchema.of(FlowJson.serializer()))

/** Whether classes of ours hold all of a Flow, keys that nobody knows aside. */
private fun isHeld(json: JsonElement): Boolean = try {
    val flow = WaJson.decodeFromJsonElement(FlowJson.serializer(), json)
    listOf("RawComponent(", "RawAction(", "Unreadable(").none { it in "$flow" }
} catch (_: SerializationException) {
    false
}

private val others =
    listOf(JsonNull, JsonPrimitive(7), JsonPrimitive("x"), JsonPrimitive(true), JsonObject(emptyMap()), JsonArray(emptyList()))

class FlowSchemaSpec : StringSpec({
    "every documented Flow is valid".config(enabledIf = { corpus != null }) {
        val files = corpusFolder("flow-json")!!.listDirectoryEntries("*.json").filter { it.name != "index.json" }.sorted()
        files.shouldNotBeEmpty()
        val faults = files.associate { it.name to judge.faults(WaJson.parseToJsonElement(it.readText())) }
        println("Schema of Flows: ${faults.count { it.value.isEmpty() }} of ${faults.size} documented Flows are valid")
        faults.filterValues { it.isNotEmpty() }.mapValues { it.value.joinToString() } shouldBe emptyMap()
    }

    "a Flow with every component is valid, and what Meta adds tomorrow is valid as far as it is a key" {
        judge.faults(WaJson.parseToJsonElement(fixture("flow/everything.json"))).shouldBeEmpty()
        val booking = WaJson.parseToJsonElement(fixture("flow/booking.json")).jsonObject
        judge.faults(JsonObject(booking + ("theme" to JsonPrimitive("dark")))).shouldBeEmpty()
        judge.isValid(WaJson.parseToJsonElement(fixture("flow/tomorrow.json"))) shouldBe false
    }

    "a Flow of which any part is anything else, or away, is valid only where classes hold it whole" {
        var tried = 0
        var refused = 0
        val whole = WaJson.parseToJsonElement(fixture("flow/booking.json"))
        changed(whole, others).forEach { json ->
            val isValid = judge.isValid(json)
            tried++
            if (!isValid) refused++
            if (isValid) withClue({ "$json" }) { isHeld(json) shouldBe true }
        }
        println("Schema of Flows: $refused of $tried changed Flows are refused")
        refused shouldBeGreaterThan tried / 2
    }
})
