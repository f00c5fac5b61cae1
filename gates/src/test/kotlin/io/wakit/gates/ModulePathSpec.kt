package io.wakit.gates

import io.kotest.assertions.withClue
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.nulls.shouldNotBeNull
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import java.io.File
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.TimeUnit
import kotlin.io.path.createDirectories
import kotlin.io.path.createTempDirectory
import kotlin.io.path.div
import kotlin.io.path.extension
import kotlin.io.path.name
import kotlin.io.path.readText
import kotlin.io.path.writeText

/**
 * The names in the manifests work: a module requires Wakit's by them, compiles and runs. Wakit's jars stand on the module path,
 * and what they need on the class path, since two jars of Arrow share a package, which no module path takes.
 */
class ModulePathSpec : StringSpec({
    val all = System.getProperty("java.class.path").split(File.pathSeparator).map(Path::of)
    val (wakit, others) = all.partition { it.name.startsWith("wa-") && it.extension == "jar" }
    // Before the phase package modules are folders of classes, which have no manifest.
    val packed = wakit.any { it.name.startsWith("wa-java-compat") }
    if (!packed) println("ModulePathSpec: skipped, since the modules are not packed yet; mvn verify packs them")

    "a program in the module system requires Wakit by name, compiles and runs".config(enabled = packed) {
        val folder = createTempDirectory("modulepath")
        val source = (folder / "source" / "consumer").createDirectories()
        (source / "Main.java").writeText(resource("Main.txt"))
        (source.parent / "module-info.java").writeText(resource("module-info.txt"))
        val paths = listOf("--module-path", wakit.paths(), "--class-path", others.paths())
        val sources = listOf("${source.parent / "module-info.java"}", "${source / "Main.java"}")
        folder.run("javac", paths + listOf("-d", "${folder / "out"}") + sources)
        val module = listOf("--module-path", (wakit + listOf(folder / "out")).paths(), "--class-path", others.paths())
        val said = folder.run("java", module + listOf("--module", "consumer/consumer.Main"))
        said shouldContain "consumer reads io.wakit.javacompat"
        said shouldContain "Nothing was sent, so it can be repeated"
    }
})

private fun List<Path>.paths() = joinToString(File.pathSeparator)

private fun resource(name: String): String = ModulePathSpec::class.java.getResource("/modulepath/$name").shouldNotBeNull().readText()

/** Runs a tool of this JDK, and gives what it said. */
private fun Path.run(tool: String, arguments: List<String>): String {
    // A class path is longer than some systems take in a command.
    val file = this / "$tool.arguments"
    Files.write(file, arguments.map { "\"${it.replace("\\", "\\\\")}\"" })
    val said = this / "$tool.said"
    val process = ProcessBuilder("${Path.of(System.getProperty("java.home")) / "bin" / tool}", "@$file")
        .redirectErrorStream(true).redirectOutput(said.toFile()).start()
    if (!process.waitFor(90, TimeUnit.SECONDS)) process.destroyForcibly().waitFor()
    withClue(said.readText()) { process.exitValue() shouldBe 0 }
    return said.readText()
}
