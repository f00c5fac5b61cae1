package io.wakit.sandbox

import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import java.nio.charset.CharacterCodingException

/** The bytes of a webhook as Meta writes them: everything beyond ASCII stands as `\uXXXX` in lower case. */
internal fun JsonElement.asMetaWrites(): ByteArray = buildString {
    for (char in this@asMetaWrites.toString()) {
        if (char.code < 0x80) append(char) else append("\\u").append(char.code.toString(16).padStart(4, '0'))
    }
}.encodeToByteArray()

/** JSON by the letter of the RFC; null for all else, the bare words among it that the parser would let pass. */
internal fun strictJson(bytes: ByteArray): JsonElement? = try {
    Json.parseToJsonElement(bytes.decodeToString(throwOnInvalidSequence = true)).takeIf { it.isStrict() }
} catch (_: SerializationException) {
    null
} catch (_: CharacterCodingException) {
    null
}

private fun JsonElement.isStrict(): Boolean = when (this) {
    is JsonObject -> values.all { it.isStrict() }
    is JsonArray -> all { it.isStrict() }
    JsonNull -> true
    is JsonPrimitive -> isString || isTruthValue || NUMBER.matches(content)
}

internal val JsonPrimitive.isTruthValue: Boolean get() = !isString && (content == "true" || content == "false")

/** The text of a JSON string; null for numbers and all else, since Meta's parameters are typed. */
internal val JsonElement?.asText: String? get() = (this as? JsonPrimitive)?.takeIf { it.isString }?.content

private val NUMBER = Regex("""-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?""")
