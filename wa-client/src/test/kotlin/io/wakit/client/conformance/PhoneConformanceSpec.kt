package io.wakit.client.conformance

import arrow.core.getOrElse
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.StringSpec
import io.kotest.core.test.Enabled
import io.kotest.matchers.collections.shouldContainExactlyInAnyOrder
import io.kotest.matchers.collections.shouldNotBeEmpty
import io.kotest.matchers.ints.shouldBeLessThanOrEqual
import io.wakit.client.Endpoint
import io.wakit.client.GraphAnswer
import io.wakit.client.WaError
import io.wakit.model.WaJson
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import java.io.File

private const val PER_CENT = 3
private val outspoken = Json(WaJson) { encodeDefaults = true }

/** What Meta shows of the operations of phone numbers and groups, both ways. */
class PhoneConformanceSpec : StringSpec({
    val corpus = System.getProperty("wa.corpus")?.ifEmpty { null }?.let(::File)
    val skip = { if (corpus == null) Enabled.disabled("-Dwa.corpus names no corpus") else Enabled.enabled }
    val byName = phoneEndpoints.groupBy { it.inCorpus }

    "each body that Meta shows for a number or a group comes back from our classes as it was".config(enabledOrReasonIf = { skip() }) {
        val bodies = Example.all(File(corpus, "requests")).mapNotNull { example ->
            val endpoint = byName["${example.text("method")} ${example.text("template")}"]?.first()
            example.part("body")?.let { body -> endpoint?.let { Triple(example.name, it, body) } }
        }
        bodies.shouldNotBeEmpty()
        // A generated page shows every operation with a body of {}, which says nothing of what it takes.
        val (silent, said) = bodies.partition { (_, _, body) -> body.isEmpty() }
        val lost = said.mapNotNull { (name, endpoint, body) -> trip(endpoint, body)?.let { name to it } }
        println("Phone requests: ${said.size - lost.size} of ${said.size} come back as they were; ${silent.size} more say nothing")
        lost.shouldBeKnown("phone-requests", said.size)
    }

    "each answer that Meta shows for a number or a group is read, and nothing of it is lost".config(enabledOrReasonIf = { skip() }) {
        val answers = Example.all(File(corpus, "responses")).mapNotNull { example ->
            val endpoints = example.part("request")?.let { Example("", it) }?.let { byName["${it.text("method")} ${it.text("template")}"] }
            val body = example.part("body")
            if (endpoints == null || body == null) null else Answered(example.name, endpoints, example.text("status")!!.toInt(), body)
        }
        answers.shouldNotBeEmpty()
        val lost = answers.mapNotNull { answer -> answer.fault()?.let { answer.name to it } }
        println("Phone responses: ${answers.size - lost.size} of ${answers.size} are read whole")
        lost.shouldBeKnown("phone-responses", answers.size)
    }
})

/** Why a body does not come back as it was; null where it does. */
private fun trip(endpoint: Endpoint<*, *, *>, body: JsonObject): String? {
    @Suppress("UNCHECKED_CAST")
    val serializer = endpoint.serializerOf(body) as? KSerializer<Any> ?: return "$endpoint takes no JSON"
    return try {
        val written = WaJson.encodeToJsonElement(serializer, WaJson.decodeFromJsonElement(serializer, body))
        val expected = body.inOurWords().withoutNulls()
        if (written == expected) null else "$expected came back as $written"
    } catch (e: SerializationException) {
        "cannot be read: ${e.message?.lineSequence()?.first()}"
    }
}

private class Answered(val name: String, val endpoints: List<Endpoint<*, *, *>>, val status: Int, val body: JsonObject) {
    /** Why none of the operations at this address reads the answer; null where one does. */
    fun fault(): String? = endpoints.map { fault(it) }.let { faults -> if (null in faults) null else faults.first() }

    private fun fault(endpoint: Endpoint<*, *, *>): String? {
        val read = GraphAnswer(endpoint, status, "$body", null).read(endpoint)
        if (status >= 400) {
            val error = read.swap().getOrElse { return null }
            return "is $error".takeUnless { error is WaError.Refused || error is WaError.RateLimited || error is WaError.Unauthorized }
        }
        val result = read.getOrElse { return "is ${it.message}" } ?: return "is nothing"
        val missing = body.leaves().filterNot { it.startsWith("messaging_product=") } - written(endpoint, result).leaves().toSet()
        return if (missing.isEmpty()) null else "loses $missing"
    }

    private fun written(endpoint: Endpoint<*, *, *>, result: Any): JsonElement {
        @Suppress("UNCHECKED_CAST")
        return outspoken.encodeToJsonElement(endpoint.result as KSerializer<Any>, result)
    }
}

/** Those that a baseline names, `file: reason`, and no more than a few of a hundred. */
private fun List<Pair<String, String>>.shouldBeKnown(baseline: String, all: Int) {
    forEach { (name, why) -> println("  $name: ${why.take(300)}") }
    val known = checkNotNull(object {}.javaClass.getResource("/conformance/$baseline.txt")) { baseline }.readText()
        .lines().filter { it.isNotBlank() }.map { it.substringBefore(": ") }
    withClue("conformance/$baseline.txt names what is lost, and nothing else") {
        map { it.first } shouldContainExactlyInAnyOrder known
    }
    (size * 100).shouldBeLessThanOrEqual(PER_CENT * all)
}
