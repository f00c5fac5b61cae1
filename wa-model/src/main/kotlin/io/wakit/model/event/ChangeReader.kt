package io.wakit.model.event

import io.wakit.model.SchemaParts
import io.wakit.model.SchemaWords
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/**
 * One change of a field that speaks of a business number: lists of items under known keys, a `metadata` that says which
 * number, `contacts` that say who the users are. What stands under other keys is kept, key by key.
 */
internal class ChangeReader(
    val origin: Origin,
    private val value: JsonObject,
    private val lists: Map<String, ItemReader>,
    types: MessageTypes,
) {
    val metadata: PhoneMetadata? = People.number(value[NUMBER.name])
    val messages: MessageReader = MessageReader(origin, metadata, types)
    private val people = People(value[CONTACTS.name]) { lists.keys.asSequence().flatMap { value.objects(it) } }

    /** Errors that stand beside the items and speak of them, as for calls. */
    val errors: JsonArray? get() = value["errors"] as? JsonArray

    /** Whether the errors beside have calls to speak of. */
    val hasCalls: Boolean get() = value.objects("calls").isNotEmpty()

    fun contactOf(item: JsonObject): UserContact? = people.of(item)

    fun read(): List<InboundEvent> {
        val events = ArrayList<InboundEvent>()
        for ((key, reader) in lists) {
            val list = value[key] ?: continue
            if (list is JsonArray) {
                for (item in list) read(key, item, reader)?.let(events::add)
            } else {
                events += unknown(list, "'$key' is no list", UnknownEvent.Level.Part(key))
            }
        }
        for ((key, part) in value) {
            if (key !in lists && !isRead(key)) {
                events += unknown(part, "'$key' beside what is known", UnknownEvent.Level.Part(key))
            }
        }
        if (events.isEmpty() && lists.keys.none { it in value }) {
            events += unknown(value, "none of what the field holds as a rule", UnknownEvent.Level.Value)
        }
        return events
    }

    /** Whether a part of the head has its form, and so belongs to the events. */
    private fun isRead(key: String): Boolean = when (key) {
        PRODUCT.name -> true
        NUMBER.name -> metadata != null
        CONTACTS.name -> !people.isUnreadable
        else -> false
    }

    private fun read(key: String, item: JsonElement, reader: ItemReader): InboundEvent? = try {
        reader.read(this, item as? JsonObject ?: throw SerializationException("an item of '$key' that is no object"))
    } catch (e: SerializationException) {
        unknown(item, e.message ?: "an item of '$key' in a new form", UnknownEvent.Level.Item(key))
    }

    private fun unknown(raw: JsonElement, reason: String, level: UnknownEvent.Level) =
        UnknownEvent(origin, raw, reason, level, metadata)

    /** An event whose class has the keys of the item, and beside them where it stood. */
    fun <T> flat(serializer: KSerializer<T>, item: JsonObject, withErrors: Boolean = false): T {
        val around = buildMap {
            put(ORIGIN, EventJson.encodeToJsonElement(Origin.serializer(), origin))
            value[NUMBER.name]?.let { put(METADATA, it) }
            contactOf(item)?.let { put(CONTACT, EventJson.encodeToJsonElement(UserContact.serializer(), it)) }
            if (withErrors) errors?.let { put(ERRORS, it) }
        }
        return EventJson.decodeFromJsonElement(serializer, JsonObject(item + around))
    }

    internal companion object {
        private val PRODUCT = Key("messaging_product", oneOf("whatsapp"))
        private val NUMBER = Key("metadata", People.number, isNeeded = true)
        private val CONTACTS = Part("contacts", ListSerializer(UserContact.serializer()))

        /** What the value looks like that holds [lists]: one of them at least, and nothing that is not known. */
        fun schema(parts: SchemaParts, lists: Map<String, ItemReader>): JsonObject {
            val items = lists.map { (key, reader) -> Key(key, inPlace { SchemaWords.list(it.of(reader.shape)) }) }
            val value = SchemaWords.closed(parts.keyed(listOf(PRODUCT, NUMBER, CONTACTS) + items))
            return SchemaWords.all(value, listOf(SchemaWords.anyOf(lists.keys.map(SchemaWords::needs))))
        }
    }
}

/**
 * Reads one item of a list; null where it says nothing that another event does not say.
 *
 * @property shape what an item looks like.
 */
internal class ItemReader(
    val shape: SerialDescriptor,
    val read: (change: ChangeReader, item: JsonObject) -> InboundEvent?,
)
