package io.wakit.javacompat;

import static io.wakit.javacompat.Expect.assertContains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.wakit.client.resource.Analytics;
import io.wakit.model.AdObjectId;
import io.wakit.model.DatasetId;
import io.wakit.model.GroupId;
import io.wakit.model.TemplateGroupId;
import io.wakit.model.TemplateId;
import io.wakit.model.WabaId;
import io.wakit.model.account.ConversionEvent;
import io.wakit.model.account.ConversionUser;
import io.wakit.model.account.ConversionsTaken;
import io.wakit.model.account.Made;
import io.wakit.model.analytics.AdInsights;
import io.wakit.model.analytics.AnalyticsQuery;
import io.wakit.model.analytics.CallPoint;
import io.wakit.model.analytics.ConversationPoint;
import io.wakit.model.analytics.Granularity;
import io.wakit.model.analytics.MessageAnalytics;
import io.wakit.model.analytics.PricingPoint;
import io.wakit.model.analytics.TemplateAnalytics;
import io.wakit.model.analytics.TemplateAnalyticsQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What was counted, as Java sees it")
class AnalyticsFamiliesTest {
    private static final WabaId WABA = new WabaId("5");
    private static final AnalyticsQuery QUERY = new AnalyticsQuery(
            Instant.ofEpochSecond(1543543200), Instant.ofEpochSecond(1544148000), Granularity.DAY, List.of("1555"));
    private static final TemplateAnalyticsQuery DAYS =
            new TemplateAnalyticsQuery(LocalDate.of(2024, 6, 11), LocalDate.of(2024, 6, 12), List.of("SENT", "READ"));

    @Test
    @DisplayName("messages, conversations, prices and calls of an account are points in time")
    void account() {
        try (MetaSays meta = new MetaSays("""
                {"id":"5","analytics":{"data_points":[{"start":1543543200,"end":1544148000,"sent":9,"delivered":8}]},
                "conversation_analytics":{"data":[{"data_points":[{"conversation":3,"cost":0.5}]}]},
                "pricing_analytics":{"data":[{"data_points":[{"volume":4,"tier":"0:MAX"}]}]},
                "call_analytics":{"data":[{"data_points":[{"count":2,"average_duration":61.5}]}]}}""")) {
            Analytics analytics = meta.whatsApp.waba(WABA).getAnalytics();
            MessageAnalytics messages = meta.to(then -> analytics.messages(QUERY, then));
            List<ConversationPoint> conversations = meta.to(then -> analytics.conversations(QUERY, then));
            List<PricingPoint> prices = meta.to(then -> analytics.pricing(QUERY, then));
            List<CallPoint> calls = meta.to(then -> analytics.calls(QUERY, then));

            assertEquals(
                    Instant.ofEpochSecond(1543543200),
                    messages.getPoints().get(0).getStart());
            assertEquals(9, messages.getPoints().get(0).getSent());
            assertEquals(3, conversations.get(0).getConversations());
            assertEquals("0:MAX", prices.get(0).getTier());
            assertEquals(61.5, calls.get(0).getAverageSeconds());
            assertNull(calls.get(0).getCost());
            assertContains(meta.asked(), "granularity(DAILY)");
        }
    }

    @Test
    @DisplayName("templates, groups of templates and groups of people are counted by day")
    void templates() {
        try (MetaSays meta = new MetaSays("""
                {"data":[{"granularity":"DAILY","data_points":[{"template_id":"8","sent":7,"read":5,
                "clicked":[{"type":"quick_reply_button","button_content":"Stop","count":1}]}]}]}""")) {
            Analytics analytics = meta.whatsApp.waba(WABA).getAnalytics();
            TemplateAnalytics.Point point = meta.page(analytics.templates(List.of(new TemplateId("8")), DAYS))
                    .get(0)
                    .getPoints()
                    .get(0);

            assertEquals(new TemplateId("8"), point.getTemplate());
            assertEquals(7, point.getSent());
            assertEquals(1, point.getClicked().get(0).getCount());
            assertEquals(
                    1,
                    meta.page(analytics.templateGroups(List.of(new TemplateGroupId("3")), DAYS))
                            .size());
            assertEquals(1, meta.page(analytics.groups(new GroupId("Y2"), DAYS)).size());
        }
        try (MetaSays meta = new MetaSays("{\"id\":\"5\"}")) {
            Made enabled =
                    meta.to(then -> meta.whatsApp.waba(WABA).getAnalytics().enable(then));

            assertEquals("5", enabled.getId());
        }
    }

    @Test
    @DisplayName("what marketing messages and ads led to is reported and read")
    void marketing() {
        try (MetaSays meta = new MetaSays("{\"events_received\":1}")) {
            ConversionsTaken taken = meta.to(then -> meta.whatsApp
                    .conversions(new DatasetId("9"))
                    .report(
                            List.of(new ConversionEvent(
                                    "Purchase", Instant.ofEpochSecond(1739321024), new ConversionUser("clid"))),
                            then));

            assertEquals(1, taken.getReceived());
            assertContains(meta.body(), "\"event_time\":1739321024");
        }
        try (MetaSays meta = new MetaSays("{\"data\":[{\"date_start\":\"2025-05-11\",\"reads\":\"4\"}]}")) {
            AdInsights insights = meta.page(meta.whatsApp
                            .marketingInsights(new AdObjectId("4"))
                            .list(List.of("reads"), LocalDate.of(2025, 5, 11)))
                    .get(0);

            assertEquals("4", insights.getValues().get("reads"));
            assertEquals("2025-05-11", insights.getFrom());
        }
    }
}
