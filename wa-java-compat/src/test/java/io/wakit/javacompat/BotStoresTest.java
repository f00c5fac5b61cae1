package io.wakit.javacompat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wakit.bot.ledger.LedgerEntry;
import io.wakit.bot.ledger.LedgerQuery;
import io.wakit.bot.ledger.MemoryLedger;
import io.wakit.bot.people.MemoryPeople;
import io.wakit.bot.people.PersonId;
import io.wakit.bot.people.PersonName;
import io.wakit.bot.people.Sighting;
import io.wakit.bot.track.Retention;
import io.wakit.bot.window.MemoryServiceWindows;
import io.wakit.bot.window.WindowNews;
import io.wakit.client.WaError;
import io.wakit.model.ErrorCode;
import io.wakit.model.MessageId;
import io.wakit.model.PhoneNumberId;
import io.wakit.model.Recipient;
import io.wakit.model.message.MessageReceipt;
import io.wakit.model.message.OutboundMessage;
import io.wakit.model.message.TemplateContent;
import io.wakit.model.message.Text;
import io.wakit.sandbox.BlockingSandbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Windows, the ledger and people, from Java")
@Timeout(60)
class BotStoresTest {
    private static final PhoneNumberId PHONE = new PhoneNumberId("106540352242922");
    private static final Recipient ALICE = Recipient.phone("+15550100001");
    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
    private static final TemplateContent TEMPLATE = new TemplateContent("hello_world", "en_US");

    private final MemoryServiceWindows windows = new MemoryServiceWindows();
    private final ServiceWindowsAsync asked = new ServiceWindowsAsync(windows);

    private static <T> T get(CompletableFuture<T> future) throws Exception {
        return future.get(20, TimeUnit.SECONDS);
    }

    @Test
    @DisplayName("a window opens by a message, closes after a day, and is forgotten")
    void windows() throws Exception {
        assertFalse(get(asked.find(PHONE, ALICE)).isOpen(NOW));
        assertNull(get(asked.note(PHONE, List.of(ALICE), List.of(new WindowNews.Wrote(NOW)))));
        assertTrue(get(asked.find(PHONE, ALICE)).isOpen(NOW.plus(Duration.ofHours(23))));
        assertFalse(get(asked.find(PHONE, ALICE)).isOpen(NOW.plus(Duration.ofHours(24))));
        assertEquals(0, get(asked.forget(Duration.between(NOW, Instant.now()).plusDays(1))));
    }

    @Test
    @DisplayName("a number says what it wants while the window is open, and a template when Meta says that it is not")
    void sent() throws Exception {
        try (var meta = BlockingSandbox.open(config -> config.setEnforceTemplates(false));
                var whatsapp = WhatsAppAsync.builder(meta.getSandbox().getAccessToken())
                        .baseUrl(meta.getBaseUrl())
                        .build()) {
            var phone = whatsapp.phone(meta.getSandbox().getPhone());
            var bob = meta.user("15550100002", "Bob");
            var to = Recipient.phone("+15550100002");
            var careful = phone.within(windows);
            var first = get(careful.sendOrTemplate(to, new Text("Hello"), TEMPLATE));
            assertTrue(first.isTemplate());
            assertEquals("hello_world", bob.awaitMessage().getTemplate());
            bob.writes("hi");
            get(asked.note(phone.getId(), List.of(to), List.of(new WindowNews.Wrote(Instant.now()))));
            assertFalse(
                    get(careful.sendOrTemplate(to, new Text("Hello"), TEMPLATE)).isTemplate());
            assertEquals("Hello", bob.awaitMessage().getText());
        }
    }

    @Test
    @DisplayName("so does any way of sending, whose refusal the windows learn")
    void sentOtherwise() throws Exception {
        var wrote = new WindowNews.Wrote(Instant.now().minusSeconds(60));
        get(asked.note(PHONE, List.of(ALICE), List.of(wrote)));
        List<String> tried = new ArrayList<>();
        var receipt = get(asked.sendOrTemplate(
                PHONE, new OutboundMessage(ALICE, new Text("Hello")), TEMPLATE, Clock.systemUTC(), message -> {
                    tried.add(message.getContent().getType());
                    if (tried.size() > 1) {
                        return CompletableFuture.completedStage(
                                new MessageReceipt(List.of(new MessageReceipt.Accepted(new MessageId("wamid.1")))));
                    }
                    return CompletableFuture.failedStage(new WaException(new WaError.Refused(
                            new io.wakit.model.GraphError(ErrorCode.ReengagementWindow, "Too late"), 400)));
                }));
        assertEquals(List.of("text", "template"), tried);
        assertEquals(ErrorCode.ReengagementWindow, receipt.getRefusal().getCode());
        assertFalse(get(asked.find(PHONE, ALICE)).isOpen(Instant.now()));
        var broken = assertThrows(
                ExecutionException.class,
                () -> get(asked.sendOrTemplate(
                        PHONE, new OutboundMessage(ALICE, new Text("x")), TEMPLATE, Clock.systemUTC(), message -> {
                            return CompletableFuture.failedStage(new IllegalStateException("no line"));
                        })));
        assertInstanceOf(IllegalStateException.class, broken.getCause());
    }

    @Test
    @DisplayName("the ledger knows what was sent, page by page")
    void ledger() throws Exception {
        var ledger = new MessageLedgerAsync(new MemoryLedger());
        for (int i = 0; i < 3; i++) {
            var id = new MessageId("wamid." + i);
            get(ledger.keep(new LedgerEntry(PHONE, id, null, ALICE, null, null, NOW.plusSeconds(i))));
        }
        assertEquals(1, get(ledger.find(new MessageId("wamid.1"))).size());
        var waiting = LedgerQuery.waitingSince(NOW.plusSeconds(60));
        assertEquals(3, get(ledger.find(waiting)).size());
        var page = get(ledger.find(waiting, 2, null));
        assertEquals(1, get(ledger.find(waiting, 2, page.get(1))).size());
        assertEquals(3, get(ledger.forget(Duration.ofSeconds(1))));
    }

    @Test
    @DisplayName("what is too old is forgotten, now and every so often")
    void retention() throws Exception {
        get(asked.note(PHONE, List.of(ALICE), List.of(new WindowNews.Wrote(NOW.minus(Duration.ofDays(9999))))));
        var retention = new RetentionAsync(new Retention(windows));
        assertEquals(1, get(retention.sweep()));
        var running = retention.run(Duration.ofHours(1));
        assertFalse(running.isDone());
        assertTrue(running.cancel(true));
    }

    @Test
    @DisplayName("people are found by each of their names, and forgotten")
    void people() throws Exception {
        var people = new PeopleAsync(new MemoryPeople());
        var name = PersonName.of(ALICE);
        var alice = get(people.meet(new Sighting(List.of(name, PersonName.username("alice")), NOW, PHONE)));
        assertEquals(alice, get(people.find(alice.getId())).orElseThrow());
        assertEquals(alice, get(people.find(PersonName.username("alice"))).orElseThrow());
        assertEquals(alice, get(people.find(ALICE)).orElseThrow());
        assertTrue(get(people.find(new PersonId("nobody"))).isEmpty());
        assertTrue(get(people.forget(alice.getId())));
        assertFalse(get(people.forget(alice.getId())));
        assertEquals(0, get(people.forget(Duration.ofDays(1))));
    }
}
