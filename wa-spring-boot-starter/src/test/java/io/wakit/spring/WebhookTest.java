package io.wakit.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wakit.sandbox.Delivery;
import io.wakit.spring.Applications.Echo;
import io.wakit.spring.Applications.Heard;
import io.wakit.spring.Applications.Held;
import io.wakit.spring.Applications.HeldListener;
import io.wakit.spring.Applications.InOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

@DisplayName("A Spring Boot application with listeners")
@Timeout(120)
class WebhookTest {
    private final Meta meta = new Meta();

    @AfterEach
    void close() {
        meta.close();
    }

    @Test
    @DisplayName("says Meta's challenge back, hears by type and filter, and answers")
    void conversation() throws Exception {
        try (var application = meta.run(List.of(Echo.class))) {
            meta.subscribe(application);
            meta.aliceWrites("hello");
            assertEquals("You said: hello", meta.aliceReads());
            meta.aliceWrites("/Help me");
            assertEquals("Write something.", meta.aliceReads());
            meta.idle();

            assertEquals(2, meta.alice.getMessages().size());
            assertEquals("status", application.getBean(Heard.class).next());
            assertTrue(
                    application.getBean(Heard.class).words.stream().noneMatch(words -> words.startsWith("elsewhere")));
            assertTrue(meta.deliveries().allMatch(Delivery::isTaken));
        }
    }

    @Test
    @DisplayName("fills placeholders of listeners in from its properties")
    void placeholders() {
        try (var application = meta.run(List.of(Echo.class), "owner=+15550100001")) {
            meta.subscribe(application);
            meta.aliceWrites("/stop");
            assertEquals("Yes, owner.", meta.aliceReads());
        }
    }

    @Test
    @DisplayName("answers 403 to a wrong verify token, 401 to a signature that does not fit, 413 to too much")
    void refused() throws Exception {
        try (var application = meta.run(List.of(Echo.class), "wakit.webhook.path=/hooks/whatsapp")) {
            String url = Meta.url(application, "/hooks/whatsapp");
            String token = meta.sandbox.getVerifyToken().reveal();
            String query = "?hub.mode=subscribe&hub.challenge=42&hub.verify_token=";
            assertEquals("42", meta.get(url + query + token).body());
            assertEquals(403, meta.get(url + query + "other").statusCode());

            byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
            assertEquals(401, meta.post(url, body, "sha256=" + "0".repeat(64)).statusCode());
            assertEquals(
                    413,
                    meta.post(url, new byte[3 * 1024 * 1024 + 2], "sha256=" + "0".repeat(64))
                            .statusCode());
            assertEquals(404, meta.get(Meta.url(application, "/webhook")).statusCode());
        }
    }

    @Test
    @DisplayName("takes deliveries under the old secret and the new, while it is being changed")
    void twoSecrets() {
        String secrets = "wakit.app-secret=0123456789abcdef, "
                + meta.sandbox.getAppSecret().reveal();
        try (var application = meta.run(List.of(Echo.class), secrets)) {
            meta.subscribe(application);
            meta.aliceWrites("hello");
            assertEquals("You said: hello", meta.aliceReads());
        }
    }

    @Test
    @DisplayName("does not hear what another app's secret signed")
    void otherSecret() {
        try (var application = meta.run(List.of(Echo.class), "wakit.app-secret=0123456789abcdef")) {
            meta.subscribe(application);
            meta.aliceWrites("hello");
            meta.awaitDelivery();
            assertEquals(401, meta.deliveries().findFirst().orElseThrow().getStatus());
            assertTrue(meta.alice.getMessages().isEmpty());
        }
    }

    @Test
    @DisplayName("calls listeners in their order, the second though the first failed, and both again at the redelivery")
    void order() throws Exception {
        try (var application = meta.run(List.of(InOrder.class))) {
            meta.subscribe(application);
            meta.aliceWrites("hello");
            meta.idle();

            assertEquals(
                    List.of("first hello", "second hello", "first hello", "second hello"),
                    List.copyOf(application.getBean(Heard.class).words));
            assertEquals(
                    List.of(500, 200),
                    meta.deliveries().map(Delivery::getStatus).toList());
        }
    }

    @Test
    @DisplayName("holds no thread of the server while a listener is at work: with one thread it goes on answering")
    void noThreadWaits() throws Exception {
        try (var application = meta.run(List.of(Held.class), "server.tomcat.threads.max=1")) {
            HeldListener listener = application.getBean(HeldListener.class);
            meta.subscribe(application);
            var writing = meta.inBackground(() -> meta.aliceWrites("hello"));
            assertTrue(listener.begun.await(20, TimeUnit.SECONDS));

            assertEquals(403, meta.get(Meta.url(application, "/webhook")).statusCode());
            assertNull(application.getBean(Heard.class).words.peek());
            listener.letGo.complete(null);
            writing.join();
            assertEquals("hello", application.getBean(Heard.class).next());
        }
    }

    @Test
    @DisplayName("is ready to hear before the server is, and takes no request after it went to sleep")
    void lifecycle() {
        ConfigurableApplicationContext application = meta.run(List.of(Echo.class));
        WebhookLifecycle lifecycle = application.getBean(WebhookLifecycle.class);
        assertTrue(lifecycle.isRunning());
        assertTrue(WebhookLifecycle.PHASE < WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE);
        application.close();
        assertFalse(lifecycle.isRunning());
    }
}
