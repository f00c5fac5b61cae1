package io.wakit.javacompat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.wakit.model.AppId;
import io.wakit.model.FlowId;
import io.wakit.model.UploadHandle;
import io.wakit.model.WaJsonKt;
import io.wakit.model.template.ParameterFormat;
import io.wakit.model.template.SupportedApp;
import io.wakit.model.template.TemplateCategory;
import io.wakit.model.template.TemplateDraft;
import io.wakit.model.template.TemplateLimits;
import io.wakit.model.template.UnknownButton;
import io.wakit.model.template.UnknownComponent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kotlinx.serialization.json.JsonArray;
import kotlinx.serialization.json.JsonElement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Templates written in Java")
class TemplateBuildersTest {
    private static final UploadHandle FILE = new UploadHandle("4::aW");
    private static final SupportedApp SHOP = new SupportedApp("com.example.shop", "K8a/AINcGX7");
    private static final SupportedApp DESK = new SupportedApp("com.example.desk", "K8a/AINcGX8");

    /** What the words of Kotlin are held against, too. */
    private static JsonElement fixture(String name) throws IOException {
        Path file = Path.of("..", "wa-dsl", "src", "test", "resources", "draft", name + ".json");
        return raw(Files.readString(file));
    }

    private static JsonElement raw(String json) {
        return WaJsonKt.waJson().parseToJsonElement(json);
    }

    private static JsonElement json(TemplateDraft draft) {
        return WaJsonKt.waJson().encodeToJsonElement(TemplateDraft.Companion.serializer(), draft);
    }

    private static TemplateDraftBuilder template(TemplateCategory category) {
        return TemplateDraftBuilder.template("a", "en", category);
    }

    private static List<String> faults(TemplateDraftBuilder template) {
        return TemplateLimits.violations(template.build()).stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    @DisplayName("have every part and every button that Kotlin's have, and stand as Meta writes them")
    void everyPart() throws IOException {
        Map<String, String> examples = new LinkedHashMap<>();
        examples.put("name", "Ann");
        examples.put("day", "Monday");
        var draft = TemplateDraftBuilder.template("order_update", "en_US", TemplateCategory.Utility)
                .ttl(Duration.ofDays(30))
                .linkTrackingOff()
                .allowCategoryChange(false)
                .subCategory("ORDER_DETAILS")
                .displayFormat("ORDER_DETAILS")
                .header("Order {{id}}", "id", "A-17")
                .body("Hi {{name}}, it comes on {{day}}.", examples)
                .footer("Lucky Shrub")
                .requestCallPermission()
                .buttons(buttons -> buttons.quickReply("Stop")
                        .url("Track", "https://shop.example/{{1}}", "A-17", more -> more.appDeepLink(
                                        new AppId("1"), "shop://orders", "https://play.example")
                                .paymentLinkPreview())
                        .url("Shop", "https://shop.example")
                        .phoneNumber("Call", "+15550051310")
                        .copyCode("CARIBE25")
                        .flow("Book", new FlowId("9"), flow -> flow.navigate("DAY")
                                .icon("REVIEW"))
                        .flowNamed("Rate", "rating", TemplateFlowButtonBuilder::dataExchange)
                        .flowJson("Ask", "{}", flow -> {})
                        .catalog()
                        .products()
                        .product()
                        .voiceCall("Ring us", Duration.ofDays(1))
                        .voiceCall("Ring us", null)
                        .orderDetails("Pay")
                        .requestContactInfo()
                        .button(new UnknownButton(raw("{\"type\":\"TELEPORT\",\"to\":\"mars\"}"))))
                .part(new UnknownComponent(raw("{\"type\":\"HOLOGRAM\",\"beam\":1}")))
                .build();
        assertEquals(fixture("every-part"), json(draft));
    }

    @Test
    @DisplayName("have every header, offers and cards")
    void headers() throws IOException {
        var draft = TemplateDraftBuilder.template("headers", "fil", TemplateCategory.Marketing)
                .ttl(Duration.ofDays(30))
                .creativeFeature("image_touchups", true)
                .creativeFeature("add_text_overlay", false)
                .header("Plain")
                .header("Our {{1}}", "sale")
                .imageHeader(FILE)
                .videoHeader(FILE)
                .gifHeader(FILE)
                .documentHeader(FILE)
                .locationHeader()
                .productHeader()
                .limitedTimeOffer("Ends soon")
                .limitedTimeOffer("Ends soon", false)
                .body("Plain.")
                .body("Hi {{1}}, see {{2}}.", "Ann", "this")
                .carousel(
                        card -> card.imageHeader(FILE)
                                .body("Pot {{1}}.", "one")
                                .buttons(buttons -> buttons.quickReply("More")),
                        card -> card.productHeader().buttons(TemplateButtonsBuilder::product))
                .build();
        assertEquals(fixture("headers"), json(draft));
    }

    @Test
    @DisplayName("for one-time codes end with their button, in one language or many")
    void authentication() throws IOException {
        List<TemplateDraft> drafts = List.of(
                AuthenticationTemplateBuilder.template("login", "en_US")
                        .ttl(Duration.ofMinutes(1))
                        .securityRecommendation()
                        .codeExpiration(10)
                        .copyCode("Copy"),
                AuthenticationTemplateBuilder.template("login", "en_US").oneTap(SHOP, DESK),
                AuthenticationTemplateBuilder.template("login", "en_US")
                        .ttl(Duration.ofDays(30))
                        .zeroTap(true, "Copy", "Fill in", SHOP));
        assertEquals(
                fixture("authentication"),
                new JsonArray(drafts.stream().map(TemplateBuildersTest::json).toList()));
        for (TemplateDraft draft : drafts) assertEquals(List.of(), TemplateLimits.violations(draft));
        var refused = AuthenticationTemplateBuilder.template("login", "en").zeroTap(false, SHOP);
        assertEquals(
                "components[1].buttons[0].zero_tap_terms_accepted",
                TemplateLimits.violations(refused).get(0).getPath());

        var many = AuthenticationTemplateBuilder.templates("login", List.of("en_US", "fil"))
                .codeExpiration(90)
                .copyCode();
        assertEquals(List.of("en_US", "fil"), many.getLanguages());
        assertEquals(List.of(), TemplateLimits.violations(many));
    }

    @Test
    @DisplayName("are told each example too few or too many, at the text that it is for")
    void examples() {
        assertEquals(
                List.of(
                        "components[0].example has 0 values for 1 variables",
                        "components[1].example has 1 values for 2 variables",
                        "components[2].buttons[0].example has 0 values for 1 variables",
                        "components[2].buttons[1].example has 1 values for 0 variables"),
                faults(template(TemplateCategory.Utility)
                        .header("Order {{1}}")
                        .body("Hi {{1}}, it comes on {{2}}.", "Ann")
                        .buttons(buttons -> buttons.url("Track", "https://shop.example/{{1}}")
                                .url("Shop", "https://shop.example", "x"))));
        assertEquals(
                List.of(
                        "components[0].example says nothing for the variable {{day}}",
                        "components[0].example says something for {{dya}}, which the text has not"),
                faults(template(TemplateCategory.Utility)
                        .body("Hi {{name}}, it comes on {{day}}.", Map.of("name", "Ann", "dya", "Monday"))));
    }

    @Test
    @DisplayName("are of named parameters as soon as one has a name, in edits and on cards too")
    void named() {
        var named = template(TemplateCategory.Marketing)
                .body("Look!")
                .carousel(
                        card -> card.productHeader().body("Hi {{name}}!", Map.of("name", "Ann")),
                        card -> card.productHeader().body("Hi {{name}}!", Map.of("name", "Bo")))
                .build();
        assertEquals(ParameterFormat.Named, named.getParameterFormat());
        var edit = TemplateEditBuilder.edit()
                .category(TemplateCategory.Utility)
                .ttl(Duration.ofDays(30))
                .body("Hi {{name}}!", Map.of("name", "Ann"))
                .build();
        assertEquals(ParameterFormat.Named, edit.getParameterFormat());
        assertEquals(-1, edit.getTtlSeconds());
        assertNull(
                template(TemplateCategory.Utility).body("Hi!", Map.of()).build().getParameterFormat());
    }

    @Test
    @DisplayName("are new each time that they are built")
    void again() {
        var builder = template(TemplateCategory.Utility).body("Hi.");
        var first = builder.build();
        assertEquals(2, builder.footer("Bye").build().getComponents().size());
        assertEquals(1, first.getComponents().size());
    }
}
