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
import io.wakit.model.BusinessProfileId
import io.wakit.model.Success
import io.wakit.model.phone.BusinessProfile
import io.wakit.model.phone.BusinessProfileUpdate
import io.wakit.model.phone.ProfileField
import io.wakit.model.phone.violations

/**
 * A business profile as a node of its own, where its id is known; else [Profiles] of its phone number.
 *
 * @property id the profile.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/reference/whatsapp-business-profile/whatsapp-business-profile-node-api">
 * Business profile node</a>
 */
public class BusinessProfiles internal constructor(private val graph: Graph, public val id: BusinessProfileId) {
    /** The profile with the [fields] that are named; where none is, with those that are filled. */
    public suspend fun get(vararg fields: ProfileField): Either<WaError, BusinessProfile> =
        graph(Get, at = id, query = query("fields" to fields.named()))

    /** Changes what [change] names and leaves the rest. */
    public suspend fun update(change: BusinessProfileUpdate): Either<WaError, Success> =
        graph.within({ change.violations() }) { it(Update, at = id, body = change) }

    override fun toString(): String = "BusinessProfiles($id)"

    internal companion object {
        val Get: Endpoint<BusinessProfileId, NoBody, BusinessProfile> = get()
        val Update: Endpoint<BusinessProfileId, BusinessProfileUpdate, Success> = post()
    }
}
