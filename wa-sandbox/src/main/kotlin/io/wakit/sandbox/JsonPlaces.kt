package io.wakit.sandbox

/** Where something stands in a text: lines and columns that count from 1. */
internal class Place(val line: Int, val column: Int, val lineEnd: Int, val columnEnd: Int)

/** Where each value of a JSON text stands, by its path: `screens[0].layout.children[2].label`. */
internal class JsonPlaces private constructor(private val text: String) {
    private val places = mutableMapOf<String, IntRange>()
    private var at = 0

    /** The value at [path], or the next one around it that is there. */
    fun at(path: String): Place {
        var here = path
        while (here.isNotEmpty() && here !in places) {
            val cut = maxOf(here.lastIndexOf('.'), here.lastIndexOf('['))
            here = if (cut < 0) "" else here.take(cut)
        }
        val range = places[here] ?: text.indices
        return Place(line(range.first), column(range.first), line(range.last), column(range.last))
    }

    private fun line(offset: Int) = 1 + text.take(maxOf(0, offset)).count { it == '\n' }

    private fun column(offset: Int) = offset - text.lastIndexOf('\n', offset - 1)

    private fun value(path: String) {
        blanks()
        val from = at
        when (text[at]) {
            '{' -> entries('}') {
                val key = word().trim('"')
                blanks()
                at++
                value(if (path.isEmpty()) key else "$path.$key")
            }

            '[' -> {
                var i = 0
                entries(']') { value("$path[${i++}]") }
            }

            else -> word()
        }
        places[path] = from until at
    }

    private fun entries(end: Char, entry: () -> Unit) {
        at++
        blanks()
        while (text[at] != end) {
            entry()
            blanks()
            if (text[at] == ',') at++
            blanks()
        }
        at++
    }

    private fun word(): String {
        val from = at
        if (text[at] == '"') {
            at++
            while (text[at] != '"') at += if (text[at] == '\\') 2 else 1
            at++
        } else {
            while (at < text.length && text[at] !in ",]}" && !text[at].isWhitespace()) at++
        }
        return text.substring(from, at)
    }

    private fun blanks() {
        while (at < text.length && text[at].isWhitespace()) at++
    }

    companion object {
        /** Of [text]; where that is no JSON, all of it is the place of everything. */
        fun of(text: String): JsonPlaces = JsonPlaces(text).apply {
            if (strictJson(text.encodeToByteArray()) != null) value("")
        }
    }
}
