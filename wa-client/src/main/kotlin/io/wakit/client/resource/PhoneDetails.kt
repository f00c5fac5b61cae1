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
import io.wakit.client.within
import io.wakit.model.PhoneNumberId
import io.wakit.model.Success
import io.wakit.model.phone.PhoneNumber
import io.wakit.model.phone.PhoneNumberField
import io.wakit.model.phone.PhoneNumberUpdate
import io.wakit.model.phone.violations

/**
 * What Meta knows of a business phone number, and what can be changed of it.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/business-phone-numbers/phone-numbers">Phone numbers</a>
 */
public class PhoneDetails internal constructor(private val graph: Graph, private val phone: PhoneNumberId) {
    /**
     * The number with the [fields] that are named; where none is, with number, name and quality. Throughput, messaging limit,
     * health, callbacks and automation are fields of it.
     */
    public suspend fun get(vararg fields: PhoneNumberField): Either<WaError, PhoneNumber> =
        graph(Get, at = phone, query = query("fields" to fields.named()))

    /**
     * Changes what [change] names: the PIN of two-step verification (6 digits), the display name (2 to 75 characters, used
     * after Meta's review), or the callback of the number (up to 200 characters).
     *
     * @see <a href="https://developers.facebook.com/docs/whatsapp/webhooks/override">Webhook overrides</a>
     */
    public suspend fun update(change: PhoneNumberUpdate): Either<WaError, Success> =
        graph.within({ change.violations() }) { it(Update, at = phone, body = change) }

    internal companion object {
        val Get: Endpoint<PhoneNumberId, NoBody, PhoneNumber> = get()
        val Update: Endpoint<PhoneNumberId, PhoneNumberUpdate, Success> = post()
    }
}
