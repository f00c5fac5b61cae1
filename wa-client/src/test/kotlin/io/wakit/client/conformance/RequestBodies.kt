package io.wakit.client.conformance

import io.wakit.client.Endpoint
import io.wakit.client.FormBody
import io.wakit.client.JsonBody
import io.wakit.model.WaJson
import io.wakit.model.group.GroupUpdate
import io.wakit.model.message.MarketingMessage
import io.wakit.model.message.OutboundMessage
import io.wakit.model.message.ReadMark
import io.wakit.model.phone.CallHours
import io.wakit.model.phone.PhoneNumber
import io.wakit.model.phone.Registration
import kotlinx.serialization.KSerializer
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/** What a file of the corpus holds, and the classes that may stand for it; null where the operation has no body of ours. */
fun bodyOf(request: JsonObject): DocumentedBody? {
    val body = request["body"] as? JsonObject ?: (request["form"] as? JsonObject)?.asJson()
    if (body.isNullOrEmpty()) return null
    val (method, template) = request.textAt("method").orEmpty() to request.textAt("template").orEmpty()
    messageOf(method, template, body)?.let { return DocumentedBody(body, listOf(it)) { json -> messageInFull(json).exact() } }
    val serializers = Endpoints.find(method, template, request.textAt("path").orEmpty()).mapNotNull { it.serializerOf(body) }
    return if (serializers.isEmpty()) null else DocumentedBody(body, serializers) { it.inOurWords().loose() }
}

private fun messageOf(method: String, template: String, body: JsonObject): KSerializer<*>? = when ("$method $template") {
    "POST /{version}/{phone_number_id}/messages" ->
        if ("status" in body) ReadMark.serializer() else OutboundMessage.serializer()

    // The Postman collection still marks messages as read by PUT.
    "PUT /{version}/{phone_number_id}/messages" -> ReadMark.serializer()

    "POST /{version}/{phone_number_id}/marketing_messages" -> MarketingMessage.serializer()

    else -> null
}

/** The class for a body that goes to this operation; or the one for what a page shows in the wrong place. */
private fun Endpoint<*, *, *>.serializerOf(json: JsonObject): KSerializer<*>? = when {
    // Excerpts of call hours, each under the operation that they are an excerpt of.
    edge == "settings" && "day_of_week" in json -> CallHours.OperatingHours.serializer()

    edge == "settings" && "date" in json && "start_time" in json -> CallHours.Holiday.serializer()

    // No Storage in v20.0 and older: the text says registration, the address says settings.
    edge == "settings" && "pin" in json -> Registration.serializer()

    // An answer that stands where the request should.
    "display_phone_number" in json && "id" in json -> PhoneNumber.serializer()

    // The change of a group, whose address the page leaves out.
    edge == "groups" && "profile_picture_file" in json -> GroupUpdate.serializer()

    else -> (body as? JsonBody<*>)?.serializer ?: (body as? FormBody<*>)?.serializer
}

/** A form has texts alone; what is JSON in them is written out. */
private fun JsonObject.asJson(): JsonObject = JsonObject(
    filterKeys { it != "access_token" }.mapValues { (_, value) ->
        val text = (value as JsonPrimitive).content
        if (text.startsWith("[") || text.startsWith("{") || text.toBooleanStrictOrNull() != null) WaJson.parseToJsonElement(text) else value
    },
)

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

/** Numbers are equal by value, and a null is as good as nothing. */
private fun JsonElement.exact(): JsonElement = when (this) {
    is JsonObject -> JsonObject(filterValues { it != JsonNull }.mapValues { it.value.exact() })
    is JsonArray -> JsonArray(map { it.exact() })
    is JsonPrimitive -> content.toBigDecimalOrNull()?.takeUnless { isString }?.let { JsonPrimitive(it.stripTrailingZeros()) } ?: this
}

/** As in management, where Meta's pages write words in either case, and numbers as text; an empty list says nothing. */
private fun JsonElement.loose(): JsonElement = when (this) {
    is JsonObject -> JsonObject(mapValues { it.value.loose() }.filterValues { it != JsonNull && it != NOTHING })

    is JsonArray -> JsonArray(map { it.loose() })

    is JsonPrimitive -> when {
        WORD.matches(content) -> JsonPrimitive(content.uppercase())
        else -> content.toBigDecimalOrNull()?.let { JsonPrimitive(it.stripTrailingZeros().toPlainString()) } ?: JsonPrimitive(content)
    }
}

private val NOTHING = JsonArray(emptyList())
private val WORD = Regex("[A-Za-z_]+")
