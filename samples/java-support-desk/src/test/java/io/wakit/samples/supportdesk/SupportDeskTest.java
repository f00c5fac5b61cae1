package io.wakit.samples.supportdesk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wakit.model.ErrorCode;
import io.wakit.model.WaId;
import io.wakit.sandbox.Delivery;
import io.wakit.sandbox.ReceivedMessage;
import io.wakit.sandbox.Sandbox;
import io.wakit.sandbox.SandboxKt;
import io.wakit.sandbox.SandboxServer;
import io.wakit.sandbox.SandboxUser;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kotlin.Unit;
import kotlin.coroutines.Continuation;
import kotlin.coroutines.EmptyCoroutineContext;
import kotlinx.coroutines.BuildersKt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("The support desk, played against the sandbox")
@Timeout(60)
class SupportDeskTest {
    private static final WaId ALICE = new WaId("15550100001");
    private static final WaId BOB = new WaId("15550100002");

    private final Sandbox sandbox = SandboxKt.Sandbox(config -> Unit.INSTANCE);
    private final SandboxUser alice = sandbox.user(ALICE, "Alice", null);
    private DeskServer server;

    @BeforeEach
    void open() throws IOException {
        SandboxServer meta = done(c -> sandbox.start(0, "127.0.0.1", c));
        server = new DeskServer(new Settings(
                sandbox.getAccessToken(),
                sandbox.getPhone(),
                sandbox.getAppSecret(),
                sandbox.getVerifyToken(),
                meta.getBaseUrl(),
                0));
        done(c -> sandbox.getWebhooks().subscribe("http://127.0.0.1:" + server.port() + "/webhook", c));
    }

    @AfterEach
    void close() {
        server.close();
        sandbox.close();
    }

    @Test
    @DisplayName("opens a ticket, adds to it, and closes it")
    void oneTicket() {
        assertEquals("Ticket #1 is open. Write on, or \"close\" when you are done.", answerTo(alice, "My key is lost"));
        assertEquals("Added to ticket #1.", answerTo(alice, "It was blue"));
        assertEquals(
                List.of("My key is lost", "It was blue"),
                server.desk.ticketOf(ALICE).orElseThrow().words());

        assertEquals("Ticket #1 is closed.", answerTo(alice, " Close "));
        assertTrue(server.desk.ticketOf(ALICE).isEmpty());
        assertEquals("You have no open ticket.", answerTo(alice, "close"));
    }

    @Test
    @DisplayName("keeps users apart")
    void twoUsers() {
        SandboxUser bob = sandbox.user(BOB, "Bob", null);
        answerTo(alice, "My key is lost");

        assertTrue(answerTo(bob, "My lamp is dark").startsWith("Ticket #2"));
        assertEquals(
                List.of("My lamp is dark"),
                server.desk.ticketOf(BOB).orElseThrow().words());
    }

    @Test
    @DisplayName("hears what became of its answers")
    void statuses() {
        answerTo(alice, "My key is lost");
        done(c -> alice.reads(c));
        idle();

        List<String> told =
                log().map(delivery -> String.valueOf(delivery.getJson())).toList();
        for (String state : List.of("sent", "delivered", "read")) {
            assertTrue(told.stream().anyMatch(json -> json.contains("\"status\":\"" + state + "\"")), told::toString);
        }
        assertTrue(log().allMatch(Delivery::isTaken));
    }

    @Test
    @DisplayName("answers a message once and opens one ticket, though Meta delivers it twice")
    void deliveredTwice() {
        sandbox.getFaults().deliverNextTwice(1);
        answerTo(alice, "My key is lost");
        idle();

        assertEquals(1, alice.getMessages().size());
        assertEquals(
                List.of("My key is lost"),
                server.desk.ticketOf(ALICE).orElseThrow().words());
    }

    @Test
    @DisplayName("answers at the second delivery when the first answer was held back for longer than the client waits")
    void firstAttemptFails() {
        sandbox.getFaults().refuseNextSend(ErrorCode.PairRateLimit, Duration.ofMinutes(1), 1);

        assertTrue(answerTo(alice, "My key is lost").startsWith("Ticket #1 is open"));
        idle();

        assertEquals(1, alice.getMessages().size());
        assertEquals(
                List.of(500, 200),
                log().filter(delivery -> delivery.getNumber() == 1)
                        .map(Delivery::getStatus)
                        .toList());
    }

    @Test
    @DisplayName("does not say it again when Meta took the answer and only the receipt was lost")
    void receiptLost() {
        sandbox.getFaults().loseNextAnswer(1);
        answerTo(alice, "My key is lost");
        idle();

        assertEquals(1, alice.getMessages().size());
        assertTrue(log().allMatch(Delivery::isTaken));
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

    private static String answerTo(SandboxUser user, String words) {
        done(c -> user.writes(words, null, null, c));
        ReceivedMessage answer = done(c -> user.awaitMessage(Duration.ofSeconds(10), c));
        return answer.getText();
    }

    private void idle() {
        done(c -> sandbox.getWebhooks().awaitIdle(Duration.ofSeconds(10), c));
    }

    private Stream<Delivery> log() {
        return sandbox.getWebhooks().getLog().stream();
    }

    /** A suspend function of the sandbox, all its arguments given but the last. */
    private interface Suspending<T> {
        Object with(Continuation<? super T> continuation);
    }

    private static <T> T done(Suspending<T> call) {
        try {
            return BuildersKt.runBlocking(EmptyCoroutineContext.INSTANCE, (scope, c) -> call.with(c));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
