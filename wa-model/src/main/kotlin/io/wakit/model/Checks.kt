package io.wakit.model

/** Looks for all limits of Meta's that [look] names, and tells each that is broken. */
internal inline fun checks(look: Checks.() -> Unit): List<Violation> = Checks().apply(look).found

/**
 * Collects broken limits. Lengths are counted in code points, so that an emoji is one character: the count that never
 * refuses what Meta would take.
 */
internal class Checks {
    val found = mutableListOf<Violation>()

    /** A text that may be missing, but is of [allowed] characters where it is there. */
    fun length(path: String, text: String?, allowed: IntRange) {
        val actual = text?.run { codePointCount(0, length) } ?: return
        when {
            actual > allowed.last -> tell(
                path,
                "has $actual characters; Meta takes ${allowed.last} at most",
                allowed.last,
                actual,
            )

            actual == 0 && allowed.first > 0 -> tell(
                path,
                "is empty; Meta takes ${allowed.first} to ${allowed.last} characters",
                allowed.first,
                actual,
            )

            actual < allowed.first -> tell(
                path,
                "has $actual characters; Meta asks for ${allowed.first} at least",
                allowed.first,
                actual,
            )
        }
    }

    fun count(path: String, items: Collection<*>?, allowed: IntRange) {
        val actual = items?.size ?: return
        when {
            actual > allowed.last ->
                tell(path, "has $actual entries; Meta takes ${allowed.last} at most", allowed.last, actual)

            actual < allowed.first ->
                tell(path, "has $actual entries; Meta asks for ${allowed.first} at least", allowed.first, actual)
        }
    }

    /** A number that may be missing, but lies in [allowed] where it is there. */
    fun number(path: String, actual: Int?, allowed: IntRange) {
        if (actual == null || actual in allowed) return
        val limit = if (actual > allowed.last) allowed.last else allowed.first
        tell(path, "is $actual; Meta takes ${allowed.first} to ${allowed.last}", limit, actual)
    }

    /** [rule] says what a text has to look like, as a sentence that begins with a verb. */
    fun form(path: String, text: String?, pattern: Regex, rule: String) {
        if (text != null && !pattern.matches(text)) tell(path, rule)
    }

    fun filled(path: String, text: String?, rule: String) {
        if (text != null && text.isBlank()) tell(path, rule)
    }

    fun rule(path: String, holds: Boolean, rule: String) {
        if (!holds) tell(path, rule)
    }

    private fun tell(path: String, rule: String, limit: Int? = null, actual: Int? = null) {
        found += Violation(path, rule, limit, actual)
    }
}

/**
 * Whether an emoji stands in this text. Java learned to tell only with 21, so this knows the blocks: what it cannot tell,
 * such as a plain heart drawn as text, it lets pass.
 */
internal fun String.hasEmoji(): Boolean = codePoints().anyMatch {
    it in PICTURES || it in SYMBOLS ||
        it == DRAWN_AS_EMOJI
}

/** Whether an address stands in this text: one that says so, by `https://` or `www.`. */
internal fun String.hasUrl(): Boolean = URL.containsMatchIn(this)

private val URL = Regex("""(https?://|\bwww\.)\S""", RegexOption.IGNORE_CASE)
private val PICTURES = 0x1F000..0x1FAFF
private val SYMBOLS = 0x2600..0x27BF
private const val DRAWN_AS_EMOJI = 0xFE0F
