package io.wakit.wazzup

import io.wakit.model.WaJson
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/**
 * What Wazzup answered to a call that went well. Many answer nothing at all, and some other things than the pages say: what
 * fits is the [value], and all of it is the [text].
 *
 * @property value null where the answer was empty, or of another form.
 * @property text the answer as it came.
 */
public class Answered<out T> internal constructor(public val value: T?, public val text: String) {
    /** The answer as JSON; null where it was empty, or none. */
    public val raw: JsonElement? by lazy { json(text) }

    /** Says whether there was a value, and no more: people stand in answers. */
    override fun toString(): String = if (value == null) "Answered(${text.length} characters)" else "Answered(…)"

    internal fun <R> map(change: (T) -> R): Answered<R> = Answered(value?.let(change), text)
}

/** An object or a list; a bare word is no JSON, whatever a lenient reader makes of it. */
internal fun json(text: String): JsonElement? = try {
    WaJson.parseToJsonElement(text).takeIf { it is JsonObject || it is JsonArray }
} catch (_: SerializationException) {
    null
}
