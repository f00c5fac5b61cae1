package io.wakit.flows.media

import io.wakit.flows.media.FlowMediaException.Check
import java.io.FilterInputStream
import java.io.IOException
import java.io.InputStream
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.StandardOpenOption
import java.security.GeneralSecurityException
import java.security.MessageDigest
import javax.crypto.Cipher
import javax.crypto.Mac
import javax.crypto.spec.IvParameterSpec
import javax.crypto.spec.SecretKeySpec

/** Takes a file in, checks it in Meta's order, and gives it out decrypted. */
internal object FlowMediaFile {
    private const val TAG_BYTES = 10
    private const val BLOCK_BYTES = 16
    private const val KEY_BYTES = 32
    private const val HMAC = "HmacSHA256"

    fun open(keys: FlowMediaEncryption, layout: FlowMediaLayout, source: InputStream): InputStream {
        val key = SecretKeySpec(keys.encryptionKey.mediaKey("encryption_key", KEY_BYTES), "AES")
        val iv = keys.iv.mediaKey("iv", BLOCK_BYTES)
        val encryptedHash = keys.encryptedHash.mediaKey("encrypted_hash")
        val plaintextHash = keys.plaintextHash.mediaKey("plaintext_hash")
        val hmacKey = keys.hmacKey.mediaKey("hmac_key").also {
            if (it.isEmpty()) throw FlowMediaException(Check.Metadata, "hmac_key is empty.")
        }
        val mac = Mac.getInstance(HMAC).apply { init(SecretKeySpec(hmacKey, HMAC)) }
        if (layout == FlowMediaLayout.Meta) mac.update(iv)

        val file = Files.createTempFile("flow", ".enc")
        var kept = false
        try {
            take(source, file, encryptedHash, mac)
            val cipher = Cipher.getInstance("AES/CBC/PKCS5Padding").apply {
                init(Cipher.DECRYPT_MODE, key, IvParameterSpec(iv))
            }
            // Asked first: where the system can, it takes the name off the file as soon as it is open.
            val size = Files.size(file) - TAG_BYTES
            val stream =
                Decrypted(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE), size, cipher, plaintextHash)
            kept = true
            return stream
        } finally {
            if (!kept) Files.deleteIfExists(file)
        }
    }

    /** Copies [source] to [file], and checks the hash of all of it and the tag at its end. */
    private fun take(source: InputStream, file: Path, hash: ByteArray, mac: Mac) {
        val sha = MessageDigest.getInstance("SHA-256")
        var held = ByteArray(0)
        source.use { input ->
            Files.newOutputStream(file).use { output ->
                val buffer = ByteArray(DEFAULT_BUFFER_SIZE)
                while (true) {
                    val count = input.read(buffer)
                    if (count < 0) break
                    sha.update(buffer, 0, count)
                    output.write(buffer, 0, count)
                    // The last ten bytes are the tag, and only the end tells which those are.
                    val seen = held + buffer.copyOf(count)
                    val free = maxOf(0, seen.size - TAG_BYTES)
                    mac.update(seen, 0, free)
                    held = seen.copyOfRange(free, seen.size)
                }
            }
        }
        if (!MessageDigest.isEqual(
                sha.digest(),
                hash,
            )
        ) {
            throw FlowMediaException(Check.EncryptedHash, "The file is not the one that was uploaded.")
        }
        if (held.size < TAG_BYTES || !MessageDigest.isEqual(mac.doFinal().copyOf(TAG_BYTES), held)) {
            throw FlowMediaException(Check.Tag, "The file's tag does not fit.")
        }
    }

    /** Decrypts while it is read, and looks at the end whether all of it was right. */
    private class Decrypted(
        source: InputStream,
        private var left: Long,
        private val cipher: Cipher,
        private val hash: ByteArray,
    ) :
        FilterInputStream(source) {
        private val sha = MessageDigest.getInstance("SHA-256")
        private val buffer = ByteArray(DEFAULT_BUFFER_SIZE)
        private var clear = ByteArray(0)
        private var at = 0
        private var ended = false

        override fun read(): Int {
            val one = ByteArray(1)
            return if (read(one, 0, 1) < 0) -1 else one[0].toInt() and 0xff
        }

        override fun read(into: ByteArray, offset: Int, length: Int): Int {
            if (length == 0) return 0
            while (at == clear.size && !ended) fill()
            if (at == clear.size) return -1
            val count = minOf(length, clear.size - at)
            clear.copyInto(into, offset, at, at + count)
            at += count
            return count
        }

        private fun fill() {
            val count = if (left == 0L) -1 else `in`.read(buffer, 0, minOf(left, buffer.size.toLong()).toInt())
            clear = if (count < 0) last() else cipher.update(buffer, 0, count) ?: ByteArray(0)
            at = 0
            if (count > 0) left -= count
            sha.update(clear)
            if (ended && !MessageDigest.isEqual(sha.digest(), hash)) {
                clear = ByteArray(0)
                throw FlowMediaException(Check.PlaintextHash, "The decrypted file is not the one that the user chose.")
            }
        }

        private fun last(): ByteArray {
            ended = true
            if (left > 0) throw IOException("The temporary file was cut short.")
            return try {
                cipher.doFinal()
            } catch (_: GeneralSecurityException) {
                throw FlowMediaException(Check.Padding, "The file is not padded as it should be.")
            }
        }

        override fun skip(count: Long): Long {
            var skipped = 0L
            while (skipped < count && read() >= 0) skipped++
            return skipped
        }

        override fun available(): Int = clear.size - at

        override fun markSupported(): Boolean = false
    }
}
