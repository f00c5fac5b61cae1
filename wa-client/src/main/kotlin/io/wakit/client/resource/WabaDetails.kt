package io.wakit.client.resource

import arrow.core.Either
import io.wakit.client.Endpoint
import io.wakit.client.Graph
import io.wakit.client.NoBody
import io.wakit.client.WaError
import io.wakit.client.get
import io.wakit.client.invoke
import io.wakit.client.post
import io.wakit.client.query
import io.wakit.model.Success
import io.wakit.model.WabaId
import io.wakit.model.account.WabaEdit
import io.wakit.model.account.WabaField
import io.wakit.model.account.WhatsAppBusinessAccount

/**
 * What Meta knows of an account.
 *
 * @see <a href="https://developers.facebook.com/documentation/business-messaging/whatsapp/whatsapp-business-accounts">WhatsApp Business Accounts</a>
 */
public class WabaDetails internal constructor(private val graph: Graph, private val waba: WabaId) {
    /** The account with the [fields] that are named; where none is, with id, name, currency and time zone. */
    public suspend fun get(vararg fields: WabaField): Either<WaError, WhatsAppBusinessAccount> =
        graph(Get, at = waba, query = query("fields" to fields.named()))

    /** Changes what [edit] names; the name has up to 100 characters. */
    public suspend fun update(edit: WabaEdit): Either<WaError, Success> = graph(Update, at = waba, body = edit)

    internal companion object {
        val Get: Endpoint<WabaId, NoBody, WhatsAppBusinessAccount> = get()
        val Update: Endpoint<WabaId, WabaEdit, Success> = post()
    }
}
