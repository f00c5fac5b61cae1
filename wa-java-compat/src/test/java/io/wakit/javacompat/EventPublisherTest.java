package io.wakit.javacompat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.wakit.model.AppSecret;
import io.wakit.model.VerifyToken;
import io.wakit.model.event.InboundEvent;
import io.wakit.model.event.TextMessage;
import java.time.Duration;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Events for a subscriber")
@Timeout(30)
class EventPublisherTest {
    @Test
    @DisplayName("come as it asks for them; a full queue is answered 503, and the delivery comes again")
    void backPressure() throws Exception {
        var events = new EventPublisher(1, Duration.ZERO);
        var webhook = WebhookReceiver.builder()
                .appSecret(new AppSecret(Delivery.SECRET))
                .verifyToken(new VerifyToken("opensesame"))
                .deliverTo(events)
                .build();
        try (webhook;
                events;
                var server = new WebhookServer(webhook)) {
            assertEquals(200, post(server, "A"));
            assertEquals(503, post(server, "B"));

            var taker = new PagesTest.Taker<InboundEvent>();
            events.subscribe(taker);
            Subscription asking = taker.subscriptions.poll(20, TimeUnit.SECONDS);
            asking.request(1);
            assertEquals("A", words(taker));
            assertNull(taker.entries.poll(100, TimeUnit.MILLISECONDS));
            asking.request(5);
            assertEquals(200, post(server, "B"));
            assertEquals("B", words(taker));
            events.close();
            assertEquals("complete", taker.ends.poll(20, TimeUnit.SECONDS));
            assertEquals(503, post(server, "C"));
        }
    }

    private static int post(WebhookServer server, String words) {
        return server.post(Delivery.of(new Delivery.Words("15550100001", "wamid." + words, words)))
                .join()
                .status();
    }

    private static String words(PagesTest.Taker<InboundEvent> taker) throws InterruptedException {
        return ((TextMessage) taker.next()).getBody();
    }
}
