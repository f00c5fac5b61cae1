package io.wakit.model.event

import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlin.LazyThreadSafetyMode.NONE

/**
 * One change of a field that speaks of a business number: lists of items under known keys, a `metadata` that says which
 * number, `contacts` that say who the users are. What stands under other keys is kept, key by key.
 */
internal class ChangeReader(
    val origin: Origin,
    private val value: JsonObject,
    private val lists: Map<String, ItemReader>,
) {
    val metadata: PhoneMetadata? by lazy(NONE) {
        decodeOrNull(value["metadata"], PhoneMetadata.serializer())
    }
    val messages: MessageReader by lazy(NONE) { MessageReader(origin, metadata) }
    private val contacts: List<UserContact?> = value.objects("contacts").map {
        decodeOrNull(it, UserContact.serializer())
    }

    /** Errors that stand beside the items and speak of them, as for calls. */
    val errors: JsonArray? get() = value["errors"] as? JsonArray

    /** Whether the errors beside have calls to speak of. */
    val hasCalls: Boolean get() = value.objects("calls").isNotEmpty()

    fun read(): List<InboundEvent> {
        val events = lists.flatMap { (key, read) -> value[key]?.let { list(key, it, read) }.orEmpty() }
        val others = value.keys.filter { it !in lists && it !in HEAD } + unreadable()
        val rest = others.map { unknown(value.getValue(it), "'$it' beside what is known", UnknownEvent.Level.Part(it)) }
        return (events + rest).ifEmpty {
            if (lists.keys.any { value[it] is JsonArray }) return emptyList()
            listOf(unknown(value, "none of what the field holds as a rule", UnknownEvent.Level.Value))
        }
    }

    /** Keys of the head that are there and not in their form, and so belong to no event. */
    private fun unreadable(): List<String> = buildList {
        if (value["metadata"] != null && metadata == null) add("metadata")
        val people = value["contacts"]
        if (people != null && (people !is JsonArray || contacts.any { it == null })) add("contacts")
    }

    private fun list(key: String, list: JsonElement, read: ItemReader): List<InboundEvent> {
        if (list !is JsonArray) return listOf(unknown(list, "'$key' is no list", UnknownEvent.Level.Part(key)))
        return list.map { item ->
            try {
                read.read(
                    this,
                    item as? JsonObject ?: throw SerializationException("an item of '$key' that is no object"),
                )
            } catch (e: SerializationException) {
                unknown(item, e.message ?: "an item of '$key' in a new form", UnknownEvent.Level.Item(key))
            }
        }.filterNotNull()
    }

    private fun unknown(raw: JsonElement, reason: String, level: UnknownEvent.Level) =
        UnknownEvent(origin, raw, reason, level, metadata)

    /**
     * The contact that an item speaks of: the one with a number or id of its own, else the only one there is, unless another
     * item names that.
     */
    fun contactOf(item: JsonObject): UserContact? =
        if (contacts.isEmpty()) null else namedBy(item) ?: theOnly?.takeUnless { isNamed }

    private fun namedBy(item: JsonObject): UserContact? =
        NUMBERS.firstNotNullOfOrNull { key -> item.said(key)?.let { byNumber[it.removePrefix("+")] } }
            ?: USER_IDS.firstNotNullOfOrNull { key -> item.said(key)?.let { byUserId[it] } }

    private val theOnly: UserContact? get() = contacts.singleOrNull()
    private val byNumber by lazy(NONE) {
        contacts.filterNotNull().filter { it.waId != null }.associateBy { it.waId?.value }
    }
    private val byUserId by lazy(NONE) {
        contacts.filterNotNull().filter { it.userId != null }.associateBy { it.userId?.value }
    }

    /** Whether any item names a contact. */
    private val isNamed: Boolean by lazy(NONE) {
        lists.keys.any { key -> value.objects(key).any { it is JsonObject && namedBy(it) != null } }
    }

    /** An event whose class has the keys of the item, and beside them where it stood. */
    fun <T> flat(serializer: KSerializer<T>, item: JsonObject, withErrors: Boolean = false): T {
        val around = buildMap {
            put(ORIGIN, EventJson.encodeToJsonElement(Origin.serializer(), origin))
            value["metadata"]?.let { put(METADATA, it) }
            contactOf(item)?.let { put(CONTACT, EventJson.encodeToJsonElement(UserContact.serializer(), it)) }
            if (withErrors) errors?.let { put(ERRORS, it) }
        }
        return EventJson.decodeFromJsonElement(serializer, JsonObject(item + around))
    }

    private companion object {
        val HEAD = setOf("messaging_product", "metadata", "contacts")
        val NUMBERS = listOf("from", "to", "wa_id", "recipient_id", "recipient_participant_id")
        val USER_IDS = listOf(
            "from_user_id",
            "to_user_id",
            "user_id",
            "recipient_user_id",
            "recipient_participant_user_id",
        )

        fun <T> decodeOrNull(element: JsonElement?, serializer: KSerializer<T>): T? = try {
            element?.let { EventJson.decodeFromJsonElement(serializer, it) }
        } catch (_: SerializationException) {
            null
        }
    }
}

/** Reads one item of a list; null where it says nothing that another event does not say. */
internal fun interface ItemReader {
    fun read(change: ChangeReader, item: JsonObject): InboundEvent?
}
