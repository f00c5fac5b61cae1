package io.wakit.benchmarks

/** As much of HTTP/1.1 as a message with a Content-Length needs. */
internal object HttpHead {
    private val LENGTH = "content-length:".toByteArray()

    /** How many of the first [size] bytes are one whole message; -1 while it is not all there. */
    fun wholeLength(bytes: ByteArray, size: Int): Int {
        val head = headLength(bytes, size)
        if (head < 0) return -1
        val whole = head + contentLength(bytes, head)
        return if (whole <= size) whole else -1
    }

    private fun headLength(bytes: ByteArray, size: Int): Int {
        for (i in 3 until size) {
            if (bytes[i] == LF && bytes[i - 1] == CR && bytes[i - 2] == LF) return i + 1
        }
        return -1
    }

    private fun contentLength(bytes: ByteArray, head: Int): Int {
        for (i in 0 until head - LENGTH.size) {
            if (bytes[i] != LF || !matches(bytes, i + 1)) continue
            var at = i + 1 + LENGTH.size
            while (bytes[at] == SPACE) at++
            var length = 0
            while (bytes[at] in DIGITS) length = length * 10 + (bytes[at++] - DIGITS.first)
            return length
        }
        error("A message without a Content-Length: ${String(bytes, 0, head)}")
    }

    private fun matches(bytes: ByteArray, at: Int): Boolean =
        LENGTH.indices.all { bytes[at + it].toInt() or LOWER == LENGTH[it].toInt() or LOWER }

    private const val LF = '\n'.code.toByte()
    private const val CR = '\r'.code.toByte()
    private const val SPACE = ' '.code.toByte()
    private const val LOWER = 0x20
    private val DIGITS = 48..57
}
