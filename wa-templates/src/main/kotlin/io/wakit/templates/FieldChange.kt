package io.wakit.templates

/**
 * One thing that is other in a template than it should be.
 *
 * @property path where, in Meta's keys: `body.text`, `buttons[1].url`.
 * @property from what stands at Meta, or in the lock file; null where nothing does.
 * @property to what takes its place; null where nothing does.
 */
public data class FieldChange(val path: String, val from: String?, val to: String?) {
    override fun toString(): String = "$path: ${from.quoted()} -> ${to.quoted()}"

    private fun String?.quoted(): String = this?.let { "\"${it.replace("\n", "\\n")}\"" } ?: "nothing"
}
