package io.wakit.javacompat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wakit.model.event.TextMessage;
import io.wakit.webhook.DeadLetter;
import io.wakit.webhook.InboxConfig;
import io.wakit.webhook.MemoryInbox;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A Java receiver with an inbox")
class InboxTest {
    private static final Delivery.Words HI = new Delivery.Words("15550100001", "wamid.A", "Hi");
    private static final Delivery.Words AGAIN = new Delivery.Words("15550100001", "wamid.B", "Again");

    private final MemoryInbox store = new MemoryInbox();
    private final InboxAsync inbox = new InboxAsync(store);
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    private static void quickly(InboxConfig config) {
        config.setAttempts(2);
        config.setFirstRetry(Duration.ofMillis(10));
        config.setPoll(Duration.ofMillis(20));
    }

    private String heard() throws InterruptedException {
        return heard.poll(20, TimeUnit.SECONDS);
    }

    @Test
    @DisplayName("answers before its handlers have run, and calls them once however often Meta delivers")
    void once() throws Exception {
        var gate = new CountDownLatch(1);
        var webhook = WebhookServer.hearing(text -> {
                    await(gate);
                    heard.add(text.getBody());
                })
                .inbox(store, InboxTest::quickly)
                .build();
        try (webhook;
                var server = new WebhookServer(webhook)) {
            for (int i = 0; i < 3; i++) {
                assertEquals(200, server.post(Delivery.of(HI)).join().status());
            }
            assertTrue(heard.isEmpty());
            gate.countDown();
            assertEquals(200, server.post(Delivery.of(HI, AGAIN)).join().status());
            assertEquals("Hi", heard());
            assertEquals("Again", heard());
            webhook.shutDown(Duration.ofSeconds(10)).join();
            assertTrue(heard.isEmpty());
        }
    }

    @Test
    @DisplayName("calls a handler that failed again, keeps what failed for good as a dead letter, and replays it")
    void dead() throws Exception {
        var webhook = WebhookServer.hearing(text -> {
                    heard.add(text.getBody());
                    if (text.getBody().equals("Hi")) throw new IllegalStateException("not today");
                })
                .onFailure((event, cause) -> {})
                .inbox(store, InboxTest::quickly)
                .build();
        try (webhook;
                var server = new WebhookServer(webhook)) {
            assertEquals(200, server.post(Delivery.of(HI, AGAIN)).join().status());
            assertEquals(List.of("Hi", "Hi", "Again"), List.of(heard(), heard(), heard()));

            List<DeadLetter> dead = inbox.deadLetters(10, null).join();
            assertEquals(1, dead.size());
            assertEquals(2, dead.get(0).getAttempts());
            Expect.assertContains(dead.get(0).getReason(), "not today");
            assertEquals("Hi", ((TextMessage) dead.get(0).getEvents().get(0)).getBody());
            assertEquals(0, inbox.deadLetters(10, dead.get(0).getId()).join().size());

            assertEquals(1, inbox.replay(List.of(dead.get(0).getKey())).join());
            assertEquals("Hi", heard());
            assertEquals("Hi", heard());
            webhook.shutDown(Duration.ofSeconds(10)).join();
            assertEquals(
                    2,
                    inbox.replay(Instant.EPOCH, Instant.now().plusSeconds(60)).join());
        }
    }

    private static void await(CountDownLatch gate) {
        try {
            assertTrue(gate.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
