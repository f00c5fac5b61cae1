package io.wakit.model.event

import io.wakit.model.WaJson
import kotlinx.serialization.SerializationException
import kotlinx.serialization.builtins.serializer

/** A place in a JSON [text] that moves on over what is expected there, and stays before anything else. */
internal class ExpectedJson(private val text: String) {
    private var at = 0
    private var nextEscape = escapeFrom(0)

    val isAtEnd: Boolean get() = at == text.length

    /** Whether [expected] came, to the letter. */
    fun takes(expected: String): Boolean = text.startsWith(expected, at).also { if (it) at += expected.length }

    /** The text in quotes that comes; null where there is none. */
    fun string(): String? {
        val start = at + 1
        if (at >= text.length || text[at] != '"') return null
        val end = text.indexOf('"', start)
        if (end < 0) return null
        if (nextEscape < end) return escaped()
        at = end + 1
        return text.substring(start, end)
    }

    /** The same where it is not empty. */
    fun word(): String? = string()?.ifEmpty { null }

    /** What an escape stands for is the library's to know. */
    private fun escaped(): String? {
        var end = at + 1
        while (end < text.length && text[end] != '"') end += if (text[end] == '\\') 2 else 1
        if (end >= text.length) return null
        return try {
            WaJson.decodeFromString(String.serializer(), text.substring(at, end + 1)).also {
                at = end + 1
                nextEscape = escapeFrom(at)
            }
        } catch (_: SerializationException) {
            null
        }
    }

    private fun escapeFrom(start: Int) = text.indexOf('\\', start).let { if (it < 0) text.length else it }
}
