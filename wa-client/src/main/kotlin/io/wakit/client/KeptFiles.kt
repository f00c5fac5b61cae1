package io.wakit.client

import arrow.core.Either
import arrow.core.right
import io.wakit.model.MediaId
import io.wakit.model.PhoneNumberId
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock
import java.io.IOException
import java.security.MessageDigest
import java.time.Clock
import java.time.Duration
import java.time.Instant

/** The files that were uploaded lately, by what is in them, so that the same one need not travel twice. */
internal class KeptFiles(private val clock: Clock = Clock.systemUTC(), private val capacity: Int = 10_000) {
    private val kept = object : LinkedHashMap<Key, Kept>(16, 0.75f, true) {
        override fun removeEldestEntry(eldest: Map.Entry<Key, Kept>): Boolean = size > capacity
    }
    private val turns = HashMap<Key, Turn>()

    /** The id of [file], by [upload] where none is alive: of many who ask for the same file at once, one uploads it. */
    suspend fun idOf(
        file: Key,
        life: Duration,
        upload: suspend () -> Either<WaError, MediaId>,
    ): Either<WaError, MediaId> {
        val turn = synchronized(this) { turns.getOrPut(file) { Turn() }.also { it.takers++ } }
        try {
            return turn.mutex.withLock { find(file)?.right() ?: uploaded(file, life, upload) }
        } finally {
            synchronized(this) { if (--turn.takers == 0) turns.remove(file) }
        }
    }

    /** [id] was ended before its time. */
    fun forget(id: MediaId): Unit = synchronized(this) { kept.values.removeIf { it.id == id } }

    /** Meta's time is counted from the upload; ours from before it. */
    private suspend fun uploaded(file: Key, life: Duration, upload: suspend () -> Either<WaError, MediaId>) =
        clock.instant().let { from ->
            upload().onRight { id -> synchronized(this) { kept[file] = Kept(id, from + life) } }
        }

    private fun find(file: Key): MediaId? = synchronized(this) {
        kept[file]?.takeIf { clock.instant() < it.until }?.id
    }

    private class Kept(val id: MediaId, val until: Instant)

    private class Turn(var takers: Int = 0) {
        val mutex = Mutex()
    }

    /** An id is good for one number, and a message checks the type that it was uploaded as. */
    data class Key(val phone: PhoneNumberId, val digest: String, val type: String)

    companion object {
        /** How long Meta keeps an upload that says nothing else. */
        val LIFE: Duration = Duration.ofDays(30)

        /** A tenth of it, and a day at most, is left for the message to be delivered in. */
        fun margin(life: Duration): Duration = minOf(life.dividedBy(10), Duration.ofDays(1))
    }
}

/** The SHA-256 of all bytes of [source], in hex. The source has to be one that can be read again. */
internal suspend fun digestOf(source: MediaSource): Either<WaError, String> = try {
    val digest = MessageDigest.getInstance("SHA-256")
    val pieces = source.open(0)
    try {
        val buffer = ByteArray(PIECE)
        while (true) {
            val count = pieces.next(buffer)
            if (count < 0) break
            digest.update(buffer, 0, count)
        }
    } finally {
        pieces.close()
    }
    digest.digest().joinToString("") { "%02x".format(it) }.right()
} catch (e: IOException) {
    Either.Left(WaError.LocalFile("The file cannot be read", e))
}
