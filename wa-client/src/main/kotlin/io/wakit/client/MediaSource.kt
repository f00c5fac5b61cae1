package io.wakit.client

import io.ktor.utils.io.ByteReadChannel
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.runInterruptible
import kotlinx.coroutines.withContext
import java.io.IOException
import java.io.InputStream
import java.nio.channels.Channels
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.Callable
import java.util.concurrent.atomic.AtomicBoolean

/**
 * Where the bytes of a file come from. They are read piece by piece while they travel, never as a whole, so that a file may
 * be larger than the memory.
 *
 * Give the size wherever it is known: the limits can be checked before anything leaves, and Meta is told the length.
 */
public abstract class MediaSource internal constructor() {
    /** What the file is called where the caller does not say. */
    internal open val name: String? get() = null

    /** Whether [open] may be asked again, so that a broken upload can go on. */
    internal open val isRepeatable: Boolean get() = true

    /** In bytes; null where only the end of the stream tells. */
    internal abstract suspend fun size(): Long?

    /** The bytes behind the first [from]. */
    internal abstract suspend fun open(from: Long): Pieces

    /** An open source. */
    internal interface Pieces {
        /** Fills a part of [buffer] and says how much; -1 at the end. */
        suspend fun next(buffer: ByteArray): Int

        suspend fun close()
    }

    public companion object {
        /** Bytes in memory. They are not copied: leave them alone until the upload has ended. */
        @JvmStatic
        public fun bytes(bytes: ByteArray): MediaSource = object : MediaSource() {
            override suspend fun size(): Long = bytes.size.toLong()

            override suspend fun open(from: Long): Pieces = Blocking {
                bytes.inputStream(from.toInt(), bytes.size - from.toInt())
            }
        }

        /** A file on this machine, which also gives its name. */
        @JvmStatic
        public fun file(path: Path): MediaSource = object : MediaSource() {
            override val name: String? get() = path.fileName?.toString()

            override suspend fun size(): Long = runInterruptible(Dispatchers.IO) { Files.size(path) }

            override suspend fun open(from: Long): Pieces = Blocking {
                Channels.newInputStream(Files.newByteChannel(path).position(from))
            }
        }

        /** A stream that is open already. It can be read once only, so an upload that breaks cannot go on; it is closed at the end. */
        @JvmStatic
        @JvmOverloads
        public fun stream(stream: InputStream, size: Long? = null): MediaSource = Once(size) { Blocking { stream } }

        /** A stream that is opened for each attempt anew, and closed after it. */
        @JvmStatic
        @JvmOverloads
        public fun supplier(size: Long? = null, open: Callable<InputStream>): MediaSource = object : MediaSource() {
            override suspend fun size(): Long? = size

            override suspend fun open(from: Long): Pieces = Blocking { open.call().apply { skipNBytes(from) } }
        }

        /** A Ktor channel. It can be read once only, so an upload that breaks cannot go on. */
        @JvmStatic
        @JvmOverloads
        public fun channel(channel: ByteReadChannel, size: Long? = null): MediaSource = Once(size) {
            object : Pieces {
                override suspend fun next(buffer: ByteArray): Int = channel.nextPiece(buffer)

                override suspend fun close() = channel.cancel(null)
            }
        }
    }

    private class Once(private val size: Long?, private val pieces: () -> Pieces) : MediaSource() {
        private val isTaken = AtomicBoolean()

        override val isRepeatable: Boolean get() = false

        override suspend fun size(): Long? = size

        override suspend fun open(from: Long): Pieces {
            if (from > 0 || !isTaken.compareAndSet(false, true)) {
                throw IOException("This source can be read once only, from its beginning")
            }
            return pieces()
        }
    }

    /** Reads on threads that may wait; giving up interrupts the wait. */
    private class Blocking(private val open: Callable<InputStream>) : Pieces {
        private var stream: InputStream? = null

        override suspend fun next(buffer: ByteArray): Int = runInterruptible(Dispatchers.IO) {
            (stream ?: open.call().also { stream = it }).read(buffer)
        }

        override suspend fun close() = withContext(NonCancellable + Dispatchers.IO) { stream?.close() ?: Unit }
    }
}
