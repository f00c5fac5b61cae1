package io.wakit.javacompat;

import static io.wakit.javacompat.Expect.assertContains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wakit.wazzup.CrmKey;
import io.wakit.wazzup.WazzupErrorCode;
import io.wakit.wazzup.model.Contact;
import io.wakit.wazzup.model.Deal;
import io.wakit.wazzup.model.WebhookSubscriptions;
import io.wakit.wazzup.model.WebhooksSettings;
import io.wakit.wazzup.webhook.EventName;
import io.wakit.wazzup.webhook.MessagesWebhook;
import io.wakit.wazzup.webhook.ParsedWebhook;
import io.wakit.wazzup.webhook.StatusesWebhook;
import io.wakit.wazzup.webhook.WazzupAnswer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Wazzup's webhooks in Java")
@Timeout(30)
class WazzupReceiverAsyncTest {
    private static final CrmKey KEY = new CrmKey("crm_0123456789abcdef");
    private static final String BEARER = "Bearer " + KEY.reveal();
    private static final String BOTH = """
            {"messages":[{"messageId":"m-1","channelId":"ch","chatType":"whatsapp","chatId":"79990001122","type":"text",
            "text":"Is it blue?"}],"statuses":[{"messageId":"m-2","timestamp":"2025-03-04T09:16:02.000Z","status":"read"}]}""";
    private static final WazzupAnswer TAKEN = new WazzupAnswer(200, "{\"status\":\"ok\"}");

    @Test
    @DisplayName("one body reaches handlers by name, by type and for all, blocking or not, in their order")
    void handlers() {
        var seen = new CopyOnWriteArrayList<String>();
        var receiver = new WazzupReceiverAsync(KEY);
        receiver.on(
                MessagesWebhook.class,
                came -> seen.add(came.getMessages().get(0).getText()));
        receiver.on(EventName.STATUSES, event -> seen.add(event.getName()));
        receiver.onAsync(
                StatusesWebhook.class,
                came -> CompletableFuture.runAsync(
                        () -> seen.add(came.getStatuses().get(0).getStatus().getValue())));
        receiver.onAsync(EventName.ALL, event -> {
            seen.add("* " + event.getName());
            return CompletableFuture.completedFuture(null);
        });

        assertEquals(TAKEN, receiver.receive(bytes(BOTH), BEARER).join());
        assertEquals(List.of("Is it blue?", "* messages", "statuses", "read", "* statuses"), seen);
        assertThrows(IllegalArgumentException.class, () -> receiver.on("message", event -> {}));
    }

    @Test
    @DisplayName("another bearer is 401, no object 422, too much 413, a handler that failed 500")
    void answers() {
        var executor = Executors.newSingleThreadExecutor();
        try {
            var receiver = new WazzupReceiverAsync(KEY, 1000, executor);
            assertEquals(401, receiver.receive(bytes(BOTH), null).join().getStatus());
            assertEquals(401, receiver.receive(bytes(BOTH), BEARER + "x").join().getStatus());
            assertEquals(422, receiver.receive(bytes("[]"), BEARER).join().getStatus());
            assertEquals(
                    413,
                    receiver.receive(new byte[receiver.maxBodyBytes() + 1], BEARER)
                            .join()
                            .getStatus());
            receiver.expectBearer(null);
            assertEquals(
                    200, receiver.receive(bytes("{\"test\":true}"), null).join().getStatus());
            var seen = new CopyOnWriteArrayList<String>();
            receiver.on(EventName.MESSAGES, event -> {
                throw new IllegalStateException("broken");
            });
            receiver.onAsync(EventName.MESSAGES, event -> CompletableFuture.failedFuture(new IOException("broken")));
            receiver.on(EventName.ALL, event -> seen.add(Thread.currentThread().getName()));
            assertEquals(500, receiver.receive(bytes(BOTH), null).join().getStatus());
            assertEquals(2, seen.size());
            assertEquals(1, seen.stream().distinct().count());
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    @DisplayName("an executor that takes no tasks makes it a 500, which still comes")
    void executorShutDown() {
        var gone = Executors.newSingleThreadExecutor();
        gone.shutdownNow();
        var receiver = new WazzupReceiverAsync(null, 1000, gone);
        receiver.on(EventName.ALL, event -> {});
        assertEquals(500, receiver.receive(bytes(BOTH), null).join().getStatus());
    }

    @Test
    @DisplayName("what a handler made is the answer, and null leaves it to another")
    void made() {
        var receiver = new WazzupReceiverAsync(null);
        receiver.onCreateContact(wanted -> null);
        receiver.onCreateContactAsync(wanted -> CompletableFuture.completedFuture(
                new Contact("c-1", "u-1", wanted.getName(), wanted.getContactData())));
        receiver.onCreateDeal(wanted -> new Deal("d-1", wanted.getResponsibleUserId(), "New", wanted.getContacts()));
        var contact = receiver.dispatch("""
                {"createContact":{"name":"Olga","contactData":[{"chatType":"vk","chatId":"7"}],"source":"auto"}}""");
        var deal = receiver.dispatch("""
                {"createDeal":{"responsibleUserId":"u-1","contacts":["c-1"],"source":"byUser"}}""");

        assertContains(contact.join().getBody(), "\"id\":\"c-1\"");
        assertContains(deal.join().getBody(), "\"id\":\"d-1\"");
        assertThrows(IllegalArgumentException.class, () -> receiver.dispatch("word"));
    }

    @Test
    @DisplayName("a payload is read into its events without a receiver")
    void parsed() {
        ParsedWebhook webhook = WazzupReceiverAsync.parse(BOTH).orElseThrow();
        assertEquals("messages", webhook.getName());
        assertTrue(webhook.isTyped());
        assertEquals(
                "m-2",
                webhook.requireModel(StatusesWebhook.class)
                        .getStatuses()
                        .get(0)
                        .getMessageId()
                        .getValue());
        assertEquals(Optional.empty(), WazzupReceiverAsync.parse("[]"));
    }

    @Test
    @DisplayName("the listener of a client takes what is posted, is one, and ends with the client")
    void listener() throws Exception {
        WazzupWebhooksAsync webhooks;
        try (var server = LoopbackWazzup.saying(200, "");
                var wazzup = server.builder().crmKey(KEY).build()) {
            var seen = new CopyOnWriteArrayList<String>();
            webhooks = wazzup.webhooks();
            webhooks.on(MessagesWebhook.class, came -> seen.add("type"));
            webhooks.on(EventName.MESSAGES, event -> seen.add("name"));
            String url = webhooks.startListener("127.0.0.1", 0, "/hooks");

            assertEquals(Optional.of(url), wazzup.webhooks().url());
            assertEquals(200, post(url, BOTH, BEARER).statusCode());
            assertEquals(401, post(url, BOTH, "Bearer other").statusCode());
            assertEquals(List.of("type", "name"), seen);
            assertThrows(IllegalStateException.class, webhooks::startListener);
            webhooks.stopListener();
            webhooks.stopListener();
            assertEquals(Optional.empty(), webhooks.url());

            String second = webhooks.startListener("127.0.0.1", 0, "/", new CrmKey("other"));
            assertEquals(200, post(second, BOTH, "Bearer other").statusCode());
        }
        assertEquals(Optional.empty(), webhooks.url());
    }

    @Test
    @DisplayName("an address is set with its token, and its token goes back where it is refused")
    void settings() {
        try (var server = LoopbackWazzup.saying(400, "{\"error\":\"testPostNotPassed\",\"data\":404}");
                var wazzup = server.builder().crmKey(KEY).build()) {
            var refused = wazzup.webhooks()
                    .ensure("https://h.example.test", new CrmKey("new"), WebhookSubscriptions.All)
                    .handle((answer, failure) -> failure);
            assertEquals(
                    WazzupErrorCode.TestPostNotPassed,
                    WazzupException.errorIn(refused.join()).orElseThrow().getCode());
            assertEquals(
                    TAKEN,
                    wazzup.webhooks().events().receive(bytes(BOTH), BEARER).join());
        }
        try (var server = LoopbackWazzup.saying(200, "{\"webhooksUri\":\"https://h.example.test\"}");
                var wazzup = server.builder().build()) {
            wazzup.webhooks().ensure("https://h.example.test").join();
            wazzup.webhooks().update(Map.of("messages", true)).join();
            assertEquals(
                    new WebhooksSettings("https://h.example.test"),
                    wazzup.webhooks().settings().join());
            wazzup.webhooks().test("https://h.example.test").join();
            assertEquals(
                    List.of("PATCH /v3/webhooks", "PATCH /v3/webhooks", "GET /v3/webhooks", "POST /tech/webhooks/test"),
                    server.lines());
            assertEquals(
                    "{\"subscriptions\":{\"messagesAndStatuses\":true}}",
                    server.asked.get(1).body());
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> post(String url, String body, String bearer)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", bearer)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
