package io.wakit.sandbox

import io.wakit.model.MediaId
import io.wakit.model.PhoneNumberId
import io.wakit.model.UploadHandle
import io.wakit.model.UploadSessionId
import io.wakit.model.media.MediaType
import java.time.Clock
import java.time.Duration
import java.time.Instant
import java.util.UUID
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.atomic.AtomicLong

/**
 * The files that Meta keeps: those that the business uploaded, and those that users sent. Each is gone when its time is
 * over, 30 or 7 days by the clock of the sandbox, and all of them with the sandbox.
 */
public class MediaShelf internal constructor(private val clock: Clock, private val numbers: List<BusinessNumber>) :
    AutoCloseable {
    private val files = ConcurrentHashMap<MediaId, StoredMedia>()
    private val urls = ConcurrentHashMap<String, Pair<StoredMedia, Instant>>()
    private val sessions = ConcurrentHashMap<String, UploadRun>()
    private val ids = AtomicLong(FIRST_ID)

    /** What is there now, in no order. */
    public val all: List<StoredMedia> get() = files.values.filterNot { it.isOver(clock.instant()) }

    /** The file of that [id]; null where there is none any more. */
    public fun find(id: MediaId): StoredMedia? = files[id]?.takeUnless { it.isOver(clock.instant()) }

    /**
     * Puts a file there as though a user had sent it to a number of the business, and gives the id that a webhook would
     * name.
     */
    @JvmOverloads
    public fun add(bytes: ByteArray, type: MediaType, to: PhoneNumberId? = null): MediaId {
        val blob = Blob().apply { append(bytes) }
        return keep(blob, type, to ?: numbers.first().id, filename = null, FROM_USERS).id
    }

    internal fun keep(
        blob: Blob,
        type: MediaType,
        phone: PhoneNumberId,
        filename: String?,
        life: Duration = UPLOADED,
    ): StoredMedia {
        val id = MediaId("${ids.incrementAndGet()}")
        return StoredMedia(id, type, phone, filename, blob, clock.instant() + life).also { files[id] = it }
    }

    internal fun remove(media: StoredMedia) {
        files.remove(media.id)?.blob?.close()
    }

    /** A new query of a URL that gives [media] for 5 minutes. */
    internal fun publish(media: StoredMedia): String {
        val until = clock.instant() + URL
        val hash = "AR" + UUID.randomUUID().toString().replace("-", "")
        urls[hash] = media to until
        return "mid=${media.id}&ext=${until.epochSecond}&hash=$hash"
    }

    internal fun published(hash: String?): StoredMedia? {
        val (media, until) = urls[hash.orEmpty()] ?: return null
        return find(media.id).takeIf { clock.instant() < until }
    }

    internal fun begin(length: Long, type: String, filename: String?): UploadRun {
        val id = "MTphdHRhY2htZW50${UUID.randomUUID().toString().replace("-", "")}"
        return UploadRun(UploadSessionId("upload:$id?sig=AR${id.hashCode()}"), length, type, filename)
            .also { sessions["upload:$id"] = it }
    }

    internal fun session(path: String): UploadRun? = sessions[path]

    /** What a resumable upload brought, by the handle that it gave; null for a handle that none gave. */
    public fun handled(handle: UploadHandle): ByteArray? =
        sessions.values.find { it.handle == handle }?.blob?.open()?.use { it.readAllBytes() }

    /** Throws all of it away. */
    override fun close() {
        files.values.forEach { it.blob.close() }
        sessions.values.forEach { it.blob.close() }
    }

    override fun toString(): String = "MediaShelf(${files.size})"

    private companion object {
        const val FIRST_ID = 1_013_859_600_000_000
        val UPLOADED: Duration = Duration.ofDays(30)
        val FROM_USERS: Duration = Duration.ofDays(7)
        val URL: Duration = Duration.ofMinutes(5)
    }
}

/**
 * A file that Meta keeps.
 *
 * @property phone the number that it was uploaded on, or sent to.
 * @property filename what the upload called it.
 */
public class StoredMedia internal constructor(
    public val id: MediaId,
    public val type: MediaType,
    public val phone: PhoneNumberId,
    public val filename: String?,
    internal val blob: Blob,
    private val until: Instant,
) {
    /** In bytes. */
    public val size: Long get() = blob.size

    /** In hex, as the Graph tells it. */
    public val sha256: String get() = blob.sha256

    /** All of it, in memory. */
    public fun bytes(): ByteArray = blob.open().use { it.readAllBytes() }

    internal fun isOver(now: Instant): Boolean = now >= until

    override fun toString(): String = "StoredMedia($id, $type, $size bytes)"
}

/** A resumable upload on its way. */
internal class UploadRun(val id: UploadSessionId, val length: Long, val type: String, val filename: String?) {
    val blob = Blob()

    /** What the last byte is answered with; null before it. */
    @Volatile
    var handle: UploadHandle? = null
        private set

    fun finish(): UploadHandle = UploadHandle("2:${UUID.randomUUID()}:$type:ARsandbox").also { handle = it }
}
