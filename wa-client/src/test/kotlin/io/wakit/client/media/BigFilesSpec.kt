package io.wakit.client.media

import io.kotest.assertions.withClue
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.longs.shouldBeLessThan
import io.kotest.matchers.shouldBe
import io.wakit.client.MediaSource
import io.wakit.client.WhatsApp
import io.wakit.model.AccessToken
import io.wakit.model.PhoneNumberId
import io.wakit.model.media.MediaType
import io.wakit.sandbox.Sandbox
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.runInterruptible
import java.io.InputStream
import java.nio.file.Path
import java.util.concurrent.TimeUnit
import kotlin.io.path.Path
import kotlin.io.path.div
import kotlin.io.path.fileSize
import kotlin.system.exitProcess

/** As large as Meta takes a file. */
private const val SIZE = 100L * 1024 * 1024

/** Bytes that no compression makes few, made as they are read. */
private class Noise : InputStream() {
    private var state = 88_172_645_463_325_252L
    private var given = 0L

    override fun read(): Int = error("is read by pieces")

    override fun read(into: ByteArray, offset: Int, length: Int): Int {
        val count = minOf(length.toLong(), SIZE - given).toInt()
        if (count == 0) return -1
        for (i in 0 until count) {
            if (i % 8 == 0) {
                state = state xor (state shl 13)
                state = state xor (state ushr 7)
                state = state xor (state shl 17)
            }
            into[offset + i] = (state ushr (8 * (i % 8))).toByte()
        }
        given += count
        return count
    }
}

/** The program that the spec runs in a JVM of its own. */
object BigFiles {
    @JvmStatic
    fun main(arguments: Array<String>) {
        val (url, token, phone, folder) = arguments
        runBlocking {
            WhatsApp(AccessToken(token)) { baseUrl = url }.use { whatsApp ->
                val media = whatsApp.phone(PhoneNumberId(phone)).media
                val id = media.upload(MediaSource.supplier(SIZE) { Noise() }, MediaType.Pdf, "big.pdf").fold(::fail) { it }
                println("up $id")
                val file = Path(folder) / "big.pdf"
                media.downloadTo(id, file).fold(::fail) { it }
                println("down ${file.fileSize()}")
                println("heap ${Runtime.getRuntime().maxMemory()}")
            }
        }
    }

    private fun fail(error: Any): Nothing {
        println("failed $error")
        exitProcess(1)
    }
}

private suspend fun java(heap: String, main: String, arguments: List<String>, log: Path): Int {
    val binary = Path(System.getProperty("java.home")) / "bin" / "java"
    val classes = System.getProperty("surefire.test.class.path") ?: System.getProperty("java.class.path")
    val command = listOf("$binary", heap, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classes, main) + arguments
    val child = ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start()
    try {
        runInterruptible(Dispatchers.IO) { child.waitFor(120, TimeUnit.SECONDS) }
        return if (child.isAlive) -1 else child.exitValue()
    } finally {
        child.destroyForcibly()
    }
}

class BigFilesSpec : StringSpec({
    "100 MB go up and down in a JVM with 64 MB of heap" {
        inFolder { folder ->
            Sandbox().use { sandbox ->
                sandbox.start().use { server ->
                    val log = folder / "log"
                    val begun = System.nanoTime()
                    val arguments = listOf(server.baseUrl, sandbox.accessToken.reveal(), sandbox.phone.value, "$folder")
                    val result = java("-Xmx64m", BigFiles::class.java.name, arguments, log)
                    val lines = log.toFile().readLines().filter { line ->
                        listOf("up", "down", "heap", "failed").any { line.startsWith("$it ") }
                    }
                    withClue(log.toFile().readText().takeLast(2_000)) { result shouldBe 0 }
                    val id = sandbox.media.all.single().id
                    lines.dropLast(1) shouldContainExactly listOf("up $id", "down $SIZE")
                    lines.last().substringAfter(' ').toLong() shouldBeLessThan 65L * 1024 * 1024
                    println(
                        "100 MB up and down with ${lines.last()} bytes: ${(System.nanoTime() - begun) / 1_000_000} ms, the JVM's start included",
                    )
                }
            }
        }
    }
})
