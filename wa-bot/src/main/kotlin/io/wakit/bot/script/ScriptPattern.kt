package io.wakit.bot.script

import java.util.regex.Pattern

/**
 * A regular expression of people who write no code. Some need ages for a text that is made for it, and would stop all that the
 * node does: this one gives up, by how often it looks at a character and not by the clock, so that it always comes to the same.
 */
internal class ScriptPattern(pattern: String) {
    private val pattern = Pattern.compile(pattern)

    /** Whether it is found in [text]; false where that takes too long to tell. */
    fun isIn(text: String): Boolean = try {
        pattern.matcher(Counted(text)).find()
    } catch (_: TooLong) {
        false
    } catch (_: StackOverflowError) {
        // Java's engine goes one deeper for each turn of a group.
        false
    }

    private class TooLong : RuntimeException() {
        override fun fillInStackTrace(): Throwable = this
    }

    private class Counted(private val text: String) : CharSequence by text {
        private var looks = 0

        override fun get(index: Int): Char = if (looks++ < MOST_LOOKS) text[index] else throw TooLong()

        override fun toString(): String = text
    }

    companion object {
        private const val MOST_LOOKS = 1_000_000

        /** What may be repeated without a look at any character: groups, ends of lines and words. */
        private val REPEATED = Regex("""(?:[)^$}+*?]|\\[bBAZzG])\{(\d+)(?:,(\d*))?}""")

        /** How often such things are repeated, where each stands in the other. */
        fun repeats(pattern: String): Double = REPEATED.findAll(pattern).fold(1.0) { all, found ->
            val (least, most) = found.destructured
            all * maxOf(1.0, most.ifEmpty { least }.toDouble())
        }
    }
}
