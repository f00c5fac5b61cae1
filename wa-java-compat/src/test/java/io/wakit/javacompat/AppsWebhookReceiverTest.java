package io.wakit.javacompat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wakit.javacompat.Delivery.Words;
import io.wakit.model.AppSecret;
import io.wakit.model.VerifyToken;
import io.wakit.model.event.TextMessage;
import io.wakit.webhook.AppCredentials;
import io.wakit.webhook.MemoryInbox;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A webhook for several tenants, in Java")
@Timeout(30)
class AppsWebhookReceiverTest {
    private static final Delivery HI = Delivery.of(new Words("15550100001", "wamid.A", "Hi"));
    private static final Map<String, AppCredentials> TENANTS = Map.of(
            "bakery", new AppCredentials(new AppSecret(Delivery.SECRET), new VerifyToken("flour")),
            "florist", new AppCredentials(new AppSecret("another-secret"), new VerifyToken("petal")));

    private final List<String> heard = new CopyOnWriteArrayList<>();

    private AppsWebhookReceiverBuilder given() {
        return WebhookReceiver.forApps(TENANTS::get).on(TextMessage.class, text -> heard.add(text.getBody()));
    }

    private static int status(AppsWebhookReceiver webhook, String tenant) {
        return webhook.receive(tenant, HI.body(), HI.signature()).join().status();
    }

    @Test
    @DisplayName("takes what is signed by the tenant that it came for, and refuses what another signed")
    void whose() {
        var webhook = given().build();
        assertEquals(200, status(webhook, "bakery"));
        assertEquals(401, status(webhook, "florist"));
        assertEquals(
                new WebhookAnswer(404, "No such app."),
                webhook.receive("butcher", HI.body(), null).join());
        assertEquals(List.of("Hi"), heard);
    }

    @Test
    @DisplayName("says the challenge back where the token is that of the tenant")
    void subscription() {
        var webhook = given().build();
        String query = "hub.mode=subscribe&hub.challenge=7&hub.verify_token=petal";
        assertEquals(
                new WebhookAnswer(200, "7"),
                webhook.subscribeByQuery("florist", query).join());
        assertEquals(403, webhook.subscribeByQuery("bakery", query).join().status());
        assertEquals(
                403, webhook.subscribe("bakery", "subscribe", null, "7").join().status());
        assertEquals(404, webhook.subscribeByQuery("butcher", query).join().status());
    }

    @Test
    @DisplayName("looks secrets up where handlers run, or waits for a stage")
    void lookedUp() {
        List<String> threads = new CopyOnWriteArrayList<>();
        var blocking = WebhookReceiver.forApps(tenant -> {
                    threads.add(Thread.currentThread().getName());
                    return TENANTS.get(tenant);
                })
                .on(TextMessage.class, text -> heard.add(text.getBody()))
                .build();
        assertEquals(200, status(blocking, "bakery"));
        assertNotEquals(Thread.currentThread().getName(), threads.get(0));

        var work = new CompletableFuture<AppCredentials>();
        var later = WebhookReceiver.forAppsAsync(tenant -> work)
                .on(TextMessage.class, text -> heard.add(text.getBody()))
                .build();
        var answer = later.receive("bakery", HI.body(), HI.signature());
        assertTrue(!answer.isDone());
        work.complete(TENANTS.get("bakery"));
        assertEquals(200, answer.join().status());
        var nobody = WebhookReceiver.forAppsAsync(tenant -> CompletableFuture.completedFuture((AppCredentials) null))
                .on(TextMessage.class, text -> heard.add("never"))
                .build();
        assertEquals(404, status(nobody, "bakery"));
        assertEquals(List.of("Hi", "Hi"), heard);
    }

    @Test
    @DisplayName("answers 500 where the look-up fails, however it does, so that Meta delivers again")
    void failed() {
        for (var webhook : List.of(
                WebhookReceiver.forApps(tenant -> {
                    throw new IllegalStateException("no database");
                }),
                WebhookReceiver.forAppsAsync(tenant -> {
                    throw new IllegalStateException("no database");
                }),
                WebhookReceiver.forAppsAsync(tenant -> null),
                WebhookReceiver.forAppsAsync(
                        tenant -> CompletableFuture.failedFuture(new IllegalStateException("no database"))))) {
            assertEquals(
                    500,
                    status(
                            webhook.on(TextMessage.class, text -> heard.add("never"))
                                    .build(),
                            "bakery"));
        }
        assertTrue(heard.isEmpty());
    }

    @Test
    @DisplayName("serves all of them from one inbox, whose end is its own")
    void inbox() throws Exception {
        BlockingQueue<String> taken = new LinkedBlockingQueue<>();
        var webhook = WebhookReceiver.forApps(TENANTS::get)
                .on(TextMessage.class, text -> taken.add(text.getBody()))
                .inbox(new MemoryInbox())
                .build();
        try (webhook) {
            WebhookReceiver bakery = webhook.forApp(TENANTS.get("bakery"));
            assertEquals(200, bakery.receive(HI.body(), HI.signature()).join().status());
            assertEquals("Hi", taken.poll(20, TimeUnit.SECONDS));
            bakery.shutDown(Duration.ofSeconds(1)).join();
            Delivery again = Delivery.of(new Words("15550100001", "wamid.B", "Again"));
            assertEquals(
                    200,
                    webhook.receive("bakery", again.body(), again.signature())
                            .join()
                            .status());
            assertEquals("Again", taken.poll(20, TimeUnit.SECONDS));
            webhook.shutDown(Duration.ofSeconds(10)).join();
        }
    }

    @Test
    @DisplayName("has a cap on bodies, and is not built without a handler")
    void settings() {
        var webhook = given().maxBodyBytes(10).build();
        assertEquals(10, webhook.maxBodyBytes());
        assertEquals(413, status(webhook, "bakery"));
        var none = WebhookReceiver.forApps(TENANTS::get);
        assertTrue(assertThrows(IllegalArgumentException.class, none::build)
                .getMessage()
                .startsWith("No handler"));
    }
}
