package io.wakit.samples.supportdesk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wakit.client.RetryPolicy;
import io.wakit.javacompat.WhatsAppAsync;
import io.wakit.model.ErrorCode;
import io.wakit.samples.supportdesk.demo.LaterClock;
import io.wakit.sandbox.BlockingSandbox;
import io.wakit.sandbox.BlockingUser;
import io.wakit.sandbox.Delivery;
import io.wakit.sandbox.ReceivedMessage;
import io.wakit.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The support desk, played against the sandbox")
@Timeout(60)
class SupportDeskTest {
    private final LaterClock clock = new LaterClock();
    private final BlockingSandbox meta = BlockingSandbox.open(config -> config.setClock(clock));
    private final Sandbox sandbox = meta.getSandbox();
    private final BlockingUser alice = meta.user("15550100001", "Alice");

    @TempDir
    private Path folder;

    private DeskServer server;

    @BeforeEach
    void open() throws IOException {
        server = new DeskServer(new Settings(
                sandbox.getAccessToken(),
                sandbox.getPhone(),
                sandbox.getAppSecret(),
                sandbox.getVerifyToken(),
                meta.getBaseUrl(),
                0,
                folder.resolve("inbox")));
        meta.subscribe("http://127.0.0.1:" + server.port() + "/webhook");
        try (var whatsapp = WhatsAppAsync.builder(sandbox.getAccessToken())
                .baseUrl(meta.getBaseUrl())
                .retry(RetryPolicy.None)
                .build()) {
            Templates.handIn(whatsapp.waba(Sandbox.DefaultWabaId)).join();
        }
    }

    @AfterEach
    void close() {
        meta.awaitIdle();
        server.close();
        meta.close();
    }

    private ReceivedMessage ticketOf(BlockingUser user) {
        user.writes("hello");
        user.picks("bill", user.awaitMessage());
        return user.awaitMessage();
    }

    private String answerTo(BlockingUser user, String words) {
        user.writes(words);
        return user.awaitMessage().getText();
    }

    @Test
    @DisplayName("opens a ticket by the menu, keeps words with it, and closes it by the button")
    void oneTicket() {
        ReceivedMessage ticket = ticketOf(alice);
        assertEquals("interactive", ticket.getType());
        assertTrue(ticket.getContent().toString().contains("Ticket #1 (Billing) is open."));
        assertEquals("Added to ticket #1 (Billing).", answerTo(alice, "I paid twice"));
        assertEquals("Added to ticket #1 (Billing).", answerTo(alice, "On Monday"));
        assertEquals(
                List.of("I paid twice", "On Monday"),
                List.copyOf(server.desk.ticket(1).orElseThrow().words()));

        alice.taps("close:1", ticket);
        assertEquals("Ticket #1 (Billing) is closed.", alice.awaitMessage().getText());
        alice.taps("close:1", ticket);
        assertEquals("That ticket is closed already.", alice.awaitMessage().getText());
        assertTrue(server.desk.ticket(1).isEmpty());
    }

    @Test
    @DisplayName("keeps users apart")
    void twoUsers() {
        BlockingUser bob = meta.user("15550100002", "Bob");
        ticketOf(alice);
        ticketOf(bob);
        assertEquals("Added to ticket #2 (Billing).", answerTo(bob, "My lamp is dark"));
        assertTrue(server.desk.ticket(1).orElseThrow().words().isEmpty());
        assertEquals(
                List.of(2), server.desk.waiting().stream().map(Ticket::number).toList());
    }

    @Test
    @DisplayName("lets an agent answer; once the window is closed by a template, and by the words when the user writes")
    void agent() {
        ticketOf(alice);
        answerTo(alice, "I paid twice");
        server.desk.answer(1, "We look into it.").join();
        assertEquals("We look into it.", alice.awaitMessage().getText());
        assertTrue(server.desk.waiting().isEmpty());

        clock.pass(Duration.ofHours(25));
        server.desk.answer(1, "You have it back.").join();
        assertEquals("answer_waits", alice.awaitMessage().getTemplate());
        assertEquals("You have it back.", answerTo(alice, "What is it?"));
        assertEquals("Added to ticket #1 (Billing).", answerTo(alice, "Thank you"));
        assertThrows(IllegalArgumentException.class, () -> server.desk.answer(9, "Hello"));
    }

    @Test
    @DisplayName("answers a message once, though Meta delivers it twice")
    void deliveredTwice() {
        ticketOf(alice);
        sandbox.getFaults().deliverNextTwice();
        answerTo(alice, "My key is lost");
        meta.awaitIdle();

        assertEquals(3, alice.getMessages().size());
        assertEquals(
                List.of("My key is lost"),
                List.copyOf(server.desk.ticket(1).orElseThrow().words()));
    }

    @Test
    @DisplayName("answers later what was held back for longer than the client waits, and Meta hears 200 all the while")
    void firstAttemptFails() {
        ticketOf(alice);
        sandbox.getFaults().refuseNextSend(ErrorCode.PairRateLimit, Duration.ofMinutes(1));
        assertEquals("Added to ticket #1 (Billing).", answerTo(alice, "My key is lost"));
        meta.awaitIdle();
        assertTrue(log().allMatch(Delivery::isTaken));
    }

    @Test
    @DisplayName("does not say it again when Meta took the answer and only the receipt was lost")
    void receiptLost() {
        ticketOf(alice);
        sandbox.getFaults().loseNextAnswer();
        answerTo(alice, "My key is lost");
        meta.awaitIdle();
        assertEquals(3, alice.getMessages().size());
    }

    @Test
    @DisplayName("does not start without a setting, and says where it is found")
    void missingSetting() {
        Map<String, String> env = new HashMap<>(Map.of(
                "WA_ACCESS_TOKEN", "EAAtoken",
                "WA_PHONE_NUMBER_ID", "1063",
                "WA_APP_SECRET", "secret\n",
                "WA_VERIFY_TOKEN", "token"));
        assertEquals(8080, Settings.from(env).port());

        env.remove("WA_APP_SECRET");
        var missing = assertThrows(IllegalArgumentException.class, () -> Settings.from(env));
        assertEquals(
                "WA_APP_SECRET is not set. It is from App settings > Basic in the app dashboard.",
                missing.getMessage());
    }

    private Stream<Delivery> log() {
        return sandbox.getWebhooks().getLog().stream();
    }
}
