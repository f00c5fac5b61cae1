package io.wakit.dsl

import java.security.MessageDigest
import java.time.Clock
import java.time.Duration
import java.util.Base64
import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec

/**
 * What makes the ids of [Callbacks] unforgeable: HMAC-SHA256, of which 128 bits are kept, over the name, the version, the end
 * and the value. It takes 23 characters of each id, and the end 7 more.
 *
 * A signed id can still be sent by whoever has got it: put the user or the order into the value where that matters.
 *
 * @param lifetime how long an id is good for, to the second; null for ever.
 * @param retiredKeys keys that sign no more, and whose ids are still taken.
 */
public class CallbackSignature @JvmOverloads constructor(
    key: CallbackKey,
    private val lifetime: Duration? = null,
    retiredKeys: List<CallbackKey> = emptyList(),
) {
    private val keys = listOf(key) + retiredKeys

    init {
        require(lifetime == null || !(lifetime.isNegative || lifetime.isZero)) {
            "The lifetime of callbacks is $lifetime; write how long an id is good for: Duration.ofDays(7)"
        }
    }

    internal fun seal(head: String, payload: String, clock: Clock): String {
        val end = lifetime?.let { (clock.instant() + it).epochSecond.toString(RADIX) }.orEmpty()
        return "~$end~" + keys.first().sign(signed(head, end, payload))
    }

    internal fun matches(seal: String, head: String, payload: String): Boolean {
        val parts = seal.split('~')
        if (parts.size != 3) return false
        val (_, end, mac) = parts
        return keys.count { it.matches(signed(head, end, payload), mac) } > 0
    }

    internal fun isOver(seal: String, clock: Clock): Boolean {
        val end = seal.split('~')[1].ifEmpty { return false }
        return end.toLong(RADIX) <= clock.instant().epochSecond
    }

    private fun signed(head: String, end: String, payload: String) = "$head~$end:$payload"

    override fun toString(): String = "CallbackSignature($lifetime)"

    private companion object {
        const val RADIX = 36
    }
}

/** A key that signs callbacks: 16 bytes at least, from a random source. It prints as a bar. */
public class CallbackKey(bytes: ByteArray) {
    private val key = SecretKeySpec(bytes, ALGORITHM)

    init {
        require(bytes.size >= LEAST) { "A key of callbacks has ${bytes.size} bytes; take $LEAST random ones at least" }
    }

    internal fun sign(text: String): String {
        val mac = Mac.getInstance(ALGORITHM).apply { init(key) }.doFinal(text.encodeToByteArray())
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.copyOf(KEPT))
    }

    internal fun matches(text: String, mac: String): Boolean =
        MessageDigest.isEqual(sign(text).encodeToByteArray(), mac.encodeToByteArray())

    override fun toString(): String = "██"

    private companion object {
        const val ALGORITHM = "HmacSHA256"
        const val LEAST = 16
        const val KEPT = 16
    }
}
