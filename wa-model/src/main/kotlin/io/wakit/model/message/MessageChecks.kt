package io.wakit.model.message

import io.wakit.model.Media
import io.wakit.model.MediaId
import io.wakit.model.MediaLink
import io.wakit.model.Violation
import java.time.Clock

/** Collects what is wrong, each fault under its path; [at] is the place that a check stands in. */
internal class MessageChecks(
    val clock: Clock,
    private val at: String = "",
    private val found: MutableList<Violation> = mutableListOf(),
    private val raw: MutableList<String> = mutableListOf(),
) {
    val violations: List<Violation> get() = found

    /** Places of which no class knows what may stand there. */
    val unmodelled: List<String> get() = raw

    /** The same list, one place further in. */
    fun inside(path: String): MessageChecks = MessageChecks(clock, full(path), found, raw)

    fun <T> each(path: String, items: List<T>, check: MessageChecks.(T) -> Unit) {
        items.forEachIndexed { i, item -> inside("$path[$i]").check(item) }
    }

    fun fault(path: String, rule: String, limit: Int? = null, actual: Int? = null) {
        found += Violation(full(path), rule, limit, actual)
    }

    fun unmodelled(path: String = "") {
        raw += full(path)
    }

    /** In code points. A text that is not there is not too short. */
    fun length(path: String, text: String?, allowed: IntRange) {
        val actual = text?.let { it.codePointCount(0, it.length) } ?: return
        val (first, last) = allowed.first to allowed.last
        when {
            actual > last -> fault(path, "has $actual characters; Meta takes $last at most", last, actual)
            actual < first -> fault(path, "is empty; Meta takes $first to $last characters", first, actual)
        }
    }

    fun count(path: String, actual: Int, allowed: IntRange, of: String) {
        val (first, last) = allowed.first to allowed.last
        when {
            actual > last -> fault(path, "has $actual $of; Meta takes $last at most", last, actual)
            actual < first -> fault(path, "has $actual $of; Meta wants $first at least", first, actual)
        }
    }

    fun number(path: String, actual: Int?, allowed: IntRange) {
        if (actual == null || actual in allowed) return
        val limit = if (actual > allowed.last) allowed.last else allowed.first
        fault(path, "is $actual; Meta takes ${allowed.first} to ${allowed.last}", limit, actual)
    }

    fun filled(path: String, text: String?, rule: String) {
        if (text.isNullOrBlank()) fault(path, "is empty: $rule")
    }

    fun pattern(path: String, text: String?, pattern: Regex, rule: String) {
        if (!text.isNullOrEmpty() && !pattern.matches(text)) fault(path, rule)
    }

    /** No two of [keys] are the same; a fault names the second one. */
    fun unique(keys: List<String>, path: (Int) -> String) {
        keys.forEachIndexed { i, key ->
            if (key.isNotEmpty() && keys.indexOf(key) < i) fault(path(i), "is there before; Meta wants each one once")
        }
    }

    fun media(path: String, media: Media) {
        when (media) {
            is MediaId -> filled("$path.id", media.value, "name the uploaded file, or give a link")

            is MediaLink -> if (!LINK.containsMatchIn(media.url)) {
                fault("$path.link", "has to begin with http:// or https://")
            }
        }
    }

    private fun full(path: String) = when {
        at.isEmpty() -> path
        path.isEmpty() -> at
        else -> "$at.$path"
    }

    private companion object {
        val LINK = Regex("^https?://", RegexOption.IGNORE_CASE)
    }
}
