package io.wakit.client.conformance

import io.kotest.assertions.withClue
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldNotBeEmpty
import io.wakit.client.BodyForm
import io.wakit.client.Endpoint
import io.wakit.client.FormBody
import io.wakit.client.JsonBody
import io.wakit.model.WaJson
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/**
 * What Meta shows as bodies of management calls, read as the bodies of our endpoints and written back. The table is the
 * endpoints themselves; messages, whose bodies have aliases of their own, are tried by their own spec.
 */
class ManagementRequestsSpec : StringSpec({
    "each body that Meta shows of a management call comes back from our classes as it was"
        .config(enabledOrReasonIf = { Corpus.given() }) {
            val all = Corpus.files("requests").mapNotNull { (file, json) -> bodyOf(file, json) }
            val excerpts = reasons("not-bodies.tsv").keys
            val bodies = all.filterNot { it.file in excerpts }
            bodies.shouldNotBeEmpty()
            val lost = bodies.mapNotNull { body -> body.fault()?.let { body.file to it } }.toMap()
            println(
                "Management requests: ${bodies.size - lost.size} of ${bodies.size} bodies come back as they were; " +
                    "${all.size - bodies.size} more are excerpts, or no JSON",
            )
            lost.shouldBeKnownIn("management-requests.tsv", of = bodies.size, perCent = 6)
            withClue("comes back as it was: take it off not-bodies.tsv") {
                all.filter { it.file in excerpts && it.fault() == null }.map { it.file }.shouldBeEmpty()
            }
        }
})

private val messages = setOf("messages", "marketing_messages")

private fun bodyOf(file: String, json: JsonObject): ManagementBody? {
    val endpoints = Endpoints.find(json.textAt("method").orEmpty(), json.textAt("template").orEmpty(), json.textAt("path").orEmpty())
        .filter { it.edge !in messages && it.body.serializer() != null }
    val body = json["body"] as? JsonObject ?: (json["form"] as? JsonObject)?.asJson()
    // Meta's reference shows `{}` for bodies that it does not describe.
    return if (endpoints.isEmpty() || body.isNullOrEmpty()) null else ManagementBody(file, body, endpoints)
}

private class ManagementBody(val file: String, private val json: JsonObject, private val endpoints: List<Endpoint<*, *, *>>) {
    /** What is wrong with it at the endpoint that it fits best; null where it comes back as it was. */
    fun fault(): String? = endpoints.map { faultAt(it) }.minByOrNull { it?.length ?: 0 }

    private fun faultAt(endpoint: Endpoint<*, *, *>): String? {
        @Suppress("UNCHECKED_CAST")
        val serializer = endpoint.body.serializer() as KSerializer<Any?>
        return try {
            val written = WaJson.encodeToJsonElement(serializer, WaJson.decodeFromJsonElement(serializer, json))
            val given = json.canonical()
            val back = written.canonical()
            if (given == back) null else "$endpoint: ${difference(given, back)}"
        } catch (e: SerializationException) {
            "$endpoint: ${e.message?.lineSequence()?.first()}"
        }
    }

    private fun difference(given: JsonElement, back: JsonElement): String {
        val (all, kept) = given.leaves() to back.leaves()
        return if (all == kept) "$given came back as $back" else "lost ${all - kept}, new ${kept - all}"
    }
}

private fun BodyForm<*>?.serializer(): KSerializer<*>? = when (this) {
    is JsonBody<*> -> serializer
    is FormBody<*> -> serializer
    else -> null
}

/** A form has texts alone; what is JSON in them is written out. */
private fun JsonObject.asJson(): JsonObject = JsonObject(
    filterKeys { it != "access_token" }.mapValues { (_, value) ->
        val text = (value as JsonPrimitive).content
        if (text.startsWith("[") || text.startsWith("{")) WaJson.parseToJsonElement(text) else value
    },
)

/** Meta's words are read without regard to case, and numbers by value; an empty list or object says nothing. */
private fun JsonElement.canonical(): JsonElement = when (this) {
    is JsonObject -> JsonObject(mapValues { it.value.canonical() }.filterValues { it != JsonNull && it != EMPTY })

    is JsonArray -> JsonArray(map { it.canonical() })

    is JsonPrimitive -> when {
        isWord -> JsonPrimitive(content.uppercase())
        else -> content.toBigDecimalOrNull()?.let { JsonPrimitive(it.stripTrailingZeros().toPlainString()) } ?: JsonPrimitive(content)
    }
}

private val EMPTY = JsonArray(emptyList())
private val WORD = Regex("[A-Za-z_]+")
private val JsonPrimitive.isWord: Boolean get() = WORD.matches(content)
