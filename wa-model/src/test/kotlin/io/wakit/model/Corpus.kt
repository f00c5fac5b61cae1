package io.wakit.model

import io.kotest.core.test.Enabled
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import java.math.BigDecimal
import java.nio.file.Path
import kotlin.io.path.Path
import kotlin.io.path.listDirectoryEntries
import kotlin.io.path.name
import kotlin.io.path.readText

/** Meta's documented payloads, in the folder that the system property `wa.corpus` names. */
object Corpus {
    private val root: Path? = System.getProperty("wa.corpus")?.ifBlank { null }?.let(::Path)

    /** For conformance specs: without the folder they are reported as skipped. */
    val given: Enabled = if (root == null) Enabled.disabled("no corpus: name its folder by -Dwa.corpus=…") else Enabled.enabled

    /** One file of the corpus itself. */
    fun file(name: String): JsonElement = WaJson.parseToJsonElement(checkNotNull(root).resolve(name).readText())

    /** The files of one family by name. */
    fun files(family: String): Map<String, JsonElement> = checkNotNull(root).resolve(family).listDirectoryEntries("*.json")
        .filter { it.name != "index.json" }
        .sortedBy { it.name }
        .associate { it.name to WaJson.parseToJsonElement(it.readText()) }
}

/** One value of a JSON document: the keys that lead to it, lists left out, and the value without its way of writing. */
data class Leaf(val path: String, val value: String)

/**
 * Every value of the document that says something. An empty text is none: Meta puts it where it says nothing. A number counts
 * the same in quotes and without.
 */
fun JsonElement.leaves(path: String = ""): List<Leaf> = when (this) {
    is JsonObject -> flatMap { (key, value) -> value.leaves("$path.$key") }
    is JsonArray -> flatMap { it.leaves("$path[]") }
    JsonNull -> emptyList()
    is JsonPrimitive -> if (content.isEmpty()) emptyList() else listOf(Leaf(path, content.plain()))
}

private fun String.plain(): String = if (NUMBER.matches(this)) BigDecimal(this).stripTrailingZeros().toPlainString() else this

private val NUMBER = Regex("""-?\d{1,40}(\.\d{1,40})?""")

/** What stands in this list and not in [others], each as often as it does. */
fun List<Leaf>.missingIn(others: List<Leaf>): List<Leaf> {
    val left = others.groupingBy { it }.eachCount().toMutableMap()
    return filter { leaf ->
        val count = left.getOrDefault(leaf, 0)
        if (count > 0) left[leaf] = count - 1
        count == 0
    }
}

/** Every place in a document, as the keys and indices that lead there. */
fun paths(element: JsonElement, at: List<Any> = emptyList()): List<List<Any>> = listOf(at) + when (element) {
    is JsonObject -> element.flatMap { (key, value) -> paths(value, at + key) }
    is JsonArray -> element.flatMapIndexed { index, value -> paths(value, at + index) }
    else -> emptyList()
}

/** The document with [value] in one place; without that place where [value] is null. */
fun JsonElement.with(path: List<Any>, value: JsonElement?): JsonElement {
    val step = path.firstOrNull() ?: return value ?: JsonNull
    return when (this) {
        is JsonObject -> {
            val key = step as String
            if (path.size == 1 && value == null) {
                JsonObject(this - key)
            } else {
                JsonObject(this + (key to getValue(key).with(path.drop(1), value)))
            }
        }

        is JsonArray -> {
            if (path.size == 1 && value == null) {
                JsonArray(filterIndexed { i, _ -> i != step })
            } else {
                JsonArray(mapIndexed { i, it -> if (i == step) it.with(path.drop(1), value) else it })
            }
        }

        else -> this
    }
}
