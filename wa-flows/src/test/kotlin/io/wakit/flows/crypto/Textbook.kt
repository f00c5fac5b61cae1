package io.wakit.flows.crypto

import java.math.BigInteger
import java.security.MessageDigest
import java.security.SecureRandom
import java.security.interfaces.RSAPublicKey
import javax.crypto.Cipher
import javax.crypto.spec.SecretKeySpec

/**
 * RSA-OAEP after RFC 8017 and AES-GCM after NIST SP 800-38D, by big integers and single AES blocks: written from the
 * texts, so that it shares no code and no default with what it is held against.
 */
object Textbook {
    private const val HASH = 32
    private const val BLOCK = 16
    private val random = SecureRandom()

    fun oaep(key: RSAPublicKey, message: ByteArray): ByteArray {
        val size = (key.modulus.bitLength() + 7) / 8
        val data = sha256(ByteArray(0)) + ByteArray(size - message.size - 2 * HASH - 2) + 1 + message
        val seed = ByteArray(HASH).also(random::nextBytes)
        val maskedData = data xor mgf1(seed, data.size)
        val maskedSeed = seed xor mgf1(maskedData, HASH)
        val encoded = byteArrayOf(0) + maskedSeed + maskedData
        val number = BigInteger(1, encoded).modPow(key.publicExponent, key.modulus).toByteArray().dropWhile { it == 0.toByte() }
        return ByteArray(size - number.size) + number
    }

    fun gcmSeal(key: ByteArray, iv: ByteArray, clear: ByteArray): ByteArray {
        val start = start(key, iv)
        val cipher = counter(key, start, clear)
        return cipher + tag(key, start, cipher)
    }

    fun gcmOpen(key: ByteArray, iv: ByteArray, sealed: ByteArray): ByteArray {
        val start = start(key, iv)
        val cipher = sealed.copyOf(sealed.size - BLOCK)
        check(tag(key, start, cipher).contentEquals(sealed.takeLast(BLOCK).toByteArray())) { "the tag does not fit" }
        return counter(key, start, cipher)
    }

    /** A vector of other than 12 bytes is hashed into the first counter. */
    private fun start(key: ByteArray, iv: ByteArray): ByteArray =
        if (iv.size == 12) iv + byteArrayOf(0, 0, 0, 1) else ghash(key, padded(iv) + length(0) + length(iv.size))

    private fun tag(key: ByteArray, start: ByteArray, cipher: ByteArray): ByteArray =
        ghash(key, padded(cipher) + length(0) + length(cipher.size)) xor aes(key, start)

    private fun counter(key: ByteArray, start: ByteArray, input: ByteArray): ByteArray {
        val counter = start.copyOf()
        return input.toList().chunked(BLOCK).flatMap { block ->
            for (i in 15 downTo 12) if (++counter[i] != 0.toByte()) break
            val stream = aes(key, counter)
            block.mapIndexed { i, byte -> (byte.toInt() xor stream[i].toInt()).toByte() }
        }.toByteArray()
    }

    private fun ghash(key: ByteArray, input: ByteArray): ByteArray {
        val h = BigInteger(1, aes(key, ByteArray(BLOCK)))
        var y = BigInteger.ZERO
        input.toList().chunked(BLOCK).forEach { y = multiply(y xor BigInteger(1, it.toByteArray()), h) }
        return y.toByteArray().takeLast(BLOCK).toByteArray().let { ByteArray(BLOCK - it.size) + it }
    }

    /** In GF(2^128) with the bits the wrong way round, as the standard has it. */
    private fun multiply(x: BigInteger, y: BigInteger): BigInteger {
        val r = BigInteger("e1000000000000000000000000000000", 16)
        var z = BigInteger.ZERO
        var v = y
        for (i in 127 downTo 0) {
            if (x.testBit(i)) z = z xor v
            v = if (v.testBit(0)) (v shr 1) xor r else v shr 1
        }
        return z
    }

    private fun mgf1(seed: ByteArray, size: Int): ByteArray = (0..size / HASH).fold(ByteArray(0)) { mask, i ->
        mask + sha256(seed + byteArrayOf((i shr 24).toByte(), (i shr 16).toByte(), (i shr 8).toByte(), i.toByte()))
    }.copyOf(size)

    private fun aes(key: ByteArray, block: ByteArray): ByteArray =
        Cipher.getInstance("AES/ECB/NoPadding").apply { init(Cipher.ENCRYPT_MODE, SecretKeySpec(key, "AES")) }.doFinal(block)

    private fun sha256(bytes: ByteArray): ByteArray = MessageDigest.getInstance("SHA-256").digest(bytes)

    private fun padded(bytes: ByteArray): ByteArray = bytes + ByteArray((BLOCK - bytes.size % BLOCK) % BLOCK)

    private fun length(bytes: Int): ByteArray = ByteArray(8) { (bytes * 8L shr (56 - 8 * it)).toByte() }

    private infix fun ByteArray.xor(other: ByteArray): ByteArray = ByteArray(size) { (this[it].toInt() xor other[it].toInt()).toByte() }
}
