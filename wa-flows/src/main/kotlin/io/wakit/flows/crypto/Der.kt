package io.wakit.flows.crypto

import java.io.ByteArrayOutputStream
import java.math.BigInteger

/** What is no DER, or other DER than was looked for. */
internal class DerFault(message: String) : Exception(message)

/** Reads the little of DER that private keys are wrapped in, front to back; anything unexpected is a [DerFault]. */
internal class DerReader private constructor(private val bytes: ByteArray, private var at: Int, private val end: Int) {
    constructor(bytes: ByteArray) : this(bytes, 0, bytes.size)

    /** The tag of the next value; null where none is left. */
    val next: Int? get() = if (at < end) bytes[at].toInt() and BYTE else null

    fun sequence(): DerReader = open(Der.SEQUENCE)

    fun integer(): BigInteger = take(Der.INTEGER).let {
        if (it.isEmpty()) throw DerFault("an integer without digits")
        BigInteger(it)
    }

    fun octets(): ByteArray = take(Der.OCTETS)

    fun skip(): DerReader = apply { open(next ?: throw DerFault("the end, where a value was due")) }

    fun oid(): String {
        val content = take(Der.OID)
        val parts = mutableListOf<Long>()
        var part = 0L
        content.forEach { byte ->
            part = part shl OID_BITS or (byte.toLong() and OID_MASK)
            if (byte >= 0) {
                parts += part
                part = 0
            }
        }
        val first = parts.firstOrNull() ?: throw DerFault("an empty object identifier")
        val root = minOf(first / OID_ROOT, 2)
        return (listOf(root, first - root * OID_ROOT) + parts.drop(1)).joinToString(".")
    }

    private fun take(tag: Int): ByteArray = open(tag).let { bytes.copyOfRange(it.at, it.end) }

    private fun open(tag: Int): DerReader {
        if (next != tag) throw DerFault("tag $next, where $tag was due")
        at++
        val short = byte()
        val length = if (short <= Der.SHORT) {
            short
        } else {
            val digits = short and Der.SHORT
            if (digits !in 1..LENGTH_BYTES) throw DerFault("a length of $digits bytes")
            (1..digits).fold(0) { length, _ -> length shl Byte.SIZE_BITS or byte() }
        }
        if (length < 0 || length > end - at) throw DerFault("a value that is longer than what holds it")
        return DerReader(bytes, at, at + length).also { at += length }
    }

    private fun byte(): Int = if (at < end) bytes[at++].toInt() and BYTE else throw DerFault("the end, in a length")

    private companion object {
        const val BYTE = 0xff
        const val LENGTH_BYTES = 3
        const val OID_BITS = 7
        const val OID_MASK = 0x7fL
        const val OID_ROOT = 40L
    }
}

/** Writes DER, a value at a time. */
internal object Der {
    const val INTEGER = 0x02
    const val OCTETS = 0x04
    const val OID = 0x06
    const val SEQUENCE = 0x30
    const val SHORT = 0x7f
    private const val LONG = 0x80
    private const val OID_ROOT = 40
    private const val OID_BITS = 7

    val nothing: ByteArray = byteArrayOf(0x05, 0x00)

    fun sequence(vararg parts: ByteArray): ByteArray = value(SEQUENCE, parts.fold(ByteArray(0), ByteArray::plus))

    fun octets(content: ByteArray): ByteArray = value(OCTETS, content)

    fun integer(number: Int): ByteArray = value(INTEGER, BigInteger.valueOf(number.toLong()).toByteArray())

    fun oid(dotted: String): ByteArray {
        val parts = dotted.split('.').map { it.toInt() }
        val content = ByteArrayOutputStream()
        content.write(parts[0] * OID_ROOT + parts[1])
        parts.drop(2).forEach { part ->
            val groups = generateSequence(part) { it shr OID_BITS }.takeWhile { it > 0 }.toList().ifEmpty { listOf(0) }
            groups.reversed().forEachIndexed { i, group ->
                content.write(group and SHORT or if (i < groups.lastIndex) LONG else 0)
            }
        }
        return value(OID, content.toByteArray())
    }

    private fun value(tag: Int, content: ByteArray): ByteArray {
        val out = ByteArrayOutputStream(content.size + 4)
        out.write(tag)
        if (content.size <= SHORT) {
            out.write(content.size)
        } else {
            val digits = BigInteger.valueOf(content.size.toLong()).toByteArray().dropWhile { it == 0.toByte() }
            out.write(LONG or digits.size)
            digits.forEach { out.write(it.toInt()) }
        }
        out.write(content)
        return out.toByteArray()
    }
}
