package io.wakit.kapso.webhook

import io.wakit.kapso.model.KapsoMessage
import io.wakit.kapso.objectAt
import io.wakit.kapso.objects
import io.wakit.kapso.text
import io.wakit.model.PhoneNumberId
import io.wakit.model.WaJson
import io.wakit.model.event.UserContact
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/** One way through a delivery of Meta's. */
internal class Normalizing(private val payload: JsonElement) {
    private val contacts = mutableListOf<UserContact>()
    private val messages = mutableListOf<KapsoMessage>()
    private val statuses = mutableListOf<NormalizedStatus>()
    private val calls = mutableListOf<NormalizedCall>()
    private val identities = mutableListOf<JsonObject>()
    private val raw = linkedMapOf<String, MutableList<JsonElement>>()
    private var number: JsonObject? = null

    fun result(): NormalizedWebhook {
        val envelope = payload as? JsonObject
        val entries = envelope?.objects("entry").orEmpty()
        if (entries.isEmpty()) return NormalizedWebhook()
        entries.flatMap { it.objects("changes") }.forEach(::change)
        return NormalizedWebhook(
            envelope?.text("object"),
            number?.text("phone_number_id")?.let(::PhoneNumberId),
            number?.text("display_phone_number"),
            contacts,
            messages,
            statuses,
            calls,
            identities,
            raw,
        )
    }

    private fun change(change: JsonObject) {
        val field = change.text("field") ?: return
        val value = change["value"] ?: return
        raw.getOrPut(field.camel()) { mutableListOf() } += value
        if (value !is JsonObject) return
        if (number == null) number = value.objectAt("metadata")
        value.objects("contacts").mapNotNullTo(contacts, ::contactOf)
        value.objects("messages").forEach { messages += message(it, DIRECTIONS[field]) }
        value.objects("message_echoes").forEach { messages += message(it, ECHO) }
        value.objects("statuses").mapTo(statuses, ::NormalizedStatus)
        value.objects("calls").mapTo(calls) { call(it) }
        if (field == USER_ID) identities += value
        identities += value.objects("messages").filter { it.objectAt("system")?.text("type") == USER_ID_CHANGED }
    }

    private fun call(call: JsonObject): NormalizedCall {
        val id = call["call_id"] ?: call["wacid"] ?: return NormalizedCall(call)
        return NormalizedCall(JsonObject(call + ("call_id" to id)))
    }

    /** The message with what Kapso's SDKs read out of it beside; nothing beside where there is nothing. */
    private fun message(message: JsonObject, known: Map<String, String>?): KapsoMessage {
        val read = message.objectAt("kapso").orEmpty() + known.orEmpty().mapValues { JsonPrimitive(it.value) } +
            order(message) + form(message)
        val beside: Map<String, JsonElement> = if (read.isEmpty()) emptyMap() else mapOf(EXTENSION to JsonObject(read))
        return KapsoMessage(JsonObject(message - EXTENSION + beside))
    }

    private fun order(message: JsonObject): Map<String, JsonElement> =
        message.objectAt("order")?.text("text")?.let { mapOf("order_text" to JsonPrimitive(it)) }.orEmpty()

    private fun form(message: JsonObject): Map<String, JsonElement> {
        val reply = message.objectAt("interactive")?.objectAt("nfm_reply") ?: return emptyMap()
        val response = reply.text("response_json")?.let(::objectOf)
        return buildMap {
            response?.let { put("flow_response", it) }
            response?.text("flow_token")?.let { put("flow_token", JsonPrimitive(it)) }
            reply.text("name")?.let { put("flow_name", JsonPrimitive(it)) }
        }
    }

    private fun objectOf(text: String): JsonObject? = try {
        WaJson.parseToJsonElement(text) as? JsonObject
    } catch (_: SerializationException) {
        null
    }

    private fun String.camel(): String = split('_').withIndex().joinToString("") { (i, part) ->
        if (i == 0) part else part.replaceFirstChar { it.uppercaseChar() }
    }

    private companion object {
        const val EXTENSION = "kapso"
        const val USER_ID = "user_id_update"
        const val USER_ID_CHANGED = "user_changed_user_id"
        val DIRECTIONS = mapOf("messages" to mapOf("direction" to "inbound"))
        val ECHO = mapOf("direction" to "outbound", "source" to "smb_message_echo")
    }
}
