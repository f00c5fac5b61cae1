package io.wakit.model

/**
 * A limit that Meta documents and that a value breaks. It names the place and the numbers, never the value itself.
 *
 * @property path where, in Meta's keys: `text.body`.
 * @property rule what holds there, as a sentence that says what to do.
 * @property limit the number that Meta documents, where the rule is one of size.
 * @property actual the number that was found.
 */
public data class Violation @JvmOverloads constructor(
    val path: String,
    val rule: String,
    val limit: Int? = null,
    val actual: Int? = null,
) {
    override fun toString(): String = "$path $rule"
}
