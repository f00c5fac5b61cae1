package io.wakit.client.resource

import arrow.core.Either
import io.wakit.client.Endpoint
import io.wakit.client.Graph
import io.wakit.client.WaError
import io.wakit.client.form
import io.wakit.model.AccessToken
import io.wakit.model.AppId
import io.wakit.model.Success
import io.wakit.model.account.AppSubscription

/**
 * Where the webhooks of an app go. It asks for the token of the app itself: [AccessToken.ofApp].
 *
 * @see <a href="https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/create-webhook-endpoint">Webhook endpoint</a>
 */
public class AppSubscriptions internal constructor(private val graph: Graph, private val app: AppId) {
    /** Sends webhooks of WhatsApp Business Accounts there. The URL is asked Meta's challenge while this call is under way. */
    public suspend fun subscribe(subscription: AppSubscription): Either<WaError, Success> =
        graph(Subscribe, at = app, body = subscription)

    internal companion object {
        val Subscribe: Endpoint<AppId, AppSubscription, Success> = form("subscriptions")
    }
}
