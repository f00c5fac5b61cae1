package io.wakit.flows.crypto

import java.io.IOException
import java.security.SecureRandom
import javax.crypto.Cipher
import javax.crypto.EncryptedPrivateKeyInfo
import javax.crypto.SecretKeyFactory
import javax.crypto.spec.IvParameterSpec
import javax.crypto.spec.PBEKeySpec
import javax.crypto.spec.SecretKeySpec

/**
 * The wrapping of private keys: PKCS#1 into PKCS#8, and PKCS#8 under a passphrase. The JDK opens PBES2 with AES alone,
 * and `openssl genrsa -des3`, which Meta's page tells one to run, writes it with Triple DES: so PBES2 is opened here.
 */
internal object Pkcs8 {
    private const val PBES2 = "1.2.840.113549.1.5.13"
    private const val PBKDF2 = "1.2.840.113549.1.5.12"
    private const val RSA = "1.2.840.113549.1.1.1"
    private const val HMAC_SHA1 = "1.2.840.113549.2.7"
    private const val HMAC_SHA256 = "1.2.840.113549.2.9"
    private const val AES_256_CBC = "2.16.840.1.101.3.4.1.42"
    private const val KEY_BYTES = 32
    private const val SALT_BYTES = 16
    private const val ITERATIONS = 100_000

    /** Beyond this a file that someone slipped in would cost minutes. */
    private const val MAX_ITERATIONS = 10_000_000

    private val prfs = mapOf(
        HMAC_SHA1 to "PBKDF2WithHmacSHA1",
        "1.2.840.113549.2.8" to "PBKDF2WithHmacSHA224",
        HMAC_SHA256 to "PBKDF2WithHmacSHA256",
        "1.2.840.113549.2.10" to "PBKDF2WithHmacSHA384",
        "1.2.840.113549.2.11" to "PBKDF2WithHmacSHA512",
    )

    private class Scheme(val algorithm: String, val keyBytes: Int)

    private val schemes = mapOf(
        "1.2.840.113549.3.7" to Scheme("DESede", 24),
        "2.16.840.1.101.3.4.1.2" to Scheme("AES", 16),
        "2.16.840.1.101.3.4.1.22" to Scheme("AES", 24),
        AES_256_CBC to Scheme("AES", KEY_BYTES),
    )

    /** What `BEGIN RSA PRIVATE KEY` holds, as what `BEGIN PRIVATE KEY` would. */
    fun fromPkcs1(key: ByteArray): ByteArray =
        Der.sequence(Der.integer(0), Der.sequence(Der.oid(RSA), Der.nothing), Der.octets(key))

    /** What `BEGIN ENCRYPTED PRIVATE KEY` holds, opened. A wrong passphrase shows as an exception of the cipher. */
    fun open(encrypted: ByteArray, passphrase: String): ByteArray {
        val outer = DerReader(encrypted).sequence()
        val algorithm = outer.sequence()
        if (algorithm.oid() != PBES2) return openPbes1(encrypted, passphrase)
        val content = outer.octets()

        val parameters = algorithm.sequence()
        val derivation = parameters.sequence()
        if (derivation.oid() != PBKDF2) throw DerFault("another key derivation than PBKDF2")
        val pbkdf2 = derivation.sequence()
        val salt = pbkdf2.octets()
        val iterations = pbkdf2.integer().toInt()
        if (iterations !in 1..MAX_ITERATIONS) throw DerFault("$iterations iterations")
        if (pbkdf2.next == Der.INTEGER) pbkdf2.skip()
        val prf = if (pbkdf2.next == Der.SEQUENCE) pbkdf2.sequence().oid() else HMAC_SHA1

        val encryption = parameters.sequence()
        val cipher = encryption.oid().let { schemes[it] ?: throw DerFault("the cipher $it, which is not known here") }
        val iv = encryption.octets()
        val key = derive(
            prfs[prf] ?: throw DerFault("the function $prf, which is not known here"),
            passphrase,
            salt,
            iterations,
            cipher.keyBytes,
        )
        return Cipher.getInstance("${cipher.algorithm}/CBC/PKCS5Padding").run {
            init(Cipher.DECRYPT_MODE, SecretKeySpec(key, cipher.algorithm), IvParameterSpec(iv))
            doFinal(content)
        }
    }

    /** [key] under [passphrase]: PBES2 with PBKDF2, HMAC-SHA-256 and AES-256-CBC, which OpenSSL reads from 1.0 on. */
    fun close(key: ByteArray, passphrase: String): ByteArray {
        val random = SecureRandom()
        val salt = ByteArray(SALT_BYTES).also(random::nextBytes)
        val iv = ByteArray(SALT_BYTES).also(random::nextBytes)
        val content = Cipher.getInstance("AES/CBC/PKCS5Padding").run {
            val derived = derive("PBKDF2WithHmacSHA256", passphrase, salt, ITERATIONS, KEY_BYTES)
            init(Cipher.ENCRYPT_MODE, SecretKeySpec(derived, "AES"), IvParameterSpec(iv))
            doFinal(key)
        }
        val pbkdf2 = Der.sequence(
            Der.octets(salt),
            Der.integer(ITERATIONS),
            Der.sequence(Der.oid(HMAC_SHA256), Der.nothing),
        )
        val parameters = Der.sequence(
            Der.sequence(Der.oid(PBKDF2), pbkdf2),
            Der.sequence(Der.oid(AES_256_CBC), Der.octets(iv)),
        )
        return Der.sequence(Der.sequence(Der.oid(PBES2), parameters), Der.octets(content))
    }

    private fun derive(function: String, passphrase: String, salt: ByteArray, iterations: Int, bytes: Int): ByteArray =
        SecretKeyFactory.getInstance(function)
            .generateSecret(PBEKeySpec(passphrase.toCharArray(), salt, iterations, bytes * Byte.SIZE_BITS)).encoded

    /** The forms before PBES2, such as PKCS#12's SHA-1 with Triple DES: the JDK knows those. */
    private fun openPbes1(encrypted: ByteArray, passphrase: String): ByteArray {
        val info = try {
            EncryptedPrivateKeyInfo(encrypted)
        } catch (e: IOException) {
            throw DerFault("a form that is not known here: ${e.message}")
        }
        val key = SecretKeyFactory.getInstance(info.algName).generateSecret(PBEKeySpec(passphrase.toCharArray()))
        return Cipher.getInstance(info.algName).run {
            init(Cipher.DECRYPT_MODE, key, info.algParameters)
            doFinal(info.encryptedData)
        }
    }
}
