package io.wakit.gates

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.ints.shouldBeGreaterThanOrEqual
import io.kotest.matchers.nulls.shouldNotBeNull
import kotlin.io.path.div
import kotlin.io.path.readLines

/** Each fault of others that `docs/peer-bugs.md` tells of has its specs, which say what the page says they do. */
class PeerBugsSpec : StringSpec({
    val bugs = mutableListOf<Pair<String, MutableList<Pair<String, String>>>>()
    for (line in (Repository.root / "docs" / "peer-bugs.md").readLines()) {
        BUG.matchEntire(line)?.let { bugs += it.groupValues[1] to mutableListOf() }
        SPEC.matchEntire(line)?.let { bugs.last().second += it.groupValues[1] to it.groupValues[2] }
    }

    "each fault has a spec that holds it, by its name and its sentence" {
        bugs.filter { it.second.isEmpty() }.map { "no spec holds: ${it.first}" }.shouldBeNone()
        bugs.flatMap { it.second }.mapNotNull { (spec, sentence) -> Sentences.missing(spec, sentence) }.shouldBeNone()
        println("faults of others that are held: ${bugs.size}, by ${bugs.sumOf { it.second.size }} specs")
        bugs.size shouldBeGreaterThanOrEqual BUGS
    }

    "a spec or a sentence that is not there is found" {
        Sentences.missing("NoSuchSpec", "a").shouldNotBeNull()
        Sentences.missing("PeerBugsSpec", "a sentence " + "of nobody").shouldNotBeNull()
    }
})

/** As many as were found when the page was written. */
private const val BUGS = 22

private val BUG = Regex("""- (.+)""")
private val SPEC = Regex("""  - `(\w+)`: (.+)""")
