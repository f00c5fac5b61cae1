package io.wakit.client

import io.wakit.model.media.MediaInfo
import java.security.MessageDigest
import java.util.Base64

/** Counts and digests the bytes of a file as they come by, and compares them with what Meta told. */
internal class Sha256(private val info: MediaInfo) {
    private val digest = MessageDigest.getInstance("SHA-256")
    private val expected = info.sha256?.let(::bytesOf)
    private var size = 0L

    fun update(bytes: ByteArray, count: Int) {
        digest.update(bytes, 0, count)
        size += count
    }

    /** What is wrong with the whole; null where it is what Meta told, or Meta told nothing that can be read. */
    fun fault(): WaError.Corrupted? {
        val actual = digest.digest()
        return when {
            expected != null ->
                if (actual.contentEquals(
                        expected,
                    )
                ) {
                    null
                } else {
                    WaError.Corrupted("sha256 ${expected.hex()}", "sha256 ${actual.hex()}")
                }

            info.fileSize == null || info.fileSize == size -> null

            else -> WaError.Corrupted("${info.fileSize} bytes", "$size bytes")
        }
    }

    companion object {
        private const val BYTES = 32
        private val HEX = Regex("[0-9a-fA-F]{${BYTES * 2}}")

        /** Webhooks write the digest in Base64, the Graph in hex; null for anything else. */
        fun bytesOf(text: String): ByteArray? = if (HEX.matches(text)) {
            text.chunked(2).map { it.toInt(radix = 16).toByte() }.toByteArray()
        } else {
            try {
                Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/')).takeIf { it.size == BYTES }
            } catch (_: IllegalArgumentException) {
                null
            }
        }

        private fun ByteArray.hex(): String = joinToString("") { "%02x".format(it) }
    }
}
