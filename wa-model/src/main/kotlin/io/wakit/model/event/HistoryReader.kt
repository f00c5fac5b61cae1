package io.wakit.model.event

import io.wakit.model.WaId
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import kotlinx.serialization.json.putJsonArray
import kotlinx.serialization.json.putJsonObject

/** A part of a history and its chats: like the messages of users, one level deeper. And the way back. */
internal class HistoryReader(private val change: ChangeReader) {
    fun chunk(raw: JsonObject): HistoryEvent {
        val at = raw["metadata"] as? JsonObject
        return HistoryEvent(
            origin = change.origin,
            metadata = change.metadata ?: throw SerializationException("a history that does not say of which number"),
            phase = at?.number("phase"),
            chunkOrder = at?.number("chunk_order"),
            progress = at?.number("progress"),
            threads = list(raw, "threads").map(::thread),
            errors = raw["errors"]?.let { EventJson.decodeFromJsonElement(MessageReader.errorList, it) }.orEmpty(),
        )
    }

    private fun thread(raw: JsonElement): HistoryThread {
        val thread = raw as? JsonObject ?: throw SerializationException("a chat that is no object")
        val context = thread["context"]?.let { EventJson.decodeFromJsonElement(UserContact.serializer(), flatten(it)) }
        val user = thread.said("id")?.let(::WaId) ?: context?.waId ?: context?.userId
        val unread = mutableListOf<JsonElement>()
        val messages = list(thread, "messages").mapNotNull { message ->
            try {
                message(message as? JsonObject ?: throw SerializationException("a message that is no object"), context)
            } catch (_: SerializationException) {
                unread += message
                null
            }
        }
        return HistoryThread(
            user = Party(user ?: throw SerializationException("a chat with nobody")),
            messages = messages,
            contact = context,
            unread = unread,
        )
    }

    private fun message(raw: JsonObject, contact: UserContact?): HistoryMessage = HistoryMessage(
        message = change.messages.read(raw, contact ?: change.contactOf(raw)),
        status = (raw["history_context"] as? JsonObject)?.said("status")?.let(::HistoryMessageStatus),
    )

    /** What a chat tells of its user lacks the object `profile` that stands around it elsewhere. */
    private fun flatten(context: JsonElement): JsonElement {
        if (context !is JsonObject || "profile" in context) return context
        val profile = context.filterKeys { it in PROFILE }
        return if (profile.isEmpty()) context else JsonObject(context - PROFILE + ("profile" to JsonObject(profile)))
    }

    private fun list(of: JsonObject, key: String): List<JsonElement> {
        val list = of[key] ?: return emptyList()
        return list as? JsonArray ?: throw SerializationException("'$key' is no list")
    }

    private fun JsonObject.number(key: String): Int? {
        val said = said(key) ?: return null
        return said.toIntOrNull() ?: throw SerializationException("'$key' is no number")
    }

    internal companion object {
        private val PROFILE = setOf("name", "username", "country_code")

        fun write(event: HistoryEvent): JsonObject = buildJsonObject {
            putJsonObject("metadata") {
                event.phase?.let { put("phase", it) }
                event.chunkOrder?.let { put("chunk_order", it) }
                event.progress?.let { put("progress", it) }
            }
            if (event.threads.isNotEmpty()) putJsonArray("threads") { event.threads.forEach { add(write(it)) } }
            if (event.errors.isNotEmpty()) {
                put("errors", EventJson.encodeToJsonElement(MessageReader.errorList, event.errors))
            }
        }

        private fun write(thread: HistoryThread): JsonObject = buildJsonObject {
            if (thread.user.waId != null) put("id", thread.user.recipient.value)
            thread.contact?.let { put("context", EventJson.encodeToJsonElement(UserContact.serializer(), it)) }
            putJsonArray("messages") {
                thread.messages.forEach { add(write(it)) }
                thread.unread.forEach(::add)
            }
        }

        private fun write(message: HistoryMessage): JsonObject {
            val status = message.status ?: return MessageWriter.write(message.message)
            val context = "history_context" to JsonObject(mapOf("status" to JsonPrimitive(status.value)))
            return JsonObject(MessageWriter.write(message.message) + context)
        }
    }
}
