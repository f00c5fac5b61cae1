package io.wakit.javacompat;

import static io.wakit.javacompat.Expect.assertContains;
import static io.wakit.javacompat.Expect.failureOf;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wakit.client.RetryPolicy;
import io.wakit.client.WaError;
import io.wakit.model.AccessToken;
import io.wakit.model.ErrorCode;
import io.wakit.model.Media;
import io.wakit.model.media.MediaType;
import io.wakit.model.message.Content;
import io.wakit.model.message.Reaction;
import io.wakit.model.message.TemplateParameter;
import io.wakit.model.message.Text;
import io.wakit.model.template.BoundTemplate;
import io.wakit.model.template.TemplateCategory;
import io.wakit.model.template.TemplateStatus;
import io.wakit.model.template.TemplateValues;
import io.wakit.sandbox.BlockingSandbox;
import io.wakit.sandbox.BlockingUser;
import io.wakit.sandbox.ReceivedMessage;
import io.wakit.sandbox.Sandbox;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A plain Java program at Meta, over HTTP on this machine")
@Timeout(60)
class AcceptanceTest {
    private final BlockingSandbox meta = BlockingSandbox.open(config -> config.setEnforceTemplates(false));
    private final WhatsAppAsync whatsapp = client(meta.getSandbox().getAccessToken(), Duration.ofSeconds(20));
    private final PhoneAsync phone = whatsapp.phone(meta.getSandbox().getPhone());
    private final BlockingUser alice = meta.user("15551234567", "Alice");

    @TempDir
    private Path folder;

    private WhatsAppAsync client(AccessToken token, Duration timeout) {
        return WhatsAppAsync.builder(token)
                .baseUrl(meta.getBaseUrl())
                .timeout(timeout)
                .retry(RetryPolicy.None)
                .build();
    }

    @AfterEach
    void close() {
        whatsapp.close();
        meta.close();
    }

    @Test
    @DisplayName("says everything there is to say once, and Meta takes it")
    void everyKind() {
        var said = alice.writes("Hello?");
        List<String> sent = new ArrayList<>();
        for (Content content : ContentsTest.CONTENTS) {
            Content one = content instanceof Reaction ? new Reaction(said, "👍") : content;
            phone.messages().send(alice.getUser().getWaId(), one).join();
            sent.add(one.getType());
        }
        List<String> came = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) came.add(alice.awaitMessage().getType());
        assertEquals(sent, came);
        System.out.println("AcceptanceTest: " + came.size() + " contents, "
                + came.stream().distinct().count() + " types");
    }

    @Test
    @DisplayName("brings files up and down")
    void media() throws IOException {
        byte[] bytes = new byte[300_000];
        new Random(7).nextBytes(bytes);
        var id = phone.media().upload(bytes, MediaType.Mp4).join();

        assertArrayEquals(
                bytes, phone.media().download(id, InputStream::readAllBytes).join());
        phone.media().downloadTo(id, folder.resolve("clip.mp4")).join();
        assertArrayEquals(bytes, Files.readAllBytes(folder.resolve("clip.mp4")));
    }

    @Test
    @DisplayName("authors a template, has it reviewed, looks at it filled in, and sends it")
    void template() {
        var draft = TemplateDraftBuilder.template("order_update", "en_US", TemplateCategory.Utility)
                .body("Hi {{name}}, it comes on {{day}}.", Map.of("name", "Ann", "day", "Monday"))
                .buttons(buttons -> buttons.url("Track", "https://shop.example/{{1}}", "A-17")
                        .quickReply("Stop"))
                .build();
        var templates = whatsapp.waba(Sandbox.DefaultWabaId).templates();
        var receipt = templates.create(draft).join();
        assertEquals(TemplateStatus.Approved, receipt.getStatus());

        var listed = templates.list().stream()
                .filter(each -> "order_update".equals(each.getName()))
                .findFirst()
                .orElseThrow();
        assertEquals(receipt.getId(), listed.getId());
        var sender = phone.sender(BoundTemplate.of(listed));
        var values =
                new TemplateValues().body(Map.of("name", "Bo", "day", "Friday")).url(0, "B-2");
        assertEquals(
                "Hi Bo, it comes on Friday.", sender.template().preview(values).getBody());
        sender.send(alice.getUser().getWaId(), values).join();
        assertEquals("order_update", alice.awaitMessage().getTemplate());

        var few = failureOf(sender.send(alice.getUser().getWaId(), new TemplateValues().body(Map.of("name", "Bo"))));
        assertInstanceOf(WaError.Invalid.class, few.getError());
        assertTrue(templates.delete("order_update").join().isDone());
        assertTrue(templates.list().all().join().isEmpty());
    }

    @Test
    @DisplayName("authors a template with a picture above, whose example is brought to Meta first")
    void templateWithFile() throws IOException {
        var uploads = whatsapp.app(meta.getSandbox().getApp()).uploads();
        Path picture = Files.write(folder.resolve("plant.jpg"), new byte[] {1, 2, 3});
        var draft = TemplateDraftBuilder.template("plants", "en_US", TemplateCategory.Marketing)
                .imageHeader(uploads.upload(picture).join())
                .body("New this week.")
                .build();
        var receipt =
                whatsapp.waba(Sandbox.DefaultWabaId).templates().create(draft).join();
        assertEquals(TemplateStatus.Approved, receipt.getStatus());

        var shown = new TemplateParameter.Image(Media.link("https://shop.example/plant.jpg"));
        phone.sender(BoundTemplate.of(draft))
                .send(alice.getUser().getWaId(), new TemplateValues().header(shown))
                .join();
        assertEquals("plants", alice.awaitMessage().getTemplate());
        var untold = failureOf(uploads.upload(folder.resolve("plant")));
        assertInstanceOf(WaError.Invalid.class, untold.getError());
    }

    @Test
    @DisplayName("hears that its token is not taken, with what to do")
    void unauthorized() {
        try (var stranger = client(new AccessToken("EAAold"), Duration.ofSeconds(20))) {
            var failure = failureOf(
                    stranger.phone(phone.getId()).sendText(alice.getUser().getWaId(), "Hello"));
            var error = assertInstanceOf(WaError.Unauthorized.class, failure.getError());
            assertEquals(ErrorCode.AccessTokenExpired, error.getError().getCode());
            assertContains(failure.getMessage(), "Get a new one");
        }
    }

    @Test
    @DisplayName("hears that it wrote to one user too often, and how long to wait")
    void pairRateLimit() {
        alice.writes("Hello?");
        meta.getSandbox().getFaults().refuseNextSend(ErrorCode.PairRateLimit, Duration.ofSeconds(9));
        var failure = failureOf(phone.sendText(alice.getUser().getWaId(), "Hello"));

        var limited = assertInstanceOf(WaError.RateLimited.class, failure.getError());
        assertEquals(Duration.ofSeconds(9), limited.getRetryAfter());
        assertEquals(
                "Hello",
                said(() -> phone.sendText(alice.getUser().getWaId(), "Hello")).getText());
    }

    @Test
    @DisplayName("hears that the window is closed, and may send a template")
    void windowClosed() {
        var failure = failureOf(phone.sendText(alice.getUser().getWaId(), "Hello"));
        var refused = assertInstanceOf(WaError.Refused.class, failure.getError());
        assertEquals(ErrorCode.ReengagementWindow, refused.getCode());

        var template = said(() -> phone.sendTemplate(alice.getUser().getWaId(), "come_back", "en_US", List.of()));
        assertEquals("come_back", template.getTemplate());
    }

    @Test
    @DisplayName("hears that an answer was lost, and that the message may have arrived, as it has")
    void lostAnswer() {
        alice.writes("Hello?");
        meta.getSandbox().getFaults().loseNextAnswer();
        var failure = failureOf(phone.sendText(alice.getUser().getWaId(), "Hello"));

        assertInstanceOf(WaError.Unreachable.class, failure.getError());
        assertTrue(failure.getError().getMayHaveBeenSent());
        assertEquals("Hello", alice.awaitMessage().getText());
    }

    @Test
    @DisplayName("waits no longer than it was told, and hears that the message may have arrived")
    void timeOut() {
        alice.writes("Hello?");
        meta.getSandbox().getFaults().holdNextAnswer(Duration.ofSeconds(1), 2);
        try (var hasty = client(meta.getSandbox().getAccessToken(), Duration.ofMillis(300))) {
            var failure = failureOf(
                    hasty.phone(phone.getId()).sendText(alice.getUser().getWaId(), "Hello"));
            assertInstanceOf(WaError.Unreachable.class, failure.getError());
            assertTrue(failure.getError().getMayHaveBeenSent());
        }
        phone.sendText(alice.getUser().getWaId(), "with more patience").join();
    }

    @Test
    @DisplayName("gives a call up, and the next one goes through")
    void cancelled() {
        alice.writes("Hello?");
        meta.getSandbox().getFaults().holdNextAnswer(Duration.ofSeconds(1), 2);
        var sending = phone.sendText(alice.getUser().getWaId(), "given up");
        assertEquals("given up", alice.awaitMessage().getText());
        assertFalse(sending.isDone());
        sending.cancel(true);
        assertTrue(sending.isCancelled());

        assertEquals(
                "Hello",
                said(() -> phone.messages().send(alice.getUser().getWaId(), new Text("Hello")))
                        .getText());
    }

    private ReceivedMessage said(Supplier<CompletableFuture<?>> call) {
        call.get().join();
        return alice.awaitMessage();
    }
}
