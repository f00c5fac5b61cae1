package io.wakit.templates.code

/**
 * A parameter of a function that is written.
 *
 * @property default what it is where it is left out, as code; null where it has to be given.
 */
internal data class Slot(val name: String, val type: String, val default: String? = null)

/** What the code of a function or of a card needs: what it asks for, and the parts that it makes of that. */
internal data class Shape(val slots: List<Slot>, val parts: List<Part>, val cards: List<CardShape> = emptyList()) {
    /** Whether something may be left out, so that Java wants shorter forms. */
    val isOptional: Boolean get() = slots.any { it.default != null }
}

/**
 * An expression that makes a component.
 *
 * @property mayBeNull whether it makes none where its values are left out.
 */
internal data class Part(val code: String, val mayBeNull: Boolean = false)

/** A class that is written for the cards of a template. */
internal data class CardShape(val name: String, val shape: Shape) {
    /** What its documentation says; it does not tell it from another. */
    var notes: List<Note> = emptyList()
}

/** A value that a user of the code gives, and what it is good for. */
internal data class Note(val slot: String, val text: String)

/**
 * Gives each parameter a name of its own, the first of its candidates that is free. A name that Kotlin or Java keep for
 * themselves gets `Value` at its end.
 */
internal class Names(vararg taken: String) {
    private val taken = taken.toMutableSet()

    fun take(vararg candidates: String): String {
        val wanted = candidates.map { if (it in RESERVED) "${it}Value" else it }
        val name = wanted.find { it !in taken }
            ?: generateSequence(2) { it + 1 }.map { "${wanted.last()}$it" }.first { it !in taken }
        taken += name
        return name
    }

    companion object {
        /** `order_shipped` is `orderShipped`. */
        fun camel(words: String, ifEmpty: String): String {
            val parts = words.split(NO_LETTERS).filter { it.isNotEmpty() }
            val name = parts.firstOrNull().orEmpty() + parts.drop(1).joinToString("") { pascal(it) }
            return if (name.isEmpty()) {
                ifEmpty
            } else if (name.first().isDigit()) {
                ifEmpty + name
            } else {
                name
            }
        }

        fun pascal(name: String): String = name.replaceFirstChar { it.uppercaseChar() }

        /** `en_US` is `EN_US`. */
        fun constant(code: String): String =
            code.replace(NO_LETTERS, "_").uppercase().let { if (it.first().isDigit()) "_$it" else it }

        private val NO_LETTERS = Regex("[^A-Za-z0-9]+")

        /** Hard keywords of Kotlin and those of Java, whichever of the two a caller writes. */
        val RESERVED: Set<String> = (
            "abstract as assert boolean break byte case catch char class const continue default do double else " +
                "enum extends false final finally float for fun goto if implements import in instanceof int " +
                "interface is long native new null object package private protected public return short static " +
                "strictfp super switch synchronized this throw throws transient true try typealias typeof val var " +
                "void volatile when while"
            ).split(' ').toSet()
    }
}

/** [text] as a literal of Kotlin. */
internal fun literal(text: String): String = buildString {
    append('"')
    text.forEach {
        when {
            it == '\\' || it == '"' || it == '$' -> append('\\').append(it)
            it == '\n' -> append("\\n")
            it.isISOControl() -> append("\\u%04x".format(it.code))
            else -> append(it)
        }
    }
    append('"')
}
