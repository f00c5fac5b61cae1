package io.wakit.flows.crypto

import java.security.MessageDigest
import java.util.Base64
import java.util.HexFormat
import javax.crypto.Cipher
import javax.crypto.spec.IvParameterSpec
import javax.crypto.spec.SecretKeySpec

/** One block of a PEM text: its label, its RFC 1421 headers, its bytes. */
internal class Pem(val label: String, private val headers: Map<String, String>, private val content: ByteArray) {
    /** The bytes; those of the old OpenSSL form (`Proc-Type: 4,ENCRYPTED`) under [passphrase]. */
    fun bytes(passphrase: String?): ByteArray {
        if (headers["Proc-Type"]?.contains("ENCRYPTED") != true) return content
        val (name, ivText) = headers["DEK-Info"]?.split(',')?.map { it.trim() }?.takeIf { it.size == 2 }
            ?: throw DerFault("an encrypted block without DEK-Info")
        val scheme = schemes[name] ?: throw DerFault("the cipher $name, which is not known here")
        val iv = try {
            HexFormat.of().parseHex(ivText)
        } catch (_: IllegalArgumentException) {
            throw DerFault("a DEK-Info whose vector is no hex")
        }
        val key = derived(passphrase ?: throw PassphraseMissing(), iv, scheme.keyBytes)
        return Cipher.getInstance("${scheme.algorithm}/CBC/PKCS5Padding").run {
            init(Cipher.DECRYPT_MODE, SecretKeySpec(key, scheme.algorithm), IvParameterSpec(iv))
            doFinal(content)
        }
    }

    /** OpenSSL's own derivation of old (`EVP_BytesToKey`): MD5 over and over, salted with the head of the vector. */
    private fun derived(passphrase: String, iv: ByteArray, size: Int): ByteArray {
        val md5 = MessageDigest.getInstance("MD5")
        var key = ByteArray(0)
        var last = ByteArray(0)
        while (key.size < size) {
            last = md5.digest(last + passphrase.encodeToByteArray() + iv.take(SALT).toByteArray())
            key += last
        }
        return key.copyOf(size)
    }

    private class Scheme(val algorithm: String, val keyBytes: Int)

    companion object {
        private const val SALT = 8
        private const val LINE = 64
        private val schemes = mapOf(
            "DES-EDE3-CBC" to Scheme("DESede", 24),
            "AES-128-CBC" to Scheme("AES", 16),
            "AES-192-CBC" to Scheme("AES", 24),
            "AES-256-CBC" to Scheme("AES", 32),
        )
        private val block = Regex("-----BEGIN ([A-Z0-9 ]+)-----(.*?)-----END \\1-----", RegexOption.DOT_MATCHES_ALL)

        /** The first block of [text]. A line break written as `\n`, as settings on one line have it, is one too. */
        fun read(text: String): Pem? {
            val (label, body) = block.find(text.replace("\\n", "\n"))?.destructured ?: return null
            val lines = body.lines().map { it.trim() }.filter { it.isNotEmpty() }
            val headers = lines.filter { ':' in it }.associate {
                it.substringBefore(':') to
                    it.substringAfter(':').trim()
            }
            val base64 = lines.filterNot { ':' in it }.joinToString("")
            return try {
                Pem(label, headers, Base64.getDecoder().decode(base64))
            } catch (_: IllegalArgumentException) {
                throw DerFault("a $label that is no Base64")
            }
        }

        fun write(label: String, content: ByteArray): String =
            Base64.getMimeEncoder(LINE, "\n".toByteArray()).encodeToString(content).let {
                "-----BEGIN $label-----\n$it\n-----END $label-----\n"
            }
    }
}

/** A key under a passphrase, and none given. */
internal class PassphraseMissing : Exception()
