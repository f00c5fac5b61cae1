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
import io.wakit.dsl.authenticationTemplate
import io.wakit.dsl.create
import io.wakit.dsl.message
import io.wakit.dsl.send
import io.wakit.dsl.sender
import io.wakit.dsl.template
import io.wakit.model.MediaId
import io.wakit.model.MessageId
import io.wakit.model.WaId
import io.wakit.model.message.OrderRequest
import io.wakit.model.template.TemplateCategory.Companion.Utility
import io.wakit.model.template.bound
val to = WaId("1")
val photo = MediaId("1")
"""

/** What compiles, so that the rest is known to fail for its own reason. */
private val right = mapOf(
    "text" to """fun m() = message(to) { text("b") }""",
    "list" to """fun m() = message(to) { list("b", "o") { section("s") { row("i", "t") } } }""",
    "buttons" to """fun m() = message(to) { buttons("b") { imageHeader(photo); reply("i", "t"); footer("f") } }""",
    "upload" to """suspend fun m(all: io.wakit.client.resource.Messages, path: java.nio.file.Path) = all.send(to) { image(file(path)) }""",
    "draft" to
        """fun m() = template("t", "en", Utility) { header("o {{1}}", "a"); body("b {{n}}.", "n" to "a"); buttons { url("t", "u{{1}}", "a") } }""",
    "cards" to """fun m() = template("t", "en", Utility) { body("b"); carousel { card { productHeader(); buttons { product() } } } }""",
    "code" to """fun m() = authenticationTemplate("t", "en") { codeExpiration(5); oneTap(app("a.b", "k"), text = "c") }""",
    "example" to """suspend fun m(all: io.wakit.client.resource.Templates, up: io.wakit.client.resource.Uploads, path: java.nio.file.Path) =
        all.create("t", "en", Utility, up) { imageHeader(file(path)); body("b") }""",
    "bound" to
        """suspend fun m(phone: io.wakit.client.Phone) = phone.sender(template("t", "en", Utility) { body("b") }.bound()).send(to) { body("a") }""",
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
    "a template without a language" to ("""fun m() = message(to) { template("t") }""" to "BoundTemplate"),
    "a draft without a category" to ("""fun m() = template("t", "en") { body("b") }""" to "category"),
    "a draft without parts" to ("""fun m() = template("t", "en", Utility)""" to "parts"),
    "a draft as a message" to ("""fun m() = message(to) { template("t", "en", Utility) { body("b") } }""" to "Content"),
    "examples by number and by name" to
        ("""fun m() = template("t", "en", Utility) { body("b {{1}} {{n}}", "a", "n" to "a") }""" to "applicable"),
    "a button outside of buttons" to ("""fun m() = template("t", "en", Utility) { quickReply("a") }""" to "quickReply"),
    "a part among buttons" to ("""fun m() = template("t", "en", Utility) { buttons { footer("f") } }""" to "receiver"),
    "a footer on a card" to ("""fun m() = template("t", "en", Utility) { carousel { card { footer("f") } } }""" to "receiver"),
    "a card's part outside a card" to ("""fun m() = template("t", "en", Utility) { carousel { productHeader() } }""" to "receiver"),
    "a draft's card outside a carousel" to ("""fun m() = template("t", "en", Utility) { card { } }""" to "card"),
    "a picture without an example" to ("""fun m() = template("t", "en", Utility) { imageHeader() }""" to "example"),
    "a media id as an example" to ("""fun m() = template("t", "en", Utility) { imageHeader(photo) }""" to "UploadHandle"),
    "an example's upload where nothing is handed in" to
        ("""suspend fun m(p: java.nio.file.Path) = template("t", "en", Utility) { imageHeader(file(p)) }""" to "unresolved reference"),
    "a code's button among others" to ("""fun m() = template("t", "en", Utility) { buttons { oneTap() } }""" to "oneTap"),
    "a code without a button" to ("""fun m() = authenticationTemplate("t", "en") { codeExpiration(5) }""" to "OtpButton"),
    "a code with words of its own" to ("""fun m() = authenticationTemplate("t", "en") { body("b"); copyCode() }""" to "body"),
    "one-tap without an app" to ("""fun m() = authenticationTemplate("t", "en") { oneTap() }""" to "app"),
    "zero-tap without a word on its terms" to
        ("""fun m() = authenticationTemplate("t", "en") { zeroTap(app("a.b", "k")) }""" to "Boolean"),
    "a value for a button that has no place" to ("""fun m() = message(to) { template("t", "en") { url("a") } }""" to "suffix"),
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
