package io.wakit.model.event

import io.kotest.assertions.withClue
import io.kotest.core.spec.style.StringSpec
import io.kotest.inspectors.forAll
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.comparables.shouldBeLessThanOrEqualTo
import io.kotest.matchers.ints.shouldBeLessThanOrEqual
import io.kotest.matchers.maps.shouldContainExactly
import io.kotest.matchers.maps.shouldNotBeEmpty
import io.kotest.matchers.shouldBe
import io.wakit.model.Corpus
import io.wakit.model.Leaf
import io.wakit.model.leaves
import io.wakit.model.missingIn
import kotlinx.serialization.json.JsonElement

/** Every webhook that Meta's pages show, against what becomes of it. */
class WebhooksConformanceSpec : StringSpec({
    "every webhook of Meta's pages is read, and unknown is only what no page defines".config(
        enabledOrReasonIf = { Corpus.given },
    ) {
        val files = Corpus.files("webhooks").also { it.shouldNotBeEmpty() }
        val events = files.mapValues { (_, json) -> InboundEvent.read(json) }
        val unknown = events.mapValues { (_, its) -> its.filterIsInstance<Unknown>() }.filterValues { it.isNotEmpty() }
        println(
            "webhooks: ${files.size - unknown.size} of ${files.size} files are typed throughout, " +
                "${events.values.sumOf { it.size }} events of ${events.values.flatten().map { it::class }.toSet().size} kinds",
        )
        unknown.forEach { (name, its) -> println("  unknown in $name: ${its.joinToString()}") }
        unknown.mapValues { (_, its) -> its.map { it::class.simpleName } } shouldContainExactly
            UNKNOWN.mapValues { (_, why) -> why.kinds }
        UNKNOWN.forEach { (name, why) -> println("  in $name: ${why.reason}") }
        UNKNOWN.size shouldBeLessThanOrEqual 3
    }

    "every value of Meta's pages is in an event, or kept raw".config(enabledOrReasonIf = { Corpus.given }) {
        val files = Corpus.files("webhooks")
        val all = files.mapValues { (_, json) -> json.leaves() }
        val dropped = files.mapValues { (name, json) -> json.dropped(all.getValue(name)) }.filterValues { it.isNotEmpty() }
        val count = dropped.values.sumOf { it.size }
        println("webhooks: $count of ${all.values.sumOf { it.size }} values are dropped")
        dropped.forEach { (name, leaves) -> println("  $name: ${leaves.joinToString { it.path }}") }
        count * 100 shouldBeLessThanOrEqualTo all.values.sumOf { it.size }
    }

    "every event of Meta's pages is the same after it was written and read again".config(
        enabledOrReasonIf = { Corpus.given },
    ) {
        Corpus.files("webhooks").forAll { (name, json) ->
            withClue(name) {
                InboundEvent.read(json).forEach { InboundEvent.read(InboundEvent.write(it)) shouldBe listOf(it) }
            }
        }
    }

    "a page with any one value replaced or taken out is still read".config(
        enabledOrReasonIf = { Corpus.given },
    ) {
        var mutations = 0
        Corpus.files("webhooks").forAll { (_, json) -> mutations += everyMutation(json).onEach { InboundEvent.read(it) }.count() }
        println("webhooks: $mutations mutations, none throws")
    }

    "two pages in one delivery give the events of both, whatever is changed in the first".config(
        enabledOrReasonIf = { Corpus.given },
    ) {
        val files = Corpus.files("webhooks").values.toList()
        files.zipWithNext().forAll { (first, second) ->
            val after = InboundEvent.read(second)
            everyMutation(first, onlyWithinEntries = true).forEach { mutated ->
                InboundEvent.read(joined(mutated, second)).takeLast(after.size) shouldBe after
            }
        }
    }

    "the values that are compared are compared" {
        val two = listOf(Leaf(".a", "1"), Leaf(".a", "1"))
        two.missingIn(two).shouldBeEmpty()
        two.missingIn(two.take(1)) shouldBe two.take(1)
    }
})

private fun JsonElement.dropped(leaves: List<Leaf>): List<Leaf> {
    val written = InboundEvent.read(this).flatMap { InboundEvent.write(it).leaves() }
    // A time in milliseconds is written in seconds.
    return leaves.missingIn(written).filterNot { Leaf(it.path, it.value.removeSuffix("000")) in written }
}

private class Why(val reason: String, val kinds: List<String>)

/** File to what in it is unknown, and why. */
private val UNKNOWN: Map<String, Why> = mapOf(
    "postman-webhook-payload-reference-received-order-messages-01.json" to
        Why("words such as number-of-item stand in place of the numbers", listOf("UnknownMessage")),
)
