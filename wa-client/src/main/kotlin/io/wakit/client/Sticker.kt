package io.wakit.client

/**
 * Whether a WebP moves, by its first bytes; null where they are no WebP's, or can be read only once. Meta takes more of a
 * sticker that moves.
 */
internal suspend fun isMoving(source: MediaSource): Boolean? {
    if (!source.isRepeatable) return null
    val head = ByteArray(HEAD)
    var read = 0
    val pieces = source.open(0)
    try {
        val buffer = ByteArray(HEAD)
        while (read < HEAD) {
            val more = pieces.next(buffer)
            if (more < 0) break
            val taken = minOf(more, HEAD - read)
            buffer.copyInto(head, read, endIndex = taken)
            read += taken
        }
    } finally {
        pieces.close()
    }
    return if (read < HEAD) null else moving(head)
}

/** The extended header (`VP8X`) alone has the mark; the plain forms hold one picture. */
private fun moving(head: ByteArray): Boolean? {
    val text = head.toString(Charsets.ISO_8859_1)
    return when {
        !text.startsWith("RIFF") || text.substring(8, 12) != "WEBP" -> null
        text.startsWith("VP8X", startIndex = 12) -> head[FLAGS].toInt() and ANIMATION != 0
        text.startsWith("VP8", startIndex = 12) -> false
        else -> null
    }
}

private const val HEAD = 21
private const val FLAGS = 20
private const val ANIMATION = 0x02
