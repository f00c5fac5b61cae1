package io.wakit.client.media

import io.kotest.assertions.nondeterministic.eventually
import io.kotest.core.spec.style.StringSpec
import io.kotest.inspectors.forAll
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.types.shouldBeInstanceOf
import io.ktor.utils.io.ByteChannel
import io.wakit.client.MediaSource
import io.wakit.client.RetryPolicy
import io.wakit.client.WaError
import io.wakit.model.media.MediaType
import kotlinx.coroutines.CancellationException
import java.io.IOException
import java.io.InputStream
import java.net.InetAddress
import java.net.ServerSocket
import java.util.concurrent.CopyOnWriteArrayList
import kotlin.concurrent.thread
import kotlin.io.path.div
import kotlin.time.Duration.Companion.seconds

/** Zeros without end, but for a failure after [until] bytes where that is asked for. */
internal class Endless(private val until: Long = Long.MAX_VALUE) : InputStream() {
    private var given = 0L

    override fun read(): Int = error("is read by pieces")

    override fun read(into: ByteArray, offset: Int, length: Int): Int {
        if (given >= until) throw IOException("the disk is gone")
        given += length
        return length
    }
}

/** How a body in chunks ends. */
private const val LAST_CHUNK = "\r\n0\r\n\r\n"

/** What comes until the other side has ended its request, or the connection. */
private fun InputStream.untilTheEnd(): String = buildString {
    while (!endsWith(LAST_CHUNK)) {
        val byte = runCatching { read() }.getOrDefault(-1)
        if (byte < 0) break
        append(byte.toChar())
    }
}

/** Where the bytes of an upload come from, and what is sent when no more of them come. */
class MediaSourceSpec : StringSpec({
    "a stream of unknown length is ended where Meta's limit is, and Meta has nothing" {
        scene {
            val error = phone.media.upload(MediaSource.supplier { Endless() }, MediaType.Png).leftOrNull()
            val violation = error.shouldBeInstanceOf<WaError.Invalid>().violations.single()
            violation.path shouldBe "file"
            violation.limit shouldBe 5_242_880
            sandbox.media.all.shouldBeEmpty()
        }
    }

    "half a file is never taken for a whole one, however its source ends" {
        scene {
            repeat(40) {
                val broken = MediaSource.supplier { Endless(until = 100_000L + it * 7_000) }
                phone.media.upload(broken, MediaType.Pdf).leftOrNull().shouldBeInstanceOf<WaError.LocalFile>()
                val cancelled = MediaSource.channel(ByteChannel().apply { cancel(CancellationException("not ours")) })
                phone.media.upload(cancelled, MediaType.Pdf).leftOrNull().shouldBeInstanceOf<WaError.LocalFile>()
            }
            sandbox.media.all.shouldBeEmpty()
        }
    }

    "the wire shows no end of a file that has none" {
        ServerSocket(0, 50, InetAddress.getLoopbackAddress()).use { server ->
            val ends = CopyOnWriteArrayList<String>()
            thread(isDaemon = true) {
                while (!server.isClosed) runCatching { server.accept().use { ends += it.getInputStream().untilTheEnd() } }
            }
            phoneAt("http://127.0.0.1:${server.localPort}", { retry = RetryPolicy.None }) {
                repeat(20) { i ->
                    val broken = MediaSource.supplier { if (i % 2 == 0) throw IOException("gone") else Endless(until = 1) }
                    it.media.upload(broken, MediaType.Pdf).leftOrNull().shouldBeInstanceOf<WaError.LocalFile>()
                }
            }
            eventually(10.seconds) { ends.size shouldBe 20 }
            ends.filter { it.endsWith(LAST_CHUNK) }.shouldBeEmpty()
        }
    }

    "a stream that does not keep to the length that was announced is an error of its own" {
        scene {
            listOf(99L to "more", 101L to "fewer").forAll { (said, word) ->
                val source = MediaSource.supplier(said) { ByteArray(100).inputStream() }
                val error = phone.media.upload(source, MediaType.Pdf).leftOrNull()
                error.shouldBeInstanceOf<WaError.Invalid>().violations.single().rule shouldContain word
            }
            sandbox.media.all.shouldBeEmpty()
        }
    }

    "a file that cannot be read is told apart from a connection that breaks" {
        inFolder { folder ->
            scene {
                val missing = phone.media.upload(MediaSource.file(folder / "none.pdf")).leftOrNull()
                missing.shouldBeInstanceOf<WaError.LocalFile>().message shouldContain "NoSuchFileException"
                sandbox.requests.shouldBeEmpty()
                val broken = phone.media.upload(MediaSource.supplier(2_000_000) { Endless(until = 1_000_000) }, MediaType.Pdf)
                broken.leftOrNull().shouldBeInstanceOf<WaError.LocalFile>().cause.message shouldBe "the disk is gone"
                sandbox.media.all.shouldBeEmpty()
            }
        }
    }

    "a source that can be read once only says so the second time" {
        scene {
            val source = MediaSource.stream(ByteArray(100).inputStream(), 100)
            phone.media.upload(source, MediaType.Pdf).isRight() shouldBe true
            phone.media.upload(source, MediaType.Pdf).leftOrNull().shouldBeInstanceOf<WaError.LocalFile>()
        }
    }
})
