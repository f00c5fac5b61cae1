package io.wakit.dsl

import io.kotest.assertions.withClue
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldNotBeEmpty
import org.jetbrains.kotlin.cli.common.ExitCode
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler
import java.io.ByteArrayOutputStream
import java.io.PrintStream
import kotlin.io.path.ExperimentalPathApi
import kotlin.io.path.createTempDirectory
import kotlin.io.path.deleteRecursively
import kotlin.io.path.div
import kotlin.io.path.writeText

private const val HEAD = """
import io.wakit.dsl.message
import io.wakit.dsl.send
import io.wakit.model.MediaId
import io.wakit.model.MessageId
import io.wakit.model.WaId
import io.wakit.model.message.OrderRequest
val to = WaId("1")
val photo = MediaId("1")
"""

/** What compiles, so that the rest is known to fail for its own reason. */
private val right = mapOf(
    "text" to """fun m() = message(to) { text("b") }""",
    "list" to """fun m() = message(to) { list("b", "o") { section("s") { row("i", "t") } } }""",
    "buttons" to """fun m() = message(to) { buttons("b") { imageHeader(photo); reply("i", "t"); footer("f") } }""",
    "upload" to """suspend fun m(all: io.wakit.client.resource.Messages, path: java.nio.file.Path) = all.send(to) { image(file(path)) }""",
)

/** What must not compile, and a word of the reason. */
private val wrong = mapOf(
    "no content" to ("""fun m() = message(to) { replyTo(MessageId("q")) }""" to "Content"),
    "an empty block" to ("""fun m() = message(to) { }""" to "Content"),
    "buttons without words" to ("""fun m() = message(to) { buttons { reply("i", "t") } }""" to "body"),
    "buttons without a block" to ("""fun m() = message(to) { buttons("b") }""" to "buttons"),
    "a button without a title" to ("""fun m() = message(to) { buttons("b") { reply("i") } }""" to "title"),
    "a row outside a section" to ("""fun m() = message(to) { list("b", "o") { row("i", "t") } }""" to "row"),
    "a section in a section" to ("""fun m() = message(to) { list("b", "o") { section { section { row("i", "t") } } } }""" to "receiver"),
    "an outer word inside" to ("""fun m() = message(to) { buttons("b") { replyTo(MessageId("q")); reply("i", "t") } }""" to "receiver"),
    "a content in a content" to ("""fun m() = message(to) { buttons("b") { text("x"); reply("i", "t") } }""" to "receiver"),
    "a picture above a list" to
        ("""fun m() = message(to) { list("b", "o") { imageHeader(photo); section { row("i", "t") } } }""" to "imageHeader"),
    "a film above an order" to
        ("""fun m(o: OrderRequest) = message(to) { orderDetails("b", o) { videoHeader(photo) } }""" to "videoHeader"),
    "a caption on a sound" to ("""fun m() = message(to) { audio(photo) { caption("c") } }""" to "arguments"),
    "a reply on a card with a link" to
        ("""fun m() = message(to) { linkCarousel("b") { image(photo, "t", "https://a") { reply("i", "t") } } }""" to "String"),
    "a card outside a carousel" to ("""fun m() = message(to) { template("t", "en") { card { } } }""" to "card"),
    "an upload where nothing is sent" to
        ("""suspend fun m(path: java.nio.file.Path) = message(to) { image(file(path)) }""" to "unresolved reference"),
    "a document's name on a picture" to ("""fun m() = message(to) { image(photo) { filename("f") } }""" to "filename"),
    "a template without a language" to ("""fun m() = message(to) { template("t") }""" to "language"),
    "a number as a recipient" to ("""fun m() = message("15550100001") { text("b") }""" to "Recipient"),
)

@OptIn(ExperimentalPathApi::class)
class NegativeSpec : StringSpec({
    "what must not compile does not, each for its own reason; what is right does" {
        val folder = createTempDirectory("negative-spec")
        try {
            val files = (right + wrong.mapValues { it.value.first }).entries.withIndex().associate { (i, entry) ->
                val file = folder / "Case$i.kt"
                file.writeText("package case$i\n$HEAD${entry.value}\n")
                file.fileName.toString() to entry.key
            }
            val said = ByteArrayOutputStream()
            val classpath = System.getProperty("java.class.path")
            val exit = PrintStream(said).use {
                K2JVMCompiler().exec(
                    it,
                    "-no-stdlib",
                    "-no-reflect",
                    "-jvm-target",
                    "17",
                    "-nowarn",
                    "-classpath",
                    classpath,
                    "-d",
                    "$folder/out",
                    "$folder",
                )
            }
            val errors = said.toString().lines().filter { ": error: " in it }
            withClue(said.toString()) {
                (exit == ExitCode.COMPILATION_ERROR) || error("the compiler ended with $exit")
                files.forEach { (file, name) ->
                    val found = errors.filter { "/$file:" in it }
                    val reason = wrong[name]?.second
                    withClue("$name ($file)") {
                        if (reason == null) found.shouldBeEmpty() else found.filter { reason in it }.shouldNotBeEmpty()
                    }
                }
            }
            println("must not compile: ${wrong.size} of ${wrong.size}; compiles: ${right.size} of ${right.size}")
        } finally {
            folder.deleteRecursively()
        }
    }
})
