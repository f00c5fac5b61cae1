package io.wakit.client.resource

import arrow.core.Either
import io.wakit.client.Endpoint
import io.wakit.client.Graph
import io.wakit.client.NoBody
import io.wakit.client.Paged
import io.wakit.client.WaError
import io.wakit.client.get
import io.wakit.client.invoke
import io.wakit.client.paged
import io.wakit.client.post
import io.wakit.client.query
import io.wakit.model.GroupId
import io.wakit.model.NodeId
import io.wakit.model.Page
import io.wakit.model.TemplateGroupId
import io.wakit.model.TemplateId
import io.wakit.model.WabaId
import io.wakit.model.account.Made
import io.wakit.model.analytics.AccountAnalytics
import io.wakit.model.analytics.AnalyticsQuery
import io.wakit.model.analytics.CallPoint
import io.wakit.model.analytics.ConversationPoint
import io.wakit.model.analytics.GroupAnalytics
import io.wakit.model.analytics.MessageAnalytics
import io.wakit.model.analytics.PricingPoint
import io.wakit.model.analytics.TemplateAnalytics
import io.wakit.model.analytics.TemplateAnalyticsQuery
import java.time.LocalDate
import java.time.ZoneOffset

/**
 * What an account did: messages, conversations, prices, calls, templates and groups. All of it is approximate, and no
 * invoice.
 *
 * @see <a href="https://developers.facebook.com/documentation/business-messaging/whatsapp/analytics">Analytics</a>
 */
public class Analytics internal constructor(private val graph: Graph, private val waba: WabaId) {
    /** Messages that were sent and delivered, up to a year back. Filters by metric, dimension, category and type do nothing. */
    public suspend fun messages(query: AnalyticsQuery): Either<WaError, MessageAnalytics> =
        ask(Messages, query.ofMessages()).map { it.messages ?: MessageAnalytics() }

    /** Conversations that were opened, up to a year back. Cost is missing for those whom a partner bills. */
    public suspend fun conversations(query: AnalyticsQuery): Either<WaError, List<ConversationPoint>> =
        ask(Conversations, query.ofConversations()).map { it.conversations?.points.orEmpty() }

    /**
     * What messages cost, up to a year back. With the dimensions `TIER`, `PRICING_CATEGORY` and `COUNTRY` the points tell the
     * price step.
     */
    public suspend fun pricing(query: AnalyticsQuery): Either<WaError, List<PricingPoint>> =
        ask(Pricing, query.ofPricing()).map { it.pricing?.points.orEmpty() }

    /** Calls that were completed. */
    public suspend fun calls(query: AnalyticsQuery): Either<WaError, List<CallPoint>> =
        ask(Calls, query.ofCalls()).map { it.calls?.points.orEmpty() }

    /**
     * What became of [templates], 10 at most, by day and up to 90 days back. It has to be [turned on][enable] first, and is not
     * to be had in the European Union, the United Kingdom and Japan.
     */
    public fun templates(templates: List<TemplateId>, query: TemplateAnalyticsQuery): Paged<TemplateAnalytics> =
        counted(Templates, "template_ids", templates, MOST, query)

    /** What became of the templates in [groups], 10 at most; see [templates]. */
    public fun templateGroups(groups: List<TemplateGroupId>, query: TemplateAnalyticsQuery): Paged<TemplateAnalytics> =
        counted(TemplateGroups, "template_group_ids", groups, MOST, query)

    /** What went on in one [group], by day: messages, and people who came and went. */
    public fun groups(group: GroupId, query: TemplateAnalyticsQuery): Paged<GroupAnalytics> =
        counted(Groups, "group_ids", listOf(group), 1, query)

    /**
     * Turns analytics of templates on, which cannot be taken back. Links in templates are tracked from then on, and Meta keeps
     * anonymous data of chats to better its services.
     */
    public suspend fun enable(): Either<WaError, Made> =
        graph(Enable, at = waba, query = query("is_enabled_for_insights" to true))

    private suspend fun ask(
        endpoint: Endpoint<WabaId, NoBody, AccountAnalytics>,
        field: String,
    ): Either<WaError, AccountAnalytics> = graph(endpoint, at = waba, query = query("fields" to field))

    private fun <T> counted(
        endpoint: Endpoint<WabaId, NoBody, Page<T>>,
        name: String,
        ids: List<NodeId>,
        most: Int,
        query: TemplateAnalyticsQuery,
    ): Paged<T> = graph.checked(atMost(most, ids, name)) {
        it.paged(
            endpoint,
            at = waba,
            query(
                "start" to query.moment(query.from),
                "end" to query.moment(query.to),
                "granularity" to "DAILY",
                name to ids.joinToString(",", "[", "]"),
                "metric_types" to query.metrics.joined(),
                "product_type" to query.product,
                "use_waba_timezone" to query.inWabaTimezone.takeIf { it },
            ),
        )
    }

    /** Meta takes seconds for days in UTC, and wants the bare date for those of the account. */
    private fun TemplateAnalyticsQuery.moment(day: LocalDate): Any =
        if (inWabaTimezone) day else day.atStartOfDay(ZoneOffset.UTC).toEpochSecond()

    internal companion object {
        private const val MOST = 10

        val Messages: Endpoint<WabaId, NoBody, AccountAnalytics> = get(mark = "?fields=analytics")
        val Conversations: Endpoint<WabaId, NoBody, AccountAnalytics> = get(mark = "?fields=conversation_analytics")
        val Pricing: Endpoint<WabaId, NoBody, AccountAnalytics> = get(mark = "?fields=pricing_analytics")
        val Calls: Endpoint<WabaId, NoBody, AccountAnalytics> = get(mark = "?fields=call_analytics")
        val Templates: Endpoint<WabaId, NoBody, Page<TemplateAnalytics>> = get("template_analytics")
        val TemplateGroups: Endpoint<WabaId, NoBody, Page<TemplateAnalytics>> = get("template_group_analytics")
        val Groups: Endpoint<WabaId, NoBody, Page<GroupAnalytics>> = get("group_analytics")
        val Enable: Endpoint<WabaId, NoBody, Made> = post(mark = "?is_enabled_for_insights=true")
    }
}
