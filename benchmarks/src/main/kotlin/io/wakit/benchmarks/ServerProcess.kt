package io.wakit.benchmarks

import java.nio.file.Files
import java.nio.file.Path

/**
 * One of [Servers] in a JVM of its own, on one core: pinned to it where `taskset` is there to do that, and told to expect no
 * more in any case.
 */
class ServerProcess(name: String) : AutoCloseable {
    private val process = ProcessBuilder(pinned() + java() + name)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start()

    val port: Int = process.inputReader().readLine()?.toIntOrNull() ?: error("The server $name did not start")

    private fun java() = listOf(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:ActiveProcessorCount=1",
        "-Xmx1g",
        "-classpath",
        System.getProperty("java.class.path"),
        "io.wakit.benchmarks.ServersKt",
    )

    private fun pinned() = if (Files.isExecutable(TASKSET)) listOf("$TASKSET", "--cpu-list", "0") else emptyList()

    override fun close() {
        process.outputStream.close()
        process.waitFor()
    }

    private companion object {
        val TASKSET: Path = Path.of("/usr/bin/taskset")
    }
}
