package io.wakit.gates

import java.nio.charset.MalformedInputException
import java.nio.file.FileVisitResult
import java.nio.file.Path
import kotlin.io.path.Path
import kotlin.io.path.div
import kotlin.io.path.exists
import kotlin.io.path.extension
import kotlin.io.path.invariantSeparatorsPathString
import kotlin.io.path.name
import kotlin.io.path.readText
import kotlin.io.path.relativeTo
import kotlin.io.path.visitFileTree

/** The checkout that the gates look at. */
internal object Repository {
    val root: Path = Path(System.getProperty("wakit.root")).toRealPath()

    /** Whether committed files are rewritten instead of compared: `mvn verify -Dwakit.update=true`. */
    val updating: Boolean = System.getProperty("wakit.update").toBoolean()

    val rootPom: Pom = Pom(root / "pom.xml")
    val bom: Pom = Pom(root / "wa-bom" / "pom.xml")

    /** The modules that users depend on, as the BOM names them: nothing here keeps a second list. */
    val published: List<String> = bom.managed.map { it.artifactId }

    val files: List<SourceFile> = buildList {
        root.visitFileTree {
            onPreVisitDirectory { folder, _ ->
                if (folder.name in LEFT_OUT) FileVisitResult.SKIP_SUBTREE else FileVisitResult.CONTINUE
            }
            onVisitFile { file, _ ->
                textOf(file)?.let { add(SourceFile(file.relativeTo(root).invariantSeparatorsPathString, it)) }
                FileVisitResult.CONTINUE
            }
        }
    }.sortedBy { it.path }

    fun pomOf(module: String): Pom = Pom(root / module / "pom.xml")

    fun has(path: String): Boolean = (root / path).exists()

    private fun textOf(file: Path): String? = try {
        file.readText().takeUnless { '\u0000' in it }
    } catch (_: MalformedInputException) {
        null
    }
}

private val LEFT_OUT = setOf("target", ".git", ".idea", ".vscode")

/** A text file of the repository under its [path] from the root. */
internal class SourceFile(val path: String, val text: String) {
    private val extension: String = Path(path).extension
    val module: String = path.substringBefore("/src/", "")
    val isKotlin: Boolean = extension == "kt"
    val isJava: Boolean = extension == "java"
    val isCode: Boolean = isKotlin || isJava
    val isTest: Boolean = "/src/test/" in path
    val isMarkdown: Boolean = extension == "md"
    val lines: List<String> get() = text.lines()

    /** The name of the package that it says it is in. */
    val packageName: String? get() = PACKAGE.find(text)?.groupValues?.get(1)

    /** Where [pattern] is found, one line of `path:line: what` for each place. */
    fun places(pattern: Regex): List<String> =
        lines.flatMapIndexed { i, line -> pattern.findAll(line).map { "$path:${i + 1}: ${it.value.trim()}" } }

    private companion object {
        val PACKAGE = Regex("""^package ([\w.]+)""", RegexOption.MULTILINE)
    }
}
