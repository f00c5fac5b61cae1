package io.wakit.client.resource

import arrow.core.Either
import io.wakit.client.Endpoint
import io.wakit.client.Graph
import io.wakit.client.NoBody
import io.wakit.client.Paged
import io.wakit.client.WaError
import io.wakit.client.delete
import io.wakit.client.get
import io.wakit.client.invoke
import io.wakit.client.paged
import io.wakit.client.post
import io.wakit.client.within
import io.wakit.model.Page
import io.wakit.model.WabaId
import io.wakit.model.account.CallbackOverride
import io.wakit.model.account.Subscribed
import io.wakit.model.account.SubscribedApp
import io.wakit.model.account.violations

/**
 * Which apps get the webhooks of an account, and where.
 *
 * @see <a href="https://developers.facebook.com/documentation/business-messaging/whatsapp/reference/whatsapp-business-account/subscribed-apps-api">Subscribed apps</a>
 */
public class Subscriptions internal constructor(private val graph: Graph, private val waba: WabaId) {
    /** The apps that are subscribed. */
    public fun list(): Paged<SubscribedApp> = graph.paged(List, at = waba)

    /**
     * Subscribes the app whose token this is. Where webhooks of the account went to a URL of their own, they go to the app's
     * again: Meta takes the same call for both.
     */
    public suspend fun subscribe(): Either<WaError, Subscribed> = graph(Subscribe, at = waba)

    /** Subscribes the app, and sends webhooks about messages of this account to a URL of their own, up to 200 characters. */
    public suspend fun override(callback: CallbackOverride): Either<WaError, Subscribed> =
        graph.within({ callback.violations() }) { it(Override, at = waba, body = callback) }

    /** Ends the webhooks to the app whose token this is. */
    public suspend fun unsubscribe(): Either<WaError, Subscribed> = graph(Unsubscribe, at = waba)

    internal companion object {
        val List: Endpoint<WabaId, NoBody, Page<SubscribedApp>> = get("subscribed_apps")
        val Subscribe: Endpoint<WabaId, NoBody, Subscribed> = post("subscribed_apps")
        val Override: Endpoint<WabaId, CallbackOverride, Subscribed> = post("subscribed_apps", "#override_callback_uri")
        val Unsubscribe: Endpoint<WabaId, NoBody, Subscribed> = delete("subscribed_apps")
    }
}
