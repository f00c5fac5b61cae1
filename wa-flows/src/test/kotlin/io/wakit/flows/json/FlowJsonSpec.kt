package io.wakit.flows.json

import io.kotest.assertions.json.shouldEqualJson
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.inspectors.forAll
import io.kotest.matchers.collections.shouldBeSorted
import io.kotest.matchers.comparables.shouldBeGreaterThan
import io.kotest.matchers.shouldBe
import io.kotest.matchers.types.shouldBeInstanceOf
import io.wakit.flows.fixture
import io.wakit.model.WaJson
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put

class FlowJsonSpec : StringSpec({
    "a Flow with every component reads into classes and writes to the same JSON" {
        val flow = FlowJson.read(fixture("flow/everything.json"))
        flow.toJson() shouldEqualJson fixture("flow/everything.json")
        WaJson.parseToJsonElement(flow.toPrettyJson()) shouldBe WaJson.parseToJsonElement(flow.toJson())
        val all = flow.screens.flatMap { it.layout.children }.flatMap(::withChildren)
        all.filterIsInstance<RawComponent>() shouldBe emptyList()
        all.map { it.type }.toSet() shouldBe FlowComponentSerializer.cases.byTag.keys
    }

    "what Meta adds tomorrow goes through unharmed: keys, components, actions, types" {
        val json = fixture("flow/tomorrow.json")
        val flow = FlowJson.read(json)
        flow.toJson() shouldEqualJson json
        flow.extra.keys shouldBe setOf("theme")
        val (hologram, heading, footer) = flow.screens.single().layout.children
        hologram.shouldBeInstanceOf<RawComponent>().type shouldBe "Hologram"
        heading.shouldBeInstanceOf<TextHeading>().extra.keys shouldBe setOf("sparkle")
        heading.visible shouldBe Dynamic.Unreadable(JsonPrimitive("sometimes"))
        footer.shouldBeInstanceOf<Footer>().onClickAction.shouldBeInstanceOf<RawAction>().name shouldBe "teleport"
    }

    "a component that is not as documented costs none of its neighbours" {
        val json = """{"version":"7.3","screens":[{"id":"A","layout":{"type":"SingleColumnLayout","children":[
            {"type":"TextHeading"},{"type":"TextBody","text":"hi"},"nothing",{"text":"untyped"}]}}]}"""
        val flow = FlowJson.read(json)
        flow.toJson() shouldEqualJson json
        flow.screens.single().layout.children.map { it is RawComponent } shouldBe listOf(true, false, true, true)
    }

    "references and expressions are told from words" {
        val texts = mapOf(
            "\${data.a}" to true,
            "\${form.a}" to true,
            "\${screen.A.form.a}" to true,
            "`\${data.a} == 1`" to true,
            "Hello \${data.a}" to false,
            "\${other.a}" to false,
            "`" to false,
            "" to false,
        )
        texts.entries.forAll { (text, bound) ->
            val read = WaJson.decodeFromString(FlowComponentSerializer, """{"type":"TextHeading","text":${JsonPrimitive(text)}}""")
            (read as TextHeading).text shouldBe if (bound) Dynamic.Bound(text) else Dynamic.Fixed(text)
        }
    }

    "numbers written as text or with a point stay as they were" {
        val json = """{"type":"TextInput","name":"a","label":"A","min-chars":"5","max-chars":20}"""
        val input = WaJson.decodeFromString(FlowComponentSerializer, json) as TextInput
        input.minChars shouldBe Dynamic.of(5)
        WaJson.encodeToString(FlowComponentSerializer, input) shouldEqualJson json
        val image = """{"type":"Image","src":"AA==","aspect-ratio":1.0,"width":null}"""
        WaJson.encodeToString(FlowComponentSerializer, WaJson.decodeFromString(FlowComponentSerializer, image)) shouldEqualJson image
    }

    "a text is one paragraph or several" {
        fun json(text: Paragraphs) = WaJson.encodeToString(FlowComponentSerializer, TextBody(Dynamic.of(text)))
        json(Paragraphs("a")) shouldEqualJson """{"type":"TextBody","text":"a"}"""
        json(Paragraphs("a", "b")) shouldEqualJson """{"type":"TextBody","text":["a","b"]}"""
    }

    "a calendar speaks of one day or of two" {
        listOf("""{"start-date":"2030-01-01","end-date":"2030-01-31"}""" to "2030-01-31", "\"2030-01-01\"" to null).forAll { (label, end) ->
            val json = """{"type":"CalendarPicker","name":"a","label":$label}"""
            val picker = WaJson.decodeFromString(FlowComponentSerializer, json) as CalendarPicker
            (picker.label as Dynamic.Fixed).value.end shouldBe end
            WaJson.encodeToString(FlowComponentSerializer, picker.copy(label = Dynamic.of(OneOrRange("2030-01-01", end)))).let {
                if (end != null) it shouldEqualJson json
            }
        }
    }

    "a schema is written with its example outermost alone" {
        val item = DataField.objectOf(mapOf("id" to DataField.string("1")), buildJsonObject { put("id", "1") })
        val list = DataField.arrayOf(item, kotlinx.serialization.json.JsonArray(listOf(buildJsonObject { put("id", "1") })))
        list.raw.toString() shouldEqualJson """{"type":"array","items":{"type":"object","properties":{"id":{"type":"string"}}},
            "__example__":[{"id":"1"}]}"""
        list.items?.properties?.get("id")?.type shouldBe "string"
        DataField.number(3).type shouldBe "number"
        DataField.boolean(true).example shouldBe JsonPrimitive(true)
    }

    "versions count their second number on its own" {
        FlowJsonVersion.All.shouldBeSorted()
        FlowJsonVersion("1.10") shouldBeGreaterThan FlowJsonVersion("1.9")
        FlowJsonVersion.V2_1 shouldBeGreaterThan FlowJsonVersion("A.B")
    }

    "what is no Flow at all is an error" {
        listOf("", "[]", "{}", """{"version":"7.3"}""", """{"version":"7.3","screens":[{"id":"A"}]}""").forAll {
            shouldThrow<SerializationException> { FlowJson.read(it) }
        }
    }
})

private fun withChildren(component: FlowComponent): List<FlowComponent> = listOf(component) + when (component) {
    is Form -> component.children
    is If -> component.then + component.otherwise.orEmpty()
    is Switch -> component.cases.values.flatten()
    else -> emptyList()
}.flatMap(::withChildren)
