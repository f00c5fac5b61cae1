package io.wakit.webhook

import io.wakit.model.VerifyToken

/**
 * The handshake by which Meta makes sure that a callback URL is wanted: a GET with `hub.mode=subscribe`, the agreed token
 * and a challenge, which is to be said back bare.
 *
 * @see <a href="https://developers.facebook.com/docs/graph-api/webhooks/getting-started#verification-requests">Verification requests</a>
 */
public class Subscription(private val verifyToken: VerifyToken) {
    /** The challenge with 200 where [token] fits; 403 otherwise, also where any of the three is missing. */
    public fun answer(mode: String?, token: String?, challenge: String?): Answer {
        val fits =
            mode == "subscribe" && !token.isNullOrBlank() && token.none { it.isWhitespace() } &&
                VerifyToken(token) == verifyToken
        return if (fits && challenge != null) Answer(200, challenge) else Answer.Forbidden
    }
}
