package io.wakit.templates.code

import org.jetbrains.kotlin.cli.common.ExitCode
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler
import java.io.ByteArrayOutputStream
import java.io.PrintStream
import java.net.URLClassLoader
import java.nio.file.Path
import javax.tools.ToolProvider
import kotlin.io.path.ExperimentalPathApi
import kotlin.io.path.createDirectories
import kotlin.io.path.createTempDirectory
import kotlin.io.path.deleteRecursively
import kotlin.io.path.div
import kotlin.io.path.writeText

private val classpath: String = System.getProperty("java.class.path")

/** Compiles [kotlin] as the strictest user would, then [java] beside it, and hands the classes to [use]. */
@OptIn(ExperimentalPathApi::class)
suspend fun compiled(
    kotlin: Map<String, String>,
    java: Map<String, String> = emptyMap(),
    explicitApi: String = "strict",
    use: suspend (ClassLoader) -> Unit,
) {
    val folder = createTempDirectory("written-code")
    try {
        val out = (folder / "out").createDirectories()
        val said = ByteArrayOutputStream()
        val exit = PrintStream(said).use { print ->
            K2JVMCompiler().exec(
                print,
                "-no-stdlib",
                "-no-reflect",
                "-jvm-target",
                "17",
                "-Werror",
                "-Wextra",
                "-progressive",
                "-Xexplicit-api=$explicitApi",
                "-java-parameters",
                "-classpath",
                classpath,
                "-d",
                "$out",
                *folder.write(kotlin),
            )
        }
        check(exit == ExitCode.OK) { "the compiler ended with $exit:\n$said" }
        if (java.isNotEmpty()) {
            val errors = ByteArrayOutputStream()
            val options = arrayOf("-classpath", "$classpath:$out", "-d", "$out", "-Xlint:all,-classfile,-path", "-Werror")
            val ended = ToolProvider.getSystemJavaCompiler().run(null, errors, errors, *options, *folder.write(java))
            check(ended == 0) { "javac ended with $ended:\n$errors" }
        }
        URLClassLoader(arrayOf(out.toUri().toURL()), Compiled::class.java.classLoader).use { use(it) }
    } finally {
        folder.deleteRecursively()
    }
}

private fun Path.write(files: Map<String, String>): Array<String> =
    files.map { (name, text) -> "${(this / name).also { it.writeText(text) }}" }.toTypedArray()

private object Compiled
