package io.wakit.benchmarks

import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import java.lang.management.ManagementFactory
import java.util.concurrent.atomic.AtomicInteger

/** Sends in coroutines, as a program with many users does, and keeps how long each message took. */
class Load(private val client: Client, private val server: MetaServer) {
    private val system = ManagementFactory.getOperatingSystemMXBean() as com.sun.management.OperatingSystemMXBean
    private val nanos = LongArray(KEPT)
    private val count = AtomicInteger()
    private var connectionsBefore = 0L
    private var cpuBefore = 0L

    /** Sends [messages], [atOnce] of them under way at any time. */
    fun send(atOnce: Int, messages: Int) = runBlocking(Dispatchers.Default) {
        val left = AtomicInteger(messages)
        coroutineScope {
            repeat(atOnce) {
                launch { while (left.getAndDecrement() > 0) timed() }
            }
        }
    }

    private suspend fun timed() {
        val start = System.nanoTime()
        client.send()
        val at = count.getAndIncrement()
        if (at < KEPT) nanos[at] = System.nanoTime() - start
    }

    /** Forgets what was, so that [told] tells of what comes. */
    fun begin() {
        count.set(0)
        connectionsBefore = server.connections
        cpuBefore = system.processCpuTime
    }

    /** What throughput does not say, of all since [begin]; the server's CPU time is in it. */
    fun told(): String {
        val all = count.get()
        val kept = nanos.copyOf(minOf(all, KEPT)).apply { sort() }
        if (kept.isEmpty()) return "nothing was sent"
        return "p50 %.2f ms, p99 %.2f ms, %.3f connections a message, %d us of CPU a message".format(
            kept[kept.size / 2] / NANOS_PER_MILLI,
            kept[kept.size * 99 / 100] / NANOS_PER_MILLI,
            (server.connections - connectionsBefore).toDouble() / all,
            (system.processCpuTime - cpuBefore) / NANOS_PER_MICRO / all,
        )
    }

    private companion object {
        const val KEPT = 4_000_000
        const val NANOS_PER_MILLI = 1_000_000.0
        const val NANOS_PER_MICRO = 1_000L
    }
}
