package io.wakit.gates

/** A code block of [page] that says which region of a source file it quotes. */
internal class Quote(
    val page: String,
    val line: Int,
    val language: String,
    val source: String,
    val region: String,
    val code: List<String>,
)

/**
 * Code in Markdown that is quoted from files that are compiled. A comment on the line before the block names the file and
 * a region in it: `quote: path/from/the/root.kt#name`. The region stands between the lines `quote: name` and `end quote`,
 * each in a comment of the file's own kind, and loses the indentation that its lines have in common.
 */
internal object Quotes {
    private val MARK = Regex("""\s*<!--\s*quote:\s*(\S+)#(\S+)\s*-->\s*""")
    private val FENCE = Regex("""\s*```(\w*).*""")
    private val BEGIN = Regex("""\s*(?://|#|<!--)\s*quote:\s*(\S+?)\s*(?:-->)?\s*""")
    private val END = Regex("""\s*(?://|#|<!--)\s*end quote\s*(?:-->)?\s*""")

    /** The quotes of a page; a mark that no code block follows is an error. */
    fun of(page: String, text: String): List<Quote> {
        val lines = text.lines()
        return lines.mapIndexedNotNull { i, line ->
            val (source, region) = MARK.matchEntire(line)?.destructured ?: return@mapIndexedNotNull null
            val language = lines.getOrNull(i + 1)?.let(FENCE::matchEntire)?.groupValues?.get(1)
            requireNotNull(language) { "$page:${i + 1} quotes $source, and no code block stands on the next line" }
            val code = lines.drop(i + 2).takeWhile { !FENCE.matches(it) }
            Quote(page, i + 1, language, source, region, code)
        }
    }

    /** The lines of [region] in the text of a file. */
    fun region(source: String, text: String, region: String): List<String> {
        val lines = text.lines()
        val begins = lines.indices.filter { BEGIN.matchEntire(lines[it])?.groupValues?.get(1) == region }
        require(begins.size == 1) { "$source has ${begins.size} regions called $region, and a quote needs one" }
        val end = (begins.single() until lines.size).firstOrNull { END.matches(lines[it]) }
        requireNotNull(end) { "the region $region of $source has no end" }
        return lines.subList(begins.single() + 1, end).filterNot { BEGIN.matches(it) }
            .joinToString("\n").trimIndent().lines()
    }

    /** The page with the code of each quote put in anew. */
    fun rewritten(page: String, text: String, code: (Quote) -> List<String>): String {
        val lines = text.lines().toMutableList()
        of(page, text).asReversed().forEach { quote ->
            val first = quote.line + 1
            repeat(quote.code.size) { lines.removeAt(first) }
            lines.addAll(first, code(quote))
        }
        return lines.joinToString("\n")
    }

    /** The code blocks in [languages] that quote nothing, as `page:line`. */
    fun unquoted(page: String, text: String, languages: Set<String>): List<String> {
        var inside = false
        val lines = text.lines()
        return lines.mapIndexedNotNull { i, line ->
            val fence = FENCE.matchEntire(line) ?: return@mapIndexedNotNull null
            inside = !inside
            val quoted = i > 0 && MARK.matches(lines[i - 1])
            "$page:${i + 1}".takeIf { inside && !quoted && fence.groupValues[1] in languages }
        }
    }
}
