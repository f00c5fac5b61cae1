package io.wakit.javacompat;

import static io.wakit.javacompat.Expect.assertContains;
import static io.wakit.javacompat.Expect.failureOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wakit.client.RetryPolicy;
import io.wakit.client.WaError;
import io.wakit.model.AccessToken;
import io.wakit.model.MessageId;
import io.wakit.model.PhoneNumberId;
import io.wakit.model.Recipient;
import io.wakit.model.message.MessageReceipt;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A call on its way")
@Timeout(30)
class CallsTest {
    private static final AccessToken TOKEN = new AccessToken("EAAtoken");
    private static final PhoneNumberId PHONE = new PhoneNumberId("1063");
    private static final Recipient CUSTOMER = Recipient.phone("+15551234567");

    @Test
    @DisplayName("an answer that was lost says that the message may have been sent")
    void answerLost() throws IOException {
        try (var meta = new SilentSocket(true);
                var whatsapp = client(meta.url())) {
            WaException failure = failureOf(whatsapp.phone(PHONE).sendText(CUSTOMER, "Hello"));

            assertInstanceOf(WaError.Unreachable.class, failure.getError());
            assertTrue(failure.getError().getMayHaveBeenSent());
            assertInstanceOf(IOException.class, failure.getCause());
        }
    }

    @Test
    @DisplayName("a host that nobody answers at says that nothing was sent")
    void nobodyThere() throws IOException {
        int port;
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }
        try (var whatsapp = client("http://127.0.0.1:" + port)) {
            WaException failure = failureOf(whatsapp.phone(PHONE).sendText(CUSTOMER, "Hello"));

            assertFalse(failure.getError().getMayHaveBeenSent());
            assertContains(failure.getMessage(), "can be repeated");
        }
    }

    @Test
    @DisplayName("the time limit of the builder ends a call")
    void timeLimit() throws Exception {
        try (var meta = new SilentSocket(false);
                var whatsapp = WhatsAppAsync.builder(TOKEN)
                        .baseUrl(meta.url())
                        .timeout(Duration.ofMillis(300))
                        .build()) {
            WaException failure = failureOf(whatsapp.phone(PHONE).sendText(CUSTOMER, "Hello"));

            assertInstanceOf(WaError.Unreachable.class, failure.getError());
            meta.left.get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    @DisplayName("cancelling the future closes the connection")
    void cancelled() throws Exception {
        try (var meta = new SilentSocket(false);
                var whatsapp = client(meta.url())) {
            CompletableFuture<MessageReceipt> sending = whatsapp.phone(PHONE).sendText(CUSTOMER, "Hello");
            meta.heard.get(10, TimeUnit.SECONDS);

            sending.cancel(true);

            meta.left.get(10, TimeUnit.SECONDS);
            assertTrue(sending.isCancelled());
        }
    }

    @Test
    @DisplayName("a future that runs out of time by orTimeout closes the connection too")
    void outOfTime() throws Exception {
        try (var meta = new SilentSocket(false);
                var whatsapp = client(meta.url())) {
            var sending = whatsapp.phone(PHONE).sendText(CUSTOMER, "Hello").orTimeout(300, TimeUnit.MILLISECONDS);

            meta.left.get(10, TimeUnit.SECONDS);
            assertInstanceOf(
                    TimeoutException.class,
                    assertThrows(ExecutionException.class, sending::get).getCause());
        }
    }

    @Test
    @DisplayName("stages run on the caller's executor")
    void callersExecutor() {
        CountDownLatch mayAnswer = new CountDownLatch(1);
        ExecutorService mine = Executors.newSingleThreadExecutor(task -> new Thread(task, "mine"));
        try (var meta = new LoopbackGraph(200, LoopbackGraph.RECEIPT, mayAnswer::await);
                var whatsapp = WhatsAppAsync.builder(TOKEN)
                        .baseUrl(meta.url())
                        .executor(mine)
                        .build()) {
            var thread = whatsapp.phone(PHONE).sendText(CUSTOMER, "Hello").thenApply(receipt -> Thread.currentThread()
                    .getName());
            mayAnswer.countDown();

            assertContains(thread.join(), "mine");
        } finally {
            mine.shutdownNow();
        }
    }

    @Test
    @DisplayName("an executor that was shut down fails the call instead of cancelling it")
    void executorShutDown() {
        ExecutorService gone = Executors.newSingleThreadExecutor();
        gone.shutdownNow();
        try (var meta = LoopbackGraph.taking();
                var whatsapp = WhatsAppAsync.builder(TOKEN)
                        .baseUrl(meta.url())
                        .executor(gone)
                        .build()) {
            var failure = assertThrows(
                    CompletionException.class,
                    () -> whatsapp.phone(PHONE).sendText(CUSTOMER, "Hello").join());

            assertInstanceOf(RejectedExecutionException.class, failure.getCause());
            assertTrue(meta.asked.isEmpty());
        }
    }

    @Test
    @DisplayName("one call that fails leaves the next alone")
    void callsAreApart() {
        try (var meta = LoopbackGraph.taking();
                var whatsapp = client(meta.url())) {
            var phone = whatsapp.phone(PHONE);
            failureOf(phone.sendText(CUSTOMER, ""));
            phone.sendText(CUSTOMER, "given up").cancel(true);

            assertEquals(
                    new MessageId("wamid.A"),
                    phone.sendText(CUSTOMER, "Hello").join().getId());
        }
    }

    @Test
    @DisplayName("a closed client answers that it is closed")
    void closed() {
        try (var meta = LoopbackGraph.taking()) {
            var whatsapp = client(meta.url());
            whatsapp.close();

            WaException failure = failureOf(whatsapp.phone(PHONE).sendText(CUSTOMER, "Hello"));

            assertInstanceOf(WaError.Unreachable.class, failure.getError());
            assertFalse(failure.getError().getMayHaveBeenSent());
        }
    }

    private static WhatsAppAsync client(String url) {
        return WhatsAppAsync.builder(TOKEN).baseUrl(url).retry(RetryPolicy.None).build();
    }
}
