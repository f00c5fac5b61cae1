@file:OptIn(DelicateWaApi::class)

package io.wakit.client.conformance

import arrow.core.getOrElse
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldNotBeEmpty
import io.wakit.client.DelicateWaApi
import io.wakit.client.Endpoint
import io.wakit.client.GraphAnswer
import io.wakit.client.WaError
import io.wakit.model.WaJson
import kotlinx.serialization.KSerializer
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/**
 * What Meta answers about phone numbers and groups, by a stricter measure than that of all operations: every single value
 * of an answer is kept.
 */
class PhoneConformanceSpec : StringSpec({
    "each answer that Meta shows for a number or a group is read, and no value of it is lost"
        .config(enabledOrReasonIf = { Corpus.given() }) {
            val answers = Corpus.files("responses").mapNotNull { (file, json) ->
                val endpoints = (json["request"] as? JsonObject)?.let(::ofPhone).orEmpty()
                val body = json["body"] as? JsonObject
                if (endpoints.isEmpty() || body == null) null else PhoneAnswer(file, endpoints, json.textAt("status")!!.toInt(), body)
            }
            answers.shouldNotBeEmpty()
            val lost = answers.mapNotNull { answer -> answer.fault()?.let { answer.file to it } }.toMap()
            println("Phone responses: ${answers.size - lost.size} of ${answers.size} are read with every value")
            lost.shouldBeKnownIn("phone-responses.tsv", of = answers.size)
        }
})

private val outspoken = Json(WaJson) { encodeDefaults = true }
private val nodes = setOf(
    "phone_number_id",
    "group_id",
    "message_history_id",
    "whatsapp_account_number_id",
    "waba_bot_id",
    "whatsapp_business_profile_id",
)
private val others = setOf("messages", "marketing_messages", "media")

/** The operations of numbers and groups that a call of the corpus can be; none where the kind of its node is not said. */
private fun ofPhone(request: JsonObject): List<Endpoint<*, *, *>> {
    val template = request.textAt("template").orEmpty()
    if (template.removePrefix("/{version}/").substringBefore('/').removeSurrounding("{", "}") !in nodes) return emptyList()
    return Endpoints.find(request.textAt("method").orEmpty(), template, request.textAt("path").orEmpty()).filter { it.edge !in others }
}

private class PhoneAnswer(val file: String, val endpoints: List<Endpoint<*, *, *>>, val status: Int, val body: JsonObject) {
    /** Why none of the operations at this address reads the answer; null where one does. */
    fun fault(): String? = endpoints.map { fault(it) }.let { faults -> if (null in faults) null else faults.first() }

    private fun fault(endpoint: Endpoint<*, *, *>): String? {
        val read = GraphAnswer(endpoint, status, "$body", null).read(endpoint)
        if (status >= 400) {
            val error = read.swap().getOrElse { return null }
            return "is $error".takeUnless { error is WaError.Refused || error is WaError.RateLimited || error is WaError.Unauthorized }
        }
        val result = read.getOrElse { return "is ${it.message}" } ?: return "is nothing"
        val missing = body.values().filterNot { it.startsWith("messaging_product=") } - written(endpoint, result).values().toSet()
        return if (missing.isEmpty()) null else "loses $missing"
    }

    private fun written(endpoint: Endpoint<*, *, *>, result: Any): JsonElement {
        @Suppress("UNCHECKED_CAST")
        return outspoken.encodeToJsonElement(endpoint.result as KSerializer<Any>, result)
    }

    /** Every word and number with the key that it stands under, wherever that is. */
    private fun JsonElement.values(key: String = ""): List<String> = when (this) {
        is JsonObject -> entries.flatMap { (name, value) -> value.values(if (name == "created_at") "creation_timestamp" else name) }
        is JsonArray -> flatMap { it.values(key) }
        JsonNull -> emptyList()
        is JsonPrimitive -> listOf("$key=$content")
    }
}
