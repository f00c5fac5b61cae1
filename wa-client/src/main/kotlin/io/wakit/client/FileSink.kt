package io.wakit.client

import io.ktor.utils.io.ByteReadChannel
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.runInterruptible
import kotlinx.coroutines.withContext
import java.io.IOException
import java.nio.ByteBuffer
import java.nio.channels.FileChannel
import java.nio.file.AtomicMoveNotSupportedException
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.StandardCopyOption.ATOMIC_MOVE
import java.nio.file.StandardCopyOption.REPLACE_EXISTING
import java.nio.file.StandardOpenOption.WRITE

/**
 * A file that appears under its name only when it is whole: until then it grows beside it, and a program that dies leaves no
 * half of it there.
 */
internal class FileSink(private val target: Path) {
    private var part: Path? = null

    /** Makes the place where the file grows; this fails where nothing can be written. */
    suspend fun open(): Unit = blocking {
        val directory = target.toAbsolutePath().parent
        part = Files.createTempFile(directory, ".${target.fileName}.", ".part")
    }

    suspend fun write(channel: ByteReadChannel) {
        val buffer = ByteArray(PIECE)
        val file = blocking { FileChannel.open(part, WRITE) }
        try {
            while (true) {
                val read = channel.nextPiece(buffer)
                if (read < 0) break
                blocking {
                    val bytes = ByteBuffer.wrap(buffer, 0, read)
                    while (bytes.hasRemaining()) file.write(bytes)
                }
            }
            blocking { file.force(true) }
        } finally {
            withContext(NonCancellable + Dispatchers.IO) { file.close() }
        }
    }

    /** Gives the file its name, in place of what had it. */
    suspend fun finish(): Unit = blocking {
        try {
            Files.move(part, target, ATOMIC_MOVE, REPLACE_EXISTING)
        } catch (_: AtomicMoveNotSupportedException) {
            Files.move(part, target, REPLACE_EXISTING)
        }
    }

    /** Leaves nothing behind, but for a file that was finished. */
    suspend fun discard() {
        val file = part ?: return
        withContext(NonCancellable + Dispatchers.IO) { Files.deleteIfExists(file) }
    }

    /** Keeps apart what fails on the disk from what fails on the wire. */
    private suspend fun <T> blocking(work: () -> T): T = try {
        runInterruptible(Dispatchers.IO) { work() }
    } catch (e: IOException) {
        throw DiskFailure(e)
    }

    internal class DiskFailure(override val cause: IOException) : IOException(cause)
}
