package io.wakit.client.resource

import io.wakit.client.Endpoint
import io.wakit.client.Graph
import io.wakit.client.NoBody
import io.wakit.client.Paged
import io.wakit.client.get
import io.wakit.client.paged
import io.wakit.client.query
import io.wakit.model.AdObjectId
import io.wakit.model.Page
import io.wakit.model.analytics.AdInsights
import java.time.LocalDate

/**
 * What marketing messages of an ad account, a campaign, an ad set or an ad did.
 *
 * @property id the object of the Marketing API.
 * @see <a href="https://developers.facebook.com/documentation/business-messaging/whatsapp/marketing-messages/view-metrics">View metrics</a>
 */
public class MarketingInsights internal constructor(private val graph: Graph, public val id: AdObjectId) {
    /** The [fields] by Meta's names, such as `marketing_messages_read`, from the day [since] to the day [until]. */
    @JvmOverloads
    public fun list(fields: List<String>, since: LocalDate? = null, until: LocalDate? = null): Paged<AdInsights> =
        graph.paged(
            List,
            at = id,
            query(
                "fields" to fields.joined(),
                "time_range" to since?.let { """{"since":"$it","until":"${until ?: it}"}""" },
            ),
        )

    override fun toString(): String = "MarketingInsights($id)"

    internal companion object {
        val List: Endpoint<AdObjectId, NoBody, Page<AdInsights>> = get("insights")
    }
}
