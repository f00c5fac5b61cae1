package io.wakit.model.message

import io.kotest.assertions.withClue
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.ints.shouldBeGreaterThan
import io.kotest.matchers.shouldBe
import io.wakit.model.WaJson
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/** One value of each kind that JSON has. */
val others: List<JsonElement> =
    listOf(JsonNull, JsonPrimitive(7), JsonPrimitive("x"), JsonPrimitive(true), JsonObject(emptyMap()), JsonArray(emptyList()))

/** [json] with every one of its parts in turn changed to each of what [change] makes of it. */
fun mutations(json: JsonElement, change: (JsonElement) -> List<JsonElement>): List<JsonElement> = change(json) + when (json) {
    is JsonObject -> json.flatMap { (key, part) -> mutations(part, change).map { JsonObject(json + (key to it)) } }

    is JsonArray -> json.flatMapIndexed { i, part ->
        mutations(part, change).map { JsonArray(json.toMutableList().apply { set(i, it) }) }
    }

    else -> emptyList()
}

/** The order, which is large, is changed in a message of its own alone. */
val samples: Map<String, Content> = contents.mapValues { (_, content) ->
    (content as? TemplateContent)?.run {
        copy(components = components.filterNot { (it as? TemplateComponent.Button)?.subType == ButtonSubType.OrderDetails })
    } ?: content
}

private fun written(message: OutboundMessage) = WaJson.encodeToJsonElement(OutboundMessage.serializer(), message) as JsonObject

private fun read(json: JsonElement) = WaJson.decodeFromJsonElement(OutboundMessage.serializer(), json)

class MutationSpec : StringSpec({
    "a message of which any part is anything else is read, and what was read is kept from then on" {
        var tried = 0
        samples.forEach { (name, content) ->
            mutations(written(messageOf(content))) { others }.filterIsInstance<JsonObject>().forEach { json ->
                withClue({ "$name $json" }) {
                    val once = read(json)
                    read(written(once)) shouldBe once
                    once.violations()
                }
                tried++
            }
        }
        tried shouldBeGreaterThan 3_000
    }

    "a key that nobody knows, in any object of any message, comes back" {
        samples.forEach { (name, content) ->
            val more = "from_tomorrow" to JsonPrimitive(1)
            mutations(written(messageOf(content))) { if (it is JsonObject) listOf(JsonObject(it + more)) else emptyList() }
                .forEach { json -> withClue({ "$name $json" }) { written(read(json)) shouldBe json } }
        }
    }
})
