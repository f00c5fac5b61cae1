package io.wakit.client.resource

import arrow.core.Either
import io.wakit.client.Endpoint
import io.wakit.client.Graph
import io.wakit.client.NoBody
import io.wakit.client.WaError
import io.wakit.client.get
import io.wakit.client.invoke
import io.wakit.client.post
import io.wakit.client.within
import io.wakit.model.PhoneNumberId
import io.wakit.model.phone.OfficialAccountApplication
import io.wakit.model.phone.OfficialAccountReceipt
import io.wakit.model.phone.OfficialBusinessAccount
import io.wakit.model.phone.violations

/**
 * The blue badge of a number.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/official-business-accounts">Official Business Accounts</a>
 */
public class OfficialAccount internal constructor(private val graph: Graph, private val phone: PhoneNumberId) {
    /** Whether the number has the badge, or how far its application came. */
    public suspend fun get(): Either<WaError, OfficialBusinessAccount> = graph(Get, at = phone)

    /** Applies for the badge, or takes an application back. A yes says that it was handed in, and no more. */
    public suspend fun apply(application: OfficialAccountApplication): Either<WaError, OfficialAccountReceipt> =
        graph.within({ application.violations() }) { it(Apply, at = phone, body = application) }

    internal companion object {
        val Get: Endpoint<PhoneNumberId, NoBody, OfficialBusinessAccount> = get("official_business_account")
        val Apply: Endpoint<PhoneNumberId, OfficialAccountApplication, OfficialAccountReceipt> =
            post("official_business_account")
    }
}
