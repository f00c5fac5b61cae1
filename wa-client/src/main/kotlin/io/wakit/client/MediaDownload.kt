package io.wakit.client

import io.ktor.utils.io.ByteReadChannel
import io.wakit.model.media.MediaInfo
import io.wakit.model.media.MediaType
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.ensureActive

/**
 * A file on its way in. It lives inside the block that it was given to: with the block, the connection ends.
 *
 * @property info what Meta says of the file.
 * @property type what the download host says of it, which wins over [info].
 * @property size in bytes, where the download host says it before the end.
 * @property channel the bytes. Where they break off, or have not the digest that Meta told, most ways of reading throw in
 * place of an end (Ktor's `readAvailable` does not), and the call gives an error whatever the block made of them.
 */
public class MediaDownload internal constructor(
    public val info: MediaInfo,
    public val type: MediaType?,
    public val size: Long?,
    public val channel: ByteReadChannel,
) {
    override fun toString(): String = "MediaDownload(${info.id}, $type)"
}

/** The block that a download is read by, and what became of it: what a [Graph] has no place for. */
internal class MediaReader(val info: MediaInfo, private val block: suspend (MediaDownload) -> Unit) {
    /** Whether the block has the file already: it is never run twice. */
    @Volatile
    var isBegun: Boolean = false
        private set

    /** What the block threw; it is its caller's. */
    var thrown: Exception? = null
        private set

    /** What the download host answered in place of a file. */
    var refusal: Int? = null

    /** Why a file that had begun did not come to its end. To go on is not for the connection to decide. */
    @Volatile
    var broken: WaError? = null

    suspend fun read(download: MediaDownload) {
        isBegun = true
        try {
            block(download)
        } catch (
            @Suppress("TooGenericExceptionCaught") e: Exception,
        ) {
            // Not a failure of the connection, as whoever carries the call would take it for.
            currentCoroutineContext().ensureActive()
            thrown = e
        }
    }
}
