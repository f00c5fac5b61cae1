package io.wakit.client.conformance

import io.kotest.assertions.withClue
import io.kotest.core.spec.style.StringSpec
import io.kotest.core.test.Enabled
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldNotBeEmpty
import io.kotest.matchers.ints.shouldBeLessThanOrEqual
import io.wakit.model.Unmodelled
import io.wakit.model.WaJson
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.jsonPrimitive
import java.io.File
import java.lang.reflect.Modifier

private const val PER_CENT = 3

/** What Meta shows as request bodies, read into our classes and written back. */
class RequestsConformanceSpec : StringSpec({
    val folder = System.getProperty("wa.corpus")?.let { File(it, "requests") }
    val skip = { if (folder == null) Enabled.disabled("-Dwa.corpus names no corpus") else Enabled.enabled }
    val bodies by lazy { folder!!.covered() }
    val trips by lazy { bodies.associate { it.file to it.trip() } }

    "each body that Meta shows of an operation comes back from our classes as it was".config(enabledOrReasonIf = { skip() }) {
        bodies.shouldNotBeEmpty()
        val lost = trips.filterValues { it is Trip.Lost }
        println("Requests: ${trips.size - lost.size} of ${trips.size} come back as they were")
        lost.forEach { (file, trip) -> println("  $file: ${(trip as Trip.Lost).why}") }
        lost.keys.shouldBeKnownIn("lost", trips.keys)
        (lost.size * 100).shouldBeLessThanOrEqual(PER_CENT * trips.size)
    }

    "each body is held by a class down to its last part, but for those that Meta's pages leave unfinished"
        .config(enabledOrReasonIf = { skip() }) {
            val raw = trips.filterValues { it is Trip.Raw }
            println("Requests: ${trips.values.count { it is Trip.Held }} of ${trips.size} are held by classes whole")
            raw.forEach { (file, trip) -> println("  $file: ${(trip as Trip.Raw).parts}") }
            raw.keys.shouldBeKnownIn("raw", trips.keys)
        }
})

private class Body(val file: String, val json: JsonObject, val row: RequestBody) {
    fun trip(): Trip {
        @Suppress("UNCHECKED_CAST")
        val serializer = row.serializer(json) as KSerializer<Any>
        val read = try {
            WaJson.decodeFromJsonElement(serializer, json)
        } catch (e: SerializationException) {
            return Trip.Lost("cannot be read: ${e.message}")
        }
        val written = (row.inFull(WaJson.encodeToJsonElement(serializer, read) as JsonObject)).canonical()
        val expected = row.inFull(json).canonical()
        if (written != expected) return Trip.Lost("differs: ${difference("", expected, written)}")
        val raw = mutableListOf<String>()
        unmodelled(read, raw)
        return if (raw.isEmpty()) Trip.Held else Trip.Raw(raw)
    }
}

private sealed interface Trip {
    data object Held : Trip

    class Raw(val parts: List<String>) : Trip

    class Lost(val why: String) : Trip
}

private fun File.covered(): List<Body> = listFiles { file -> file.extension == "json" && file.name != "index.json" }.orEmpty()
    .sortedBy { it.name }
    .mapNotNull { file ->
        val request = WaJson.parseToJsonElement(file.readText()) as JsonObject
        val row = requestBodies.find { it.method == request.text("method") && it.template == request.text("template") }
        val body = request["body"] as? JsonObject
        if (row == null || body == null) null else Body(file.nameWithoutExtension, body, row)
    }

private fun JsonObject.text(key: String) = this[key]?.jsonPrimitive?.content

/** Those of a folder that a baseline names: `file: reason`. An entry that is true no more has to go. */
private fun Set<String>.shouldBeKnownIn(baseline: String, all: Set<String>) {
    val known = checkNotNull(object {}.javaClass.getResource("/conformance/requests-$baseline.txt")) { baseline }.readText()
        .lines().filter { it.isNotBlank() }.map { it.substringBefore(": ") }
    withClue("new in the list of requests-$baseline.txt") { (this - known.toSet()).shouldBeEmpty() }
    withClue("comes back as it was: take it off requests-$baseline.txt") { (known.filter { it in all } - this).shouldBeEmpty() }
}

/** Numbers are equal by value, and a null is as good as nothing. */
private fun JsonElement.canonical(): JsonElement = when (this) {
    is JsonObject -> JsonObject(filterValues { it != JsonNull }.mapValues { it.value.canonical() })
    is JsonArray -> JsonArray(map { it.canonical() })
    is JsonPrimitive -> content.toBigDecimalOrNull()?.takeUnless { isString }?.let { JsonPrimitive(it.stripTrailingZeros()) } ?: this
}

private fun difference(at: String, expected: JsonElement?, written: JsonElement?): String = when {
    expected is JsonObject && written is JsonObject -> (expected.keys + written.keys).filter { expected[it] != written[it] }
        .joinToString { difference("$at/$it", expected[it], written[it]) }

    expected is JsonArray && written is JsonArray && expected.size == written.size ->
        expected.indices.filter { expected[it] != written[it] }.joinToString { difference("$at/$it", expected[it], written[it]) }

    else -> "$at $expected -> $written"
}

/** Walks through the fields of our classes, and names what they kept as JSON. */
private fun unmodelled(part: Any?, found: MutableList<String>) {
    when {
        part == null -> Unit

        part is Unmodelled -> found += part.javaClass.name.substringAfterLast('.')

        part is Map<*, *> && part !is JsonElement -> part.values.forEach { unmodelled(it, found) }

        part is List<*> && part !is JsonElement -> part.forEach { unmodelled(it, found) }

        part.javaClass.name.startsWith("io.wakit.model") -> generateSequence<Class<*>>(part.javaClass) { it.superclass }
            .flatMap { it.declaredFields.asSequence() }
            .filterNot { Modifier.isStatic(it.modifiers) }
            .forEach {
                it.isAccessible = true
                unmodelled(it.get(part), found)
            }
    }
}
