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
import io.wakit.model.phone.BusinessProfile
import io.wakit.model.phone.BusinessProfileUpdate
import io.wakit.model.phone.ProfileField
import io.wakit.model.phone.violations

/**
 * What users see when they tap the name of the business.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/business-profiles">Business profiles</a>
 */
public class Profiles internal constructor(private val graph: Graph, private val phone: PhoneNumberId) {
    /** The profile with the [fields] that are named; with all of them where none is, since Meta gives none unasked. */
    public suspend fun get(vararg fields: ProfileField): Either<WaError, BusinessProfile> {
        val wanted = fields.named() ?: ProfileField.All.joinToString(",")
        return graph(Get, at = phone, query = query("fields" to wanted))
    }

    /** Changes what [change] names and leaves the rest. A picture is uploaded first, by the resumable upload. */
    public suspend fun update(change: BusinessProfileUpdate): Either<WaError, Success> =
        graph.within({ change.violations() }) { it(Update, at = phone, body = change) }

    internal companion object {
        val Get: Endpoint<PhoneNumberId, NoBody, BusinessProfile> = get("whatsapp_business_profile")
        val Update: Endpoint<PhoneNumberId, BusinessProfileUpdate, Success> = post("whatsapp_business_profile")
    }
}
