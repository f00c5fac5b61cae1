package io.wakit.client.conformance

import io.kotest.assertions.withClue
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldNotBeEmpty
import io.wakit.model.Unmodelled
import io.wakit.model.WaJson
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import java.lang.reflect.Modifier

/**
 * What Meta shows as request bodies, read into our classes and written back. The table is the endpoints themselves, and for
 * messages [requestBodies]. A body of `{}`, which Meta's generated pages show where they describe none, says nothing.
 */
class RequestsConformanceSpec : StringSpec({
    val trips by lazy {
        Corpus.files("requests").mapNotNull { (file, request) -> bodyOf(request)?.let { file to it.trip() } }.toMap()
    }

    "each body that Meta shows of an operation comes back from our classes as it was".config(enabledOrReasonIf = { Corpus.given() }) {
        trips.keys.shouldNotBeEmpty()
        val lost = trips.mapNotNull { (file, trip) -> (trip as? Trip.Lost)?.let { file to it.why } }.toMap()
        println("Requests: ${trips.size - lost.size} of ${trips.size} come back as they were")
        lost.forEach { (file, why) -> println("  $file: $why") }
        lost.shouldBeKnownIn("requests.tsv", of = trips.size)
    }

    "each message is held by a class down to its last part, but for those that Meta's pages leave unfinished"
        .config(enabledOrReasonIf = { Corpus.given() }) {
            val raw = trips.mapNotNull { (file, trip) -> (trip as? Trip.Raw)?.let { file to it.parts } }.toMap()
            println("Requests: ${trips.values.count { it is Trip.Held }} of ${trips.size} are held by classes whole")
            raw.forEach { (file, parts) -> println("  $file: $parts") }
            val known = reasons("requests-raw.tsv").keys
            withClue("new in the list of requests-raw.tsv") { (raw.keys - known).shouldBeEmpty() }
            withClue("held whole: take it off requests-raw.tsv") { (known.filter { it in trips } - raw.keys).shouldBeEmpty() }
        }
})

/** One body, with all that it may be at the place where Meta shows it. */
class DocumentedBody(
    val json: JsonObject,
    val serializers: List<KSerializer<*>>,
    private val normal: (JsonObject) -> JsonElement,
) {
    fun trip(): Trip = serializers.map { trip(it) }.minBy { it.rank }

    private fun trip(type: KSerializer<*>): Trip {
        @Suppress("UNCHECKED_CAST")
        val serializer = type as KSerializer<Any>
        val read = try {
            WaJson.decodeFromJsonElement(serializer, json)
        } catch (e: SerializationException) {
            return Trip.Lost("cannot be read: ${e.message?.lineSequence()?.first()}")
        }
        val written = normal(WaJson.encodeToJsonElement(serializer, read) as JsonObject)
        val expected = normal(json)
        if (written != expected) return Trip.Lost("differs: ${difference("", expected, written)}")
        val raw = mutableListOf<String>()
        unmodelled(read, raw)
        return if (raw.isEmpty()) Trip.Held else Trip.Raw(raw)
    }
}

sealed class Trip(val rank: Int) {
    data object Held : Trip(0)

    class Raw(val parts: List<String>) : Trip(1)

    class Lost(val why: String) : Trip(2)
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
