package io.wakit.javacompat;

import static io.wakit.javacompat.Expect.assertContains;
import static io.wakit.javacompat.Expect.failureOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wakit.client.RetryPolicy;
import io.wakit.client.WaError;
import io.wakit.client.WhatsApp;
import io.wakit.model.AccessToken;
import io.wakit.model.ErrorCode;
import io.wakit.model.MessageId;
import io.wakit.model.PhoneNumberId;
import io.wakit.model.Recipient;
import io.wakit.model.message.MessageReceipt;
import io.wakit.model.message.OutboundMessage;
import io.wakit.model.message.Text;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A client for plain Java")
@Timeout(30)
class WhatsAppAsyncTest {
    private static final AccessToken TOKEN = new AccessToken("EAAtoken");
    private static final PhoneNumberId PHONE = new PhoneNumberId("1063");
    private static final Recipient CUSTOMER = Recipient.phone("+15551234567");

    @Test
    @DisplayName("sends a text as Meta documents it and gives the receipt")
    void sendsText() {
        try (var meta = LoopbackGraph.taking();
                var whatsapp = client(meta.url())) {
            MessageReceipt receipt =
                    whatsapp.phone(PHONE).sendText(CUSTOMER, "Hello").join();

            assertEquals(new MessageId("wamid.A"), receipt.getId());
            assertEquals(
                    List.of(new LoopbackGraph.Asked(
                            "POST",
                            "/v24.0/1063/messages",
                            "Bearer EAAtoken",
                            "{\"messaging_product\":\"whatsapp\",\"recipient_type\":\"individual\",\"to\":\"+15551234567\","
                                    + "\"type\":\"text\",\"text\":{\"body\":\"Hello\"}}")),
                    meta.asked);
        }
    }

    @Test
    @DisplayName("sends whole messages, reactions and their removal through the same door")
    void sendsTheRest() {
        try (var meta = LoopbackGraph.taking();
                var whatsapp = WhatsAppAsync.builder(TOKEN)
                        .baseUrl(meta.url())
                        .version("v23.0")
                        .timeout(Duration.ofSeconds(10))
                        .build()) {
            var phone = whatsapp.phone(PHONE);
            var question = new MessageId("wamid.Q");

            phone.messages()
                    .send(new OutboundMessage(CUSTOMER, new Text("See https://example.com", true), question, "order-7"))
                    .join();
            phone.sendReaction(CUSTOMER, question, "👍").join();
            phone.removeReaction(CUSTOMER, question).join();

            assertEquals("/v23.0/1063/messages", meta.asked.get(0).path());
            assertContains(meta.asked.get(0).body(), "\"context\":{\"message_id\":\"wamid.Q\"}");
            assertContains(meta.asked.get(0).body(), "\"biz_opaque_callback_data\":\"order-7\"");
            assertContains(meta.asked.get(0).body(), "\"preview_url\":true");
            assertContains(meta.asked.get(1).body(), "\"reaction\":{\"message_id\":\"wamid.Q\",\"emoji\":\"👍\"}");
            assertContains(meta.asked.get(2).body(), "\"message_id\":\"wamid.Q\"");
            assertEquals(3, meta.asked.size());
            assertEquals(PHONE, phone.getId());
        }
    }

    @Test
    @DisplayName("a token that is not taken is a WaException that says to get a new one")
    void unauthorized() {
        try (var meta = LoopbackGraph.refusing(401, 190);
                var whatsapp = client(meta.url())) {
            WaException failure = failureOf(whatsapp.phone(PHONE).sendText(CUSTOMER, "Hello"));

            var error = assertInstanceOf(WaError.Unauthorized.class, failure.getError());
            assertEquals(ErrorCode.AccessTokenExpired, error.getError().getCode());
            assertContains(failure.getMessage(), "Get a new one");
        }
    }

    @Test
    @DisplayName("a text over the limit never leaves")
    void overTheLimit() {
        try (var meta = LoopbackGraph.taking();
                var whatsapp = client(meta.url())) {
            WaException failure = failureOf(whatsapp.phone(PHONE).sendText(CUSTOMER, "x".repeat(4097)));

            var error = assertInstanceOf(WaError.Invalid.class, failure.getError());
            assertEquals("text.body", error.getViolations().get(0).getPath());
            assertTrue(meta.asked.isEmpty());
        }
    }

    @Test
    @DisplayName("a client made elsewhere stays open when its view is closed")
    void wrapped() {
        try (var meta = LoopbackGraph.taking();
                WhatsApp theirs = WhatsApp.connect(TOKEN, config -> config.setBaseUrl(meta.url()))) {
            WhatsAppAsync.of(theirs).close();

            var receipt = WhatsAppAsync.of(theirs).phone(PHONE).sendText(CUSTOMER, "Hello");
            assertEquals(new MessageId("wamid.A"), receipt.join().getId());
        }
    }

    @Test
    @DisplayName("a setting that cannot work is refused when the client is built, with what to write")
    void settings() {
        var plain = WhatsAppAsync.builder(TOKEN).baseUrl("http://example.com");
        assertContains(
                assertThrows(IllegalArgumentException.class, plain::build).getMessage(), "https://");

        var bare = WhatsAppAsync.builder(TOKEN).version("24");
        assertContains(assertThrows(IllegalArgumentException.class, bare::build).getMessage(), "v24.0");

        var hasty = WhatsAppAsync.builder(TOKEN).timeout(Duration.ZERO);
        assertContains(
                assertThrows(IllegalArgumentException.class, hasty::build).getMessage(), "timeout");
    }

    @Test
    @DisplayName("the cases of an error are told apart by instanceof")
    void casesApart() {
        try (var meta = LoopbackGraph.refusing(429, 130429);
                var whatsapp = client(meta.url())) {
            String advice = whatsapp.phone(PHONE)
                    .sendText(CUSTOMER, "Hello")
                    .thenApply(receipt -> "sent")
                    .exceptionally(failure -> WaException.errorIn(failure)
                            .map(WhatsAppAsyncTest::advice)
                            .orElse("a bug"))
                    .join();

            assertEquals("again in 7 s", advice);
        }
    }

    @Test
    @DisplayName("a failure that is no WaException has no error in it, however deep it goes")
    void noError() {
        Exception ring = new IllegalStateException();
        ring.initCause(new CompletionException(ring));

        assertTrue(WaException.errorIn(ring).isEmpty());
    }

    @Test
    @DisplayName("an argument that is null is refused by its name, before anything runs")
    void nulls() {
        try (var whatsapp = client("http://127.0.0.1:1")) {
            var phone = whatsapp.phone(PHONE);
            assertEquals(
                    "body",
                    assertThrows(NullPointerException.class, () -> phone.sendText(CUSTOMER, nothing()))
                            .getMessage());
            assertEquals(
                    "message",
                    assertThrows(NullPointerException.class, () -> phone.messages()
                                    .send(nothing()))
                            .getMessage());
        }
    }

    private static String advice(WaError error) {
        if (error instanceof WaError.Invalid invalid)
            return "fix " + invalid.getViolations().get(0).getPath();
        if (error instanceof WaError.Refused refused)
            return refused.getCode().equals(ErrorCode.ReengagementWindow) ? "use a template" : "no";
        if (error instanceof WaError.RateLimited limit && limit.getRetryAfter() != null)
            return "again in " + limit.getRetryAfter().toSeconds() + " s";
        if (error instanceof WaError.RateLimited) return "again, later";
        if (error instanceof WaError.Paced paced) return "paced for " + paced.getRetryAfter();
        if (error instanceof WaError.Unauthorized) return "a new token";
        if (error instanceof WaError.Unreachable lost) return lost.getMayHaveBeenSent() ? "wait and see" : "again";
        if (error instanceof WaError.Unreadable) return "update";
        throw new AssertionError(error);
    }

    private static WhatsAppAsync client(String url) {
        return WhatsAppAsync.builder(TOKEN).baseUrl(url).retry(RetryPolicy.None).build();
    }

    @SuppressWarnings("TypeParameterUnusedInFormals")
    private static <T> T nothing() {
        return null;
    }
}
