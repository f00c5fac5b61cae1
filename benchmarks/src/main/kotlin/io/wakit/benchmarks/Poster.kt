package io.wakit.benchmarks

import java.net.InetSocketAddress
import java.net.URI
import java.nio.ByteBuffer
import java.nio.channels.SelectionKey
import java.nio.channels.Selector
import java.nio.channels.SocketChannel

/**
 * Posts what [deliveries] gives, numbered from 0, over 16 connections, each of them as fast as it is answered; on one
 * thread.
 */
class Poster(private val port: Int, private val deliveries: (Int) -> Delivery) : AutoCloseable {
    private val selector = Selector.open()
    private val lines = List(CONNECTIONS) { Line(SocketChannel.open(InetSocketAddress("127.0.0.1", port))) }
    private var left = 0
    private var nanos = LongArray(FIRST_KEPT)
    private var answered = 0
    private var posted = 0

    private fun next(): ByteBuffer {
        val delivery = deliveries(posted++)
        val head = "POST /webhook HTTP/1.1\r\nHost: 127.0.0.1:$port\r\nContent-Type: application/json\r\n" +
            "$SIGNATURE: ${delivery.signature}\r\nContent-Length: ${delivery.bytes.size}\r\n\r\n"
        return ByteBuffer.wrap(head.toByteArray() + delivery.bytes)
    }

    /** Waits until the server says that all that was posted has been handled. */
    fun awaitHandled() {
        while (URI("http://127.0.0.1:$port/handled").toURL().readText().toInt() < posted) Thread.sleep(1)
    }

    /** Posts [times] times; an answer other than 200 ends it. */
    fun post(times: Int) {
        left = times - lines.size
        var open = times
        lines.forEach { it.ask() }
        while (open > 0) {
            selector.select { key -> if ((key.attachment() as Line).hear()) open-- }
        }
    }

    /** Forgets what was, so that [told] tells of what comes. */
    fun begin() {
        answered = 0
    }

    /** How long answers took, of all since [begin]. */
    fun told(): String {
        val sorted = nanos.copyOf(answered).apply { sort() }
        if (sorted.isEmpty()) return "nothing was posted"
        return "p50 %.3f ms, p99 %.3f ms".format(sorted[answered / 2] / NANOS, sorted[answered * 99 / 100] / NANOS)
    }

    override fun close() {
        lines.forEach { it.channel.close() }
        selector.close()
    }

    private inner class Line(val channel: SocketChannel) {
        private val heard = ByteBuffer.allocate(BUFFER)
        private var start = 0L

        init {
            channel.configureBlocking(false)
            channel.socket().tcpNoDelay = true
            channel.register(selector, SelectionKey.OP_READ, this)
        }

        fun ask() {
            val asking = next()
            start = System.nanoTime()
            while (asking.hasRemaining()) channel.write(asking)
        }

        /** Whether the answer was whole; then the next goes out, while there is one. */
        fun hear(): Boolean {
            check(channel.read(heard) >= 0) { "The server closed a connection" }
            if (HttpHead.wholeLength(heard.array(), heard.position()) < 0) return false
            check(String(heard.array(), 0, STATUS.length) == STATUS) {
                "Answered: ${String(heard.array(), 0, heard.position())}"
            }
            heard.clear()
            keep(System.nanoTime() - start)
            if (left-- > 0) ask()
            return true
        }
    }

    private fun keep(took: Long) {
        if (answered == nanos.size) nanos = nanos.copyOf(answered * 2)
        nanos[answered++] = took
    }

    private companion object {
        const val CONNECTIONS = 16
        const val BUFFER = 4_096
        const val FIRST_KEPT = 1 shl 20
        const val NANOS = 1_000_000.0
        const val STATUS = "HTTP/1.1 200"
    }
}
