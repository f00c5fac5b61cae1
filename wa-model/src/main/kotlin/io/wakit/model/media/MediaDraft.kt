package io.wakit.model.media

import io.wakit.model.Violation
import java.time.Duration

/**
 * What is known of a file before it is uploaded; the bytes are no part of it.
 *
 * @property type null where neither the caller nor the name of the file tells it; Meta takes no such file.
 * @property size in bytes; null where it shows only at the end of a stream.
 * @property ttl how long Meta keeps it, in whole minutes, for a number with No Storage; null for Meta's own measure: an hour
 * for such a number, 30 days for any other.
 * @property isAnimated whether a sticker moves, which lets it weigh more; null where nobody looked.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/reference/media">Supported media types</a>
 */
public data class MediaDraft @JvmOverloads constructor(
    val type: MediaType?,
    val size: Long? = null,
    val ttl: Duration? = null,
    val isAnimated: Boolean? = null,
) {
    /** How many bytes Meta takes of it; null where it does not take the type. */
    val maxBytes: Long?
        get() = if (type?.kind == MediaKind.Sticker && isAnimated == false) {
            MediaType.STATIC_STICKER
        } else {
            type?.maxBytes
        }

    /** Every limit that Meta documents for an upload and that this one breaks; empty where it may leave. */
    public fun violations(): List<Violation> = buildList {
        when {
            type == null -> add(Violation("type", "is not said, and the name does not tell it: give the MIME type"))

            type.kind == null -> add(
                Violation(
                    "type",
                    "is '$type', which Meta does not take; it takes ${MediaType.Supported.joinToString()}",
                ),
            )
        }
        val most = maxBytes
        val bytes = this@MediaDraft.size
        when {
            bytes == null -> Unit
            bytes <= 0 -> add(Violation("file", "is empty: it has to have a byte", 1, 0))
            most != null && bytes > most -> add(tooLarge(most, bytes))
        }
        if (ttl != null && ttl.toMinutes() !in TTL_MINUTES) {
            val rule = "is $ttl; Meta keeps a file for 60 minutes (1 hour) to 43200 (30 days)"
            add(Violation("ttl_minutes", rule, TTL_MINUTES.last.toInt(), ttl.toMinutes().toNumber()))
        }
    }

    private fun tooLarge(most: Long, actual: Long): Violation =
        Violation("file", "has $actual bytes; Meta takes $most of $type at most", most.toNumber(), actual.toNumber())

    private fun Long.toNumber(): Int = coerceIn(0, Int.MAX_VALUE.toLong()).toInt()

    private companion object {
        val TTL_MINUTES = 60L..43_200L
    }
}
