package io.wakit.client.conformance

import arrow.core.getOrElse
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldNotBeEmpty
import io.wakit.client.Endpoint
import io.wakit.client.FormBody
import io.wakit.client.GraphAnswer
import io.wakit.client.JsonBody
import io.wakit.client.WaError
import io.wakit.model.WaJson
import io.wakit.model.group.GroupUpdate
import io.wakit.model.phone.CallHours
import io.wakit.model.phone.PhoneNumber
import io.wakit.model.phone.Registration
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/**
 * What Meta shows of phone numbers and groups, by a stricter measure than that of all operations: bodies come back letter by
 * letter, in Meta's own case, and every single value of an answer is kept.
 */
class PhoneConformanceSpec : StringSpec({
    "each body that Meta shows for a number or a group comes back from our classes to the letter"
        .config(enabledOrReasonIf = { Corpus.given() }) {
            val bodies = Corpus.files("requests").mapNotNull { (file, json) ->
                val endpoint = ofPhone(json).firstOrNull()
                (json["body"] as? JsonObject)?.let { body -> endpoint?.let { Triple(file, it, body) } }
            }
            bodies.shouldNotBeEmpty()
            // A generated page shows every operation with a body of {}, which says nothing of what it takes.
            val (silent, said) = bodies.partition { (_, _, body) -> body.isEmpty() }
            val lost = said.mapNotNull { (file, endpoint, body) -> trip(endpoint, body)?.let { file to it } }.toMap()
            println("Phone requests: ${said.size - lost.size} of ${said.size} come back to the letter; ${silent.size} more say nothing")
            lost.shouldBeKnownIn("phone-requests.tsv", of = said.size)
        }

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

/** The class for a body that goes to this operation; or the one for what a page shows in the wrong place. */
private fun Endpoint<*, *, *>.serializerOf(body: JsonObject): KSerializer<*>? = when {
    // Excerpts of call hours, each under the operation that they are an excerpt of.
    "day_of_week" in body -> CallHours.OperatingHours.serializer()

    "date" in body && "start_time" in body -> CallHours.Holiday.serializer()

    // No Storage in v20.0 and older: the text says registration, the address says settings.
    edge == "settings" && "pin" in body -> Registration.serializer()

    // An answer that stands where the request should.
    "display_phone_number" in body -> PhoneNumber.serializer()

    // The change of a group, whose address the page leaves out.
    edge == "groups" && "profile_picture_file" in body -> GroupUpdate.serializer()

    else -> (this.body as? JsonBody<*>)?.serializer ?: (this.body as? FormBody<*>)?.serializer
}

/** The same body in the one way in which it is written: aliases that are read are put in the words that are used. */
private fun JsonObject.inOurWords(): JsonObject = JsonObject(
    entries.associate { (key, value) ->
        when {
            key == "locale" -> "language" to value
            key == "websites" && value is JsonPrimitive && value.isString -> key to WaJson.parseToJsonElement(value.content)
            else -> key to value
        }
    },
)

/** Nulls are as good as nothing. */
private fun JsonElement.withoutNulls(): JsonElement = when (this) {
    is JsonObject -> JsonObject(filterValues { it != JsonNull }.mapValues { it.value.withoutNulls() })
    is JsonArray -> JsonArray(map { it.withoutNulls() })
    else -> this
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
