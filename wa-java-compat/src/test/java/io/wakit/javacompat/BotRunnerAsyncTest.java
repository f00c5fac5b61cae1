package io.wakit.javacompat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wakit.bot.Bot;
import io.wakit.bot.ConversationKey;
import io.wakit.bot.MarkRead;
import io.wakit.bot.MemoryConversations;
import io.wakit.bot.window.MemoryServiceWindows;
import io.wakit.bot.window.ServiceWindow;
import io.wakit.model.Recipient;
import io.wakit.model.event.MessageStatus;
import io.wakit.model.event.TextMessage;
import io.wakit.model.message.ReplyButton;
import io.wakit.sandbox.BlockingSandbox;
import io.wakit.sandbox.BlockingUser;
import io.wakit.sandbox.ReceivedMessage;
import io.wakit.webhook.MemoryInbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A bot in Java behind a webhook, over HTTP on this machine")
@Timeout(60)
class BotRunnerAsyncTest {
    private final BlockingSandbox meta = BlockingSandbox.open();
    private final WhatsAppAsync whatsapp = WhatsAppAsync.builder(
                    meta.getSandbox().getAccessToken())
            .baseUrl(meta.getBaseUrl())
            .build();
    private final PhoneAsync phone = whatsapp.phone(meta.getSandbox().getPhone());
    private final BlockingUser alice = meta.user("15550100001", "Alice");
    private final MemoryConversations store = new MemoryConversations();
    private final MemoryServiceWindows windows = new MemoryServiceWindows();
    private final BlockingQueue<ConversationKey> keys = new LinkedBlockingQueue<>();
    private final BlockingQueue<MessageStatus> statuses = new LinkedBlockingQueue<>();
    private final SetClock clock = new SetClock();

    private Bot<?> bot() {
        return BotBuilder.of("desk")
                .profile(profile -> profile.command("help", "What I can do"))
                .talk("talk", talk -> {
                    keys.add(talk.key());
                    String name = talk.ask("What's your name?").text();
                    boolean isSure = talk.confirm("Is it " + name + "?");
                    talk.say(isSure ? "Hello, " + name : "Who then?");
                    talk.goTo("waiting");
                })
                .state("waiting", waiting -> waiting.timeout(Duration.ofMinutes(10), c -> c.say("Are you there?")))
                .state("called", called -> called.onEnter(c -> c.sendButtons("Back again", new ReplyButton("a", "A"))))
                .build();
    }

    private BotRunnerAsync runner() {
        return BotRunnerAsync.builder(bot(), whatsapp)
                .store(store)
                .whoIs(message -> "user-of-" + message.getHead().getWaId().getValue())
                .markRead(MarkRead.OnArrival)
                .typingAfter(Duration.ofSeconds(5))
                .sent((number, callbackData) -> null)
                .poll(Duration.ofMillis(20))
                .clock(clock)
                .serves(meta.getSandbox().getPhone())
                .onEvent(MessageStatus.class, statuses::add)
                .build();
    }

    @AfterEach
    void close() {
        whatsapp.close();
        meta.close();
    }

    @Test
    @DisplayName("asks, is restarted, goes on, is sent to a state, and speaks when the time is up")
    void served() throws Exception {
        var inbox = new MemoryInbox();
        try (var first = served(inbox, runner())) {
            meta.subscribe(first.server().url());
            alice.writes("hi");
            assertEquals("What's your name?", alice.awaitMessage().getText());
        }
        var runner = runner();
        try (var second = served(inbox, runner)) {
            meta.subscribe(second.server().url());
            alice.writes("Alice");
            ReceivedMessage sure = alice.awaitMessage();
            alice.taps("yes", sure);
            assertEquals("Hello, Alice", alice.awaitMessage().getText());
            meta.awaitIdle();

            var running = runner.run();
            clock.now = clock.now.plus(Duration.ofMinutes(10));
            assertEquals("Are you there?", alice.awaitMessage().getText());

            var key = keys.take();
            assertEquals(new ConversationKey("desk", phone.getId(), "user-of-15550100001"), key);
            assertTrue(runner.move(key, "called", "payment-1").get(20, TimeUnit.SECONDS));
            assertFalse(runner.move(key, "called", "payment-1").get(20, TimeUnit.SECONDS));
            var none = assertThrows(ExecutionException.class, () -> runner.move(key, "nowhere", "x")
                    .get(20, TimeUnit.SECONDS));
            assertEquals(IllegalArgumentException.class, none.getCause().getClass());
            alice.awaitMessage();

            var conversations = new ConversationStoreAsync(store);
            var kept = conversations.load(key).get(20, TimeUnit.SECONDS).orElseThrow();
            assertEquals("called", kept.getState());
            assertFalse(conversations.save(kept, null).get(20, TimeUnit.SECONDS));
            assertEquals(
                    0,
                    conversations
                            .due("desk", clock.now, 10)
                            .get(20, TimeUnit.SECONDS)
                            .size());
            assertEquals(0, conversations.forget("desk", Duration.ofDays(1)).get(20, TimeUnit.SECONDS));

            ServiceWindow window = new ServiceWindowsAsync(windows)
                    .find(phone.getId(), Recipient.phone("+15550100001"))
                    .get(20, TimeUnit.SECONDS);
            assertTrue(window.isOpen(Instant.now()));
            assertTrue(statuses.poll(20, TimeUnit.SECONDS) != null);

            runner.close();
            running.get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    @DisplayName("brings its profile to a number, once; and is handed events by programs that have no webhook")
    void applied() throws Exception {
        var runner = BotRunnerAsync.builder(bot(), whatsapp::phone).build();
        assertEquals(
                Map.of(true, false),
                Map.of(
                        runner.applyTo(phone).get(20, TimeUnit.SECONDS),
                        runner.applyTo(phone).get(20, TimeUnit.SECONDS)));
        assertEquals("BotRunnerAsync(Bot(desk, version 1))", runner.toString());
        assertEquals("desk", runner.getBot().getName());
        assertThrows(IllegalArgumentException.class, () -> BotRunnerAsync.builder(bot(), whatsapp)
                .poll(Duration.ZERO)
                .build());
    }

    @Test
    @DisplayName("stops a handler that was given up at its next word, and calls it anew when the message comes again")
    void givenUp() throws Exception {
        BlockingQueue<TextMessage> heard = new LinkedBlockingQueue<>();
        BlockingQueue<String> ends = new LinkedBlockingQueue<>();
        var entered = new CountDownLatch(1);
        var gate = new CountDownLatch(1);
        var slow = BotBuilder.of("slow")
                .state(
                        "one",
                        one -> one.on(Triggers.text(), c -> {
                            entered.countDown();
                            assertTrue(gate.await(20, TimeUnit.SECONDS));
                            try {
                                c.say("Here I am");
                                ends.add("said");
                            } catch (HandlerEnded e) {
                                ends.add("ended");
                                throw e;
                            }
                        }))
                .build();
        var runner = BotRunnerAsync.builder(slow, whatsapp).store(store).build();
        var webhook = WebhookReceiver.builder()
                .appSecret(meta.getSandbox().getAppSecret())
                .verifyToken(meta.getSandbox().getVerifyToken())
                .on(TextMessage.class, heard::add)
                .build();
        try (var server = new WebhookServer(webhook)) {
            meta.subscribe(server.url());
            alice.writes("hi");
            var message = heard.poll(20, TimeUnit.SECONDS);

            var first = runner.handle(message);
            assertTrue(entered.await(20, TimeUnit.SECONDS));
            assertTrue(first.cancel(true));
            gate.countDown();
            assertEquals("ended", ends.poll(20, TimeUnit.SECONDS));

            assertTrue(runner.handle(message).get(20, TimeUnit.SECONDS));
            assertEquals("said", ends.poll(20, TimeUnit.SECONDS));
            assertEquals("Here I am", alice.awaitMessage().getText());
            assertFalse(runner.handle(message).get(20, TimeUnit.SECONDS));
        }
    }

    private record Served(WebhookReceiver webhook, WebhookServer server) implements AutoCloseable {
        @Override
        public void close() {
            server.close();
            webhook.shutDown(Duration.ofSeconds(10)).join();
            webhook.close();
        }
    }

    private Served served(MemoryInbox inbox, BotRunnerAsync runner) throws Exception {
        var webhook = WebhookReceiver.builder()
                .appSecret(meta.getSandbox().getAppSecret())
                .verifyToken(meta.getSandbox().getVerifyToken())
                .inbox(inbox)
                .track(windows, null, null)
                .bot(runner)
                .build();
        return new Served(webhook, new WebhookServer(webhook));
    }

    /** The time, as the test has it. */
    private static final class SetClock extends Clock {
        private volatile Instant now = Instant.now();

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
