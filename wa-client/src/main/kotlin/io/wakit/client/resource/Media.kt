package io.wakit.client.resource

import arrow.core.Either
import arrow.core.left
import arrow.core.raise.either
import arrow.core.right
import io.ktor.http.HttpMethod
import io.wakit.client.Endpoint
import io.wakit.client.FileSink
import io.wakit.client.Graph
import io.wakit.client.KeptFiles
import io.wakit.client.MediaDownload
import io.wakit.client.MediaForm
import io.wakit.client.MediaReader
import io.wakit.client.MediaSource
import io.wakit.client.NoBody
import io.wakit.client.Unchecked
import io.wakit.client.WaError
import io.wakit.client.delete
import io.wakit.client.digestOf
import io.wakit.client.get
import io.wakit.client.isMoving
import io.wakit.client.sizeOf
import io.wakit.client.within
import io.wakit.model.MediaId
import io.wakit.model.MediaUrl
import io.wakit.model.PhoneNumberId
import io.wakit.model.Success
import io.wakit.model.media.MediaDraft
import io.wakit.model.media.MediaInfo
import io.wakit.model.media.MediaType
import io.wakit.model.media.UploadedMedia
import kotlinx.serialization.builtins.serializer
import java.nio.file.Path
import java.time.Duration

/**
 * The files of a business phone number: those that it sends, and those that users sent to it. Each call is scoped to the
 * number, so that Meta gives and deletes no file of another.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/reference/media">Media</a>
 */
public class Media internal constructor(
    private val graph: Graph,
    private val phone: PhoneNumberId,
    private val kept: KeptFiles,
) {
    /**
     * Brings a file to Meta, and gives the id that messages name it by for the next 30 days. It is read while it is sent,
     * never as a whole. What Meta does not take, by its type or its size, is refused before anything leaves.
     *
     * Without a [type] the ending of the name tells it; without a [filename], the source. A [ttl] is for numbers with No
     * Storage, for which Meta keeps a file one hour: 1 hour to 30 days, in minutes.
     *
     * Where the answer is lost, the file may be uploaded again: at worst Meta keeps it twice.
     */
    @JvmOverloads
    public suspend fun upload(
        source: MediaSource,
        type: MediaType? = null,
        filename: String? = null,
        ttl: Duration? = null,
    ): Either<WaError, MediaId> = either {
        val name = filename ?: source.name
        val mimeType = type ?: name?.let(MediaType::ofName)
        val size = sizeOf(source).bind()
        val draft = MediaDraft(
            mimeType,
            size,
            ttl,
            isAnimated = if (mimeType?.isWebP ==
                true
            ) {
                isMoving(source)
            } else {
                null
            },
        )
        // Without a type there is no form to send, whatever the caller thinks of limits.
        if (mimeType == null) raise(WaError.Invalid(draft.violations()))
        val form = MediaForm(source, draft, name, isChecked = graph !is Unchecked)
        graph.within(draft::violations) { graph ->
            graph(Upload, at = phone, body = form).mapLeft { form.fault ?: it }
        }.bind().id
    }

    /**
     * The same for a file that may have been uploaded before: the same bytes of the same type give the same id as long as Meta
     * keeps them, less a margin of a tenth of that time and of a day at most. Of many who ask at once, one uploads. The ids are
     * remembered by the [io.wakit.client.WhatsApp] that this came from, ten thousand of them, and are forgotten with it.
     *
     * The file is read once to be known, and once more to be sent. A [source] that can be read once only is uploaded each
     * time. For a number with No Storage say the [ttl]: Meta's own measure is taken for 30 days.
     */
    @JvmOverloads
    public suspend fun uploadOnce(
        source: MediaSource,
        type: MediaType? = null,
        filename: String? = null,
        ttl: Duration? = null,
    ): Either<WaError, MediaId> = either {
        val mimeType = type ?: (filename ?: source.name)?.let(MediaType::ofName)
        if (mimeType == null || !source.isRepeatable) return@either upload(source, type, filename, ttl).bind()
        val life = ttl ?: KeptFiles.LIFE
        val file = KeptFiles.Key(phone, digestOf(source).bind(), mimeType.value)
        kept.idOf(file, life - KeptFiles.margin(life)) { upload(source, mimeType, filename, ttl) }.bind()
    }

    /** What Meta says of a file, with the URL that it can be fetched from in the next 5 minutes. */
    public suspend fun get(id: MediaId): Either<WaError, MediaInfo> = graph(Get, at = id, NoBody, scope())

    /** Ends a file before its time. Messages that were delivered keep theirs. */
    public suspend fun delete(id: MediaId): Either<WaError, Success> {
        kept.forget(id)
        return graph(Delete, at = id, NoBody, scope())
    }

    /**
     * Gives the bytes of a file to [read] as they come; with the block the connection ends, whole file or not. What the block
     * returns is returned; what it throws is thrown. To its end the stream comes only with the digest that Meta told, else
     * the call gives [WaError.Corrupted]; a block that stops earlier has not had it checked.
     *
     * [known] is what a webhook or [get] said of the file: its URL is tried first, and saves a call. A URL that is out of
     * date is looked up again, once. The block is run once at most: a download that breaks off in it is not repeated.
     *
     * The access token goes to Meta's own hosts alone: see
     * [mediaHosts][io.wakit.client.WhatsAppConfig.mediaHosts].
     */
    @JvmOverloads
    public suspend fun <T> download(
        id: MediaId,
        known: MediaInfo? = null,
        read: suspend (MediaDownload) -> T,
    ): Either<WaError, T> = either {
        val first = known?.takeIf { it.url != null || it.downloadUrl != null } ?: get(id).bind()
        val attempt = fetch(first, read)
        val isStale = attempt.value.isLeft() && attempt.refusal in STALE
        (if (isStale) fetch(get(id).bind(), read) else attempt).value.bind()
    }

    /**
     * Saves a file as [target], which has its name only when it is whole: until then it grows beside it, and takes the place
     * of what stood there in one step. Whatever goes wrong, nothing of it is left. It can be called again at any time.
     *
     * @see download for [known] and for how the bytes are checked.
     */
    @JvmOverloads
    public suspend fun downloadTo(id: MediaId, target: Path, known: MediaInfo? = null): Either<WaError, MediaInfo> {
        val sink = FileSink(target)
        return try {
            sink.open()
            download(id, known) { file ->
                sink.write(file.channel)
                file.info
            }.onRight { sink.finish() }
        } catch (e: FileSink.DiskFailure) {
            WaError.LocalFile("The file cannot be written", e.cause).left()
        } finally {
            sink.discard()
        }
    }

    private suspend fun <T> fetch(info: MediaInfo, read: suspend (MediaDownload) -> T): Attempt<T> {
        val url = info.downloadUrl ?: info.url ?: MediaUrl("")
        var result: Either<WaError, T>? = null
        val reader = MediaReader(info) { result = read(it).right() }
        val outcome = graph(Download, at = url, body = reader)
        reader.broken?.let { return Attempt(it.left(), reader.refusal) }
        reader.thrown?.let { throw it }
        return Attempt(
            outcome.fold({
                it.left()
            }, { checkNotNull(result) { "A graph gave no file to read" } }),
            reader.refusal,
        )
    }

    private fun scope() = mapOf("phone_number_id" to phone.value)

    /** @property refusal what the download host answered in place of a file. */
    private class Attempt<T>(val value: Either<WaError, T>, val refusal: Int?)

    internal companion object {
        val Upload: Endpoint<PhoneNumberId, MediaForm, UploadedMedia> = Endpoint(
            HttpMethod.Post,
            "PhoneNumberId",
            "media",
            mark = null,
            body = null,
            result = UploadedMedia.serializer(),
        )
        val Get: Endpoint<MediaId, NoBody, MediaInfo> = get()
        val Delete: Endpoint<MediaId, NoBody, Success> = delete()
        val Download: Endpoint<MediaUrl, MediaReader, Unit> =
            Endpoint(HttpMethod.Get, "MediaUrl", edge = null, mark = null, body = null, result = Unit.serializer())

        /** A URL is refused so after its 5 minutes, and so is a token. */
        private val STALE = setOf(401, 404)
        private val MediaType.isWebP get() = essence == MediaType.WebP.essence
    }
}
