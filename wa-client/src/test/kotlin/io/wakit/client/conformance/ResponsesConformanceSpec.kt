package io.wakit.client.conformance

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldNotBeEmpty
import io.wakit.client.Endpoint
import io.wakit.model.GraphFailure
import io.wakit.model.WaJson
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/** What Meta shows as answers, read as the results of our endpoints. The table is the endpoints themselves. */
class ResponsesConformanceSpec : StringSpec({
    "each answer that Meta shows of an operation is read as its result".config(enabledOrReasonIf = { Corpus.given() }) {
        val answers = Corpus.files("responses").map { (file, json) -> Answer(file, json) }
        val covered = answers.filter { it.endpoints.isNotEmpty() || it.isError }
        covered.shouldNotBeEmpty()
        val trips = covered.associateWith { it.trip() }
        val read = trips.values.filterIsInstance<Reading.Read>()
        println(
            "Responses: ${read.size} of ${covered.size} answers of covered operations are read; " +
                "${read.sumOf { it.kept }} of ${read.sumOf { it.all }} of their values have a place in our classes; " +
                "${answers.size - covered.size} answers belong to operations that are not covered",
        )
        trips.mapNotNull { (answer, trip) -> (trip as? Reading.Lost)?.let { answer.file to it.why } }.toMap()
            .shouldBeKnownIn("responses.tsv", of = covered.size)
    }
})

private val InFull = Json(WaJson) { encodeDefaults = true }

/** The keys of all values in it, wherever they stand: wrappers that our classes leave out cost nothing. */
private fun JsonElement.names(): List<String> = leaves().map { it.replace(Regex("""\[\d+]"""), "").substringAfterLast('.') }

internal sealed interface Reading {
    class Read(val kept: Int, val all: Int) : Reading

    class Lost(val why: String) : Reading
}

/** What Meta shows as an answer, and the endpoints that may give it. */
class Answer(val file: String, json: JsonObject) {
    private val request = json["request"] as? JsonObject
    val body: JsonElement = json["body"] ?: JsonObject(emptyMap())
    private val method = request?.textAt("method").orEmpty()
    private val template = request?.textAt("template").orEmpty()

    /** Some examples of payloads stand in Meta's guides without the call that they answer. */
    val isCall = request != null
    val operation = "$method $template"
    val isError = body is JsonObject && "error" in body
    val endpoints: List<Endpoint<*, *, *>> =
        if (isCall) Endpoints.find(method, template, request?.textAt("path").orEmpty()) else emptyList()

    val serializers: List<KSerializer<*>> = if (isError) {
        listOf(GraphFailure.serializer())
    } else {
        endpoints.map {
            it.result as KSerializer<*>
        }
    }

    internal fun trip(): Reading = if (isError) {
        read(GraphFailure.serializer(), body)
    } else {
        val trips = endpoints.map { endpoint ->
            @Suppress("UNCHECKED_CAST")
            read(endpoint.result as KSerializer<Any?>, body)
        }
        trips.filterIsInstance<Reading.Read>().maxByOrNull { it.kept } ?: trips.first()
    }

    private fun <T> read(serializer: KSerializer<T>, body: JsonElement): Reading = try {
        val value = WaJson.decodeFromJsonElement(serializer, body)
        val left = InFull.encodeToJsonElement(serializer, value).names().groupingBy { it }.eachCount().toMutableMap()
        val all = body.names()
        Reading.Read(kept = all.count { name -> (left[name] ?: 0).also { left[name] = it - 1 } > 0 }, all.size)
    } catch (e: SerializationException) {
        Reading.Lost("$operation: ${e.message?.lineSequence()?.first()}")
    }
}
