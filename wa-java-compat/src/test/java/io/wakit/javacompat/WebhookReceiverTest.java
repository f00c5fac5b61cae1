package io.wakit.javacompat;

import static io.wakit.javacompat.WebhookServer.answering;
import static io.wakit.javacompat.WebhookServer.hearing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wakit.javacompat.Delivery.Words;
import io.wakit.model.AppSecret;
import io.wakit.model.VerifyToken;
import io.wakit.model.event.InboundEvent;
import io.wakit.model.event.InboundMessage;
import io.wakit.model.event.TextMessage;
import io.wakit.model.event.Unknown;
import io.wakit.webhook.Health;
import io.wakit.webhook.MemoryInbox;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A webhook for plain Java")
@Timeout(30)
class WebhookReceiverTest {
    private static final WebhookAnswer TAKEN = new WebhookAnswer(200, "");
    private static final Delivery HI = Delivery.of(new Words("15551234567", "wamid.1", "Hi"));

    @Test
    @DisplayName("says Meta's challenge back where the token fits, and no otherwise")
    void subscription() throws IOException {
        try (var server = new WebhookServer(hearing(text -> {}).build())) {
            String right = "hub.mode=subscribe&hub.challenge=1158%2B1&hub.verify_token=open%73esame";
            assertEquals(new WebhookAnswer(200, "1158+1"), server.get(right));
            assertEquals(403, server.get(right.replace("esame", "barley")).status());
            assertEquals(
                    403,
                    server.get("hub.mode=subscribe&hub.verify_token=opensesame").status());
            assertEquals(403, server.get("").status());
        }
    }

    @Test
    @DisplayName("takes a query that is missing, or not encoded as it should be, for one that does not fit")
    void oddQueries() {
        WebhookReceiver webhook = hearing(text -> {}).build();

        assertEquals(403, webhook.subscribeByQuery(null).status());
        assertEquals(
                403,
                webhook.subscribeByQuery("&=&hub.mode&hub.verify_token=%zz").status());
        assertEquals(new WebhookAnswer(200, "7"), webhook.subscribe("subscribe", "opensesame", "7"));
    }

    @Test
    @DisplayName("hands an event to its handlers and answers 200 when they are done")
    void handled() throws IOException {
        List<String> heard = new CopyOnWriteArrayList<>();
        var webhook = hearing(text -> heard.add("words " + text.getBody()))
                .on(InboundMessage.class, message -> heard.add("message " + message.getId()))
                .on(Unknown.class, unknown -> heard.add("unknown"))
                .build();
        try (var server = new WebhookServer(webhook)) {
            assertEquals(TAKEN, server.post(HI).join());
        }
        assertEquals(List.of("words Hi", "message wamid.1"), heard);
    }

    @Test
    @DisplayName("tells a probe by name which of its parts does its work, whether they answer at once or later")
    void health() {
        var stock = new AtomicBoolean(true);
        var webhook = hearing(text -> {})
                .check("stock", () -> {
                    if (!stock.get()) throw new IOException("no such table");
                    return true;
                })
                .checkAsync("orders", () -> CompletableFuture.completedFuture("fine"))
                .checkAsync("prices", () -> {
                    throw new IllegalStateException("not begun");
                })
                .build();
        Health health = webhook.health().join();
        assertEquals(Map.of("stock", true, "orders", true, "prices", false), health.getChecks());
        assertEquals(503, health.getStatus());
        stock.set(false);
        assertEquals(
                "{\"status\":\"DOWN\",\"checks\":{\"stock\":\"DOWN\",\"orders\":\"UP\",\"prices\":\"DOWN\"}}",
                webhook.health().join().toJson().toString());

        var fine = hearing(text -> {}).inbox(new MemoryInbox()).build();
        assertEquals(new Health(Map.of("inbox", true), 0, false), fine.health().join());
        fine.shutDown(Duration.ofSeconds(1)).join();
        assertTrue(fine.health().join().isStopping());
    }

    @Test
    @DisplayName("refuses what is not signed with 401, and calls no handler")
    void forged() throws IOException {
        List<TextMessage> heard = new CopyOnWriteArrayList<>();
        try (var server = new WebhookServer(hearing(heard::add).build())) {
            assertEquals(
                    401,
                    server.post(HI.body(), "sha256=" + "0".repeat(64)).join().status());
            assertEquals(401, server.post(HI.body(), "").join().status());
        }
        assertTrue(heard.isEmpty());
    }

    @Test
    @DisplayName("takes a delivery without the header for a forged one")
    void noHeader() {
        var answer = hearing(text -> {}).build().receive(HI.body(), null).join();
        assertEquals(401, answer.status());
    }

    @Test
    @DisplayName("accepts either secret while the app's secret is being changed")
    void twoSecrets() throws IOException {
        var webhook =
                hearing(text -> {}).appSecret(new AppSecret("the-next-one")).build();
        try (var server = new WebhookServer(webhook)) {
            assertEquals(TAKEN, server.post(HI).join());
        }
    }

    @Test
    @DisplayName("refuses what is no JSON with 400")
    void noJson() throws IOException {
        try (var server = new WebhookServer(hearing(text -> {}).build())) {
            assertEquals(400, server.post(Delivery.signed("{\"entry\":")).join().status());
        }
    }

    @Test
    @DisplayName("refuses what is too big with 413, before it looks at the signature")
    void tooBig() throws IOException {
        var webhook = hearing(text -> {}).maxBodyBytes(100).build();
        try (var server = new WebhookServer(webhook)) {
            var answer = server.post(new byte[101], "sha256=").join();
            assertEquals(new WebhookAnswer(413, "The body has more than 100 bytes."), answer);
        }
        assertEquals(100, webhook.maxBodyBytes());
    }

    @Test
    @DisplayName("answers 500 when a handler throws, tells of it, and still calls the others")
    void throwing() throws IOException {
        List<String> heard = new CopyOnWriteArrayList<>();
        Map<InboundEvent, Throwable> failed = new ConcurrentHashMap<>();
        var webhook = hearing(text -> {
                    throw new IllegalStateException("no database for " + text.getBody());
                })
                .on(TextMessage.class, text -> heard.add(text.getBody()))
                .onFailure(failed::put)
                .build();
        try (var server = new WebhookServer(webhook)) {
            assertEquals(500, server.post(HI).join().status());
        }
        assertEquals(List.of("Hi"), heard);
        assertEquals(
                List.of("no database for Hi"),
                failed.values().stream().map(Throwable::getMessage).toList());
    }

    @Test
    @DisplayName("answers when the stage of an async handler is done, and 500 when it fails, throws or is missing")
    void async() throws Exception {
        var work = new CompletableFuture<String>();
        List<Throwable> failed = new CopyOnWriteArrayList<>();
        try (var server = new WebhookServer(answering(text -> work).build())) {
            CompletableFuture<WebhookAnswer> answer = server.post(HI);
            assertThrows(TimeoutException.class, () -> answer.get(300, TimeUnit.MILLISECONDS));
            work.complete("done");
            assertEquals(TAKEN, answer.get(10, TimeUnit.SECONDS));
        }
        for (var handler : List.<WebhookServer.AsyncHandler>of(
                text -> CompletableFuture.failedFuture(new IOException("late")),
                text -> CompletableFuture.supplyAsync(() -> {
                    throw new IllegalArgumentException("later");
                }),
                text -> {
                    throw new IllegalStateException("at once");
                },
                text -> {
                    var given = new CompletableFuture<Void>();
                    given.cancel(true);
                    return given;
                },
                text -> null)) {
            var webhook = answering(handler)
                    .onFailure((event, cause) -> failed.add(cause))
                    .build();
            try (var server = new WebhookServer(webhook)) {
                assertEquals(500, server.post(HI).get(10, TimeUnit.SECONDS).status());
            }
        }
        assertInstanceOf(IOException.class, failed.get(0));
        assertInstanceOf(IllegalArgumentException.class, failed.get(1));
        assertInstanceOf(IllegalStateException.class, failed.get(2));
        assertInstanceOf(CancellationException.class, failed.get(3));
        assertTrue(failed.get(4).getMessage().contains("null where a stage was due"));
    }

    @Test
    @DisplayName("is not built without a secret, a token and a handler, and says which one is missing")
    void missing() {
        var secret = new AppSecret(Delivery.SECRET);
        var token = new VerifyToken("opensesame");
        refused(
                "No app secret is given",
                WebhookReceiver.builder().verifyToken(token).on(TextMessage.class, text -> {}));
        refused(
                "No verify token is given",
                WebhookReceiver.builder().appSecret(secret).on(TextMessage.class, text -> {}));
        refused(
                "No handler is given",
                WebhookReceiver.builder().appSecret(secret).verifyToken(token));
        refused("maxBodyBytes is 0", hearing(text -> {}).maxBodyBytes(0));
        assertThrows(IllegalArgumentException.class, () -> new AppSecret("from-a-file\n"));
    }

    private static void refused(String message, WebhookReceiverBuilder builder) {
        String said =
                assertThrows(IllegalArgumentException.class, builder::build).getMessage();
        assertTrue(said.startsWith(message), said);
    }
}
