package io.wakit.model.message

import io.kotest.assertions.withClue
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.ints.shouldBeGreaterThan
import io.kotest.matchers.shouldBe
import io.wakit.judge.Judge
import io.wakit.model.JsonSchema
import io.wakit.model.Recipient
import io.wakit.model.Unmodelled
import io.wakit.model.WaJson
import io.wakit.model.paths
import io.wakit.model.with
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import java.lang.reflect.Modifier

private val judge = Judge(JsonSchema.of(OutboundMessage.serializer()))

private fun written(message: OutboundMessage) = WaJson.encodeToJsonElement(OutboundMessage.serializer(), message) as JsonObject

private fun read(json: JsonElement) = WaJson.decodeFromJsonElement(OutboundMessage.serializer(), json)

/** Whether a class of ours has a place for all of it. */
private fun isHeld(json: JsonElement): Boolean = read(json).let { it.more.isEmpty() && unmodelled(it).isEmpty() }

private fun unmodelled(part: Any?): List<Any> = when {
    part is Unmodelled -> listOf(part)

    part is Map<*, *> && part !is JsonElement -> part.values.flatMap(::unmodelled)

    part is List<*> && part !is JsonElement -> part.flatMap(::unmodelled)

    part != null && part.javaClass.name.startsWith("io.wakit.model") -> generateSequence<Class<*>>(part.javaClass) { it.superclass }
        .flatMap { it.declaredFields.asSequence() }
        .filterNot { Modifier.isStatic(it.modifiers) }
        .onEach { it.isAccessible = true }
        .flatMap { unmodelled(it.get(part)) }
        .toList()

    else -> emptyList()
}

class MessageSchemaSpec : StringSpec({
    "each kind of message, with all that can be said of it, is valid" {
        val held = contents.mapValues { written(messageOf(it.value)) }.filterValues(::isHeld)
        held.forEach { (name, json) -> withClue(name) { judge.faults(json).shouldBeEmpty() } }
        println("Schema of messages: ${held.size} of ${held.size} kinds are valid")
        contents.keys - held.keys shouldBe setOf("raw-interactive")
    }

    "whoever it goes to, and whatever stands beside the content, is valid" {
        listOf(Recipient.bsuid("US.1"), Recipient.parentBsuid("US.ENT.1"), Recipient.group("Y2FwaQ"), alice).forEach { to ->
            judge.faults(written(OutboundMessage(to, Text("Hello"), quoted, "order-7", "hash"))).shouldBeEmpty()
        }
    }

    "a text needs no type, and each other content does" {
        val text = written(OutboundMessage(alice, Text("Hello")))
        judge.isValid(JsonObject(text - "type")) shouldBe true
        val place = written(OutboundMessage(alice, Location(1.0, 2.0)))
        judge.isValid(JsonObject(place - "type")) shouldBe false
    }

    "a message to nobody, with nothing in it, or of a type that nobody documents is not valid" {
        val text = written(OutboundMessage(alice, Text("Hello")))
        judge.isValid(JsonObject(text - "to")) shouldBe false
        judge.isValid(JsonObject(text - "text")) shouldBe false
        judge.isValid(JsonObject(text + ("type" to JsonPrimitive("hologram")) + ("hologram" to JsonObject(emptyMap())))) shouldBe false
    }

    "a message of which any part is anything else is valid only where classes hold it whole" {
        var tried = 0
        var refused = 0
        var forgiven = 0
        val wrong = mutableListOf<String>()
        samples.forEach { (name, content) ->
            mutations(written(messageOf(content))) { others }.filterIsInstance<JsonObject>().forEach { json ->
                val isValid = judge.isValid(json)
                val isHeld = isHeld(json)
                tried++
                if (!isValid) refused++
                if (!isValid && isHeld) forgiven++
                if (isValid && !isHeld) wrong += "$name $json"
            }
        }
        println("Schema of messages: $refused of $tried changed messages are refused; reading forgives $forgiven of them")
        wrong.shouldBeEmpty()
        refused shouldBeGreaterThan tried / 2
    }

    "a message without any one of its parts is valid only where classes hold what is left whole" {
        var tried = 0
        var refused = 0
        val wrong = mutableListOf<String>()
        samples.forEach { (name, content) ->
            val whole = written(messageOf(content))
            paths(whole).filter { it.isNotEmpty() }.map { whole.with(it, null) }.forEach { json ->
                val isValid = judge.isValid(json)
                tried++
                if (!isValid) refused++
                if (isValid && !isHeld(json)) wrong += "$name $json"
            }
        }
        println("Schema of messages: $refused of $tried messages with a part left out are refused")
        wrong.shouldBeEmpty()
        refused shouldBeGreaterThan tried / 4
    }
})
