package io.wakit.client.resource

import arrow.core.Either
import arrow.core.raise.either
import io.ktor.http.HttpMethod
import io.wakit.client.Endpoint
import io.wakit.client.Graph
import io.wakit.client.MediaSource
import io.wakit.client.NoBody
import io.wakit.client.UploadPart
import io.wakit.client.WaError
import io.wakit.client.get
import io.wakit.client.sizeOf
import io.wakit.model.AppId
import io.wakit.model.UploadHandle
import io.wakit.model.UploadSessionId
import io.wakit.model.Violation
import io.wakit.model.media.MediaType
import io.wakit.model.media.UploadSession
import io.wakit.model.media.UploadedFile
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.delay
import java.time.Duration

/**
 * Resumable uploads of an app: the way of files into template headers and profile pictures, which name them by a handle and
 * not by a media id.
 *
 * @see <a href="https://developers.facebook.com/docs/graph-api/guides/upload">Resumable Upload API</a>
 */
public class Uploads internal constructor(private val graph: Graph, private val app: AppId) {
    /**
     * Brings a file to Meta, from the first byte to the handle. When the connection breaks it asks how far Meta got and goes
     * on from there, [breaks] times at most, with a wait of 1, 2, 4, … seconds before each. A source that can be read once
     * only cannot go on.
     *
     * Meta names PDF, JPEG, PNG and MP4; what else it takes depends on where the handle is used, so no type is refused here.
     */
    @JvmOverloads
    public suspend fun upload(
        source: MediaSource,
        type: MediaType,
        filename: String? = null,
        breaks: Int = BREAKS,
    ): Either<WaError, UploadHandle> = either {
        val size = lengthOf(source).bind()
        val session = begin(size, type, filename ?: source.name).bind()
        var result = send(session.id, source, from = 0)
        var left = if (source.isRepeatable) breaks else 0
        var wait = FIRST_WAIT
        while (left-- > 0 && result.leftOrNull().isBreak()) {
            delay(maxOf(wait, (result.leftOrNull() as? WaError.RateLimited)?.retryAfter ?: wait).toMillis())
            wait = wait.multipliedBy(2)
            result = resume(session.id, source)
        }
        result.bind()
    }

    /** Announces a file of [length] bytes. Nothing of it has left yet. */
    @JvmOverloads
    public suspend fun begin(length: Long, type: MediaType, filename: String? = null): Either<WaError, UploadSession> {
        val file = mapOf("file_length" to "$length", "file_type" to type.value)
        return graph(Begin, at = app, NoBody, if (filename == null) file else file + ("file_name" to filename))
    }

    /** Sends the file from its byte [from] to its end, in one stream. */
    public suspend fun send(session: UploadSessionId, source: MediaSource, from: Long): Either<WaError, UploadHandle> =
        either {
            val part = UploadPart(source, lengthOf(source).bind(), from)
            graph(Send, at = session, body = part).mapLeft { part.fault ?: it }.bind().handle
        }

    /** How far Meta got with a file: [UploadSession.fileOffset]. */
    public suspend fun status(session: UploadSessionId): Either<WaError, UploadSession> =
        graph(Status, at = session, NoBody)

    /** Goes on with a file that broke off, even in another process: [source] has to give the same bytes. */
    public suspend fun resume(session: UploadSessionId, source: MediaSource): Either<WaError, UploadHandle> =
        either { send(session, source, status(session).bind().fileOffset).bind() }

    /** Meta is told the length before the first byte. */
    private suspend fun lengthOf(source: MediaSource): Either<WaError, Long> = either {
        val size = sizeOf(source).bind()
        when {
            size == null -> raise(invalid("has to have a size that is known before: give it with the source"))
            size <= 0 -> raise(invalid("is empty: it has to have a byte"))
            else -> size
        }
    }

    private fun invalid(rule: String) = WaError.Invalid(listOf(Violation("file", rule)))

    /** Behind a cancellation that is not the caller's stands a client that was closed. */
    private fun WaError?.isBreak(): Boolean =
        (this is WaError.Unreachable && cause !is CancellationException) || this is WaError.RateLimited

    internal companion object {
        /** How many breaks an upload survives unless the caller says otherwise. */
        const val BREAKS: Int = 5
        private val FIRST_WAIT = Duration.ofSeconds(1)

        val Begin: Endpoint<AppId, NoBody, UploadSession> =
            Endpoint(HttpMethod.Post, "AppId", "uploads", mark = null, body = null, UploadSession.serializer())
        val Send: Endpoint<UploadSessionId, UploadPart, UploadedFile> = Endpoint(
            HttpMethod.Post,
            "UploadSessionId",
            edge = null,
            mark = null,
            body = null,
            result = UploadedFile.serializer(),
        )
        val Status: Endpoint<UploadSessionId, NoBody, UploadSession> = get()
    }
}
