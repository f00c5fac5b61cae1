package io.wakit.javacompat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.wakit.client.WhatsAppKt;
import io.wakit.kapso.KapsoApiKey;
import io.wakit.kapso.KapsoCredentials;
import io.wakit.kapso.KapsoProxyRequired;
import io.wakit.kapso.KapsoWebhookSecret;
import io.wakit.kapso.model.ContactEdit;
import io.wakit.kapso.model.Conversation;
import io.wakit.kapso.model.ConversationId;
import io.wakit.kapso.model.ConversationStatus;
import io.wakit.kapso.model.KapsoMessage;
import io.wakit.kapso.resource.CallLog;
import io.wakit.kapso.resource.Contacts;
import io.wakit.kapso.resource.Conversations;
import io.wakit.kapso.resource.MessageLog;
import io.wakit.kapso.resource.ThreadControl;
import io.wakit.kapso.webhook.KapsoHeaders;
import io.wakit.kapso.webhook.KapsoMessageReceived;
import io.wakit.model.AccessToken;
import io.wakit.model.CallId;
import io.wakit.model.PhoneNumberId;
import io.wakit.model.WaId;
import io.wakit.webhook.MemoryInbox;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kotlin.Unit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Kapso from Java")
class KapsoTest {
    private static final PhoneNumberId PHONE = new PhoneNumberId("100200300400500");
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private KapsoAsync kapso;

    @BeforeEach
    void open() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().toString();
            asked.add(exchange.getRequestMethod() + " " + path + " "
                    + exchange.getRequestHeaders().getFirst("X-API-Key"));
            exchange.getRequestBody().readAllBytes();
            byte[] body = answerTo(exchange.getRequestMethod(), path).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        kapso = KapsoAsync.connect(new KapsoCredentials(new KapsoApiKey("k1")), config -> config.setBaseUrl(url));
    }

    @AfterEach
    void close() {
        kapso.close();
        server.stop(0);
    }

    private static String answerTo(String method, String path) {
        if (!method.equals("GET")) return "{\"success\":true}";
        if (path.contains("/conversations?")) return "{\"data\":[{\"id\":\"c1\"}]}";
        if (path.contains("/messages?")) return "{\"data\":[{\"id\":\"wamid.A\",\"type\":\"text\"}]}";
        if (path.contains("/calls")) return "{\"data\":[]}";
        return path.endsWith("/conversations") ? "{\"data\":[{\"id\":\"c1\"},{\"id\":\"c2\"}]}" : "{\"id\":\"c1\"}";
    }

    @Test
    @DisplayName("conversations, contacts, calls and messages are futures and pages, with the key on every call")
    void resources() throws Exception {
        KapsoPhoneAsync phone = kapso.phone(PHONE);
        assertEquals(
                List.of("c1", "c2"),
                phone.conversations().list().stream()
                        .map(Conversation::getId)
                        .map(ConversationId::getValue)
                        .toList());
        assertTrue(phone.conversations()
                .updateStatus(new ConversationId("c1"), ConversationStatus.Ended)
                .get(10, TimeUnit.SECONDS)
                .isDone());
        assertTrue(phone.contacts()
                .update(new WaId("1"), new ContactEdit(null, "Ada"))
                .get(10, TimeUnit.SECONDS)
                .isDone());
        List<KapsoMessage> messages =
                phone.messageLog().ofUser(new WaId("1"), null).get(10, TimeUnit.SECONDS);
        assertEquals("wamid.A", messages.get(0).getId().getValue());
        assertEquals(null, phone.callLog().get(new CallId("w")).get(10, TimeUnit.SECONDS));
        assertTrue(asked.stream().allMatch(line -> line.endsWith(" k1")), asked::toString);
    }

    @Test
    @DisplayName("each word of each resource is there, with all that it can be given")
    void parity() {
        Map<Class<?>, Class<?>> twins = Map.of(
                Conversations.class, KapsoConversationsAsync.class,
                Contacts.class, KapsoContactsAsync.class,
                CallLog.class, KapsoCallLogAsync.class,
                MessageLog.class, KapsoMessageLogAsync.class,
                ThreadControl.class, KapsoThreadControlAsync.class);
        twins.forEach((kotlin, java) -> {
            assertEquals(Set.of(), Twins.missing(kotlin, java), java::getSimpleName);
            assertEquals(Set.of(), Twins.narrower(kotlin, java), java::getSimpleName);
        });
    }

    @Test
    @DisplayName("on plain Meta, what only Kapso keeps fails before anything leaves")
    void plainMeta() {
        var meta = WhatsAppKt.WhatsApp(new AccessToken("t"), config -> {
            config.setBaseUrl("http://127.0.0.1:" + server.getAddress().getPort());
            return Unit.INSTANCE;
        });
        CompletableFuture<Conversation> one =
                KapsoAsync.of(meta).phone(PHONE).conversations().get(new ConversationId("c"));
        CompletionException failure = assertThrows(CompletionException.class, one::join);
        assertInstanceOf(KapsoProxyRequired.class, ((WaException) failure.getCause()).getError());
        assertEquals(List.of(), asked);
        meta.close();
    }

    @Test
    @DisplayName("a webhook takes what is signed, hands it on, and with an inbox once")
    void webhook() throws Exception {
        byte[] body = "{\"message\":{\"id\":\"wamid.A\",\"from\":\"1\"},\"conversation\":{\"id\":\"c\"}}"
                .getBytes(StandardCharsets.UTF_8);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("s1".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        Map<String, String> headers = Map.of(
                "X-Webhook-Event",
                "whatsapp.message.received",
                "X-Webhook-Signature",
                HexFormat.of().formatHex(mac.doFinal(body)));
        CompletableFuture<String> seen = new CompletableFuture<>();
        try (var webhook = KapsoWebhookReceiver.builder()
                .secret(new KapsoWebhookSecret("s1"))
                .inbox(new MemoryInbox(), config -> config.setAttempts(2))
                .on(
                        KapsoMessageReceived.class,
                        event -> seen.complete(event.getMessage().getId().getValue()))
                .build()) {
            assertEquals(
                    200,
                    webhook.receive(body, KapsoHeaders.of(headers::get))
                            .get(10, TimeUnit.SECONDS)
                            .status());
            assertEquals("wamid.A", seen.get(10, TimeUnit.SECONDS));
            assertEquals(
                    401,
                    webhook.receive(body, new KapsoHeaders("whatsapp.message.received"))
                            .get(10, TimeUnit.SECONDS)
                            .status());
            webhook.shutDown(Duration.ofSeconds(5)).get(10, TimeUnit.SECONDS);
        }
        assertThrows(IllegalArgumentException.class, () -> KapsoWebhookReceiver.builder()
                .build());
    }
}
