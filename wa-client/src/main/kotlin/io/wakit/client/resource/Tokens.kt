package io.wakit.client.resource

import arrow.core.Either
import io.wakit.client.Endpoint
import io.wakit.client.Graph
import io.wakit.client.NoBody
import io.wakit.client.WaError
import io.wakit.client.form
import io.wakit.client.get
import io.wakit.client.invoke
import io.wakit.client.query
import io.wakit.model.AccessToken
import io.wakit.model.AppId
import io.wakit.model.AppSecret
import io.wakit.model.Root
import io.wakit.model.account.CodeExchange
import io.wakit.model.account.GrantedToken
import io.wakit.model.account.TokenAnswer
import io.wakit.model.account.TokenDetails

/**
 * Access tokens: getting them, and looking at them. The secret of the app goes in the body, so that it stands in no URL,
 * where Meta takes it there.
 *
 * @see <a href="https://developers.facebook.com/documentation/business-messaging/whatsapp/access-tokens">Access tokens</a>
 */
public class Tokens internal constructor(private val graph: Graph) {
    /** Takes the [code] that Embedded Signup gave, good for 30 seconds, for a token of the customer's business. */
    public suspend fun exchange(app: AppId, secret: AppSecret, code: String): Either<WaError, GrantedToken> =
        graph(Exchange, at = Root, body = CodeExchange(app, secret.reveal(), code))

    /**
     * The token of the app itself. Meta gives it by GET alone, with the secret in the URL; [AccessToken.ofApp] makes the same
     * without a call.
     */
    public suspend fun ofApp(app: AppId, secret: AppSecret): Either<WaError, GrantedToken> = graph(
        OfApp,
        at = Root,
        query = query(
            "client_id" to app,
            "client_secret" to secret.reveal(),
            "grant_type" to "client_credentials",
        ),
    )

    /** What [token] may do, and how long. The client's own token has to be of the same app. */
    public suspend fun inspect(token: AccessToken): Either<WaError, TokenDetails> =
        graph(Inspect, at = Root, query = query("input_token" to token.reveal())).map { it.data }

    internal companion object {
        val Exchange: Endpoint<Root, CodeExchange, GrantedToken> = form("oauth/access_token")
        val OfApp: Endpoint<Root, NoBody, GrantedToken> = get("oauth/access_token")
        val Inspect: Endpoint<Root, NoBody, TokenAnswer> = get("debug_token")
    }
}
