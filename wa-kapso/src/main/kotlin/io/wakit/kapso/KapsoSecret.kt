package io.wakit.kapso

import java.security.MessageDigest

/** A text that opens doors at Kapso. It prints as a bar, and compares in constant time. */
public sealed class KapsoSecret(name: String, private val text: String) {
    init {
        require(text.isNotEmpty()) { "The $name is empty. Check the setting that it is read from." }
        require(text.none { it.isWhitespace() || it.isISOControl() }) {
            "The $name holds white space, often the line break at the end of a file. Trim it."
        }
    }

    /** The text itself, for the one place that has to write it on the wire. */
    public fun reveal(): String = text

    final override fun equals(other: Any?): Boolean = other is KapsoSecret && other.javaClass == javaClass &&
        MessageDigest.isEqual(other.text.encodeToByteArray(), text.encodeToByteArray())

    final override fun hashCode(): Int = text.hashCode()

    final override fun toString(): String = "██"
}

/** The key of a project (`X-API-Key`): it opens all numbers of the project. */
public class KapsoApiKey(text: String) : KapsoSecret("Kapso API key", text)

/** The `secret_key` of one webhook, under which Kapso signs what it sends there. */
public class KapsoWebhookSecret(text: String) : KapsoSecret("webhook secret", text)
