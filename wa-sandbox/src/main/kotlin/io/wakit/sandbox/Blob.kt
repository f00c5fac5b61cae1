package io.wakit.sandbox

import io.ktor.utils.io.ByteReadChannel
import io.ktor.utils.io.ByteWriteChannel
import io.ktor.utils.io.readAvailable
import io.ktor.utils.io.writeFully
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.runInterruptible
import java.io.ByteArrayOutputStream
import java.io.InputStream
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.StandardOpenOption.APPEND
import java.security.MessageDigest

/** The bytes of a file: in memory while they are few, in a temporary file when they are many. */
internal class Blob : AutoCloseable {
    private val memory = ByteArrayOutputStream()
    private val digest = MessageDigest.getInstance("SHA-256")
    private var file: Path? = null

    @Volatile
    var size: Long = 0
        private set

    /** In hex; final, as no byte may follow. */
    val sha256: String by lazy { digest.digest().joinToString("") { "%02x".format(it) } }

    /** Takes what comes, [most] bytes of it; whether [source] had no more. */
    suspend fun take(source: ByteReadChannel, most: Long = Long.MAX_VALUE): Boolean {
        val buffer = ByteArray(PIECE)
        var left = most
        while (true) {
            if (left == 0L) return source.exhausted()
            val read = source.readAvailable(buffer, 0, minOf(buffer.size.toLong(), left).toInt())
            if (read < 0) {
                // A connection that broke is no end.
                source.closedCause?.let { throw it }
                return true
            }
            left -= read
            runInterruptible(Dispatchers.IO) { append(buffer, read) }
        }
    }

    fun append(bytes: ByteArray, count: Int = bytes.size) {
        digest.update(bytes, 0, count)
        if (file == null && size + count > IN_MEMORY) spill()
        val path = file
        if (path ==
            null
        ) {
            memory.write(bytes, 0, count)
        } else {
            Files.newOutputStream(path, APPEND).use { it.write(bytes, 0, count) }
        }
        size += count
    }

    private fun spill() {
        val path = Files.createTempFile("sandbox-media-", ".bin")
        path.toFile().deleteOnExit()
        Files.newOutputStream(path).use { memory.writeTo(it) }
        memory.reset()
        file = path
    }

    fun open(): InputStream = file?.let { Files.newInputStream(it) } ?: memory.toByteArray().inputStream()

    /** Writes the first [most] bytes; [change] has each piece before it leaves. */
    suspend fun copyTo(channel: ByteWriteChannel, most: Long, change: (ByteArray) -> Unit = {}) {
        val stream = runInterruptible(Dispatchers.IO) { open() }
        stream.use {
            val buffer = ByteArray(PIECE)
            var left = most
            while (left > 0) {
                val read =
                    runInterruptible(Dispatchers.IO) { it.read(buffer, 0, minOf(buffer.size.toLong(), left).toInt()) }
                if (read < 0) break
                change(buffer)
                channel.writeFully(buffer, 0, read)
                channel.flush()
                left -= read
            }
        }
    }

    override fun close() {
        file?.let { Files.deleteIfExists(it) }
    }

    private companion object {
        const val PIECE = 64 * 1024
        const val IN_MEMORY = 1024L * 1024
    }
}

private suspend fun ByteReadChannel.exhausted(): Boolean = !awaitContent()
