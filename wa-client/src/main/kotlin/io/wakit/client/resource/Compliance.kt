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
import io.wakit.model.Success
import io.wakit.model.phone.BusinessCompliance
import io.wakit.model.phone.violations

/**
 * What India's law asks a business to tell its customers.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/reference/whatsapp-business-phone-number/business-compliance-information-api">
 * Business compliance information</a>
 */
public class Compliance internal constructor(private val graph: Graph, private val phone: PhoneNumberId) {
    /** What was told so far. */
    public suspend fun get(): Either<WaError, BusinessCompliance> = graph(Get, at = phone)

    /** Tells all of it anew: name, legal form, grievance officer and customer care are needed. */
    public suspend fun update(info: BusinessCompliance): Either<WaError, Success> =
        graph.within({ info.violations() }) { it(Update, at = phone, body = info) }

    internal companion object {
        val Get: Endpoint<PhoneNumberId, NoBody, BusinessCompliance> = get("business_compliance_info")
        val Update: Endpoint<PhoneNumberId, BusinessCompliance, Success> = post("business_compliance_info")
    }
}
