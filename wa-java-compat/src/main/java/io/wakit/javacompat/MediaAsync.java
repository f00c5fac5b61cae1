package io.wakit.javacompat;

import io.wakit.client.MediaDownload;
import io.wakit.client.MediaSource;
import io.wakit.client.resource.Media;
import io.wakit.model.MediaId;
import io.wakit.model.Success;
import io.wakit.model.media.MediaInfo;
import io.wakit.model.media.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import kotlin.coroutines.Continuation;
import kotlinx.coroutines.Dispatchers;
import kotlinx.coroutines.InterruptibleKt;
import org.jspecify.annotations.Nullable;

/**
 * The files of a business phone number: those that it sends, and those that users sent to it. They are read and written
 * piece by piece, so that a file may be larger than the memory.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/reference/media">Media</a>
 */
public final class MediaAsync {
    private final Media media;
    private final Calls calls;

    MediaAsync(Media media, Calls calls) {
        this.media = media;
        this.calls = calls;
    }

    /**
     * Brings a file of this machine to Meta. The ending of its name tells the type; what Meta does not take, by its type or
     * its size, is refused before anything leaves.
     *
     * @param file is read while it is sent
     * @return the id that messages name it by for 30 days
     */
    public CompletableFuture<MediaId> upload(Path file) {
        return upload(MediaSource.file(Objects.requireNonNull(file, "file")), null, null, null);
    }

    /**
     * Brings bytes to Meta.
     *
     * @param bytes are not copied: leave them alone until the future is done
     * @param type what they are
     * @return the id that messages name them by for 30 days
     */
    public CompletableFuture<MediaId> upload(byte[] bytes, MediaType type) {
        Objects.requireNonNull(type, "type");
        return upload(MediaSource.bytes(Objects.requireNonNull(bytes, "bytes")), type, null, null);
    }

    /**
     * Brings what a stream gives to Meta. Its length is not known before, so it is ended at the limit of its type; with
     * {@link MediaSource#stream(InputStream, Long)} the length can be said.
     *
     * @param stream is read once, and closed
     * @param type what the bytes are
     * @return the id that messages name them by for 30 days
     */
    public CompletableFuture<MediaId> upload(InputStream stream, MediaType type) {
        Objects.requireNonNull(type, "type");
        return upload(MediaSource.stream(Objects.requireNonNull(stream, "stream")), type, null, null);
    }

    /**
     * Brings a file to Meta, with all that can be said of it.
     *
     * @param source where the bytes come from
     * @param type what they are; null where the ending of the name tells it
     * @param filename what Meta is told the file is called; null for the name that the source has
     * @param ttl how long Meta keeps it for a number with No Storage, 1 hour to 30 days; null for Meta's own measure
     * @return the id that messages name it by
     */
    public CompletableFuture<MediaId> upload(
            MediaSource source, @Nullable MediaType type, @Nullable String filename, @Nullable Duration ttl) {
        Objects.requireNonNull(source, "source");
        return calls.start(continuation -> media.upload(source, type, filename, ttl, continuation));
    }

    /**
     * The same for a file that may have been uploaded before: the same bytes of the same type give the same id as long as Meta
     * keeps them, less a margin. A source that can be read once only is uploaded each time.
     *
     * @param source where the bytes come from
     * @param type what they are; null where the ending of the name tells it
     * @param filename what Meta is told the file is called; null for the name that the source has
     * @param ttl how long Meta keeps it for a number with No Storage; null for 30 days
     * @return the id that messages name it by
     */
    public CompletableFuture<MediaId> uploadOnce(
            MediaSource source, @Nullable MediaType type, @Nullable String filename, @Nullable Duration ttl) {
        Objects.requireNonNull(source, "source");
        return calls.start(continuation -> media.uploadOnce(source, type, filename, ttl, continuation));
    }

    /**
     * What Meta says of a file, with the URL that it can be fetched from in the next 5 minutes.
     *
     * @param id of an upload, or from a webhook
     * @return type, size, digest and URL
     */
    public CompletableFuture<MediaInfo> get(MediaId id) {
        Objects.requireNonNull(id, "id");
        return calls.start(continuation -> media.get(id, continuation));
    }

    /**
     * Ends a file before its time. Messages that were delivered keep theirs.
     *
     * @param id of an upload, or from a webhook
     * @return Meta's plain yes
     */
    public CompletableFuture<Success> delete(MediaId id) {
        Objects.requireNonNull(id, "id");
        return calls.start(continuation -> media.delete(id, continuation));
    }

    /**
     * Gives the bytes of a file to a reader as they come; with the reader the connection ends, whole file or not.
     *
     * @param id of an upload, or from a webhook
     * @param read runs once at most
     * @param <T> what the reader makes of the file
     * @return what the reader returned. A file with a wrong digest is a {@link WaException} with
     *     {@link io.wakit.client.WaError.Corrupted}, whatever the reader made of it; what the reader throws is the failure
     */
    public <T> CompletableFuture<T> download(MediaId id, FileReader<T> read) {
        return download(id, null, read);
    }

    /**
     * The same, beginning with what is known of the file: the URL of a webhook saves a call. One that is out of date is
     * looked up again, once.
     *
     * @param id of an upload, or from a webhook
     * @param known what a webhook or {@link #get} said; null where nothing is known
     * @param read runs once at most
     * @param <T> what the reader makes of the file
     * @return what the reader returned
     */
    public <T> CompletableFuture<T> download(MediaId id, @Nullable MediaInfo known, FileReader<T> read) {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(read, "read");
        return calls.<T>start(continuation ->
                media.<T>download(id, known, (file, inner) -> blocking(file, read, inner), continuation));
    }

    /**
     * Saves a file. It has its name only when it is whole and its digest is right: until then it grows beside it, and takes
     * the place of what stood there in one step.
     *
     * @param id of an upload, or from a webhook
     * @param target in a folder that is there
     * @return what Meta says of the file
     */
    public CompletableFuture<MediaInfo> downloadTo(MediaId id, Path target) {
        return downloadTo(id, target, null);
    }

    /**
     * The same, beginning with what is known of the file.
     *
     * @param id of an upload, or from a webhook
     * @param target in a folder that is there
     * @param known what a webhook or {@link #get} said; null where nothing is known
     * @return what Meta says of the file
     */
    public CompletableFuture<MediaInfo> downloadTo(MediaId id, Path target, @Nullable MediaInfo known) {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(target, "target");
        return calls.start(continuation -> media.downloadTo(id, target, known, continuation));
    }

    private static <T> @Nullable Object blocking(
            MediaDownload file, FileReader<T> read, Continuation<? super T> continuation) {
        return InterruptibleKt.runInterruptible(
                Dispatchers.getIO(),
                () -> {
                    try (InputStream stream = new ChannelStream(file.getChannel())) {
                        return read.read(stream);
                    } catch (IOException e) {
                        throw Asking.<RuntimeException>unchecked(e);
                    }
                },
                continuation);
    }
}
