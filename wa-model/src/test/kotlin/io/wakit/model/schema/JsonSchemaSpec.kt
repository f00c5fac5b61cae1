package io.wakit.model.schema

import io.kotest.assertions.json.shouldEqualJson
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContain
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.wakit.judge.Judge
import io.wakit.model.JsonSchema
import io.wakit.model.MessageId
import io.wakit.model.WaJson
import io.wakit.model.fixture
import io.wakit.model.message.Contact
import io.wakit.model.message.FlowMode
import io.wakit.model.message.Header
import io.wakit.model.message.OutboundMessage
import kotlinx.serialization.SerializationException
import kotlinx.serialization.builtins.serializer
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import java.time.LocalDate

private val script = Script(
    3,
    listOf(Step.Say("Hello", Mood.Cheerful), Step.Choose(mapOf("no" to listOf(Step.Stop)), Step.Say("What?"))),
    "Greeting",
    null,
    FlowMode("tomorrow"),
    LocalDate.of(2026, 2, 28),
    setOf(MessageId("wamid.1")),
    mapOf(Mood.Cheerful to "yes"),
    JsonArray(listOf(JsonPrimitive(1))),
    JsonObject(mapOf("a" to JsonPrimitive(1))),
    Cents(250),
)

class JsonSchemaSpec : StringSpec({
    "a family of Meta's is the cases that are known, each by its tag, at the paths that Meta has" {
        "${JsonSchema.of(Header.serializer())}" shouldEqualJson fixture("schema/header.json")
    }

    "classes of one's own get a schema, sealed ones and those that hold themselves included" {
        "${JsonSchema.of<Script>()}" shouldEqualJson fixture("schema/script.json")
    }

    "what a class of one's own is written as is valid, and with one thing wrong it is not" {
        val judge = Judge(JsonSchema.of<Script>())
        val json = WaJson.encodeToJsonElement(Script.serializer(), script).jsonObject
        judge.faults(json).shouldBeEmpty()
        val aliased = JsonObject(json - "title" + ("label" to JsonPrimitive("Greeting")))
        judge.faults(aliased).shouldBeEmpty()
        listOf("version", "steps", "title", "mode", "firstDay").forEach { judge.isValid(JsonObject(json - it)) shouldBe false }
        listOf(
            "version" to "1.5",
            "steps" to """[{"kind":"sing"}]""",
            "steps" to """[{"text":"untold"}]""",
            "steps" to """[{"kind":"choose","branches":{"a":[{"kind":"say"}]}}]""",
            "words" to """{"Angry":"no"}""",
            "quotes" to "[7]",
            "price" to "\"much\"",
            "options" to "[]",
        ).forEach { (key, wrong) -> judge.isValid(JsonObject(json + (key to WaJson.parseToJsonElement(wrong)))) shouldBe false }
    }

    "a generic class has a name for each thing that it is made of" {
        val schema = JsonSchema.of<Forest>()
        schema.getValue("\$defs").jsonObject.keys shouldBe setOf("Tree", "Tree2")
        val judge = Judge(schema)
        val forest = Forest(Tree("a", listOf(Tree("b"))), Tree(1, listOf(Tree(2, listOf(Tree(3))))))
        judge.faults(WaJson.encodeToJsonElement(Forest.serializer(), forest)).shouldBeEmpty()
        judge.isValid(WaJson.parseToJsonElement("""{"words":{"leaf":"a"},"numbers":{"leaf":"b"}}""")) shouldBe false
    }

    "a class that holds itself refers to the document where it is the outermost" {
        val tree = JsonSchema.of(Tree.serializer(String.serializer()))
        "$tree" shouldContain """"items":{"${"$"}ref":"#"}"""
        Judge(tree).isValid(WaJson.parseToJsonElement("""{"leaf":"a","branches":[{"leaf":1}]}""")) shouldBe false
    }

    "two classes of one name are told apart" {
        val judge = Judge(JsonSchema.of<Way>())
        judge.isValid(WaJson.parseToJsonElement("""{"from":{"latitude":1.5},"to":{"name":"Pole"}}""")) shouldBe true
        judge.isValid(WaJson.parseToJsonElement("""{"from":{"latitude":1.5},"to":{"latitude":2}}""")) shouldBe false
    }

    "an open word takes any text, and shows those that are known" {
        val schema = JsonSchema.of(FlowMode.serializer())
        schema.getValue("examples").jsonArray.map { it.jsonPrimitive.content } shouldContain "published"
        Judge(schema).isValid(JsonPrimitive("tomorrow")) shouldBe true
        Judge(schema).isValid(JsonPrimitive(7)) shouldBe false
    }

    "for OpenAPI the classes stand side by side, and refer to each other where it keeps them" {
        val components = JsonSchema.components(OutboundMessage.serializer(), Contact.serializer())
        components.keys.containsAll(listOf("OutboundMessage", "Contact", "Contact.Name", "Media")) shouldBe true
        "$components" shouldContain "\"#/components/schemas/Contact.Name\""
        ("#/\$defs" in "$components") shouldBe false
        shouldThrow<IllegalArgumentException> { JsonSchema.components(MessageId.serializer()) }.message shouldContain "MessageId"
    }

    "a class is enough, and one that nobody can write is told" {
        JsonSchema.of(Contact::class.java) shouldBe JsonSchema.of(Contact.serializer())
        shouldThrow<SerializationException> { JsonSchema.of(Thread::class.java) }
    }
})
