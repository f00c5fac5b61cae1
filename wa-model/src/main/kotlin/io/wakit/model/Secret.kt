package io.wakit.model

import java.security.MessageDigest

/**
 * A text that opens doors. It prints as a bar, compares in constant time, and is refused at once when it is empty or
 * holds white space: the line break at the end of a mounted file, or a variable that was never set, is found at the
 * start and not by the first customer.
 */
public sealed class Secret(name: String, private val text: String) {
    init {
        require(text.isNotEmpty()) { "The $name is empty. Check the setting that it is read from." }
        require(text.none { it.isWhitespace() || it.isISOControl() }) {
            "The $name holds white space, often the line break at the end of a file. Trim it."
        }
    }

    /** The text itself, for the one place that has to write it on the wire. */
    public fun reveal(): String = text

    final override fun equals(other: Any?): Boolean = other is Secret && other.javaClass == javaClass &&
        MessageDigest.isEqual(other.text.encodeToByteArray(), text.encodeToByteArray())

    final override fun hashCode(): Int = text.hashCode()

    final override fun toString(): String = "██"
}

/** What lets an app call the Graph in the name of a business: a system user's token in production, a 24-hour one in trials. */
public class AccessToken(text: String) : Secret("access token", text) {
    public companion object {
        /** The token of the app itself, made of its id and secret: for what belongs to the app, and to no business. */
        @JvmStatic
        public fun ofApp(app: AppId, secret: AppSecret): AccessToken = AccessToken("$app|${secret.reveal()}")
    }
}

/** The secret of a Meta app, under which Meta signs each webhook (`X-Hub-Signature-256`). */
public class AppSecret(text: String) : Secret("app secret", text)

/** The word agreed on in the app dashboard, which Meta says back when it subscribes to a webhook (`hub.verify_token`). */
public class VerifyToken(text: String) : Secret("verify token", text)
