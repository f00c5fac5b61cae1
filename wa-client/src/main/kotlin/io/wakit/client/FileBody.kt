package io.wakit.client

import arrow.core.Either
import arrow.core.left
import arrow.core.right
import io.ktor.client.request.HttpRequestBuilder
import io.ktor.client.request.header
import io.ktor.client.request.setBody
import io.ktor.http.ContentType
import io.ktor.http.content.OutgoingContent
import io.ktor.utils.io.ByteWriteChannel
import io.ktor.utils.io.writeFully
import io.wakit.model.Violation
import io.wakit.model.media.MediaDraft
import io.wakit.model.media.MediaType
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.ensureActive
import java.io.IOException
import java.util.UUID

/**
 * A body that is read from a [MediaSource] while it is sent.
 *
 * @property size how many bytes there are to be; null where nobody knows.
 */
internal abstract class FileBody(private val source: MediaSource, private val size: Long?) : OneShotBody {
    /** What was wrong with the source. Whoever carries the call reports it as a broken connection. */
    @Volatile
    var fault: WaError? = null
        private set

    override val isRepeatable: Boolean get() = source.isRepeatable

    open val headers: Map<String, String> get() = emptyMap()

    internal abstract val type: ContentType
    internal open val before: ByteArray get() = ByteArray(0)
    internal open val after: ByteArray get() = ByteArray(0)
    internal open val from: Long get() = 0

    /** What says that a file is too large, when its size was not known before. */
    internal open fun excess(sent: Long): WaError? = null

    fun content(movement: Movement): OutgoingContent = object : OutgoingContent.WriteChannelContent() {
        override val contentType: ContentType get() = type
        override val contentLength: Long? get() = size?.let { before.size + it - from + after.size }

        override suspend fun writeTo(channel: ByteWriteChannel) {
            channel.writeFully(before)
            val pieces = ours(movement) { source.open(from) }
            try {
                pump(pieces, channel, movement)
            } finally {
                pieces.close()
            }
            channel.writeFully(after)
            channel.flush()
            movement.moved()
        }
    }

    private suspend fun pump(pieces: MediaSource.Pieces, channel: ByteWriteChannel, movement: Movement) {
        val buffer = ByteArray(PIECE)
        var sent = from
        while (true) {
            val read = ours(movement) { pieces.next(buffer) }
            if (read < 0) break
            sent += read
            if (size != null && sent > size) fail(miscounted("more"), movement)
            excess(sent)?.let { fail(it, movement) }
            channel.writeFully(buffer, 0, read)
            movement.moved()
        }
        if (size != null && sent < size) fail(miscounted("fewer"), movement)
    }

    private fun miscounted(word: String): WaError =
        WaError.Invalid(listOf(Violation("file", "has $word bytes than the $size that were announced")))

    /** Keeps apart what fails here from what fails on the wire. */
    private suspend inline fun <T> ours(movement: Movement, read: () -> T): T = try {
        read()
    } catch (
        @Suppress("TooGenericExceptionCaught") e: Exception,
    ) {
        currentCoroutineContext().ensureActive()
        // A source is the caller's code: it may throw what it likes.
        fail(WaError.LocalFile("The file cannot be read", e), movement)
    }

    /**
     * Ends the call, and waits for its end. An exception would not do: to some engines a body that breaks off is one that has
     * ended, and Meta would get half a file as though it were whole.
     */
    private suspend fun fail(error: WaError, movement: Movement): Nothing {
        fault = error
        movement.giveUp()
        awaitCancellation()
    }
}

/** A file for messages, as the form that Meta asks for. The file stands last, since its end is the end of the form. */
internal class MediaForm(
    source: MediaSource,
    private val draft: MediaDraft,
    filename: String?,
    private val isChecked: Boolean,
) : FileBody(source, draft.size) {
    private val boundary = "wakit-${UUID.randomUUID()}"
    private val mimeType: MediaType = checkNotNull(draft.type)

    override val type: ContentType = ContentType.MultiPart.FormData.withParameter("boundary", boundary)

    override val before: ByteArray = buildString {
        field("messaging_product", "whatsapp")
        field("type", mimeType.value)
        draft.ttl?.let { field("ttl_minutes", it.toMinutes().toString()) }
        val name = (filename ?: "file.${mimeType.extension ?: "bin"}").quoted()
        append("--$boundary\r\nContent-Disposition: form-data; name=\"file\"; filename=\"$name\"\r\n")
        append("Content-Type: ${mimeType.value}\r\n\r\n")
    }.encodeToByteArray()

    override val after: ByteArray = "\r\n--$boundary--\r\n".encodeToByteArray()

    override fun excess(sent: Long): WaError? = draft.takeIf { isChecked && it.size == null }
        ?.copy(size = sent)?.violations()?.ifEmpty { null }?.let { WaError.Invalid(it) }

    private fun StringBuilder.field(name: String, value: String) {
        append("--$boundary\r\nContent-Disposition: form-data; name=\"$name\"\r\n\r\n$value\r\n")
    }

    /** As browsers do: what would end the name, or the line, is written as its code. */
    private fun String.quoted(): String = replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A")
}

/** The rest of a file, from where Meta has it. */
internal class UploadPart(source: MediaSource, size: Long, override val from: Long) : FileBody(source, size) {
    override val type: ContentType get() = ContentType.Application.OctetStream
    override val headers: Map<String, String> get() = mapOf("file_offset" to "$from")
}

/** How large [source] is; what cannot be looked at is an error of this machine. */
internal suspend fun sizeOf(source: MediaSource): Either<WaError, Long?> = try {
    source.size().right()
} catch (e: IOException) {
    WaError.LocalFile("The file cannot be read", e).left()
}

/** Puts [body] into the request, with the headers that it needs. */
internal fun HttpRequestBuilder.put(body: FileBody, movement: Movement) {
    body.headers.forEach { (name, value) -> header(name, value) }
    setBody(body.content(movement))
}
