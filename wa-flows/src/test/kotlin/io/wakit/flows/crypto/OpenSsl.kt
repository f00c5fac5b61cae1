package io.wakit.flows.crypto

import java.nio.file.Files
import java.util.concurrent.TimeUnit

/** The `openssl` of this machine, where it has one. */
object OpenSsl {
    val version: String? by lazy {
        runCatching { run("version").decodeToString().trim() }.getOrNull().also {
            if (it == null) println("openssl is not on this machine: what compares with it is skipped")
        }
    }

    fun run(vararg arguments: String, input: ByteArray = ByteArray(0)): ByteArray {
        val error = Files.createTempFile("openssl", ".txt").toFile()
        try {
            val process = ProcessBuilder("openssl", *arguments).redirectError(error).start()
            process.outputStream.use { it.write(input) }
            val output = process.inputStream.readBytes()
            check(process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0) { "openssl ${arguments.toList()}: ${error.readText()}" }
            return output
        } finally {
            error.delete()
        }
    }

    /** Runs [use] with [content] in a file, for what OpenSSL reads from files alone. */
    fun <T> file(content: String, use: (path: String) -> T): T {
        val file = Files.createTempFile("openssl", ".pem")
        try {
            Files.writeString(file, content)
            return use(file.toString())
        } finally {
            Files.delete(file)
        }
    }
}
