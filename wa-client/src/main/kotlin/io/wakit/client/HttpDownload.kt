package io.wakit.client

import arrow.core.Either
import arrow.core.left
import arrow.core.right
import io.ktor.client.HttpClient
import io.ktor.client.request.bearerAuth
import io.ktor.client.request.header
import io.ktor.client.request.prepareGet
import io.ktor.client.request.url
import io.ktor.client.statement.HttpResponse
import io.ktor.client.statement.bodyAsChannel
import io.ktor.http.HttpHeaders
import io.ktor.http.Url
import io.ktor.http.contentLength
import io.ktor.http.userAgent
import io.ktor.utils.io.ByteChannel
import io.ktor.utils.io.ByteReadChannel
import io.ktor.utils.io.readRemaining
import io.ktor.utils.io.writeFully
import io.wakit.model.MediaUrl
import io.wakit.model.Violation
import io.wakit.model.media.MediaType
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.ensureActive
import kotlinx.coroutines.isActive
import kotlinx.coroutines.job
import kotlinx.coroutines.launch
import kotlinx.io.readByteArray
import java.io.IOException
import java.net.URI

/** Files over HTTP, from the hosts that the access token may go to, in pieces. */
@OptIn(DelicateWaApi::class)
internal class HttpDownload(
    private val http: HttpClient,
    private val settings: WhatsAppConfig.Settings,
) {
    /** Follows redirects by itself: each address is looked at before the token goes there. */
    suspend fun <R> fetch(
        endpoint: Endpoint<*, *, R>,
        at: MediaUrl,
        reader: MediaReader,
        bearer: AccessTokens.Bearer,
        seen: Exchange?,
    ): Either<WaError, R> {
        var address = at.value
        repeat(MAX_HOPS) {
            val url = settings.mediaHosts.admitted(address) ?: return foreign(address).left()
            when (val step = ask(endpoint, url, reader, bearer, seen)) {
                is Step.Elsewhere -> address = step.from(address)

                is Step.End -> {
                    @Suppress("UNCHECKED_CAST")
                    return step.outcome as Either<WaError, R>
                }
            }
        }
        reader.broken = WaError.Unreachable("The file is behind more than $MAX_HOPS redirects", mayHaveBeenSent = false)
        @Suppress("UNCHECKED_CAST")
        return Unit.right() as Either<WaError, R>
    }

    private fun foreign(address: String): WaError {
        val host = settings.mediaHosts.named(address)
        val rule = "leads to $host, where the access token may not go; if it is right there, add it to mediaHosts"
        return WaError.Invalid(listOf(Violation("url", rule)))
    }

    private suspend fun ask(
        endpoint: Endpoint<*, *, *>,
        url: Url,
        reader: MediaReader,
        bearer: AccessTokens.Bearer,
        seen: Exchange?,
    ): Step {
        // What the block came to, where the connection was cut behind it.
        var cut: Step? = null
        return try {
            whileMoving(settings.timeout, settings.transferTimeout) { movement ->
                http.prepareGet {
                    url(url)
                    if (settings.mediaHosts.isTrusted(url)) {
                        bearer.token?.let { bearerAuth(it.reveal()) }
                        settings.service?.credentials?.forEach { (name, value) -> header(name, value) }
                    }
                    // The download host turns away callers that do not say who they are.
                    userAgent("Wakit")
                }.execute { response ->
                    movement.moved()
                    seen?.answered(response)
                    answered(endpoint, response, reader, movement) { early ->
                        cut = early
                        // Ktor would wait for the rest of the answer, however large.
                        currentCoroutineContext().job.cancel()
                    }
                }
            } ?: stoodStill(reader)
        } catch (e: CancellationException) {
            currentCoroutineContext().ensureActive()
            cut ?: throw e
        } catch (
            @Suppress("TooGenericExceptionCaught") e: Exception,
        ) {
            // Engines agree on no type.
            val reason = if (e.isFailureToConnect()) "No connection to ${url.host}" else BROKEN
            lost(reader, reason, e)
        }
    }

    private fun stoodStill(reader: MediaReader): Step =
        lost(reader, "The download did not move for ${settings.timeout.toMillis()} ms, or took too long")

    /** Told beside the call once the block has begun: who repeats calls would run it twice. */
    private fun lost(reader: MediaReader, reason: String, cause: Exception? = null): Step {
        val error = WaError.Unreachable(reason, mayHaveBeenSent = false, cause = cause)
        if (!reader.isBegun) return Step.End(error.left())
        reader.broken = reader.broken ?: error
        return Step.End(Unit.right())
    }

    private suspend fun answered(
        endpoint: Endpoint<*, *, *>,
        response: HttpResponse,
        reader: MediaReader,
        movement: Movement,
        cut: suspend (Step) -> Unit,
    ): Step {
        val status = response.status.value
        val location = response.headers[HttpHeaders.Location]
        return when {
            status in REDIRECTS && location != null -> Step.Elsewhere(location)
            status in OK -> Step.End(Unit.right()).also { stream(response, reader, movement) { cut(it) } }
            else -> refused(endpoint, response, reader).also { cut(it) }
        }
    }

    private suspend fun refused(endpoint: Endpoint<*, *, *>, response: HttpResponse, reader: MediaReader): Step {
        val status = response.status.value
        val page = response.bodyAsChannel().readRemaining(PAGE).readByteArray().decodeToString()
        val retryAfter = response.headers[HttpHeaders.RetryAfter]
        reader.refusal = status
        val error = GraphAnswer(endpoint, status, page, retryAfter, settings.service).read(endpoint).swap().getOrNull()
        if (error !is WaError.Unreadable) return Step.End(error?.left() ?: Unit.right())
        // It speaks no JSON of the Graph: its number says all. The same URL will be refused again.
        reader.broken =
            WaError.Unreachable("The download host answered HTTP $status", mayHaveBeenSent = false, status = status)
        return Step.End(Unit.right())
    }

    /** Lets the reader's block have the file, and cuts the connection where it did not read to the end. */
    private suspend fun stream(
        response: HttpResponse,
        reader: MediaReader,
        movement: Movement,
        cut: suspend () -> Unit,
    ) = coroutineScope {
        val channel = ByteChannel()
        launch { pump(response.bodyAsChannel(), channel, Sha256(reader.info), movement, reader) }
        val type = response.headers[HttpHeaders.ContentType]?.let(::MediaType)
        reader.read(MediaDownload(reader.info, type, response.contentLength(), channel))
        if (reader.thrown != null || !channel.isAtEnd(movement)) cut()
    }

    private suspend fun pump(
        source: ByteReadChannel,
        channel: ByteChannel,
        sha256: Sha256,
        movement: Movement,
        reader: MediaReader,
    ) {
        val buffer = ByteArray(PIECE)
        try {
            while (true) {
                val read = source.nextPiece(buffer)
                if (read < 0) break
                sha256.update(buffer, read)
                // From here on it is the block that takes its time.
                movement.held()
                channel.writeFully(buffer, 0, read)
                channel.flush()
                movement.moved()
            }
            movement.held()
            sha256.fault()?.let { throw Damaged(it) }
            channel.flushAndClose()
        } catch (
            @Suppress("TooGenericExceptionCaught") e: Exception,
        ) {
            // A channel that the block closed is no fault; neither is a caller who gave up.
            if (!channel.isClosedForWrite && currentCoroutineContext().isActive) {
                reader.broken = (e as? Damaged)?.error ?: WaError.Unreachable(BROKEN, false, cause = e)
            }
            channel.cancel(e)
            currentCoroutineContext().ensureActive()
        }
    }

    /** Whether nothing is left to read. */
    private suspend fun ByteReadChannel.isAtEnd(movement: Movement): Boolean = try {
        movement.moved()
        !awaitContent()
    } catch (_: IOException) {
        false
    }

    private sealed interface Step {
        class Elsewhere(private val location: String) : Step {
            /** Where it leads; what is no address stays as it is, and is refused. */
            fun from(address: String): String = try {
                URI(address).resolve(location).toString()
            } catch (_: IllegalArgumentException) {
                location
            }
        }

        class End(val outcome: Either<WaError, Unit>) : Step
    }

    private class Damaged(val error: WaError) : IOException(error.message)

    private companion object {
        const val MAX_HOPS = 5
        const val BROKEN = "The download broke off"
        const val PAGE = 64L * 1024
        val OK = 200..299
        val REDIRECTS = setOf(301, 302, 303, 307, 308)
    }
}
