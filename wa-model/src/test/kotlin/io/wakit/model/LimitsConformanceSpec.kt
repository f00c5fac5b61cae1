package io.wakit.model

import io.kotest.assertions.withClue
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldNotBeEmpty
import io.wakit.model.message.messageLimits
import io.wakit.model.message.orderLimits
import io.wakit.model.message.templateSendLimits
import io.wakit.model.phone.phoneLimits
import io.wakit.model.template.draftLimits
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.int
import kotlinx.serialization.json.jsonPrimitive

/** Holds the numbers of the tables, each of which is tried at its edge and beyond, against those of Meta's pages. */
class LimitsConformanceSpec : StringSpec({
    "each number that is tried at its edge and beyond is the one of Meta's pages".config(enabledOrReasonIf = { Corpus.given }) {
        val tried = (messageLimits + orderLimits + templateSendLimits + draftLimits + phoneLimits)
            .filter { it.meta != null }.groupBy({ it.meta }, { it.edge }).mapValues { it.value.toSet() }
        val documented = Corpus.file("limits.json").let { it as JsonArray }.filterIsInstance<JsonObject>()
            .associate { "${it["where"]!!.jsonPrimitive.content} ${it["kind"]!!.jsonPrimitive.content}" to it.getValue("value") }
        val wrong = tried.filter { (meta, edges) -> documented[meta]?.numbers() != edges }
        println("numbers that are tried and as in limits.json: ${tried.size - wrong.size} of ${tried.size}")
        tried.keys.shouldNotBeEmpty()
        withClue("not as in limits.json, or not there") { wrong.map { "${it.key} ${it.value}" }.shouldBeEmpty() }
    }
})

private fun Any?.numbers(): Set<Int>? = when (this) {
    is JsonPrimitive -> setOf(int)
    is JsonArray -> map { it.jsonPrimitive.int }.toSet()
    else -> null
}
