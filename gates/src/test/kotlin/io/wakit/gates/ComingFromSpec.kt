package io.wakit.gates

import io.kotest.core.spec.style.StringSpec
import io.kotest.inspectors.forAll
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.ints.shouldBeGreaterThanOrEqual
import io.kotest.matchers.shouldBe
import kotlin.io.path.div
import kotlin.io.path.readLines

/** What `docs/coming-from.md` sets beside the calls of others is there, under the names that it says. */
class ComingFromSpec : StringSpec({
    val page = "docs/coming-from.md"
    val names = ApiNames.ofModules()
    val rows = Equal.of((Repository.root / page).readLines())

    fun isThere(name: String): Boolean = if (name.startsWith("wa-") || '/' in name) Repository.has(name) else names.has(name)

    "each name of ours that the page says is in the API" {
        rows.flatMap { row -> row.names.filterNot(::isThere).map { "$page:${row.line}: $it" } }.shouldBeNone()
        println("names of ours that stand beside those of others: ${rows.flatMap { it.names }.distinct().size}")
        listOf("Phone.sendTexts", "WaError.Gone", "Phone.messages.media.mark", "wa-nothing", "Entities.sendText").filter(::isThere)
            .shouldBeNone()
    }

    "each call of others has something of ours beside it, or says that there is none" {
        rows.filterNot { it.isNone || Equal.names(it.ours).isNotEmpty() }
            .map { "$page:${it.line}: ${it.theirs} has no name of ours, and no 'none'" }.shouldBeNone()
        rows.groupBy { it.heading }.forEach { (heading, of) ->
            println("$heading: ${of.count { !it.isNone }} of ${of.size} have their equal")
        }
        ROWS.forEach { (heading, count) -> rows.count { it.heading == heading } shouldBeGreaterThanOrEqual count }
    }

    "the reader sees tables alone, and their names of ours" {
        val read = Equal.of(
            listOf("## A", "text `x`", "| a | b | c |", "|---|---|---|", "| `f()` | `G.h`, `I` | as `J` |", "| k | none | why |"),
        )
        read.map { it.names } shouldContainExactly listOf(listOf("G.h", "I", "J"), emptyList())
        read.map { it.isNone } shouldContainExactly listOf(false, true)
        read.forAll { it.heading shouldBe "A" }
    }
})

/** As many as their documents name. */
private val ROWS = mapOf(
    "Kapso's Python SDK" to 42,
    "whatsapp-cloud-api-py" to 71,
    "python-whatsapp-wrapper" to 79,
    "The FastAPI guide" to 19,
    "Wazzup's SDK" to 60,
)

/** A row of a table: what others call something, what we do, and what is to be said of that. */
private class Equal(val heading: String, val line: Int, val theirs: String, val ours: String, note: String) {
    val isNone: Boolean = ours == "none"
    val names: List<String> = names(ours) + names(note)

    companion object {
        private val NAME = Regex("`([^`]+)`")

        fun names(cell: String): List<String> = NAME.findAll(cell).map { it.groupValues[1] }.toList()

        fun of(lines: List<String>): List<Equal> {
            var heading = ""
            return lines.mapIndexedNotNull { i, line ->
                if (line.startsWith("## ")) heading = line.removePrefix("## ")
                val cells = line.takeIf { it.startsWith("|") }?.trim('|')?.split('|')?.map { it.trim() }
                val isBody = cells != null && !cells.first().startsWith("--") && lines.getOrNull(i + 1)?.startsWith("|--") != true
                cells?.takeIf { isBody && it.size == 3 }?.let { (theirs, ours, note) -> Equal(heading, i + 1, theirs, ours, note) }
            }
        }
    }
}
