package io.wakit.model

import kotlinx.serialization.KSerializer
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonTransformingSerializer

/**
 * A single thing that Meta's edges answer as a list of one, `{"data":[{…}]}`, where its node answers the thing itself. Both are
 * read. Where the list is empty, the thing is read as one without properties.
 *
 * @param wrapper a further key that some answers put around the thing.
 */
internal open class FirstOfData<T : Any>(plain: KSerializer<T>, private val wrapper: String? = null) :
    JsonTransformingSerializer<T>(plain) {
    final override val descriptor: SerialDescriptor = plain.descriptor.let { thing ->
        JsonSchema.describe(thing) { parts ->
            val bare = parts.of(thing)
            val wrapped = wrapper?.let { SchemaWords.structure(mapOf(it to bare), listOf(it)) } ?: bare
            SchemaWords.anyOf(SchemaWords.structure(mapOf("data" to SchemaWords.list(wrapped)), listOf("data")), bare)
        }
    }

    override fun transformDeserialize(element: JsonElement): JsonElement {
        val data = (element as? JsonObject)?.get("data") ?: return element.unwrapped()
        return ((data as? JsonArray)?.let { it.firstOrNull() ?: JsonObject(emptyMap()) } ?: data).unwrapped()
    }

    private fun JsonElement.unwrapped(): JsonElement = (this as? JsonObject)?.get(wrapper ?: return this) ?: this
}
