package io.wakit.wazzup

import io.wakit.model.Violation

/** Looks for all limits of Wazzup's that [look] names, and tells each that is broken. */
internal inline fun checks(look: Checks.() -> Unit): List<Violation> = Checks().apply(look).found

/** The same for each of [items], under its place in the list; an id that stands twice makes Wazzup's server fail. */
internal fun <T> checkAll(items: List<T>, id: (T) -> String, look: (T) -> List<Violation>): List<Violation> {
    val seen = mutableMapOf<String, Int>()
    return items.flatMapIndexed { i, item ->
        val twice = seen.putIfAbsent(id(item), i)?.let { first ->
            Violation("[$i].id", "stands at [$first] too; one call takes each id once")
        }
        look(item).map { it.copy(path = "[$i].${it.path}") } + listOfNotNull(twice)
    }
}

internal class Checks {
    val found = mutableListOf<Violation>()

    /** A text that has to be there, of [most] characters. */
    fun needed(path: String, text: String?, most: Int) {
        if (text.isNullOrEmpty()) {
            tell(
                path,
                "is missing; Wazzup asks for 1 to $most characters",
            )
        } else {
            length(path, text, most)
        }
    }

    fun length(path: String, text: String?, most: Int) {
        val actual = text?.run { codePointCount(0, length) } ?: return
        if (actual > most) found += Violation(path, "has $actual characters; Wazzup takes $most at most", most, actual)
    }

    fun phone(path: String, text: String?) {
        if (text != null &&
            !PHONE.matches(text)
        ) {
            tell(path, "is no phone number; write its 8 to 15 digits, without a plus")
        }
    }

    fun username(path: String, text: String?) {
        if (text?.startsWith("@") == true) tell(path, "begins with @; write the name without it")
    }

    fun count(path: String, items: Collection<*>?, allowed: IntRange) {
        val actual = items?.size ?: return
        if (actual !in allowed) {
            val limit = if (actual > allowed.last) allowed.last else allowed.first
            found += Violation(path, "has $actual entries; Wazzup takes ${allowed.told()}", limit, actual)
        }
    }

    fun rule(path: String, holds: Boolean, rule: String) {
        if (!holds) tell(path, rule)
    }

    fun within(path: String, violations: List<Violation>) {
        violations.forEach { found += it.copy(path = "$path.${it.path}") }
    }

    private fun tell(path: String, rule: String) {
        found += Violation(path, rule)
    }

    private fun IntRange.told() = if (last == Int.MAX_VALUE) "$first at least" else "$first to $last"
}

internal val PHONE = Regex("""\d{8,15}""")
