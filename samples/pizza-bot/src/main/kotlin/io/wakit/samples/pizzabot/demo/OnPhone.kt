package io.wakit.samples.pizzabot.demo

import io.wakit.sandbox.ReceivedMessage
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/** What a user sees of a message: its words, and in brackets what can be tapped. */
internal fun ReceivedMessage.onPhone(): String = text ?: buildString {
    append(content.at("body", "text").words())
    val action = content.at("action")
    val buttons = action.at("buttons").each().map { it.at("reply", "title") }
    val rows = action.at("sections").each().flatMap { it.at("rows").each() }.map { it.at("title") }
    val place = if (action.at("name").words() ==
        "send_location"
    ) {
        listOf(JsonPrimitive("Send location"))
    } else {
        emptyList()
    }
    (buttons + rows + place).forEach { append(" [${it.words()}]") }
}

private fun JsonElement?.at(vararg path: String): JsonElement? =
    path.fold(this) { element, key -> (element as? JsonObject)?.get(key) }

private fun JsonElement?.each(): List<JsonElement> = (this as? JsonArray).orEmpty()

private fun JsonElement?.words(): String = (this as? JsonPrimitive)?.content.orEmpty()
