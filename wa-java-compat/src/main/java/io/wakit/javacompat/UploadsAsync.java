package io.wakit.javacompat;

import io.wakit.client.MediaSource;
import io.wakit.client.WaError;
import io.wakit.client.resource.Uploads;
import io.wakit.model.UploadHandle;
import io.wakit.model.UploadSessionId;
import io.wakit.model.Violation;
import io.wakit.model.media.MediaType;
import io.wakit.model.media.UploadSession;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Resumable uploads of an app: the way of files into template headers and profile pictures, which name them by a handle and
 * not by a media id.
 *
 * @see <a href="https://developers.facebook.com/docs/graph-api/guides/upload">Resumable Upload API</a>
 */
public final class UploadsAsync {
    private static final int BREAKS = 5;

    private final Uploads uploads;
    private final Calls calls;

    UploadsAsync(Uploads uploads, Calls calls) {
        this.uploads = uploads;
        this.calls = calls;
    }

    /**
     * Brings a file of this machine to Meta, as {@link #upload(MediaSource, MediaType, String)} does.
     *
     * @param file the ending of its name tells the type: PDF, JPEG, PNG or MP4
     * @return the handle, for a template header or a profile picture; a name that tells no type is
     *     {@link WaError.Invalid}
     */
    public CompletableFuture<UploadHandle> upload(Path file) {
        MediaType type = MediaType.ofName(file.toString());
        if (type == null) {
            var violation = new Violation("type", "is not told by the name of the file: say it beside a MediaSource");
            return CompletableFuture.failedFuture(new WaException(new WaError.Invalid(List.of(violation))));
        }
        return upload(MediaSource.file(file), type, null);
    }

    /**
     * Brings a file to Meta, from the first byte to the handle, and goes on after a break from where Meta got: 5 times at
     * most.
     *
     * @param source with a size that is known; one that can be read once only cannot go on
     * @param type Meta names PDF, JPEG, PNG and MP4
     * @param filename null for the name that the source has
     * @return the handle, for a template header or a profile picture
     */
    public CompletableFuture<UploadHandle> upload(MediaSource source, MediaType type, @Nullable String filename) {
        return upload(source, type, filename, BREAKS);
    }

    /**
     * The same, with a budget of breaks.
     *
     * @param source with a size that is known; one that can be read once only cannot go on
     * @param type Meta names PDF, JPEG, PNG and MP4
     * @param filename null for the name that the source has
     * @param breaks how often it goes on, with a wait of 1, 2, 4, … seconds before each
     * @return the handle, for a template header or a profile picture
     */
    public CompletableFuture<UploadHandle> upload(
            MediaSource source, MediaType type, @Nullable String filename, int breaks) {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(type, "type");
        return calls.start(continuation -> uploads.upload(source, type, filename, breaks, continuation));
    }

    /**
     * Announces a file. Nothing of it has left yet.
     *
     * @param length in bytes
     * @param type Meta names PDF, JPEG, PNG and MP4
     * @param filename null for none
     * @return the session, at byte 0
     */
    public CompletableFuture<UploadSession> begin(long length, MediaType type, @Nullable String filename) {
        Objects.requireNonNull(type, "type");
        return calls.start(continuation -> uploads.begin(length, type, filename, continuation));
    }

    /**
     * Sends a file to its end, in one stream.
     *
     * @param session what {@link #begin} gave
     * @param source the whole file
     * @param from the byte to begin with
     * @return the handle
     */
    public CompletableFuture<UploadHandle> send(UploadSessionId session, MediaSource source, long from) {
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(source, "source");
        return calls.start(continuation -> uploads.send(session, source, from, continuation));
    }

    /**
     * How far Meta got with a file.
     *
     * @param session what {@link #begin} gave
     * @return the session, at the byte to go on with
     */
    public CompletableFuture<UploadSession> status(UploadSessionId session) {
        Objects.requireNonNull(session, "session");
        return calls.start(continuation -> uploads.status(session, continuation));
    }

    /**
     * Goes on with a file that broke off, even in another process.
     *
     * @param session what {@link #begin} gave
     * @param source the whole file, the same bytes as before
     * @return the handle
     */
    public CompletableFuture<UploadHandle> resume(UploadSessionId session, MediaSource source) {
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(source, "source");
        return calls.start(continuation -> uploads.resume(session, source, continuation));
    }
}
