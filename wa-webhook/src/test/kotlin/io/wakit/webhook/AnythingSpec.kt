package io.wakit.webhook

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeUnique
import io.kotest.matchers.collections.shouldContain
import io.kotest.matchers.longs.shouldBeLessThanOrEqual
import io.kotest.matchers.shouldBe
import io.kotest.property.Arb
import io.kotest.property.RandomSource
import io.kotest.property.arbitrary.arbitrary
import io.kotest.property.arbitrary.byte
import io.kotest.property.arbitrary.byteArray
import io.kotest.property.arbitrary.int
import io.kotest.property.checkAll
import io.wakit.model.WaJson
import io.wakit.model.event.InboundEvent
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import java.io.File

private const val CAP = 200_000

/** What Meta sends, written by us, or the documented deliveries where they are at hand. */
private val seeds: List<JsonElement> by lazy {
    val corpus = System.getProperty("wa.corpus")?.takeIf { it.isNotEmpty() }
        ?.let { File(it, "webhooks").listFiles { file -> file.extension == "json" && file.name != "index.json" } }.orEmpty()
    val ours = delivery(
        change("1063", """"contacts":[{"wa_id":"1"}],"messages":[${textItem("A", from = "1")},${textItem("B")}]"""),
        change("1063", """"statuses":[{"id":"S","status":"read","timestamp":"1","recipient_id":"1"}],"errors":[{"code":1}]"""),
        """{"field":"calls","value":{"metadata":{"phone_number_id":"1063"},"calls":[{"id":"C","event":"connect"}]}}""",
        """{"field":"account_update","value":{"event":"VERIFIED_ACCOUNT"}}""",
    ).decodeToString()
    (corpus.map { it.readText() } + ours).map(WaJson::parseToJsonElement)
}

private val words =
    listOf("entry", "changes", "field", "value", "messages", "statuses", "metadata", "contacts", "id", "from", "calls", "history", "")

private fun RandomSource.json(depth: Int): JsonElement = when (random.nextInt(if (depth > 4) 5 else 8)) {
    0 -> JsonNull
    1 -> JsonPrimitive(random.nextBoolean())
    2 -> JsonPrimitive(random.nextLong())
    3 -> JsonPrimitive(String(CharArray(random.nextInt(8)) { random.nextInt(0x10000).toChar() }))
    4 -> JsonPrimitive(words.random(random))
    5 -> JsonArray(List(random.nextInt(4)) { json(depth + 1) })
    else -> JsonObject((0 until random.nextInt(5)).associate { words.random(random) to json(depth + 1) })
}

/** The same with something in it replaced, left out, repeated or moved under another key. */
private fun RandomSource.mutated(element: JsonElement): JsonElement = when {
    random.nextInt(12) == 0 -> json(0)

    element is JsonObject && element.isNotEmpty() -> {
        val key = element.keys.random(random)
        when (random.nextInt(6)) {
            0 -> JsonObject(element - key)
            1 -> JsonObject(element - key + (words.random(random) to element.getValue(key)))
            else -> JsonObject(element + (key to mutated(element.getValue(key))))
        }
    }

    element is JsonArray && element.isNotEmpty() -> {
        val at = random.nextInt(element.size)
        when (random.nextInt(5)) {
            0 -> JsonArray(element - element[at])
            1 -> JsonArray(element + element[at])
            else -> JsonArray(element.mapIndexed { i, it -> if (i == at) mutated(it) else it })
        }
    }

    else -> json(3)
}

/** A store that takes everything, if it can be kept. */
private class Weighing : Inbox by MemoryInbox() {
    var most = 0L

    override suspend fun put(letters: List<Letter>): Boolean {
        letters.forEach {
            it.key.value.length.toLong() shouldBeLessThanOrEqual 200
            it.lane.length.toLong() shouldBeLessThanOrEqual 200
            // What is kept can be read again.
            Letters.read(it.json)
        }
        most = maxOf(most, letters.sumOf { it.json.length.toLong() })
        return true
    }
}

class AnythingSpec : StringSpec({
    val store = Weighing()
    val receivers = listOf(
        receiver {
            maxBodyBytes = CAP
            on<InboundEvent> {}
        },
        receiver {
            maxBodyBytes = CAP
            inbox(store)
            on<InboundEvent> {}
        },
    )
    afterSpec { receivers.forEach { it.close() } }
    suspend fun answered(body: ByteArray, vararg statuses: Int) = receivers.forEach {
        statuses.toList() shouldContain
            it.deliver(body).status
    }

    "any bytes are answered" {
        checkAll(5_000, Arb.byteArray(Arb.int(0..400), Arb.byte())) { answered(it, 200, 400) }
    }

    "any JSON is taken" {
        checkAll(5_000, arbitrary { it.json(0) }) { answered("$it".toByteArray(), 200) }
    }

    "any mutation of what Meta sends is taken" {
        checkAll(20_000, Arb.int(seeds.indices), arbitrary { rs -> rs }) { i, random ->
            var json = seeds[i]
            repeat(1 + random.random.nextInt(4)) { json = random.mutated(json) }
            answered("$json".toByteArray(), 200)
        }
    }

    "no delivery up to the cap makes the inbox keep many times its size, and none beyond it is read" {
        val item = textItem("A")
        fun filled(part: String) = part.repeat(CAP / 2 / part.length)
        val shared = "x".repeat(CAP / 3)
        listOf(
            """{"entry":[{"id":"$shared","changes":[${filled("""{"field":"f"},""")}{}]}]}""",
            """{"entry":[{"id":"W","changes":[{"field":"messages","value":{"metadata":{"phone_number_id":"$shared"},
                "messages":[${"{},".repeat(15_000)}$item]}}]}]}""",
            """{"entry":[${filled("{},")}{}]}""",
            """{"entry":[{"changes":[{"field":"messages","value":{"messages":[${filled("[],")}$item]}}]}]}""",
            filled("["),
            """{"entry":""" + filled("""{"a":"""),
        ).forEach { answered(it.toByteArray(), 200, 400) }
        store.most shouldBeLessThanOrEqual 8L * 3 * 1024 * 1024
        answered("[${" ".repeat(CAP)}]".toByteArray(), 413)
    }

    "a letter read and taken apart again is the same letter" {
        seeds.forEach { seed ->
            val letters = Letters.of(seed)
            letters.map { it.key }.shouldBeUnique()
            letters.forEach { letter ->
                val again = Letters.of(WaJson.parseToJsonElement(letter.json))
                again.map { listOf(it.key, it.lane, it.json) } shouldBe listOf(listOf(letter.key, letter.lane, letter.json))
            }
        }
    }
})
