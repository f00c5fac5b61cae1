package io.wakit.gates

/**
 * Reads as much of a Kotlin file as the question "is everything public documented?" needs: explicit API mode sees to it
 * that whatever is public says so, but for the properties of data classes, which are looked for here.
 */
internal class KotlinSource(private val text: String) {
    private val code: String = Skeleton(text).read()

    /** `line: declaration` for each public one that no KDoc stands before. */
    fun undocumented(): List<String> {
        val found = DECLARATION.findAll(code).associateBy { it.groups[KEYWORD]!!.range.first }
        val bodies = ArrayDeque<Declaration?>()
        val missing = mutableListOf<String>()
        var parentheses = 0
        var last: Declaration? = null
        for ((i, c) in code.withIndex()) {
            when (c) {
                '(', '[' -> parentheses++

                ')', ']' -> parentheses--

                '{' -> {
                    bodies += last.takeIf { parentheses == 0 }
                    if (parentheses == 0) last = null
                }

                '}' -> bodies.removeLastOrNull()
            }
            val match = found[i] ?: continue
            if (parentheses > 0) continue
            val declaration = Declaration(match, code, text)
            val isHeader = declaration.keyword == "constructor" && last?.keyword == "class"
            val owner = bodies.lastOrNull()
            val isSaid = declaration.isDocumented || owner?.documents(declaration) == true
            if (!isHeader && declaration.isPublic(within = owner) && !isSaid) {
                val line = text.take(i).count { it == '\n' } + 1
                missing += "$line: ${text.substring(i).lineSequence().first().take(SHOWN)}"
            }
            if (!isHeader) last = declaration
        }
        return missing
    }

    private class Declaration(match: MatchResult, code: String, text: String) {
        private val name: String = NAME.find(code, match.range.last + 1)?.value.orEmpty()
        val keyword: String = match.groupValues[KEYWORD]
        val isDocumented: Boolean = match.groupValues[1].isNotEmpty()
        private val kdoc: String =
            if (isDocumented) text.substring(text.lastIndexOf("/**", match.range.first), match.range.first) else ""
        private val modifiers: Set<String> = match.groupValues[MODIFIERS].split(WHITESPACE).toSet()
        private val isOfferedData: Boolean = "data" in modifiers && "public" in modifiers
        private val isPlainCompanion: Boolean =
            "companion" in modifiers && code.substring(match.range.last + 1).trimStart(' ').first() in "{\n"

        fun isPublic(within: Declaration?): Boolean = when {
            "override" in modifiers || isPlainCompanion -> false
            "public" in modifiers || "protected" in modifiers -> true
            else -> within?.isOfferedData == true && keyword in setOf("val", "var") && modifiers.none { it in HIDING }
        }

        /** Whether its KDoc has an `@property` for [member]. */
        fun documents(member: Declaration): Boolean =
            member.keyword in setOf("val", "var") && Regex("""@property ${Regex.escape(member.name)}\b""") in kdoc
    }

    private companion object {
        val NAME = Regex("""\w+""")
        const val MODIFIERS = 2
        const val KEYWORD = 3
        const val SHOWN = 60
        val WHITESPACE = Regex("""\s+""")
        val HIDING = setOf("private", "internal")
        val DECLARATION = Regex(
            """(?<![\w.:@])(${Skeleton.KDOC}\s*)?""" +
                """(?:@[\w.:]+(?:\((?:[^()]|\([^()]*\))*\))?\s*)*""" +
                """((?:(?:public|protected|private|internal|override|abstract|open|final|sealed|data|value|inner|enum|""" +
                """annotation|companion|inline|infix|operator|suspend|tailrec|external|const|lateinit|vararg|noinline|""" +
                """crossinline)\s+)*)\b(class|interface|object|fun|val|var|typealias|constructor)\b""",
        )
    }
}

/** A Kotlin file with words and comments blanked out, and a mark where each KDoc ended. */
internal class Skeleton(private val text: String) {
    private val out = StringBuilder(text.length)
    private var at = 0

    fun read(): String {
        while (at < text.length) {
            when {
                ahead("/**") && !ahead("/**/") -> comment(end = KDOC)
                ahead("/*") -> comment(end = ' ')
                ahead("//") -> blank(text.indexOf('\n', at).let { if (it < 0) text.length else it } - at)
                ahead("\"\"\"") -> words("\"\"\"")
                ahead("\"") -> words("\"")
                ahead("'") -> character()
                else -> out.append(text[at++])
            }
        }
        return out.toString()
    }

    private fun ahead(what: String) = text.startsWith(what, at)

    private fun blank(count: Int) {
        repeat(minOf(count, text.length - at)) { out.append(if (text[at] == '\n') '\n' else ' ').also { at++ } }
    }

    private fun comment(end: Char) {
        var depth = 0
        do {
            when {
                ahead("/*") -> depth++.also { blank(2) }
                ahead("*/") -> depth--.also { blank(2) }
                else -> blank(1)
            }
        } while (depth > 0 && at < text.length)
        out[out.lastIndex] = end
    }

    private fun character() {
        val length = if (text.startsWith("'\\", at)) text.indexOf('\'', at + ESCAPE) + 1 - at else CHARACTER
        blank(length)
    }

    private fun words(quote: String) {
        blank(quote.length)
        while (at < text.length && !ahead(quote)) {
            when {
                quote.length == 1 && ahead("\\") -> blank(2)
                ahead("\${") -> template()
                else -> blank(1)
            }
        }
        blank(quote.length)
        while (quote.length > 1 && ahead("\"")) blank(1)
    }

    private fun template() {
        var depth = 0
        do {
            when {
                ahead("{") -> depth++.also { blank(1) }
                ahead("}") -> depth--.also { blank(1) }
                ahead("\"\"\"") -> words("\"\"\"")
                ahead("\"") -> words("\"")
                else -> blank(1)
            }
        } while (at < text.length && (depth > 0 || text[at - 1] == '$'))
    }

    companion object {
        const val KDOC: Char = '\u0001'
        private const val CHARACTER = 3
        private const val ESCAPE = 3
    }
}
