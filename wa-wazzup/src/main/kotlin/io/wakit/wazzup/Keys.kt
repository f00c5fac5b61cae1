package io.wakit.wazzup

import java.security.MessageDigest

/** A text that opens an account. It prints as a bar, and compares in constant time. */
public sealed class WazzupSecret(name: String, private val text: String) {
    init {
        require(text.isNotEmpty()) { "The $name is empty. Check the setting that it is read from." }
        require(text.none { it.isWhitespace() || it.isISOControl() }) {
            "The $name holds white space, often the line break at the end of a file. Trim it."
        }
    }

    /** The text itself, for the one place that has to write it on the wire. */
    public fun reveal(): String = text

    final override fun equals(other: Any?): Boolean = other is WazzupSecret && other.javaClass == javaClass &&
        MessageDigest.isEqual(other.text.encodeToByteArray(), text.encodeToByteArray())

    final override fun hashCode(): Int = text.hashCode()

    final override fun toString(): String = "██"
}

/** What lets a program act for one Wazzup account, or for a partner. Its form is Wazzup's own affair. */
public class ApiKey(text: String) : WazzupSecret("API key", text)

/** The word that an account was made with, and that Wazzup says back as the bearer of each webhook. */
public class CrmKey(text: String) : WazzupSecret("CRM key", text)
