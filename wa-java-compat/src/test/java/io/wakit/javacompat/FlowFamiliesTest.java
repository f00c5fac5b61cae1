package io.wakit.javacompat;

import static io.wakit.javacompat.Expect.assertContains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wakit.client.resource.FlowDetails;
import io.wakit.client.resource.Flows;
import io.wakit.model.AppId;
import io.wakit.model.FlowId;
import io.wakit.model.PhoneNumberId;
import io.wakit.model.Success;
import io.wakit.model.WabaId;
import io.wakit.model.flow.Flow;
import io.wakit.model.flow.FlowAsset;
import io.wakit.model.flow.FlowCategory;
import io.wakit.model.flow.FlowDraft;
import io.wakit.model.flow.FlowEdit;
import io.wakit.model.flow.FlowField;
import io.wakit.model.flow.FlowGranularity;
import io.wakit.model.flow.FlowJsonTaken;
import io.wakit.model.flow.FlowMade;
import io.wakit.model.flow.FlowMetricName;
import io.wakit.model.flow.FlowMigration;
import io.wakit.model.flow.FlowStatus;
import io.wakit.model.flow.MigratedFlows;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Flows, as Java sees them")
class FlowFamiliesTest {
    private static final FlowId ID = new FlowId("8");

    @Test
    @DisplayName("a Flow is made, listed and copied")
    void made() {
        try (MetaSays meta =
                new MetaSays("{\"id\":\"8\",\"success\":true,\"validation_errors\":[{\"error\":\"E\"}]}")) {
            Flows flows = meta.whatsApp.waba(new WabaId("5")).getFlows();
            FlowMade made = meta.to(then -> flows.create(
                    new FlowDraft("Book", List.of(FlowCategory.AppointmentBooking), null, "https://shop.example"),
                    then));

            assertEquals(ID, made.getId());
            assertEquals("E", made.getValidationErrors().get(0).getError());
            assertContains(meta.body(), "\"endpoint_uri\":\"https://shop.example\"");
        }
        try (MetaSays meta = new MetaSays("{\"data\":[{\"id\":\"8\",\"status\":\"PUBLISHED\"}]}")) {
            Flows flows = meta.whatsApp.waba(new WabaId("5")).getFlows();
            List<Flow> found = meta.page(flows.list(List.of(FlowField.Status), 4));

            assertEquals(FlowStatus.Published, found.get(0).getStatus());
            assertEquals("GET /5/flows?fields=status&limit=4", meta.asked());
        }
        try (MetaSays meta = new MetaSays("{\"failed_flows\":[{\"source_name\":\"a\",\"error_code\":\"4\"}]}")) {
            MigratedFlows moved = meta.to(then -> meta.whatsApp
                    .waba(new WabaId("5"))
                    .getFlows()
                    .migrate(new FlowMigration(new WabaId("6"), List.of("a")), then));

            assertEquals("4", moved.getFailed().get(0).getCode());
        }
    }

    @Test
    @DisplayName("a Flow is looked at by fields, of which some take words of their own")
    void read() {
        try (MetaSays meta = new MetaSays("""
                {"id":"8","endpoint_uri":"https://shop.example","preview":{"preview_url":"https://p.example",
                "expires_at":"2024-05-21T11:18:09+0000"},"metric":{"name":"ENDPOINT_REQUEST_COUNT",
                "data_points":[{"timestamp":"2024-01-28T08:00:00+0000","data":[{"key":"value","value":12}]}]}}""")) {
            FlowDetails flow = meta.whatsApp.flow(ID).getDetails();
            Flow read = meta.to(then -> flow.get(
                    new FlowField[] {FlowField.Name, FlowField.preview(true), FlowField.health(new PhoneNumberId("7"))},
                    then));

            assertEquals("https://shop.example", read.getEndpointUri());
            assertEquals(
                    Instant.parse("2024-05-21T11:18:09Z"), read.getPreview().getExpiresAt());
            assertContains(meta.asked(), "preview.invalidate(true)");

            Flow counted = meta.to(then ->
                    flow.metric(FlowMetricName.RequestCount, FlowGranularity.Day, LocalDate.of(2024, 1, 28), then));
            assertEquals(
                    12.0,
                    counted.getMetric().getPoints().get(0).getData().get(0).getValue());
            assertEquals(
                    "https://p.example",
                    meta.to(Flow.class, then -> flow.preview(then)).getPreview().getUrl());
        }
    }

    @Test
    @DisplayName("a Flow is changed, filled, published, and ends")
    void life() {
        try (MetaSays meta = new MetaSays(MetaSays.DONE)) {
            FlowDetails flow = meta.whatsApp.flow(ID).getDetails();
            FlowEdit edit = new FlowEdit("New", List.of(FlowCategory.Survey), null, new AppId("7"));
            FlowJsonTaken taken =
                    meta.to(then -> flow.uploadJson("{\"version\":\"7.3\"}".getBytes(StandardCharsets.UTF_8), then));

            assertTrue(taken.isDone());
            assertTrue(taken.getValidationErrors().isEmpty());
            assertTrue(meta.to(Success.class, then -> flow.update(edit, then)).isDone());
            assertFalse(meta.body().contains("endpoint_uri"));
            assertTrue(meta.to(Success.class, then -> flow.publish(then)).isDone());
            assertTrue(meta.to(Success.class, then -> flow.deprecate(then)).isDone());
            assertTrue(meta.to(Success.class, then -> flow.delete(then)).isDone());
            assertEquals("DELETE /8", meta.asked());
        }
        try (MetaSays meta = new MetaSays("{\"data\":[{\"name\":\"flow.json\",\"asset_type\":\"FLOW_JSON\"}]}")) {
            List<FlowAsset> assets =
                    meta.page(meta.whatsApp.flow(ID).getDetails().assets());

            assertEquals("flow.json", assets.get(0).getName());
        }
    }
}
