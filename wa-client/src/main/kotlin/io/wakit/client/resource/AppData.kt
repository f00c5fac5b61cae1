package io.wakit.client.resource

import arrow.core.Either
import io.wakit.client.Endpoint
import io.wakit.client.Graph
import io.wakit.client.WaError
import io.wakit.client.post
import io.wakit.model.PhoneNumberId
import io.wakit.model.phone.AppDataSync
import io.wakit.model.phone.RequestReceipt
import io.wakit.model.phone.SyncType

/**
 * What the WhatsApp Business app holds of a number that is used with both (coexistence).
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/embedded-signup/onboarding-business-app-users">Business app users</a>
 */
public class AppData internal constructor(private val graph: Graph, private val phone: PhoneNumberId) {
    /**
     * Asks for the contacts or the history, once each and within 24 hours of the onboarding. They come by the webhooks
     * `smb_app_state_sync` and `history`.
     */
    public suspend fun synchronize(type: SyncType): Either<WaError, RequestReceipt> =
        graph(Synchronize, at = phone, body = AppDataSync(type))

    internal companion object {
        val Synchronize: Endpoint<PhoneNumberId, AppDataSync, RequestReceipt> = post("smb_app_data")
    }
}
