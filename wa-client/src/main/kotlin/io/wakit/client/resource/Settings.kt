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
import io.wakit.model.phone.PhoneSettings
import io.wakit.model.phone.violations

/**
 * The settings of a number: calls, storage, identity checks, encryption of payloads.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/reference/whatsapp-business-phone-number/settings-api">Settings API</a>
 */
public class Settings internal constructor(private val graph: Graph, private val phone: PhoneNumberId) {
    /** All settings. With [includeSipCredentials] the passwords of SIP come along: keep them out of logs. */
    @JvmOverloads
    public suspend fun get(includeSipCredentials: Boolean = false): Either<WaError, PhoneSettings> =
        graph(Get, at = phone, query = query("include_sip_credentials" to includeSipCredentials.takeIf { it }))

    /**
     * Changes what [change] names and leaves the rest; but call hours are replaced whole, holidays included. Storage can be
     * changed only while the number is not registered.
     */
    public suspend fun update(change: PhoneSettings): Either<WaError, Success> =
        graph.within({ change.violations() }) { it(Update, at = phone, body = change) }

    internal companion object {
        val Get: Endpoint<PhoneNumberId, NoBody, PhoneSettings> = get("settings")
        val Update: Endpoint<PhoneNumberId, PhoneSettings, Success> = post("settings")
    }
}
