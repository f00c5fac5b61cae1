package io.wakit.flows.check

import io.wakit.flows.json.FlowJson
import io.wakit.model.WaJson
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject

/** A Flow of one terminal screen with [children] and a footer that completes with [payload]. */
fun flowOf(children: String, version: String = "7.3", data: String = "{}", payload: String = "{}", screen: String = ""): String =
    """{"version":"$version","screens":[{"id":"FIRST","terminal":true,"data":$data,$screen"layout":{"type":"SingleColumnLayout",
        "children":[${if (children.isEmpty()) "" else "$children,"}
        {"type":"Footer","label":"Done","on-click-action":{"name":"complete","payload":$payload}}]}}]}"""

/** What is found in [json], by Meta's names where they have one. */
fun errors(json: String): List<String> = FlowChecks.check(json).map { it.error ?: it.toString() }

fun rules(json: String): String = FlowChecks.check(json).joinToString("\n")

fun everything(): JsonObject = WaJson.parseToJsonElement(io.wakit.flows.fixture("flow/everything.json")).jsonObject

fun FlowJson.Companion.of(json: JsonElement): FlowJson = read(json.toString())

/** [json] with every value in it replaced once by [other], one after the other. */
fun mutations(json: JsonElement, other: () -> JsonElement): Sequence<JsonElement> = sequence {
    yield(other())
    when (json) {
        is JsonObject -> json.forEach { (key, value) ->
            yield(JsonObject(json - key))
            mutations(value, other).forEach { yield(JsonObject(json + (key to it))) }
        }

        is JsonArray -> json.forEachIndexed { i, item ->
            yield(JsonArray(json.jsonArray.filterIndexed { at, _ -> at != i }))
            mutations(item, other).forEach { mutated -> yield(JsonArray(json.mapIndexed { at, old -> if (at == i) mutated else old })) }
        }

        else -> Unit
    }
}
