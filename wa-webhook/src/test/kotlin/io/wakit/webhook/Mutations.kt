package io.wakit.webhook

import io.kotest.property.RandomSource
import io.wakit.model.WaJson
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import java.io.File

/** Deliveries to begin with: our fixtures of every kind of event, and Meta's documented ones where they are at hand. */
internal val seeds: List<JsonElement> by lazy {
    val ours = File(System.getProperty("wakit.root"), "wa-model/src/test/resources/event").jsonFiles()
    val corpus = System.getProperty("wa.corpus").orEmpty().ifEmpty { null }?.let { File(it, "webhooks").jsonFiles() }.orEmpty()
    check(ours.isNotEmpty()) { "The fixtures of wa-model are not where they were" }
    (ours + corpus).map { WaJson.parseToJsonElement(it.readText()) }
}

private fun File.jsonFiles() = listFiles { file -> file.extension == "json" && file.name != "index.json" }.orEmpty().sorted()

private val words =
    listOf("entry", "changes", "field", "value", "messages", "statuses", "metadata", "contacts", "id", "from", "calls", "history", "")

internal fun RandomSource.json(depth: Int = 0): JsonElement = when (random.nextInt(if (depth > 4) 5 else 8)) {
    0 -> JsonNull
    1 -> JsonPrimitive(random.nextBoolean())
    2 -> JsonPrimitive(random.nextLong())
    3 -> JsonPrimitive(String(CharArray(random.nextInt(8)) { random.nextInt(0x10000).toChar() }))
    4 -> JsonPrimitive(words.random(random))
    5 -> JsonArray(List(random.nextInt(4)) { json(depth + 1) })
    else -> JsonObject((0 until random.nextInt(5)).associate { words.random(random) to json(depth + 1) })
}

/** One to four things in it replaced, left out, repeated, moved under another key, or taken from another delivery. */
internal fun RandomSource.mutated(element: JsonElement): JsonElement {
    var json = element
    repeat(1 + random.nextInt(4)) { json = mutatedOnce(json) }
    return json
}

private fun RandomSource.mutatedOnce(element: JsonElement): JsonElement = when {
    random.nextInt(12) == 0 -> if (random.nextBoolean()) json() else part(seeds.random(random))

    element is JsonObject && element.isNotEmpty() -> {
        val key = element.keys.random(random)
        when (random.nextInt(6)) {
            0 -> JsonObject(element - key)
            1 -> JsonObject(element - key + (words.random(random) to element.getValue(key)))
            else -> JsonObject(element + (key to mutatedOnce(element.getValue(key))))
        }
    }

    element is JsonArray && element.isNotEmpty() -> {
        val at = random.nextInt(element.size)
        when (random.nextInt(5)) {
            0 -> JsonArray(element - element[at])
            1 -> JsonArray(element + element[at])
            else -> JsonArray(element.mapIndexed { i, it -> if (i == at) mutatedOnce(it) else it })
        }
    }

    else -> json(3)
}

private fun RandomSource.part(element: JsonElement): JsonElement = when {
    random.nextInt(6) == 0 -> element
    element is JsonObject && element.isNotEmpty() -> part(element.getValue(element.keys.random(random)))
    element is JsonArray && element.isNotEmpty() -> part(element.random(random))
    else -> element
}

/** One to eight of its bytes, or stretches of them, changed, left out, repeated or made to nest. */
internal fun RandomSource.mutated(body: ByteArray): ByteArray {
    var bytes = body
    repeat(1 + random.nextInt(8)) {
        val from = random.nextInt(bytes.size + 1)
        val until = (from + random.nextInt(20)).coerceAtMost(bytes.size)
        val head = bytes.copyOfRange(0, from)
        val middle = bytes.copyOfRange(from, until)
        val tail = bytes.copyOfRange(until, bytes.size)
        bytes = when (random.nextInt(6)) {
            0 -> head + random.nextBytes(middle.size) + tail
            1 -> head + tail
            2 -> head + middle + middle + tail
            3 -> head + signs.random(random) + tail
            4 -> head + signs.random(random) + middle + tail
            else -> if (random.nextInt(10) == 0) head else head + middle.map { (it + 1).toByte() } + tail
        }
    }
    return bytes
}

private val signs: List<ByteArray> =
    listOf("{", "}", "[", "]", "\"", ",", ":", "null", "-", "1e9", "9".repeat(30), "\\u0000", "\\ud83d", "\u0000", "{\"\":[").map {
        it.toByteArray()
    } +
        byteArrayOf(-1, -16, -97)
