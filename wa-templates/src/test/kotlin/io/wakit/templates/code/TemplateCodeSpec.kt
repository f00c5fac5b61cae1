package io.wakit.templates.code

import io.kotest.assertions.json.shouldEqualJson
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.collections.shouldContainExactlyInAnyOrder
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.wakit.model.WaId
import io.wakit.model.WaJson
import io.wakit.model.message.OutboundMessage
import io.wakit.model.message.TemplateContent
import io.wakit.model.message.violations
import io.wakit.templates.Account
import io.wakit.templates.account
import io.wakit.templates.everyKind
import io.wakit.templates.lock.LockFile
import io.wakit.templates.lock.TemplateLock
import io.wakit.templates.lock.ValueType
import io.wakit.templates.value
import kotlinx.serialization.json.jsonObject
import java.lang.reflect.Method
import java.nio.file.Path
import kotlin.io.path.createTempDirectory
import kotlin.io.path.div
import kotlin.io.path.readText
import kotlin.io.path.writeText

private val code = TemplateCode("com.example.words")
private val types = mapOf(
    "order_paid" to mapOf("1" to ValueType.CURRENCY, "2" to ValueType.DATE_TIME),
    "invoice_due" to mapOf("total" to ValueType.CURRENCY, "due" to ValueType.DATE_TIME),
)
private val alice = WaId("15550100001")

private fun text(name: String): String = checkNotNull(TemplateCodeSpec::class.java.getResource("/code/$name")) { "no $name" }.readText()

/** A lock of every kind, pulled over HTTP; the function for it is written from the file. */
private suspend fun Account.written(use: suspend (TemplateLock, String) -> Unit) {
    has(*everyKind.toTypedArray())
    val file = LockFile(createTempDirectory("lock") / "templates.lock.json")
    file.path.writeText(TemplateLock(emptyList(), types = types).toJson())
    val lock = file.pull(locked)
    use(lock, file.generate(code, file.path.parent).readText())
}

private fun functions(loader: ClassLoader): List<Method> = loader.loadClass("com.example.words.Templates").declaredMethods
    .filterNot { it.isSynthetic }.groupBy { it.name }.values.map { all -> all.maxBy { it.parameterCount } }.sortedBy { it.name }

class TemplateCodeSpec : StringSpec({
    "a template of every kind gets a function that compiles without a warning, and what it makes is taken by Meta" {
        account({ enforceWindow = false }) {
            written { lock, source ->
                compiled(mapOf("Templates.kt" to source)) { loader ->
                    val user = sandbox.user(alice)
                    val all = functions(loader)
                    // greeting asks for something else in German, so it has two.
                    all.size shouldBe lock.templates.map { it.name }.distinct().size + 1
                    var calls = 0
                    all.forEach { function ->
                        val languages = function.parameterTypes.first().enumConstants
                        languages.forEach { language ->
                            val content = function.invoke(null, *Arguments.of(function, language)) as TemplateContent
                            withClue("${function.name} $language") {
                                OutboundMessage(alice, content).violations().shouldBeEmpty()
                                whatsapp.phone(sandbox.phone).messages.send(OutboundMessage(alice, content)).value()
                                user.awaitMessage().template shouldBe content.name
                            }
                            calls++
                        }
                    }
                    calls shouldBe lock.templates.size
                    println("Written functions: ${all.size} compiled; ${lock.templates.size} of $calls templates sent and taken")
                }
            }
        }
    }

    "what a caller writes in Kotlin and in Java becomes what Meta documents, and what the user reads" {
        account {
            written { _, source ->
                compiled(
                    mapOf("Templates.kt" to source, "Caller.kt" to text("Caller.txt")),
                    mapOf("JavaCaller.java" to text("JavaCaller.txt")),
                ) { loader ->
                    val user = sandbox.user(alice)
                    val golden = WaJson.parseToJsonElement(text("sent.json")).jsonObject
                    listOf("com.example.words.Caller", "com.example.words.JavaCaller").forEach { caller ->
                        @Suppress("UNCHECKED_CAST")
                        val said = loader.loadClass(caller).getMethod("say").invoke(null) as Map<String, TemplateContent>
                        (if (caller.endsWith(".Caller")) said.keys else said.keys + golden.keys) shouldContainExactlyInAnyOrder golden.keys
                        said.forEach { (name, content) ->
                            withClue("$name of $caller") { payload(content).toString() shouldEqualJson golden.getValue(name).toString() }
                        }
                        whatsapp.phone(sandbox.phone).messages.send(OutboundMessage(alice, said.getValue("order_shipped"))).value()
                        val read = user.awaitMessage()
                        read.template shouldBe "order_shipped"
                        read.templateText shouldBe
                            "Hola Bo, tu pedido B-2 va en camino.\n[Seguir] https://shop.example/es/B-2\n[Parar]"
                    }
                }
            }
        }
    }

    "the file is the same for the same templates, in whatever order they come" {
        account {
            written { lock, source ->
                code.write(lock.copy(templates = lock.templates.reversed())) shouldBe source
                code.write(TemplateLock.fromJson(lock.toJson())) shouldBe source
                val golden = Path.of("src/test/resources/code/Templates.txt")
                if (System.getProperty("wakit.update").toBoolean()) golden.writeText(source)
                source shouldBe golden.readText()
            }
        }
    }

    "the words of a template stand above its function, and end no comment" {
        account {
            written { _, source ->
                source shouldContain " * > Hi {{first_name}}, your order {{order_number}} is on its way.\n"
                source shouldContain " * > One *&#47; and /&#42; two.\n"
                source shouldContain "    /**\n     * > (image)\n     * > Hola {{first_name}}, tu pedido {{order_number}} va en camino.\n"
                source shouldContain " * @param urlSuffix the end of `https://shop.example/track/{{1}}` behind \"Track it\".\n"
            }
        }
    }

    "names that are no names are turned away" {
        listOf("", "com.example.class", "com..example", "9com").forEach { shouldThrow<IllegalArgumentException> { TemplateCode(it) } }
        shouldThrow<IllegalArgumentException> { TemplateCode("com.example", "when") }
        TemplateCode("com.example", "Words").path shouldBe "com/example/Words.kt"
    }

    "it compiles without a warning where no explicit API is asked for, too, and where there is no template" {
        account {
            written { _, source -> compiled(mapOf("Templates.kt" to source), explicitApi = "disable") { } }
        }
        compiled(mapOf("Templates.kt" to code.write(TemplateLock(emptyList())))) { }
    }

    "words are written as literals, whatever stands in them" {
        literal("a\"b\\c\$d\ne\u0007") shouldBe "\"a\\\"b\\\\c\\\$d\\ne\\u0007\""
        listOf("first_name", "a__b", "2nd", "_").map { Names.camel(it, "value") } shouldContainExactly
            listOf("firstName", "aB", "value2nd", "value")
    }
})

private fun payload(content: TemplateContent) =
    WaJson.encodeToJsonElement(OutboundMessage.serializer(), OutboundMessage(alice, content)).jsonObject.getValue("template")
