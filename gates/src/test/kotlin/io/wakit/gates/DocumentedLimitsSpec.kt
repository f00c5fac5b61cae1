package io.wakit.gates

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.shouldBe
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import kotlin.io.path.Path
import kotlin.io.path.div
import kotlin.io.path.readLines
import kotlin.io.path.readText

/**
 * Every limit of Meta's pages stands in `limits.tsv`, with its number and the spec that holds it; or with the reason why it is
 * not checked before anything leaves. A limit that Meta moves is a line that is missing there.
 */
class DocumentedLimitsSpec : StringSpec({
    val table = LIMITS.readLines().map { it.split('\t') }

    "each limit in the table has its spec, or a reason" {
        table.filterNot { it.size == COLUMNS && it.none(String::isBlank) }.map { "${it.firstOrNull()} is no row" }.shouldBeNone()
        table.filterNot { it.spec == UNCHECKED }.mapNotNull { row ->
            val sentence = if (row.sentence == TRIED) "${row.where} ${row.kind}" else row.sentence
            Sentences.missing(row.spec, sentence)?.let { "${row.where} ${row.kind}: $it" }
        }.shouldBeNone()
    }

    System.getProperty("wa.corpus").orEmpty().let { corpus ->
        "each limit of Meta's pages is checked, or says why not".config(enabled = corpus.isNotEmpty()) {
            val documented = Json.parseToJsonElement((Path(corpus) / "limits.json").readText()).jsonArray.map { it.jsonObject.row() }
            val known = table.map { it.take(3) }
            (documented - known.toSet()).map { "$it is not in limits.tsv" }.shouldBeNone()
            (known - documented.toSet()).map { "$it is in limits.tsv, and in no page of Meta's" }.shouldBeNone()
            val checked = table.count { it.spec != UNCHECKED }
            println("limits of Meta's that are checked before anything leaves: $checked of ${documented.size}; the others have a reason")
            table.size shouldBe documented.size
        }
    }
})

private fun JsonObject.row(): List<String> {
    val size = get("maxBytes")?.let { " $it" }.orEmpty()
    return listOf(getValue("where").jsonPrimitive.content, getValue("kind").jsonPrimitive.content, "${getValue("value")}$size")
}

private val List<String>.where: String get() = this[0]
private val List<String>.kind: String get() = this[1]
private val List<String>.spec: String get() = this[3]
private val List<String>.sentence: String get() = this[4]

private val LIMITS = Repository.root / "gates" / "src" / "test" / "resources" / "limits.tsv"
private const val COLUMNS = 5
private const val UNCHECKED = "not checked"

/** The spec has a table of numbers, which names the limit. */
private const val TRIED = "tried at its edge and beyond"
