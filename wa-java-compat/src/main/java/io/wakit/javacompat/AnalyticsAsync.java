package io.wakit.javacompat;

import io.wakit.client.resource.Analytics;
import io.wakit.model.GroupId;
import io.wakit.model.TemplateGroupId;
import io.wakit.model.TemplateId;
import io.wakit.model.account.Made;
import io.wakit.model.analytics.AnalyticsQuery;
import io.wakit.model.analytics.CallPoint;
import io.wakit.model.analytics.ConversationPoint;
import io.wakit.model.analytics.GroupAnalytics;
import io.wakit.model.analytics.MessageAnalytics;
import io.wakit.model.analytics.PricingPoint;
import io.wakit.model.analytics.TemplateAnalytics;
import io.wakit.model.analytics.TemplateAnalyticsQuery;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * What an account did: messages, conversations, prices, calls, templates and groups. All of it is approximate, and no
 * invoice.
 *
 * @see <a href="https://developers.facebook.com/documentation/business-messaging/whatsapp/analytics">Analytics</a>
 */
public final class AnalyticsAsync {
    private final Analytics analytics;
    private final Calls calls;

    AnalyticsAsync(Analytics analytics, Calls calls) {
        this.analytics = analytics;
        this.calls = calls;
    }

    /**
     * Messages that were sent and delivered, up to a year back. Filters by metric, dimension, category and type do
     * nothing.
     *
     * @param query from when to when, and how finely
     * @return the points
     */
    public CompletableFuture<MessageAnalytics> messages(AnalyticsQuery query) {
        Objects.requireNonNull(query, "query");
        return calls.start(continuation -> analytics.messages(query, continuation));
    }

    /**
     * Conversations that were opened, up to a year back. Cost is missing for those whom a partner bills.
     *
     * @param query from when to when, and how finely
     * @return the points
     */
    public CompletableFuture<List<ConversationPoint>> conversations(AnalyticsQuery query) {
        Objects.requireNonNull(query, "query");
        return calls.start(continuation -> analytics.conversations(query, continuation));
    }

    /**
     * What messages cost, up to a year back. With the dimensions {@code TIER}, {@code PRICING_CATEGORY} and
     * {@code COUNTRY} the points tell the price step.
     *
     * @param query from when to when, and how finely
     * @return the points
     */
    public CompletableFuture<List<PricingPoint>> pricing(AnalyticsQuery query) {
        Objects.requireNonNull(query, "query");
        return calls.start(continuation -> analytics.pricing(query, continuation));
    }

    /**
     * Calls that were completed.
     *
     * @param query from when to when, and how finely
     * @return the points
     */
    public CompletableFuture<List<CallPoint>> calls(AnalyticsQuery query) {
        Objects.requireNonNull(query, "query");
        return calls.start(continuation -> analytics.calls(query, continuation));
    }

    /**
     * What became of {@code templates}, 10 at most, by day and up to 90 days back. It has to be
     * {@linkplain #enable turned on} first, and is not to be had in the European Union, the United Kingdom and Japan.
     *
     * @param templates the templates
     * @param query from when to when, and how finely
     * @return the list; nothing is asked before it is read
     */
    public Pages<TemplateAnalytics> templates(List<TemplateId> templates, TemplateAnalyticsQuery query) {
        Objects.requireNonNull(templates, "templates");
        Objects.requireNonNull(query, "query");
        return new Pages<>(analytics.templates(templates, query), calls);
    }

    /**
     * What became of the templates in {@code groups}, 10 at most; see {@link #templates}.
     *
     * @param groups the groups
     * @param query from when to when, and how finely
     * @return the list; nothing is asked before it is read
     */
    public Pages<TemplateAnalytics> templateGroups(List<TemplateGroupId> groups, TemplateAnalyticsQuery query) {
        Objects.requireNonNull(groups, "groups");
        Objects.requireNonNull(query, "query");
        return new Pages<>(analytics.templateGroups(groups, query), calls);
    }

    /**
     * What went on in one {@code group}, by day: messages, and people who came and went.
     *
     * @param group the group
     * @param query from when to when, and how finely
     * @return the list; nothing is asked before it is read
     */
    public Pages<GroupAnalytics> groups(GroupId group, TemplateAnalyticsQuery query) {
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(query, "query");
        return new Pages<>(analytics.groups(group, query), calls);
    }

    /**
     * Turns analytics of templates on, which cannot be taken back. Links in templates are tracked from then on, and
     * Meta keeps anonymous data of chats to better its services.
     *
     * @return the id of the account
     */
    public CompletableFuture<Made> enable() {
        return calls.start(continuation -> analytics.enable(continuation));
    }
}
