package io.wakit.javacompat;

import static io.wakit.javacompat.Expect.assertContains;
import static io.wakit.javacompat.Expect.failureOf;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wakit.client.MediaSource;
import io.wakit.client.WaError;
import io.wakit.client.WhatsApp;
import io.wakit.model.AccessToken;
import io.wakit.model.MediaId;
import io.wakit.model.media.MediaType;
import io.wakit.sandbox.Sandbox;
import io.wakit.sandbox.SandboxKt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import kotlin.Unit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Files for plain Java")
@Timeout(30)
class MediaAsyncTest {
    private static final byte[] BYTES = new byte[400_000];

    static {
        new Random(7).nextBytes(BYTES);
    }

    private final Sandbox sandbox = SandboxKt.Sandbox(config -> Unit.INSTANCE);
    private final WhatsApp client =
            WhatsApp.connect(sandbox.getAccessToken(), config -> config.setEngine(sandbox.getEngine()));
    private final WhatsAppAsync whatsapp = WhatsAppAsync.of(client);
    private final MediaAsync media = whatsapp.phone(sandbox.getPhone()).media();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        client.close();
        sandbox.close();
    }

    @Test
    @DisplayName("go up from a path, from bytes, from a stream and with all that can be said")
    void uploads() throws IOException {
        Path file = Files.write(folder.resolve("clip.mp4"), BYTES);

        assertStored(media.upload(file).join(), "clip.mp4");
        assertStored(media.upload(BYTES, MediaType.Mp4).join(), "file.mp4");
        assertStored(
                media.upload(new ByteArrayInputStream(BYTES), MediaType.Mp4).join(), "file.mp4");
        var source = MediaSource.supplier((long) BYTES.length, () -> Files.newInputStream(file));
        assertStored(
                media.upload(source, null, "other.mp4", Duration.ofHours(2)).join(), "other.mp4");
    }

    private void assertStored(MediaId id, String name) {
        var stored = sandbox.getMedia().find(id);
        assertArrayEquals(BYTES, stored.bytes());
        assertEquals(name, stored.getFilename());
    }

    @Test
    @DisplayName("that Meta does not take never leave")
    void refused() {
        WaException failure = failureOf(media.upload(new byte[5_242_881], MediaType.Png));

        assertInstanceOf(WaError.Invalid.class, failure.getError());
        assertTrue(sandbox.getRequests().isEmpty());
    }

    @Test
    @DisplayName("come down as a stream and to a path, with what is known of them")
    void downloads() throws IOException {
        MediaId id = sandbox.getMedia().add(BYTES, MediaType.Mp4);
        var info = media.get(id).join();
        assertEquals(MediaType.Mp4, info.getType());
        assertEquals(400_000L, info.getFileSize());

        assertArrayEquals(BYTES, media.download(id, InputStream::readAllBytes).join());
        assertArrayEquals(
                BYTES, media.download(id, info, InputStream::readAllBytes).join());
        assertEquals(
                info.getSha256(),
                media.downloadTo(id, folder.resolve("a")).join().getSha256());
        media.downloadTo(id, folder.resolve("b"), info).join();
        assertArrayEquals(BYTES, Files.readAllBytes(folder.resolve("a")));
        assertArrayEquals(BYTES, Files.readAllBytes(folder.resolve("b")));
        assertTrue(media.delete(id).join().isDone());
        assertInstanceOf(WaError.Refused.class, failureOf(media.get(id)).getError());
    }

    @Test
    @DisplayName("with a wrong byte are an error, and none of it is left")
    void corrupted() {
        MediaId id = sandbox.getMedia().add(BYTES, MediaType.Mp4);
        sandbox.getFaults().corruptNextDownload(2);

        assertInstanceOf(
                WaError.Corrupted.class,
                failureOf(media.downloadTo(id, folder.resolve("a"))).getError());
        assertFalse(Files.exists(folder.resolve("a")));
        boolean[] ended = {false};
        var failure = failureOf(media.download(id, file -> {
            long size = file.transferTo(java.io.OutputStream.nullOutputStream());
            ended[0] = true;
            return size;
        }));
        assertInstanceOf(WaError.Corrupted.class, failure.getError());
        assertFalse(ended[0], "the stream came to an end as though it were whole");
    }

    @Test
    @DisplayName("fail with what their reader throws")
    void readerFails() {
        MediaId id = sandbox.getMedia().add(BYTES, MediaType.Mp4);
        IOException full = new IOException("the disk is full");

        var failure = assertThrows(ExecutionException.class, () -> media.download(id, file -> {
                    throw full;
                })
                .get(20, TimeUnit.SECONDS));
        assertSame(full.getMessage(), failure.getCause().getMessage());
        assertInstanceOf(IOException.class, failure.getCause());
    }

    @Test
    @DisplayName("go up in sessions, which survive a break")
    void sessions() {
        var uploads = whatsapp.app(sandbox.getApp()).uploads();
        var handle = uploads.upload(MediaSource.bytes(BYTES), MediaType.Mp4, "clip.mp4")
                .join();
        assertArrayEquals(BYTES, sandbox.getMedia().handled(handle));

        sandbox.getFaults().breakNextUpload(100_000);
        var session = uploads.begin(BYTES.length, MediaType.Mp4, null).join().getId();
        assertInstanceOf(
                WaError.Unreachable.class,
                failureOf(uploads.send(session, MediaSource.bytes(BYTES), 0)).getError());
        assertEquals(100_000, uploads.status(session).join().getFileOffset());
        assertArrayEquals(
                BYTES,
                sandbox.getMedia()
                        .handled(uploads.resume(session, MediaSource.bytes(BYTES))
                                .join()));
    }

    @Test
    @DisplayName("have their own settings, which are checked")
    void settings() {
        var token = new AccessToken("EAAtoken");
        var url = WhatsAppAsync.builder(token).mediaHosts(Set.of("https://cdn.example"));
        assertContains(assertThrows(IllegalArgumentException.class, url::build).getMessage(), "mediaHosts");
        var hasty = WhatsAppAsync.builder(token).transferTimeout(Duration.ZERO);
        assertContains(
                assertThrows(IllegalArgumentException.class, hasty::build).getMessage(), "transferTimeout");
        WhatsAppAsync.builder(token).mediaHosts(Set.of("cdn.example")).build().close();
    }
}
