package io.wakit.model.event

import io.wakit.model.JsonShape
import io.wakit.model.SchemaWords
import io.wakit.model.WaId
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerializationException
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.descriptors.elementNames
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.put
import kotlinx.serialization.json.putJsonArray
import kotlinx.serialization.json.putJsonObject

/** A part of a history and its chats: like the messages of users, one level deeper. And the way back. */
internal class HistoryReader(private val change: ChangeReader) {
    fun chunk(raw: JsonObject): HistoryEvent {
        val at = raw[PLACE.name] as? JsonObject
        return HistoryEvent(
            origin = change.origin,
            metadata = change.metadata ?: throw SerializationException("a history that does not say of which number"),
            phase = at?.number(PHASE.name),
            chunkOrder = at?.number(ORDER.name),
            progress = at?.number(PROGRESS.name),
            threads = list(raw, THREADS.name).map(::thread),
            errors = ERRORS.of(raw).orEmpty(),
        )
    }

    private fun thread(raw: JsonElement): HistoryThread {
        val thread = raw as? JsonObject ?: throw SerializationException("a chat that is no object")
        val context = thread[CONTEXT.name]?.let {
            EventJson.decodeFromJsonElement(UserContact.serializer(), flatten(it))
        }
        val user = thread.said(ID.name)?.let(::WaId) ?: context?.waId ?: context?.userId
        val unread = mutableListOf<JsonElement>()
        val messages = list(thread, MESSAGES.name).mapNotNull { message ->
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
        status = (raw[PAST.name] as? JsonObject)?.said(STATUS.name)?.let(::HistoryMessageStatus),
    )

    /** What a chat tells of its user lacks the object `profile` that stands around it elsewhere. */
    private fun flatten(context: JsonElement): JsonElement {
        if (context !is JsonObject || "profile" in context) return context
        val own = context.filterKeys { it in profile }
        return if (own.isEmpty()) context else JsonObject(context - profile + ("profile" to JsonObject(own)))
    }

    private fun list(of: JsonObject, key: String): List<JsonElement> {
        val list = of[key] ?: return emptyList()
        return list as? JsonArray ?: throw SerializationException("'$key' is no list")
    }

    private fun JsonObject.number(key: String): Int? {
        val said = said(key) ?: return null
        return said.toIntOrNull() ?: throw SerializationException("'$key' is no number")
    }

    @OptIn(ExperimentalSerializationApi::class)
    internal companion object {
        private val profile = UserProfile.serializer().descriptor.elementNames.toSet()

        private val whole = inPlace { SchemaWords.Digits }
        private val PHASE = Key("phase", whole)
        private val ORDER = Key("chunk_order", whole)
        private val PROGRESS = Key("progress", whole)
        private val PLACE = Key("metadata", inPlace { it.keyed(listOf(PHASE, ORDER, PROGRESS)) })
        private val ERRORS = Part("errors", MessageReader.errorList)

        private val STATUS = Part("status", HistoryMessageStatus.serializer())
        private val PAST = Key("history_context", inPlace { it.keyed(listOf(STATUS)) })
        private val MESSAGES = listed("messages") { parts ->
            SchemaWords.all(parts.keyed(listOf(PAST)), listOf(parts.of(MessageReader.shape)))
        }

        private val ID = Part("id", WaId.serializer())
        private val CONTEXT = Key(
            "context",
            inPlace { parts ->
                val names = parts.body(UserProfile.serializer().descriptor).getValue("properties").jsonObject
                names.entries.fold(parts.body(UserContact.serializer().descriptor)) { contact, (key, name) ->
                    SchemaWords.with(contact, key, name.jsonObject, isNeeded = false)
                }
            },
        )
        private val THREADS = listed("threads") { parts ->
            val names = SchemaWords.anyOf(listOf("wa_id", "user_id").map(SchemaWords::says))
            val within = SchemaWords.structure(mapOf(CONTEXT.name to names), listOf(CONTEXT.name))
            val user = SchemaWords.anyOf(SchemaWords.says(ID.name), within)
            SchemaWords.all(parts.keyed(listOf(ID, CONTEXT, MESSAGES)), listOf(user))
        }

        /** What a part of a history looks like. */
        val shape: SerialDescriptor = byHand("HistoryEvent") { it.keyed(listOf(PLACE, THREADS, ERRORS)) }

        private fun listed(key: String, item: JsonShape) = Key(key, inPlace { SchemaWords.list(item.schema(it)) })

        fun write(event: HistoryEvent): JsonObject = buildJsonObject {
            putJsonObject(PLACE.name) {
                event.phase?.let { put(PHASE.name, it) }
                event.chunkOrder?.let { put(ORDER.name, it) }
                event.progress?.let { put(PROGRESS.name, it) }
            }
            if (event.threads.isNotEmpty()) putJsonArray(THREADS.name) { event.threads.forEach { add(write(it)) } }
            if (event.errors.isNotEmpty()) {
                put(ERRORS.name, EventJson.encodeToJsonElement(ERRORS.serializer, event.errors))
            }
        }

        private fun write(thread: HistoryThread): JsonObject = buildJsonObject {
            if (thread.user.waId != null) put(ID.name, thread.user.recipient.value)
            thread.contact?.let { put(CONTEXT.name, EventJson.encodeToJsonElement(UserContact.serializer(), it)) }
            putJsonArray(MESSAGES.name) {
                thread.messages.forEach { add(write(it)) }
                thread.unread.forEach(::add)
            }
        }

        private fun write(message: HistoryMessage): JsonObject {
            val status = message.status ?: return MessageWriter.write(message.message)
            val context = PAST.name to JsonObject(mapOf(STATUS.name to JsonPrimitive(status.value)))
            return JsonObject(MessageWriter.write(message.message) + context)
        }
    }
}
