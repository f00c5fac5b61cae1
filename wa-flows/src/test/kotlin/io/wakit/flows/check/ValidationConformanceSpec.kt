package io.wakit.flows.check

import io.kotest.assertions.fail
import io.kotest.core.spec.style.StringSpec
import io.kotest.inspectors.forAll
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactlyInAnyOrder
import io.kotest.matchers.ints.shouldBeGreaterThanOrEqual
import io.kotest.matchers.shouldBe
import io.wakit.flows.corpus
import io.wakit.flows.corpusFolder
import io.wakit.flows.fixture
import io.wakit.flows.json.FlowJson
import io.wakit.model.WaJson
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import kotlin.io.path.div
import kotlin.io.path.listDirectoryEntries
import kotlin.io.path.name
import kotlin.io.path.readText

/**
 * Our side of a documented error: [says] is what the rule says here (one sentence for each snippet, `|` between such as are as
 * good), [corrected] a whole Flow without the fault; [screens] and [data] complete a snippet that was cut short.
 */
@Serializable
private class Case(
    val line: Int,
    val says: JsonElement,
    val corrected: JsonObject,
    val screens: JsonArray? = null,
    val data: JsonObject? = null,
)

@Serializable
private class Exempt(val line: Int, val reason: String)

/** Meta's documented validation errors, and its documented Flows, against the checks. */
class ValidationConformanceSpec : StringSpec({
    val cases = WaJson.decodeFromString<List<Case>>(fixture("validation/cases.json"))
    val baseline = WaJson.decodeFromString<List<Exempt>>(fixture("validation/baseline.json"))
    val unaccepted = WaJson.decodeFromString<Map<String, String>>(fixture("validation/flows.json"))

    "each faulty snippet is refused for the stated reason".config(enabledIf = { corpus != null }) {
        val errors = documented()
        val withSnippet = errors.filter { it.snippets.isNotEmpty() }
        val failures = cases.flatMap { case ->
            val error = errors.single { it.line == case.line }
            val says =
                (case.says as? JsonArray)?.map { it.jsonPrimitive.content } ?: List(error.snippets.size) { case.says.jsonPrimitive.content }
            error.snippets.take(says.size).mapIndexedNotNull { i, snippet ->
                val found = FlowChecks.check(whole(snippet, error, case).toString())
                val hit = found.any { it.error in error.codes && says[i].split('|').any { said -> said in it.toString() } }
                if (hit) null else "line ${case.line}, ${error.codes}: ${says[i]}\n  found $found"
            }
        }
        val refused = cases.size - failures.size
        val checkable = withSnippet.size - baseline.count { exempt -> withSnippet.any { it.line == exempt.line } }
        println(
            "ValidationConformanceSpec: $refused of ${withSnippet.size} faulty snippets refused for the stated reason, " +
                "which is $refused of the $checkable that can be checked as they stand",
        )
        if (failures.isNotEmpty()) fail(failures.joinToString("\n"))
        refused * 100 / withSnippet.size shouldBeGreaterThanOrEqual 80
    }

    "each corrected one is accepted" {
        val refused = cases.mapNotNull { case ->
            FlowChecks.check(case.corrected.toString()).takeIf { it.isNotEmpty() }?.let { "line ${case.line}: $it" }
        }
        println("ValidationConformanceSpec: ${cases.size - refused.size} of ${cases.size} corrected Flows accepted")
        if (refused.isNotEmpty()) fail(refused.joinToString("\n"))
    }

    "every documented error is tried, or has its reason why not".config(enabledIf = { corpus != null }) {
        cases.map { it.line } + baseline.map { it.line } shouldContainExactlyInAnyOrder documented().map { it.line }
        baseline.forAll { it.reason.isBlank() shouldBe false }
    }

    "each documented Flow is accepted".config(enabledIf = { corpus != null }) {
        val files = corpusFolder("flow-json")!!.listDirectoryEntries("*.json").filter { it.name != "index.json" }.sorted()
        val refused = files.associate { it.name to FlowJson.read(it.readText()).violations() }.filterValues { it.isNotEmpty() }
        println("ValidationConformanceSpec: ${files.size - refused.size} of ${files.size} documented Flows accepted")
        (refused - unaccepted.keys).map { "${it.key}: ${it.value}" }.shouldBeEmpty()
        // What is accepted by now is taken off the list.
        (unaccepted.keys - refused.keys).shouldBeEmpty()
    }
})

private class Documented(val line: Int, val codes: List<String>, val snippets: List<JsonObject>)

private fun documented(): List<Documented> =
    WaJson.parseToJsonElement((corpus!! / "flow-validation-errors.json").readText()).jsonObject.getValue("static").jsonArray.map {
        val error = it.jsonObject
        Documented(
            error.getValue("line").jsonPrimitive.content.toInt(),
            error.getValue("codes").jsonArray.map { code -> code.jsonPrimitive.content },
            // The page escapes some references for its own sake.
            error.getValue("snippets").jsonArray.map { snippet ->
                WaJson.parseToJsonElement(snippet.jsonObject.getValue("json").toString().replace("\\\\\${", "\${")).jsonObject
            },
        )
    }

/** A snippet, which may be a piece of a screen only, as a Flow. */
private fun whole(snippet: JsonObject, error: Documented, case: Case): JsonObject {
    val flow = when {
        listOf("version", "screens", "routing_model").any { it in snippet } -> snippet
        listOf("layout", "id", "terminal", "data").any { it in snippet } -> flowOf(snippet)
        "type" in snippet -> flowOf(screenOf(JsonArray(listOf(snippet))))
        else -> flowOf(screenOf(snippet.getValue("children").jsonArray))
    }
    val version = if ("version" in flow || "MISSING_FLOW_JSON_VERSION" in error.codes) null else "version" to JsonPrimitive("7.3")
    val screens = (flow["screens"] as? JsonArray).orEmpty().map { screen ->
        JsonObject(screen.jsonObject + listOfNotNull(case.data?.let { "data" to it }))
    } + case.screens.orEmpty()
    return JsonObject(flow + listOfNotNull(version) + if ("screens" in flow) listOf("screens" to JsonArray(screens)) else emptyList())
}

private fun flowOf(screen: JsonObject) = JsonObject(mapOf("screens" to JsonArray(listOf(screen))))

private fun screenOf(children: JsonArray) = JsonObject(
    mapOf(
        "id" to JsonPrimitive("FIRST_SCREEN"),
        "terminal" to JsonPrimitive(true),
        "layout" to JsonObject(mapOf("type" to JsonPrimitive("SingleColumnLayout"), "children" to children)),
    ),
)
