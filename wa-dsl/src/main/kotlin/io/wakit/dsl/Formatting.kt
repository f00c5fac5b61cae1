@file:JvmName("Formatting")

package io.wakit.dsl

/**
 * Words with WhatsApp's marks set on purpose. What is typed (any other [CharSequence]) is escaped where it is put among them;
 * what is marked already is taken as it is, so that marks can be nested: `bold(italic(name))`.
 *
 * @see <a href="https://faq.whatsapp.com/539178204879377">How to format your messages</a>
 */
public class Marked internal constructor(private val text: String) : CharSequence by text {
    /** Goes on with [more]; a plain text is escaped. */
    public operator fun plus(more: CharSequence): Marked = Marked(text + marks(more))

    override fun equals(other: Any?): Boolean = other is Marked && other.text == text

    override fun hashCode(): Int = text.hashCode()

    /** The text as it is sent. */
    override fun toString(): String = text
}

/**
 * A text made of [parts], as it is sent: `text(formatted("Dear ", bold(name), ","))`. Plain parts are escaped, each by
 * itself; marks of one's own are set by the words of this file.
 */
public fun formatted(vararg parts: CharSequence): String = parts.joinToString("") { marks(it) }

/**
 * [text] so that WhatsApp shows it as it was typed. WhatsApp has no sign that takes a mark's meaning away; so each `*`, `_`, `~`
 * and backtick that could begin or end a mark, and each sign that would make a line a quote or a list, gives way to one that
 * looks like it. Within words they stay, and with them most addresses and identifiers. Escaping twice changes nothing more.
 */
public fun plain(text: String): Marked = Marked(text.lineSequence().joinToString("\n") { plainLine(it) })

/** `*bold*`, line by line: a mark does not reach over the end of its line. */
public fun bold(text: CharSequence): Marked = text.between("*")

/** `_italic_`, line by line. */
public fun italic(text: CharSequence): Marked = text.between("_")

/** `~strike~`, line by line. */
public fun strike(text: CharSequence): Marked = text.between("~")

/** Code within a line; marks in it are shown and do nothing, so only backticks give way. */
public fun mono(text: CharSequence): Marked = Marked(text.toString().replace('`', BACKTICK)).between("`")

/** Letters of one width, over many lines; marks in it are shown and do nothing. */
public fun codeBlock(text: CharSequence): Marked = Marked("```" + text.toString().replace('`', BACKTICK) + "```")

/** `> quote`, each line of it. */
public fun quote(text: CharSequence): Marked = Marked(marks(text).lineSequence().joinToString("\n") { "> $it" })

/** A list with dots, one line for each of [items]; an item of many lines becomes one. */
public fun bullets(items: Iterable<CharSequence>): Marked = Marked(items.joinToString("\n") { "- " + oneLine(it) })

/** A list with numbers from 1; an item of many lines becomes one. */
public fun numbered(items: Iterable<CharSequence>): Marked =
    Marked(items.withIndex().joinToString("\n") { (i, item) -> "${i + 1}. " + oneLine(item) })

private fun marks(text: CharSequence): String = (text as? Marked ?: plain(text.toString())).toString()

private fun oneLine(text: CharSequence): String = marks(text).lineSequence().joinToString(" ") { it.trim() }

/** A mark has to touch what it marks, so white space is left outside. */
private fun CharSequence.between(mark: String) = Marked(
    marks(this).lineSequence().joinToString("\n") { line ->
        val core = line.trim()
        if (core.isEmpty()) line else line.replaceFirst(core, mark + core + mark)
    },
)

private fun plainLine(line: String): String {
    val signs = line.mapIndexed { i, sign ->
        val isInWord = i in 1 until line.lastIndex && line[i - 1].isLetterOrDigit() && line[i + 1].isLetterOrDigit()
        if (isInWord) sign else LOOK_ALIKE[sign] ?: sign
    }.joinToString("")
    return LINE_SIGN.replace(signs) { found ->
        val (space, sign) = found.destructured
        space + when {
            sign == ">" -> "›"
            sign == "-" -> "‐"
            else -> sign.dropLast(1) + "․"
        }
    }
}

private const val BACKTICK = 'ˋ'
private val LOOK_ALIKE = mapOf('*' to '∗', '_' to 'ˍ', '~' to '∼', '`' to BACKTICK)
private val LINE_SIGN = Regex("""^(\s*)(>|-(?=\s)|\d+\.(?=\s))""")
