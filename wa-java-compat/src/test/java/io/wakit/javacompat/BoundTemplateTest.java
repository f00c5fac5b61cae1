package io.wakit.javacompat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wakit.client.WaError;
import io.wakit.model.AccessToken;
import io.wakit.model.PhoneNumberId;
import io.wakit.model.Recipient;
import io.wakit.model.message.OutboundMessage;
import io.wakit.model.message.TemplateParameter;
import io.wakit.model.template.Body;
import io.wakit.model.template.BoundTemplate;
import io.wakit.model.template.Buttons;
import io.wakit.model.template.Example;
import io.wakit.model.template.ParameterFormat;
import io.wakit.model.template.QuickReplyButton;
import io.wakit.model.template.TemplateCategory;
import io.wakit.model.template.TemplateDraft;
import io.wakit.model.template.TemplateValues;
import io.wakit.model.template.UrlButton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A template with its values, from Java")
class BoundTemplateTest {
    private static final Recipient TO = Recipient.phone("15550100001");

    private static final BoundTemplate UPDATE = BoundTemplate.of(new TemplateDraft(
            "order_update",
            "en_US",
            TemplateCategory.Utility,
            List.of(
                    new Body("Hi {{name}}, it costs {{price}}.", Example.body(Map.of("name", "Ann", "price", "$9.90"))),
                    new Buttons(
                            new QuickReplyButton("Stop"),
                            new UrlButton("Track", "https://shop.example/{{1}}", List.of("A-17")))),
            ParameterFormat.Named));

    @Test
    @DisplayName("is shown as the user will read it")
    void preview() {
        var values = new TemplateValues()
                .body(List.of(
                        new TemplateParameter.Text("Bo", "name"),
                        new TemplateParameter.Currency("$9.90", "USD", 9900, "price")))
                .url(1, "B-2");
        var shown = UPDATE.preview(values);
        assertEquals("Hi Bo, it costs $9.90.", shown.getBody());
        assertEquals("https://shop.example/B-2", shown.getButtons().get(1).getValue());
        assertEquals("Hi {{name}}, it costs {{price}}.", UPDATE.preview().getBody());
        assertTrue(UPDATE.violations(UPDATE.fill(values)).isEmpty());
    }

    @Test
    @DisplayName("does not leave where a value is missing, and says which")
    void missing() {
        try (var whatsapp = WhatsAppAsync.builder(new AccessToken("token"))
                .baseUrl("http://127.0.0.1:9")
                .build()) {
            var phone = whatsapp.phone(new PhoneNumberId("1063"));
            var few =
                    UPDATE.fill(new TemplateValues().body(Map.of("name", "Bo")).url(1, "B-2"));
            var failure = assertThrows(
                    CompletionException.class,
                    () -> phone.messages().send(new OutboundMessage(TO, few)).join());
            var error = assertInstanceOf(WaException.class, failure.getCause()).getError();
            var violation = assertInstanceOf(WaError.Invalid.class, error)
                    .getViolations()
                    .get(0);
            assertEquals("template.components[0].parameters", violation.getPath());
            assertEquals("hold no value for {{price}} of the body", violation.getRule());
        }
    }
}
