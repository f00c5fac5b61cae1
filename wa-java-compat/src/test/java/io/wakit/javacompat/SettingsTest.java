package io.wakit.javacompat;

import static io.wakit.javacompat.Expect.assertContains;
import static io.wakit.javacompat.Expect.failureOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wakit.client.GraphAttempt;
import io.wakit.client.RetryPolicy;
import io.wakit.client.WaError;
import io.wakit.model.AccessToken;
import io.wakit.model.AppSecret;
import io.wakit.model.ErrorCategory;
import io.wakit.model.ErrorCode;
import io.wakit.model.PhoneNumberId;
import io.wakit.model.Recipient;
import io.wakit.model.Remedy;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("The settings of a client")
@Timeout(30)
class SettingsTest {
    private static final AccessToken TOKEN = new AccessToken("EAAtoken");
    private static final PhoneNumberId PHONE = new PhoneNumberId("1063");
    private static final Recipient CUSTOMER = Recipient.phone("+15551234567");
    private static final RetryPolicy PROMPT = new RetryPolicy(4, Duration.ofSeconds(30), Duration.ofMillis(1));

    @Test
    @DisplayName("a message that was held back is sent again by itself, and each attempt is told")
    void retry() {
        var told = new CopyOnWriteArrayList<GraphAttempt>();
        try (var meta = LoopbackGraph.refusingFirst(2, 130429);
                var whatsapp = WhatsAppAsync.builder(TOKEN)
                        .baseUrl(meta.url())
                        .retry(PROMPT)
                        .listener(told::add)
                        .build()) {
            whatsapp.phone(PHONE).sendText(CUSTOMER, "Hello").join();

            assertEquals(3, meta.asked.size());
        }
        assertEquals(
                List.of(1, 2, 3), told.stream().map(GraphAttempt::getNumber).toList());
        assertEquals("POST /{PhoneNumberId}/messages", told.get(0).getEndpoint());
        assertEquals(ErrorCode.ThroughputReached, told.get(0).getCode());
        assertEquals(GraphAttempt.Outcome.Done, told.get(2).getOutcome());
        assertFalse(told.get(2).getDuration().isNegative());
    }

    @Test
    @DisplayName("repeating can be turned off")
    void noRetry() {
        try (var meta = LoopbackGraph.refusingFirst(1, 130429);
                var whatsapp = WhatsAppAsync.builder(TOKEN)
                        .baseUrl(meta.url())
                        .retry(RetryPolicy.None)
                        .build()) {
            var failure = failureOf(whatsapp.phone(PHONE).sendText(CUSTOMER, "Hello"));

            assertInstanceOf(WaError.RateLimited.class, failure.getError());
            assertEquals(1, meta.asked.size());
        }
    }

    @Test
    @DisplayName("a message that pacing would keep too long is not sent, and says so")
    void pacing() {
        try (var meta = LoopbackGraph.taking();
                var whatsapp = WhatsAppAsync.builder(TOKEN)
                        .baseUrl(meta.url())
                        .pacing(pace -> {
                            pace.setPairBurst(1);
                            pace.setMaxWait(Duration.ofSeconds(1));
                            pace.number(PHONE, 1000);
                        })
                        .build()) {
            var phone = whatsapp.phone(PHONE);
            phone.sendText(CUSTOMER, "Hello").join();
            var failure = failureOf(phone.sendText(CUSTOMER, "Hello again"));

            var paced = assertInstanceOf(WaError.Paced.class, failure.getError());
            assertEquals(Duration.ofSeconds(1), paced.getMaxWait());
            assertContains(failure.getMessage(), "paced: waiting longer than 1 s");
            assertEquals(1, meta.asked.size());
        }
    }

    @Test
    @DisplayName("a token that ran out is asked for again, off the threads of the calls")
    void tokens() {
        var threads = new CopyOnWriteArrayList<String>();
        try (var meta = LoopbackGraph.refusingFirst(1, 190);
                var whatsapp = WhatsAppAsync.builder(() -> {
                            threads.add(Thread.currentThread().getName());
                            return new AccessToken("EAA" + threads.size());
                        })
                        .baseUrl(meta.url())
                        .retry(RetryPolicy.None)
                        .build()) {
            whatsapp.phone(PHONE).sendText(CUSTOMER, "Hello").join();
            whatsapp.phone(PHONE).sendText(CUSTOMER, "Hello again").join();

            assertEquals(
                    List.of("Bearer EAA1", "Bearer EAA2", "Bearer EAA2"),
                    meta.asked.stream().map(LoopbackGraph.Asked::authorization).toList());
        }
        assertEquals(2, threads.size());
    }

    @Test
    @DisplayName("a provider that fails, or gives nothing, fails the call, which was not made")
    void noToken() {
        var asked = new AtomicInteger();
        for (TokenProvider broken : new ArrayList<TokenProvider>(List.of(
                () -> {
                    asked.incrementAndGet();
                    throw new IOException("the vault is sealed");
                },
                () -> nothing()))) {
            try (var meta = LoopbackGraph.taking();
                    var whatsapp = WhatsAppAsync.builder(broken)
                            .baseUrl(meta.url())
                            .retry(RetryPolicy.None)
                            .build()) {
                var failure = failureOf(whatsapp.phone(PHONE).sendText(CUSTOMER, "Hello"));

                assertFalse(assertInstanceOf(WaError.Unreachable.class, failure.getError())
                        .getMayHaveBeenSent());
                assertTrue(meta.asked.isEmpty());
                assertTrue(Stream.of(IOException.class, NullPointerException.class)
                        .anyMatch(kind -> kind.isInstance(failure.getCause())));
            }
        }
        assertEquals(1, asked.get());
    }

    @Test
    @DisplayName("an app secret goes along as proof, not as itself")
    void proof() {
        try (var meta = LoopbackGraph.taking();
                var whatsapp = WhatsAppAsync.builder(new AccessToken("token"))
                        .baseUrl(meta.url())
                        .appSecret(new AppSecret("secret"))
                        .build()) {
            whatsapp.phone(PHONE).sendText(CUSTOMER, "Hello").join();

            assertEquals(
                    "appsecret_proof=e941110e3d2bfe82621f0e3e1434730d7305d106c5f68c87165d0b27a4611a4a",
                    meta.queries.get(0));
        }
    }

    @Test
    @DisplayName("a setting that cannot work is refused when the client is built")
    void refused() {
        var hasty = WhatsAppAsync.builder(TOKEN).pacing(pace -> pace.setPerSecond(0));
        assertContains(
                assertThrows(IllegalArgumentException.class, hasty::build).getMessage(), "perSecond");
        assertContains(
                assertThrows(IllegalArgumentException.class, () -> new RetryPolicy(0))
                        .getMessage(),
                "maxAttempts");
    }

    @Test
    @DisplayName("a code tells what it is about, and what helps")
    void codes() {
        ErrorCode code = ErrorCode.ReengagementWindow;
        assertEquals(ErrorCategory.Delivery, code.getCategory());
        assertEquals(Remedy.Repeat.AfterChange, code.getRemedy().getRepeat());
        assertContains(code.getCause(), "24 hours");
        assertEquals(ErrorCategory.Unknown, new ErrorCode(987654).getCategory());
    }

    @SuppressWarnings("TypeParameterUnusedInFormals")
    private static <T> T nothing() {
        return null;
    }
}
