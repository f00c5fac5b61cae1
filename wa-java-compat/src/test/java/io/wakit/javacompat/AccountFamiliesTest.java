package io.wakit.javacompat;

import static io.wakit.javacompat.Expect.assertContains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wakit.client.Waba;
import io.wakit.model.AppId;
import io.wakit.model.MigrationIntentId;
import io.wakit.model.OboMobilityIntentId;
import io.wakit.model.PhoneNumberId;
import io.wakit.model.PortfolioId;
import io.wakit.model.SolutionId;
import io.wakit.model.Success;
import io.wakit.model.UserId;
import io.wakit.model.WabaId;
import io.wakit.model.account.AccountLimits;
import io.wakit.model.account.Activity;
import io.wakit.model.account.CallbackOverride;
import io.wakit.model.account.Health;
import io.wakit.model.account.Made;
import io.wakit.model.account.MigrationIntent;
import io.wakit.model.account.NumberDraft;
import io.wakit.model.account.OboMobility;
import io.wakit.model.account.OboMobilityIntent;
import io.wakit.model.account.OboMobilityMade;
import io.wakit.model.account.OboMobilitySet;
import io.wakit.model.account.OboMobilitySetting;
import io.wakit.model.account.PaymentLink;
import io.wakit.model.account.PaymentLinkRequest;
import io.wakit.model.account.Permission;
import io.wakit.model.account.PortfolioUser;
import io.wakit.model.account.Schedule;
import io.wakit.model.account.Solution;
import io.wakit.model.account.SolutionField;
import io.wakit.model.account.SolutionMigration;
import io.wakit.model.account.SolutionMigrationSet;
import io.wakit.model.account.Subscribed;
import io.wakit.model.account.SubscribedApp;
import io.wakit.model.account.WabaEdit;
import io.wakit.model.account.WabaField;
import io.wakit.model.account.WelcomeMessage;
import io.wakit.model.account.WelcomeSequence;
import io.wakit.model.account.WelcomeSequenceSaved;
import io.wakit.model.account.WhatsAppBusinessAccount;
import io.wakit.model.phone.PhoneNumberField;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An account, as Java sees it")
class AccountFamiliesTest {
    private static final WabaId ID = new WabaId("5");

    private static Waba waba(MetaSays meta) {
        return meta.whatsApp.waba(ID);
    }

    @Test
    @DisplayName("an account is looked at by fields, renamed, and its numbers are listed and added")
    void account() {
        try (MetaSays meta = new MetaSays(
                "{\"id\":\"5\",\"name\":\"Lucky Shrub\",\"health_status\":{\"can_send_message\":\"LIMITED\"}}")) {
            WhatsAppBusinessAccount account = meta.to(
                    then -> waba(meta).getDetails().get(new WabaField[] {WabaField.Name, WabaField.Health}, then));

            assertEquals(ID, account.getId());
            assertEquals(Health.Limited, account.getHealth().getCanSendMessage());
            assertEquals("GET /5?fields=name,health_status", meta.asked());

            NumberDraft draft = new NumberDraft("5550100001", "Lucky Shrub", "1", true);
            assertEquals(
                    "5",
                    meta.to(Made.class, then -> waba(meta).getPhoneNumbers().add(draft, then))
                            .getId());
            assertContains(meta.body(), "\"migrate_phone_number\":true");
        }
        try (MetaSays meta = new MetaSays(MetaSays.DONE)) {
            assertTrue(meta.to(Success.class, then -> waba(meta).getDetails().update(new WabaEdit("Lucky Shrub"), then))
                    .isDone());
        }
        try (MetaSays meta = new MetaSays("{\"data\":[{\"id\":\"7\"}]}")) {
            List<PhoneNumberId> numbers =
                    meta.page(waba(meta).getPhoneNumbers().list(List.of(PhoneNumberField.QualityRating))).stream()
                            .map(number -> number.getId())
                            .toList();

            assertEquals(List.of(new PhoneNumberId("7")), numbers);
        }
    }

    @Test
    @DisplayName("webhooks go to an app, or elsewhere, and nowhere")
    void subscriptions() {
        CallbackOverride callback = new CallbackOverride("https://hooks.example/wa", "word");
        assertEquals(List.of(), AccountLimits.violations(callback));
        assertFalse(callback.toString().contains("word"));
        try (MetaSays meta = new MetaSays(MetaSays.DONE)) {
            assertTrue(meta.to(
                            Subscribed.class,
                            then -> waba(meta).getSubscriptions().override(callback, then))
                    .isDone());
            assertTrue(meta.to(
                            Subscribed.class,
                            then -> waba(meta).getSubscriptions().subscribe(then))
                    .isDone());
            assertTrue(meta.to(
                            Subscribed.class,
                            then -> waba(meta).getSubscriptions().unsubscribe(then))
                    .isDone());
        }
        try (MetaSays meta = new MetaSays("""
                {"data":[{"whatsapp_business_api_data":{"id":"9","name":"Shop"},
                "override_callback_uri":"https://hooks.example"}]}""")) {
            SubscribedApp app = meta.page(waba(meta).getSubscriptions().list()).get(0);

            assertEquals(new AppId("9"), app.getId());
            assertEquals("https://hooks.example", app.getOverrideUrl());
        }
    }

    @Test
    @DisplayName("people are let in with their tasks, and what they did is listed")
    void people() {
        try (MetaSays meta = new MetaSays("{\"success\":true}")) {
            assertTrue(meta.to(Success.class, then -> waba(meta)
                            .getAssignedUsers()
                            .add(new UserId("7"), List.of(Permission.Manage, new Permission("DANCE")), then))
                    .isDone());
            assertTrue(
                    meta.to(Success.class, then -> waba(meta).getAssignedUsers().remove(new UserId("7"), then))
                            .isDone());
        }
        try (MetaSays meta = new MetaSays("{\"data\":[{\"id\":\"7\",\"name\":\"Anna\",\"tasks\":[\"MANAGE\"]}]}")) {
            PortfolioUser user = meta.page(waba(meta).getAssignedUsers().list(new PortfolioId("6")))
                    .get(0);

            assertEquals(List.of(Permission.Manage), user.getTasks());
            assertFalse(user.toString().contains("Anna"));
        }
        try (MetaSays meta = new MetaSays("{\"data\":[{\"id\":\"a1\",\"timestamp\":1543543200}]}")) {
            List<Activity> done = meta.page(
                    waba(meta).getActivities().list(Instant.ofEpochSecond(1543543200), null, List.of("USER_ADDED")));

            assertEquals("a1", done.get(0).getId());
            assertContains(meta.asked(), "since=1543543200");
        }
    }

    @Test
    @DisplayName("hours, greetings and payment gateways of an account are kept")
    void settings() {
        try (MetaSays meta = new MetaSays("{\"id\":\"3\",\"sequence_id\":\"4\"}")) {
            Schedule hours = new Schedule("Hours", "BUSINESS_HOURS", "09:00", "17:00", "UTC", List.of("MONDAY"));

            assertEquals(
                    "3",
                    meta.to(Made.class, then -> waba(meta).getSchedules().create(hours, then))
                            .getId());
            assertEquals(
                    "4",
                    meta.to(WelcomeSequenceSaved.class, then -> waba(meta)
                                    .getWelcomeSequences()
                                    .create("Sign-up", new WelcomeMessage("Hi"), then))
                            .getId());
        }
        try (MetaSays meta = new MetaSays(
                "{\"data\":[{\"sequence_id\":\"4\",\"name\":\"Sign-up\",\"welcome_message\":{\"text\":\"Hi\"}}]}")) {
            List<WelcomeSequence> found =
                    meta.page(waba(meta).getWelcomeSequences().list());

            assertEquals("Sign-up", found.get(0).getName());
        }
        try (MetaSays meta = new MetaSays("{\"oauth_url\":\"https://pay.example\",\"expiration\":1721687287}")) {
            PaymentLink link = meta.to(then -> waba(meta)
                    .getPayments()
                    .connectionLink(new PaymentLinkRequest("pay", "https://shop.example"), then));

            assertEquals(Instant.ofEpochSecond(1721687287), link.getExpiresAt());
        }
        try (MetaSays meta = new MetaSays(MetaSays.NONE)) {
            assertEquals(0, meta.page(waba(meta).getPayments().list()).size());
            assertEquals(0, meta.page(waba(meta).getSchedules().list()).size());
        }
    }

    @Test
    @DisplayName("an account moves between solutions, and away from a business that runs it")
    void moves() {
        try (MetaSays meta = new MetaSays("{\"success\":true,\"migration_intent_id\":\"7\",\"id\":\"7\"}")) {
            SolutionMigration move = new SolutionMigration(new SolutionId("6"), "SCHEDULE_MIGRATION");

            assertEquals(
                    new MigrationIntentId("7"),
                    meta.to(
                                    SolutionMigrationSet.class,
                                    then -> waba(meta).getSolutions().migrate(move, then))
                            .getId());
            assertEquals(
                    new MigrationIntentId("7"),
                    meta.to(
                                    MigrationIntent.class,
                                    then -> waba(meta).getSolutions().migration(new MigrationIntentId("7"), then))
                            .getId());
        }
        try (MetaSays meta = new MetaSays("{\"data\":[{\"id\":\"6\",\"name\":\"Both\"}]}")) {
            List<Solution> solutions = meta.page(waba(meta).getSolutions().list(List.of(SolutionField.Name)));

            assertEquals("Both", solutions.get(0).getName());
        }
        try (MetaSays meta = new MetaSays("{\"success\":true,\"mobility_intent_id\":\"8\",\"id\":\"8\"}")) {
            OboMobility move = new OboMobility(new SolutionId("6"), "INITIATE_TRANSFER");
            OboMobilityIntentId id = new OboMobilityIntentId("8");

            assertEquals(
                    id,
                    meta.to(
                                    OboMobilityMade.class,
                                    then -> waba(meta).getMobility().create(move, then))
                            .getIntent());
            assertTrue(meta.to(
                            OboMobilitySet.class,
                            then -> waba(meta).getMobility().set(new OboMobilitySetting(ID), then))
                    .isDone());
            assertEquals(
                    id,
                    meta.to(
                                    OboMobilityIntent.class,
                                    then -> waba(meta).getMobility().get(id, then))
                            .getId());
        }
    }
}
