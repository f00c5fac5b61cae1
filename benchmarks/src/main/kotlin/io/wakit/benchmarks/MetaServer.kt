package io.wakit.benchmarks

import java.io.IOException
import java.net.InetAddress
import java.net.InetSocketAddress
import java.nio.ByteBuffer
import java.nio.channels.SelectionKey
import java.nio.channels.Selector
import java.nio.channels.ServerSocketChannel
import java.nio.channels.SocketChannel
import java.time.Duration
import java.util.ArrayDeque
import java.util.concurrent.atomic.AtomicLong
import kotlin.concurrent.thread

/**
 * Takes every message and costs as little as a server can: one thread, one ready-made receipt. It counts the connections that
 * clients open. Each answer comes [after] the request, as Meta's own do; zero measures the client alone.
 */
class MetaServer(private val after: Duration) : AutoCloseable {
    private val selector = Selector.open()
    private val door = ServerSocketChannel.open().apply {
        bind(InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG)
        configureBlocking(false)
        register(selector, SelectionKey.OP_ACCEPT)
    }
    private val opened = AtomicLong()
    private val due = ArrayDeque<Due>()
    private val answer = ByteBuffer.wrap(ANSWER)
    private val worker = thread(isDaemon = true, name = "meta") { serve() }

    val port: Int = (door.localAddress as InetSocketAddress).port

    val url: String = "http://127.0.0.1:$port"

    val connections: Long get() = opened.get()

    private fun serve() {
        while (door.isOpen) {
            when (val wait = due.peek()?.let { (it.at - System.nanoTime()) / NANOS_PER_MILLI }) {
                null -> selector.select()
                in 1..Long.MAX_VALUE -> selector.select(wait)
                else -> selector.selectNow()
            }
            while (due.isNotEmpty() && due.peek().at <= System.nanoTime()) due.poll().to.say()
            val ready = selector.selectedKeys().iterator()
            while (ready.hasNext()) {
                val key = ready.next()
                ready.remove()
                if (key.isValid) if (key.isAcceptable) accept() else read(key)
            }
        }
    }

    private fun accept() {
        while (true) {
            val client = door.accept() ?: return
            opened.incrementAndGet()
            client.configureBlocking(false)
            client.socket().tcpNoDelay = true
            client.register(selector, SelectionKey.OP_READ, ByteBuffer.allocate(BUFFER))
        }
    }

    private fun read(key: SelectionKey) {
        val client = key.channel() as SocketChannel
        val buffer = key.attachment() as ByteBuffer
        try {
            if (client.read(buffer) < 0) return client.close()
        } catch (_: IOException) {
            return client.close()
        }
        while (true) {
            val length = HttpHead.wholeLength(buffer.array(), buffer.position())
            if (length < 0) return
            buffer.flip().position(length)
            buffer.compact()
            if (after.isZero) client.say() else due += Due(System.nanoTime() + after.toNanos(), client)
        }
    }

    private fun SocketChannel.say() {
        try {
            write(answer.rewind())
        } catch (_: IOException) {
            close()
        }
    }

    override fun close() {
        door.close()
        selector.wakeup()
        worker.join()
        selector.keys().forEach { it.channel().close() }
        selector.close()
    }

    private class Due(val at: Long, val to: SocketChannel)

    private companion object {
        const val BACKLOG = 1_024
        const val BUFFER = 65_536
        const val NANOS_PER_MILLI = 1_000_000
        val RECEIPT =
            """{"messaging_product":"whatsapp","contacts":[{"input":"15550100001","wa_id":"15550100001"}],""" +
                """"messages":[{"id":"wamid.HBgLMTU1NTAxMDAwMDEVAgARGBIxQkREN0VDREY1RDc0NzVFODgA"}]}"""
        val ANSWER = (
            "HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=UTF-8\r\n" +
                "Content-Length: ${RECEIPT.length}\r\n\r\n$RECEIPT"
            ).toByteArray()
    }
}
