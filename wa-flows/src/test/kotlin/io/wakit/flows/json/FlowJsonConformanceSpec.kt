package io.wakit.flows.json

import io.kotest.core.spec.style.StringSpec
import io.kotest.inspectors.forAll
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldHaveSize
import io.kotest.matchers.shouldBe
import io.wakit.flows.corpus
import io.wakit.flows.corpusFolder
import io.wakit.model.WaJson
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.descriptors.elementNames
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import kotlin.io.path.div
import kotlin.io.path.listDirectoryEntries
import kotlin.io.path.name
import kotlin.io.path.readText

/** Meta's documented Flows, and its tables of components, against the model. */
@kotlin.OptIn(ExperimentalSerializationApi::class)
class FlowJsonConformanceSpec : StringSpec({
    "every documented Flow reads and writes to equal JSON".config(enabledIf = { corpus != null }) {
        val files = corpusFolder("flow-json")!!.listDirectoryEntries("*.json").filter { it.name != "index.json" }.sorted()
        val equal = files.filter {
            WaJson.parseToJsonElement(it.readText()) == WaJson.parseToJsonElement(FlowJson.read(it.readText()).toJson())
        }
        println("FlowJsonConformanceSpec: ${equal.size} of ${files.size} documented Flows read and write to equal JSON")
        (files - equal.toSet()).map { it.name }.shouldBeEmpty()
        files.forAll { FlowJson.read(it.readText()).leftOver().shouldBeEmpty() }
    }

    "every documented component has its class, and every property its place".config(enabledIf = { corpus != null }) {
        val table = WaJson.parseToJsonElement((corpus!! / "flow-components.json").readText()).jsonObject
        val documented = table.getValue("components").jsonArray.map { it.jsonObject }
        documented shouldHaveSize 24
        val missing = documented.flatMap { component ->
            val name = component.getValue("component").jsonPrimitive.content
            val known = FlowComponentSerializer.cases.byTag.getValue(name).descriptor.elementNames.toSet() + "type"
            component.getValue("properties").jsonArray.map { it.jsonObject.getValue("name").jsonPrimitive.content }
                .filterNot { it in known || it.startsWith("[].") }.map { "$name.$it" }
        }
        val items = mapOf(
            "NavigationList" to NavigationItem.serializer().descriptor,
            "ImageCarousel" to CarouselImage.serializer().descriptor,
        )
        val missingOfItems = documented.flatMap { component ->
            val name = component.getValue("component").jsonPrimitive.content
            component.getValue("properties").jsonArray.map { it.jsonObject.getValue("name").jsonPrimitive.content }
                .filter { it.startsWith("[].") && it.removePrefix("[].") !in items.getValue(name).elementNames.toSet() }
        }
        val properties = documented.sumOf { it.getValue("properties").jsonArray.size }
        println(
            "FlowJsonConformanceSpec: ${documented.size} of ${documented.size} components and " +
                "${properties - missing.size - missingOfItems.size} of $properties properties have their place",
        )
        (missing + missingOfItems).shouldBeEmpty()
        table.getValue("actions").jsonObject.keys shouldBe FlowActionSerializer.cases.byTag.keys
        val versions = table.getValue("versions").jsonObject.getValue("flowJson").jsonArray
        versions.map { it.jsonObject.getValue("version").jsonPrimitive.content } shouldBe FlowJsonVersion.All.map { it.value }
    }
})

/** What the model had no place for, as data classes print it. */
private fun FlowJson.leftOver(): List<String> =
    Regex("""RawComponent\([^)]*|RawAction\([^)]*|Unreadable\([^)]*|extra=\{[^}]+""").findAll(toString()).map { it.value }.toList()
