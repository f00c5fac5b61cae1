package io.wakit.dsl

import arrow.core.raise.Raise
import io.wakit.client.MediaSource
import io.wakit.client.WaError
import io.wakit.client.resource.Media
import io.wakit.model.MediaId
import io.wakit.model.media.MediaType
import java.io.InputStream
import java.nio.file.Path
import java.time.Duration

/**
 * The words of a message that is sent at once: those of any message, and those that bring a file to Meta for it. The same
 * bytes of the same type travel once and are named by their id as long as Meta keeps them, as [Media.uploadOnce] says. An
 * upload that fails ends the block with its error.
 */
@WaDsl
public class SendScope internal constructor(private val media: Media, private val raise: Raise<WaError>) :
    MessageScope() {
    /** A file of this machine; the ending of its name tells the type. */
    public suspend fun file(path: Path): MediaId = upload(MediaSource.file(path))

    /** Bytes in memory. They are not copied: leave them alone until the message is sent. */
    public suspend fun bytes(bytes: ByteArray, type: MediaType): MediaId = upload(MediaSource.bytes(bytes), type)

    /** What [stream] gives, to its end. It can be read once only, so it is uploaded each time. */
    public suspend fun stream(stream: InputStream, type: MediaType): MediaId = upload(MediaSource.stream(stream), type)

    /** Bytes from anywhere, with all that [Media.uploadOnce] can be told of them. */
    public suspend fun upload(
        source: MediaSource,
        type: MediaType? = null,
        filename: String? = null,
        ttl: Duration? = null,
    ): MediaId = media.uploadOnce(source, type, filename, ttl).fold({ raise.raise(it) }, { it })
}
