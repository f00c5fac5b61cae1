package io.wakit.model

import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonObject

/**
 * A family that Meta writes as `{"type":"text","text":{…}}`: the payload stands under a key that is its own tag. The tag of
 * a case is the serial name of its class. A tag that nobody listed becomes what [unknown] makes of it.
 */
internal class KeyedByType<T : Any>(
    private val unknown: (type: String, payload: JsonElement?) -> T,
    vararg cases: KSerializer<out T>,
) {
    private val cases: Map<String, KSerializer<out T>> = cases.associateBy { it.descriptor.serialName }

    /** The payload of a listed tag, decoded; or what stands for the rest. */
    fun decode(json: Json, type: String, payload: JsonElement?): T {
        val case = cases[type] ?: return unknown(type, payload)
        return json.decodeFromJsonElement(
            case,
            payload ?: throw SerializationException("'$type' says nothing under its own key"),
        )
    }

    fun encode(json: Json, type: String, value: T): JsonObject {
        val case = cases[type] ?: throw SerializationException("'$type' is not a type that can be written")
        @Suppress("UNCHECKED_CAST")
        return json.encodeToJsonElement(case as KSerializer<T>, value).jsonObject
    }
}
