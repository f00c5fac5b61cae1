package io.wakit.model.event

import io.wakit.model.Bsuid
import io.wakit.model.GroupId
import io.wakit.model.JsonSchema
import io.wakit.model.JsonShape
import io.wakit.model.Recipient
import io.wakit.model.SchemaParts
import io.wakit.model.SchemaWords
import io.wakit.model.WaId
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.builtins.serializer
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/**
 * One key of an object that is read by hand, part by part, so that a bad part costs nothing else. Its reader and the schema
 * both ask here.
 *
 * @property descriptor what stands under it.
 * @property isNeeded whether nothing can be read without it; a text says something then.
 */
internal open class Key(val name: String, val descriptor: SerialDescriptor, val isNeeded: Boolean = false)

/** One key whose part is read by [serializer]. */
internal class Part<T>(name: String, val serializer: KSerializer<T>, isNeeded: Boolean = false) :
    Key(name, serializer.descriptor, isNeeded) {
    /** The part as it stands in [json]; null where it is left out. */
    fun of(json: JsonObject): T? = json[name]?.let { EventJson.decodeFromJsonElement(serializer, it) }
}

/** The keys that name one side of a message, call or status. */
internal class PartyKeys(private val number: String, private val userId: String, private val parentUserId: String) {
    val all: List<Key> =
        listOf(
            Part(number, WaId.serializer()),
            Part(userId, Bsuid.serializer()),
            Part(parentUserId, Bsuid.serializer()),
        )

    /** Null where none of them says anything. */
    fun of(json: JsonObject, isGroup: Boolean = false): Party? {
        val id = json.said(userId)?.let(::Bsuid)
        val recipient: Recipient? = json.said(number)?.let { if (isGroup) GroupId(it) else WaId(it) }
        val parent = json.said(parentUserId)?.let(::Bsuid)
        return Party(recipient ?: id ?: return null, id.takeIf { recipient != null }, parent)
    }

    fun put(party: Party, into: MutableMap<String, JsonElement>) {
        into[if (party.recipient is Bsuid) userId else number] = JsonPrimitive(party.recipient.value)
        party.userId?.let { into[userId] = JsonPrimitive(it.value) }
        party.parentUserId?.let { into[parentUserId] = JsonPrimitive(it.value) }
    }

    /** That somebody is named. */
    fun needed(): JsonObject = SchemaWords.anyOf(SchemaWords.says(number), SchemaWords.says(userId))
}

/** The object that [keys] stand in, further ones aside. */
internal fun SchemaParts.keyed(keys: List<Key>): JsonObject = SchemaWords.structure(
    keys.associate { key ->
        val part = of(key.descriptor)
        key.name to if (key.isNeeded) SchemaWords.some(part) else part
    },
    keys.filter { it.isNeeded }.map { it.name },
)

/** What is read by hand, under a name in the schema. */
@OptIn(ExperimentalSerializationApi::class)
internal fun byHand(name: String, shape: JsonShape): SerialDescriptor =
    JsonSchema.define(SerialDescriptor("io.wakit.$name", JsonObject.serializer().descriptor), shape)

/** The same, put in place without a name. */
@OptIn(ExperimentalSerializationApi::class)
internal fun inPlace(shape: JsonShape): SerialDescriptor =
    JsonSchema.describe(SerialDescriptor("io.wakit.Part", JsonObject.serializer().descriptor), shape)

/** A text that is one of [words]. */
internal fun oneOf(vararg words: String): SerialDescriptor =
    JsonSchema.describe(String.serializer().descriptor) { SchemaWords.words(words.asList()) }
