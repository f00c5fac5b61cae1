package io.wakit.javacompat;

import static io.wakit.javacompat.Expect.assertContains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wakit.client.resource.Templates;
import io.wakit.model.FlowId;
import io.wakit.model.Page;
import io.wakit.model.Success;
import io.wakit.model.TemplateGroupId;
import io.wakit.model.TemplateId;
import io.wakit.model.WabaId;
import io.wakit.model.template.ArchivedTemplates;
import io.wakit.model.template.AuthenticationDraft;
import io.wakit.model.template.BlockReason;
import io.wakit.model.template.Body;
import io.wakit.model.template.Buttons;
import io.wakit.model.template.CallPermissionRequest;
import io.wakit.model.template.Carousel;
import io.wakit.model.template.CatalogButton;
import io.wakit.model.template.Component;
import io.wakit.model.template.ContactInfoButton;
import io.wakit.model.template.CopyCodeButton;
import io.wakit.model.template.Example;
import io.wakit.model.template.FlowButton;
import io.wakit.model.template.Footer;
import io.wakit.model.template.Header;
import io.wakit.model.template.HeaderFormat;
import io.wakit.model.template.LibraryButton;
import io.wakit.model.template.LibraryDraft;
import io.wakit.model.template.LibraryFilter;
import io.wakit.model.template.LibraryLimits;
import io.wakit.model.template.LibraryTemplate;
import io.wakit.model.template.LimitedTimeOffer;
import io.wakit.model.template.MigratedTemplates;
import io.wakit.model.template.OtpButton;
import io.wakit.model.template.OtpType;
import io.wakit.model.template.ParameterFormat;
import io.wakit.model.template.PhoneNumberButton;
import io.wakit.model.template.QuickReplyButton;
import io.wakit.model.template.SupportedApp;
import io.wakit.model.template.Template;
import io.wakit.model.template.TemplateCategory;
import io.wakit.model.template.TemplateComparison;
import io.wakit.model.template.TemplateDraft;
import io.wakit.model.template.TemplateEdit;
import io.wakit.model.template.TemplateField;
import io.wakit.model.template.TemplateFilter;
import io.wakit.model.template.TemplateGroup;
import io.wakit.model.template.TemplateGroupDraft;
import io.wakit.model.template.TemplateGroupEdit;
import io.wakit.model.template.TemplateLimits;
import io.wakit.model.template.TemplateMigration;
import io.wakit.model.template.TemplateReceipt;
import io.wakit.model.template.TemplateStatus;
import io.wakit.model.template.Unpaused;
import io.wakit.model.template.UrlButton;
import io.wakit.model.template.VoiceCallButton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Templates, as Java sees them")
class TemplateFamiliesTest {
    private static final Body BODY =
            new Body("Hi {{first_name}}, it is there.", Example.body(Map.of("first_name", "Ann")));
    private static final TemplateId ID = new TemplateId("6");
    private static final Instant START = Instant.ofEpochSecond(1_800_000_000);

    private static TemplateDraft draft(Component... components) {
        return new TemplateDraft("order_update", "fil", TemplateCategory.Marketing, List.of(components));
    }

    @Test
    @DisplayName("each part and each button is a constructor away, and limits are told without a call")
    void drafts() {
        TemplateDraft named = new TemplateDraft(
                "order_update",
                "en_US",
                TemplateCategory.Utility,
                List.of(
                        new Header(HeaderFormat.Text, "Order {{1}}", Example.header("A-17")),
                        BODY,
                        new Footer("Lucky Shrub"),
                        new Buttons(
                                new UrlButton("Track", "https://shop.example/{{1}}", List.of("A-17")),
                                new PhoneNumberButton("Call", "15550051310"))),
                ParameterFormat.Named,
                43_200);
        List<TemplateDraft> fit = List.of(
                draft(new Body("Plain."), new Buttons(new QuickReplyButton("Stop"), new CatalogButton("Look"))),
                draft(new Header(HeaderFormat.Image, null, Example.headerHandle("4::aW")), new Body("A picture.")),
                draft(
                        new Body("Now!"),
                        new LimitedTimeOffer(new LimitedTimeOffer.Offer("Ends soon", true)),
                        new Buttons(new CopyCodeButton("CARIBE25"))),
                draft(new Body("May we call?"), CallPermissionRequest.INSTANCE),
                draft(
                        new Body("See"),
                        new Buttons(
                                new FlowButton("Book", new FlowId("1")),
                                new VoiceCallButton("Ring", 100),
                                new ContactInfoButton())),
                draft(new Body("Pick"), new Carousel(List.of(card(), card()))));

        assertEquals(
                "first_name",
                named.getComponents().get(1) instanceof Body body
                        ? body.getExample().getBodyTextNamed().get(0).getName()
                        : "");
        for (TemplateDraft each : fit) assertEquals(List.of(), TemplateLimits.violations(each), each::toString);
        assertEquals(
                "components[0].text",
                TemplateLimits.violations(draft(new Body("x".repeat(1025))))
                        .get(0)
                        .getPath());
        assertEquals(
                "languages",
                TemplateLimits.violations(new AuthenticationDraft("a", List.of(), List.of(new Body())))
                        .get(0)
                        .getPath());
    }

    private static Carousel.Card card() {
        return new Carousel.Card(List.of(
                new Header(HeaderFormat.Image, null, Example.headerHandle("4::aW")),
                new Body("One"),
                new Buttons(new QuickReplyButton("This"))));
    }

    @Test
    @DisplayName("a template is made, listed, looked at, changed and deleted")
    void life() {
        try (MetaSays meta = new MetaSays("{\"id\":\"6\",\"status\":\"PENDING\",\"category\":\"MARKETING\"}")) {
            Templates templates = meta.whatsApp.waba(new WabaId("5")).getTemplates();
            TemplateReceipt receipt = meta.to(then -> templates.create(draft(new Body("Hi.")), then));

            assertEquals(ID, receipt.getId());
            assertEquals(TemplateStatus.Pending, receipt.getStatus());
            assertEquals("POST /5/message_templates", meta.asked());
            assertContains(meta.body(), "\"language\":\"fil\"");

            Template read = meta.to(then -> meta.whatsApp
                    .template(ID)
                    .getDetails()
                    .get(new TemplateField[] {TemplateField.Name, TemplateField.Status}, then));
            assertEquals(TemplateCategory.Marketing, read.getCategory());
            assertEquals("GET /6?fields=name,status", meta.asked());
        }
        try (MetaSays meta = new MetaSays("{\"data\":[{\"id\":\"6\",\"name\":\"a\",\"status\":\"ON_HOLD\"}]}")) {
            Templates templates = meta.whatsApp.waba(new WabaId("5")).getTemplates();
            List<Template> found = meta.page(templates.list(
                    new TemplateFilter("a", null, null, List.of(TemplateStatus.Approved)), List.of(), 10));

            assertEquals(new TemplateStatus("ON_HOLD"), found.get(0).getStatus());
            assertEquals("GET /5/message_templates?name=a&status=APPROVED&limit=10", meta.asked());
            assertEquals("a", meta.page(templates.list()).get(0).getName());
        }
        try (MetaSays meta = new MetaSays(MetaSays.DONE)) {
            Templates templates = meta.whatsApp.waba(new WabaId("5")).getTemplates();

            assertTrue(meta.to(Success.class, then -> meta.whatsApp
                            .template(ID)
                            .getDetails()
                            .edit(new TemplateEdit(List.of(new Body("Ho."))), then))
                    .isDone());
            assertTrue(meta.to(Success.class, then -> templates.deleteOne(ID, "a", then))
                    .isDone());
            assertEquals("DELETE /5/message_templates?hsm_id=6&name=a", meta.asked());
            Unpaused unpaused =
                    meta.to(then -> meta.whatsApp.template(ID).getDetails().unpause(then));
            assertTrue(unpaused.isDone());
        }
    }

    @Test
    @DisplayName("an authentication template is made in many languages at once")
    void authentication() {
        AuthenticationDraft draft = new AuthenticationDraft(
                "code",
                List.of("en_US", "fil"),
                List.of(
                        new Body(null, null, true),
                        new Footer(null, 10),
                        new Buttons(new OtpButton(
                                OtpType.OneTap,
                                "Copy",
                                "Fill in",
                                List.of(new SupportedApp("com.example.shop", "K8a/AINcGX7"))))));
        try (MetaSays meta = new MetaSays("{\"data\":[{\"id\":\"1\"},{\"id\":\"2\"}]}")) {
            Templates templates = meta.whatsApp.waba(new WabaId("5")).getTemplates();

            Page<TemplateReceipt> made = meta.to(then -> templates.upsert(draft, then));
            assertEquals(2, made.getData().size());
            assertContains(meta.body(), "\"otp_type\":\"ONE_TAP\"");
        }
        try (MetaSays meta = new MetaSays(MetaSays.NONE)) {
            Templates templates = meta.whatsApp.waba(new WabaId("5")).getTemplates();
            meta.to(then -> templates.previews(List.of("fil"), true, 10, then));

            assertContains(meta.asked(), "code_expiration_minutes=10");
        }
    }

    @Test
    @DisplayName("a template of the library is found and made one's own")
    void library() {
        LibraryDraft draft = new LibraryDraft(
                "mine",
                "en_US",
                "delivery_update_1",
                TemplateCategory.Utility,
                List.of(new LibraryButton("URL", new LibraryButton.Address("https://shop.example/{{1}}"))));
        assertEquals(List.of(), LibraryLimits.violations(draft));
        try (MetaSays meta = new MetaSays("{\"data\":[{\"id\":\"7\",\"name\":\"delivery_update_1\"}]}")) {
            List<LibraryTemplate> found = meta.page(
                    meta.whatsApp.getTemplateLibrary().list(new LibraryFilter("delivery", "ORDER_MANAGEMENT")));

            assertEquals("delivery_update_1", found.get(0).getName());
        }
        try (MetaSays meta = new MetaSays("{\"id\":\"6\"}")) {
            meta.to(then -> meta.whatsApp.waba(new WabaId("5")).getTemplates().createFromLibrary(draft, then));

            assertContains(meta.body(), "\"library_template_name\":\"delivery_update_1\"");
        }
    }

    @Test
    @DisplayName("templates are copied, put away, compared, and counted in groups")
    void more() {
        try (MetaSays meta = new MetaSays("{\"migrated_templates\":[\"8\"],\"failed_templates\":{\"9\":\"no\"}}")) {
            MigratedTemplates moved = meta.to(then -> meta.whatsApp
                    .waba(new WabaId("5"))
                    .getTemplates()
                    .migrate(new TemplateMigration(new WabaId("7"), 0, 100), then));

            assertEquals("no", moved.getFailed().get(new TemplateId("9")));
        }
        try (MetaSays meta = new MetaSays("{\"archived_templates\":[\"6\"]}")) {
            Templates templates = meta.whatsApp.waba(new WabaId("5")).getTemplates();

            assertEquals(
                    List.of(ID),
                    meta.to(ArchivedTemplates.class, then -> templates.archive(List.of(ID), then))
                            .getArchived());
        }
        try (MetaSays meta = new MetaSays("""
                {"data":[{"metric":"TOP_BLOCK_REASON","type":"STRING_VALUES",
                "string_values":[{"key":"6","value":"SPAM"}]}]}""")) {
            TemplateComparison compared = meta.to(then -> meta.whatsApp
                    .template(ID)
                    .getDetails()
                    .compare(List.of(new TemplateId("8")), START.minus(Duration.ofDays(7)), START, then));

            assertEquals(Map.of(ID, new BlockReason("SPAM")), compared.getTopBlockReasons());
        }
        try (MetaSays meta = new MetaSays("{\"id\":\"3\",\"creation_time\":1700000000}")) {
            TemplateGroup group = meta.to(then -> meta.whatsApp
                    .waba(new WabaId("5"))
                    .getTemplateGroups()
                    .create(new TemplateGroupDraft("winter", List.of(ID)), then));

            assertEquals(new TemplateGroupId("3"), group.getId());
            assertEquals(Instant.ofEpochSecond(1_700_000_000), group.getCreatedAt());
        }
        try (MetaSays meta = new MetaSays(MetaSays.DONE)) {
            assertTrue(meta.to(Success.class, then -> meta.whatsApp
                            .templateGroup(new TemplateGroupId("3"))
                            .update(new TemplateGroupEdit("summer"), then))
                    .isDone());
            assertFalse(meta.body().contains("description"));
        }
    }
}
