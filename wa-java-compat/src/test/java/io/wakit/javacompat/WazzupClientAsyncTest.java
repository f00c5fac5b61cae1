package io.wakit.javacompat;

import static io.wakit.javacompat.Expect.assertContains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wakit.javacompat.LoopbackWazzup.Said;
import io.wakit.wazzup.ApiKey;
import io.wakit.wazzup.WazzupError;
import io.wakit.wazzup.WazzupErrorCategory;
import io.wakit.wazzup.WazzupErrorCode;
import io.wakit.wazzup.model.AccountSettings;
import io.wakit.wazzup.model.Channel;
import io.wakit.wazzup.model.ChannelId;
import io.wakit.wazzup.model.ChatType;
import io.wakit.wazzup.model.Contact;
import io.wakit.wazzup.model.ContactData;
import io.wakit.wazzup.model.MessageSendRequest;
import io.wakit.wazzup.model.Role;
import io.wakit.wazzup.model.Template;
import io.wakit.wazzup.model.Transport;
import io.wakit.wazzup.model.User;
import io.wakit.wazzup.model.UserRole;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Wazzup from Java")
@Timeout(30)
class WazzupClientAsyncTest {
    private static final ChannelId SHOP = new ChannelId("ch-1");
    private static final Contact OLGA =
            new Contact("c-1", "u-1", "Olga", List.of(new ContactData(ChatType.WhatsApp, "79990001122")));

    @Test
    @DisplayName("a contact is put, an empty answer is a success, and one that is read has its type")
    void contacts() {
        var olga = "{\"id\":\"c-1\",\"responsibleUserId\":\"u-1\",\"name\":\"Olga\","
                + "\"contactData\":[{\"chatType\":\"whatsapp\",\"chatId\":\"79990001122\"}]}";
        try (var server = new LoopbackWazzup(asked -> new Said(200, asked.line().startsWith("GET") ? olga : ""));
                var wazzup = server.builder().build()) {
            assertNull(wazzup.contacts().create(OLGA).join().getValue());
            assertNull(wazzup.contacts().createMany(List.of(OLGA)).join());
            assertEquals(OLGA, wazzup.contacts().get("c-1").join());
            assertEquals(olga, wazzup.contacts().getRaw("c-1").join().getText());
            assertEquals(List.of(), wazzup.contacts().deleteMany(List.of("c-1")).join());

            assertEquals("[" + olga + "]", server.asked.get(0).body());
            assertEquals("Bearer " + LoopbackWazzup.KEY, server.asked.get(0).authorization());
        }
    }

    @Test
    @DisplayName("a stream asks for a page when it comes to it, and throws what a page fails with")
    void pages() {
        try (var server = new LoopbackWazzup(WazzupClientAsyncTest::page);
                var wazzup = server.builder().build()) {
            assertEquals(3, wazzup.contacts().paginate().limit(3).count());
            assertEquals(1, server.asked.size());
            assertEquals(150, wazzup.contacts().all().join().size());
            assertEquals(
                    IntStream.range(0, 150).mapToObj(i -> "c-" + i).toList(),
                    wazzup.contacts().paginate().map(Contact::getId).toList());
            assertEquals(
                    List.of("GET /v3/contacts", "GET /v3/contacts?offset=0", "GET /v3/contacts?offset=100"),
                    server.lines().stream().distinct().toList());
            var first = wazzup.contacts().list(Map.of("offset", "100")).join();
            assertEquals(List.of(50, 150), List.of(first.size(), first.getCount()));
            assertNull(first.getNextOffset());
        }
        try (var server = LoopbackWazzup.saying(403, "");
                var wazzup = server.builder().build()) {
            var failure = assertThrows(
                    WazzupException.class, () -> wazzup.deals().paginate().toList());
            assertEquals(WazzupErrorCategory.Access, failure.getError().getCategory());
        }
    }

    /** 150 contacts, 100 in a page. */
    private static Said page(LoopbackWazzup.Asked asked) {
        int from = asked.line().endsWith("offset=100") ? 100 : 0;
        String data = IntStream.range(from, Math.min(from + 100, 150))
                .mapToObj(i -> "{\"id\":\"c-" + i + "\"}")
                .collect(Collectors.joining(","));
        return new Said(200, "{\"count\":150,\"data\":[" + data + "]}");
    }

    @Test
    @DisplayName("a page that comes again and again is read once, and templates are paged by limit and offset")
    void endless() {
        String full = IntStream.range(0, 100)
                .mapToObj(i -> "{\"templateGuid\":\"t-" + i + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
        try (var server = LoopbackWazzup.saying(200, full);
                var wazzup = server.builder().build()) {
            assertEquals(
                    100,
                    wazzup.templates().paginate().map(Template::getTemplateGuid).count());
            assertEquals(2, server.asked.size());
        }
    }

    @Test
    @DisplayName("a refusal is an exception with status, code, data and category")
    void refused() {
        var body = "{\"error\":\"repeatedCrmMessageId\",\"description\":\"again\",\"data\":{\"crmMessageId\":\"m-1\"}}";
        try (var server = LoopbackWazzup.saying(400, body);
                var wazzup = server.builder().build()) {
            WazzupException failure = failureOf(wazzup.messages().send(message("hi")));

            WazzupError error = failure.getError();
            assertEquals(WazzupErrorCode.RepeatedCrmMessageId, error.getCode());
            assertEquals(WazzupErrorCategory.Conflict, error.getCategory());
            assertEquals(400, error.getStatus());
            assertEquals("{\"crmMessageId\":\"m-1\"}", String.valueOf(error.getData()));
            assertTrue(error.getMayHaveBeenSent());
        }
    }

    @Test
    @DisplayName("what breaks a limit never leaves, unless checks are turned off")
    void limits() {
        try (var server = LoopbackWazzup.saying(201, "{\"messageId\":\"m-1\",\"chatId\":\"1\"}");
                var wazzup = server.builder().build();
                var unchecked = server.builder().checkLimits(false).build()) {
            assertInstanceOf(
                    WazzupError.Invalid.class,
                    failureOf(wazzup.messages().send(message(null))).getError());
            assertTrue(server.asked.isEmpty());
            assertEquals(
                    "m-1",
                    unchecked
                            .messages()
                            .send(message(null))
                            .join()
                            .getMessageId()
                            .getValue());
        }
    }

    @Test
    @DisplayName("a channel is looked for, a pipeline cannot be, and neither throws where it stands")
    void lookedFor() {
        try (var server = LoopbackWazzup.saying(200, "[{\"channelId\":\"ch-1\",\"transport\":\"wapi\"}]");
                var wazzup = server.builder().build()) {
            assertEquals(
                    Optional.of(Transport.Wapi),
                    wazzup.channels().get(SHOP).join().map(Channel::getTransport));
            assertEquals(
                    Optional.empty(),
                    wazzup.channels().get(new ChannelId("ch-2")).join());
            assertInstanceOf(
                    WazzupError.NotAvailable.class,
                    failureOf(wazzup.pipelines().get("p-1")).getError());
            assertContains(wazzup.channels().normalized().join().toString(), "\"count\":1");
        }
    }

    @Test
    @DisplayName("a role is assigned by reading, changing and writing")
    void roles() {
        var roles = "{\"userRoles\":[{\"channelId\":\"ch-2\",\"userId\":\"u-1\",\"role\":\"manager\"}]}";
        try (var server = LoopbackWazzup.saying(200, roles);
                var wazzup = server.builder().build()) {
            wazzup.channels().assignUser("u-1", SHOP).join();
            assertEquals(List.of("GET /tech/settings", "PATCH /tech/settings"), server.lines());
            assertContains(server.asked.get(1).body(), "\"ch-2\"");
            assertContains(
                    server.asked.get(1).body(), "{\"channelId\":\"ch-1\",\"userId\":\"u-1\",\"role\":\"seller\"");
            assertEquals(
                    List.of(Role.Manager),
                    wazzup.accounts().userRoles("u-1").join().stream()
                            .map(UserRole::getRole)
                            .toList());
            wazzup.accounts().updateSettings(new AccountSettings(true)).join();
            assertEquals(
                    "{\"pushInputOutputMessageEventsForManagers\":true}",
                    server.asked.get(3).body());
        }
    }

    @Test
    @DisplayName(
            "an account is made with a key that nobody knows, a channel by plain values, and costs are asked for by day")
    void partner() {
        try (var server = LoopbackWazzup.saying(200, "{\"accountId\":7,\"apiKey\":\"k\",\"transactions\":[]}");
                var wazzup = server.builder().build()) {
            var made = wazzup.accounts().create("Firm").join();
            assertEquals(7, made.getAccount().getAccountId());
            assertContains(server.asked.get(0).body(), made.getCrmKey().reveal());
            wazzup.waba().transactions(SHOP, LocalDate.of(2025, 3, 4)).join();
            assertEquals(
                    "GET /tech/channels/waba/ch-1/transactions/2025-03-04",
                    server.lines().get(1));
            wazzup.channels()
                    .create(Transport.TgApi, Map.of("settings", Map.of("days", List.of(1, 2))))
                    .join();
            assertEquals("{\"settings\":{\"days\":[1,2]}}", server.asked.get(2).body());
        }
    }

    @Test
    @DisplayName("giving up on a future gives the call up, and one that fails leaves the next alone")
    void givenUp() {
        var release = new CountDownLatch(1);
        try (var server = new LoopbackWazzup(asked -> held(release));
                var wazzup = server.builder().timeout(Duration.ofSeconds(20)).build()) {
            CompletableFuture<?> given = wazzup.users().list();
            given.cancel(true);
            release.countDown();

            assertTrue(given.isCancelled());
            assertEquals(List.of(new User("u-1", "M")), wazzup.users().list().join());
        }
    }

    private static Said held(CountDownLatch release) {
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Said(200, "[{\"id\":\"u-1\",\"name\":\"M\"}]");
    }

    @Test
    @DisplayName("stages run on the executor of the builder, and a closed client says so")
    void executor() {
        var mine = Executors.newSingleThreadExecutor(task -> new Thread(task, "mine"));
        var release = new CountDownLatch(1);
        try (var server = new LoopbackWazzup(asked -> held(release))) {
            var wazzup = server.builder().executor(mine).build();
            var thread = wazzup.users().list().thenApply(all -> Thread.currentThread()
                    .getName());
            release.countDown();
            assertContains(thread.join(), "mine");

            wazzup.close();
            wazzup.close();
            assertInstanceOf(
                    WazzupError.Unreachable.class,
                    failureOf(wazzup.users().list()).getError());
        } finally {
            mine.shutdownNow();
        }
    }

    @Test
    @DisplayName("its parts are printed and its key is not; a setting that cannot work is refused")
    void printed() {
        try (var server = LoopbackWazzup.saying(200, "");
                var wazzup = server.builder().build()) {
            assertFalse(wazzup.toString().contains(LoopbackWazzup.KEY));
            assertContains(wazzup.toString(), "contacts");
        }
        var plain = WazzupClientAsync.builder(new ApiKey("k")).publicBaseUrl("http://api.example.test");
        assertContains(
                assertThrows(IllegalArgumentException.class, plain::build).getMessage(), "https://");
    }

    private static MessageSendRequest message(String text) {
        return new MessageSendRequest(SHOP, ChatType.WhatsApp, "79990001122", text);
    }

    /** What a Java program sees: {@code get()} wraps once, and the cause is ours. */
    private static WazzupException failureOf(CompletableFuture<?> future) {
        var wrapped = assertThrows(ExecutionException.class, () -> future.get(20, TimeUnit.SECONDS));
        var failure = assertInstanceOf(WazzupException.class, wrapped.getCause());
        assertEquals(failure.getError().getMessage(), failure.getMessage());
        assertEquals(failure.getError(), WazzupException.errorIn(wrapped).orElseThrow());
        return failure;
    }
}
