package io.wakit.gates

/** Parts of a page in Markdown, each under a heading of the second level. */
internal object Sections {
    /** How many lines of words and code stand under [heading]; empty ones, fences and the marks of quotes are neither. */
    fun length(text: String, heading: String): Int {
        val lines = text.lines()
        val start = lines.indexOf("## $heading")
        require(start >= 0) { "there is no section called $heading" }
        return lines.drop(start + 1).takeWhile { !it.startsWith("## ") }
            .count { line -> line.isNotBlank() && !line.startsWith("<!--") && !line.startsWith("```") }
    }
}
