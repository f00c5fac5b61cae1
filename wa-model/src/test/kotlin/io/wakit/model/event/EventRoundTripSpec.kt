package io.wakit.model.event

import io.kotest.assertions.withClue
import io.kotest.core.spec.style.StringSpec
import io.kotest.inspectors.forAll
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldNotBeEmpty
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldNotContain
import io.wakit.model.Leaf
import io.wakit.model.jsonFixture
import io.wakit.model.leaves
import io.wakit.model.missingIn
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject

class EventRoundTripSpec : StringSpec({
    "nothing in what Meta documents is unknown" {
        FAMILIES.forAll { events(it).shouldNotBeEmpty().filterIsInstance<Unknown>().shouldBeEmpty() }
    }

    "every value of a delivery is in its events" {
        (FAMILIES + "mixed").forAll { family ->
            val json = jsonFixture("event/$family.json")
            val written = events(family).flatMap { InboundEvent.write(it).leaves() }
            json.leaves().missingIn(written)
                // A time in milliseconds is written in seconds; a key of tomorrow in something known is passed over.
                .filterNot { Leaf(it.path, it.value.removeSuffix("000")) in written }
                .filterNot { ".tomorrow." in it.path || ".orbit_info." in it.path }
                .shouldBeEmpty()
        }
    }

    "an event is the same after it was written and read again" {
        (FAMILIES + "mixed").forAll { family ->
            events(family).forEach {
                withClue({ "${InboundEvent.write(it)}" }) {
                    InboundEvent.read(InboundEvent.write(it)) shouldBe
                        listOf(it)
                }
            }
        }
    }

    "no change to any one place of a delivery makes reading or writing throw" {
        var count = 0
        (FAMILIES + "mixed").forEach { family ->
            everyMutation(jsonFixture("event/$family.json")).forEach { mutated ->
                InboundEvent.read(mutated).forEach { InboundEvent.write(it) }
                count++
            }
        }
        println("events: $count mutations of our own deliveries, none throws")
    }

    "no change within one item costs another item" {
        listOf("messages", "interactive", "statuses").forEach { family ->
            val whole = jsonFixture("event/$family.json")
            val key = if (family == "statuses") "statuses" else "messages"
            val items = whole.items(key)
            val before = InboundEvent.read(whole)
            items.indices.forEach { at ->
                everyMutation(items[at]).forEach { junk ->
                    val after = InboundEvent.read(whole.withItem(key, at, junk))
                    after.size shouldBe before.size
                    // The contact that stands beside goes to whom it names, so an item that loses its name can gain or lose it.
                    (after.take(at) + after.drop(at + 1)) shouldBe (before.take(at) + before.drop(at + 1))
                }
            }
        }
    }

    "keys of tomorrow in any object change nothing" {
        FAMILIES.forAll { family ->
            val json = jsonFixture("event/$family.json")
            // Beside the lists of a change they are kept; within what is known they are passed over.
            InboundEvent.read(json.withTomorrow()).filterNot { it is UnknownEvent }.map { it.toString() } shouldBe
                events(family).map { it.toString() }
        }
    }

    "an event of people prints neither their words nor their numbers" {
        val secrets = listOf("5550100", "Lina", "Omar", "lina", "blue one", "open at eight", "Hauptstr", "192.0.2.7", "hush", "Singapore")
        (FAMILIES + "mixed").flatMap { events(it) }.forAll { event -> secrets.forEach { "$event" shouldNotContain it } }
    }
})

private fun JsonElement.items(key: String): JsonArray = jsonObject.getValue("entry").jsonArray[0]
    .jsonObject.getValue("changes").jsonArray[0].jsonObject.getValue("value").jsonObject.getValue(key).jsonArray

private fun JsonElement.withItem(key: String, at: Int, item: JsonElement): JsonElement = mapItems(key) { list ->
    JsonArray(list.mapIndexed { i, it -> if (i == at) item else it })
}

private fun JsonElement.mapItems(key: String, change: (JsonArray) -> JsonArray): JsonElement = when (this) {
    is JsonObject -> JsonObject(
        mapValues { (name, value) -> if (name == key && value is JsonArray) change(value) else value.mapItems(key, change) },
    )

    is JsonArray -> JsonArray(map { it.mapItems(key, change) })

    else -> this
}

/** One more key in each object whose keys are Meta's. */
private fun JsonElement.withTomorrow(): JsonElement = when (this) {
    is JsonObject -> JsonObject(
        mapValues { (key, value) -> if (key in OTHERS) value else value.withTomorrow() } + ("tomorrow" to JsonPrimitive(1)),
    )

    is JsonArray -> JsonArray(map { it.withTomorrow() })

    else -> this
}

private val OTHERS = setOf("notes")
