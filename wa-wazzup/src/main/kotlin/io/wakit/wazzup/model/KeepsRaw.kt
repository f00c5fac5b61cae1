package io.wakit.wazzup.model

import io.wakit.model.JsonSchema
import kotlinx.serialization.KSerializer
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonTransformingSerializer

/** The serial name of the property that takes the object as it came; no key of Wazzup's is like it. */
internal const val RAW = "*"

internal val NO_RAW = JsonObject(emptyMap())

/** Lets a class keep the object it was read from, so that a field nobody knows yet can be read, and is written back. */
internal open class KeepsRaw<T : Any>(serializer: KSerializer<T>) : JsonTransformingSerializer<T>(serializer) {
    final override val descriptor: SerialDescriptor = serializer.descriptor.let { own ->
        JsonSchema.define(own) { it.nested(own) }
    }

    override fun transformDeserialize(element: JsonElement): JsonElement =
        if (element is JsonObject) JsonObject(element + (RAW to element)) else element

    override fun transformSerialize(element: JsonElement): JsonElement {
        val all = element as? JsonObject ?: return element
        return JsonObject((all[RAW] as? JsonObject).orEmpty() + (all - RAW))
    }
}
