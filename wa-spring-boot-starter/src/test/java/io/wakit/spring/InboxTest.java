package io.wakit.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wakit.inbox.jdbc.JdbcInbox;
import io.wakit.javacompat.InboxAsync;
import io.wakit.javacompat.WebhookReceiverBuilder;
import io.wakit.model.event.TextMessage;
import io.wakit.sandbox.Delivery;
import io.wakit.spring.Applications.Echo;
import io.wakit.spring.Applications.Heard;
import io.wakit.spring.Applications.Held;
import io.wakit.spring.Applications.HeldListener;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@DisplayName("A Spring Boot application with an inbox in its own database")
@Timeout(120)
class InboxTest {
    private final Meta meta = new Meta();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        meta.close();
    }

    private String[] inbox() {
        return new String[] {"wakit.inbox.enabled=true", "spring.datasource.url=jdbc:h2:file:" + folder.resolve("app")};
    }

    @Test
    @DisplayName("has none unless it is asked for")
    void offByDefault() {
        try (var application = meta.run(List.of(Echo.class), inbox()[1])) {
            assertEquals(0, application.getBeanNamesForType(JdbcInbox.class).length);
            assertEquals(1, application.getBeanNamesForType(DataSource.class).length);
        }
    }

    @Test
    @DisplayName(
            "answers a message once, though Meta delivers it twice, and keeps it in the application's own DataSource")
    void once() throws Exception {
        try (var application = meta.run(List.of(Echo.class), inbox())) {
            meta.subscribe(application);
            meta.sandbox.getFaults().deliverNextTwice(1);
            meta.aliceWrites("hello");
            assertEquals("You said: hello", meta.aliceReads());
            meta.idle();

            assertEquals(1, meta.alice.getMessages().size());
            assertTrue(meta.deliveries().allMatch(Delivery::isTaken));
            try (Connection connection = application.getBean(DataSource.class).getConnection();
                    ResultSet rows = connection
                            .createStatement()
                            .executeQuery("select count(*) from wakit_inbox_letter where body like '%hello%'")) {
                assertTrue(rows.next());
                assertEquals(1, rows.getInt(1));
            }
        }
    }

    @Test
    @DisplayName("lets the listener that runs come to its end before it closes, and closes its database after that")
    void orderedShutdown() throws Exception {
        var application = meta.run(List.of(Held.class), inbox());
        HeldListener listener = application.getBean(HeldListener.class);
        Heard heard = application.getBean(Heard.class);
        WebhookLifecycle lifecycle = application.getBean(WebhookLifecycle.class);
        String url = Meta.url(application, "/webhook");
        meta.subscribe(application);
        meta.aliceWrites("hello");
        assertTrue(listener.begun.await(20, TimeUnit.SECONDS));

        var closing = meta.inBackground(application::close);
        meta.awaitRefusal(url);
        // The server is gone, and the receiver still waits for its listener.
        assertTrue(lifecycle.isRunning());
        listener.letGo.complete(null);
        closing.join();
        assertFalse(lifecycle.isRunning());
        assertEquals("hello", heard.words.poll());
        // The listener was the last that touched it: the letter is marked, and is not handled again.
        try (var again = meta.run(List.of(Held.class), inbox())) {
            again.getBean(HeldListener.class).letGo.complete(null);
            meta.subscribe(again);
            meta.aliceWrites("still there?");
            assertEquals("still there?", again.getBean(Heard.class).next());
        }
    }

    @Test
    @DisplayName("shows what could not be handled as dead letters, and has it handled again")
    void deadLetters() throws Exception {
        try (var application = meta.run(List.of(FailingOnce.class), inbox())) {
            meta.subscribe(application);
            meta.aliceWrites("hello");
            Heard heard = application.getBean(Heard.class);
            assertEquals("hello", heard.next());
            InboxAsync inbox = application.getBean(InboxAsync.class);
            var dead = inbox.deadLetters(10, null).join();
            while (dead.isEmpty()) dead = inbox.deadLetters(10, null).join();

            assertEquals(1, inbox.replay(List.of(dead.get(0).getKey())).join());
            assertEquals("hello", heard.next());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({Heard.class, FailingListener.class, FewAttempts.class})
    static class FailingOnce {}

    static class FewAttempts implements WebhookReceiverCustomizer {
        private final JdbcInbox store;

        FewAttempts(JdbcInbox store) {
            this.store = store;
        }

        @Override
        public void customize(WebhookReceiverBuilder webhook) {
            webhook.inbox(store, config -> config.setAttempts(1));
        }
    }

    static class FailingListener {
        private final Heard heard;

        FailingListener(Heard heard) {
            this.heard = heard;
        }

        @WhatsAppListener
        void hear(TextMessage text) {
            heard.words.add(text.getBody());
            throw new IllegalStateException("This listener fails");
        }
    }
}
