package io.wakit.model.event

import io.wakit.model.paths
import io.wakit.model.with
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject

/** A delivery with another thing in one place, or nothing. */
class Changed(whole: JsonElement, path: List<Any>, val now: JsonElement?) {
    val json: JsonElement = whole.with(path, now)
    val was: JsonElement = whole.at(path)

    /** The last keys that lead there. */
    val place: String = path.filterIsInstance<String>().takeLast(3).joinToString(".")

    /** Whether it is a text, a number or a truth value as it was before. */
    val isPlain: Boolean get() = now is JsonPrimitive && now != JsonNull && was is JsonPrimitive

    /** Why the reader takes what the schema refuses; null where no reason is known. */
    fun pardon(): String? = PARDONS.entries.firstOrNull { (_, holds) -> holds(this) }?.key

    override fun toString(): String = "$place: ${now ?: "left out"}"
}

/** Each place of a delivery left out, and with each other kind of thing in it. */
fun changes(whole: JsonElement): Sequence<Changed> = paths(whole).asSequence().filter { it.isNotEmpty() }
    .flatMap { path -> KINDS.asSequence().map { Changed(whole, path, it) } }

fun JsonElement.at(path: List<Any>): JsonElement = path.fold(this) { part, step ->
    if (step is Int) part.jsonArray[step] else part.jsonObject.getValue("$step")
}

/** The delivery as many, of one item each; contacts stand beside the first of a list. */
fun single(delivery: JsonElement): List<JsonElement> = delivery.jsonObject.getValue("entry").jsonArray.flatMap { entry ->
    entry.jsonObject.getValue("changes").jsonArray.flatMap { change ->
        values(change.jsonObject.getValue("value").jsonObject).map { value ->
            val one = JsonObject(change.jsonObject + ("value" to value))
            val around = JsonObject(entry.jsonObject + ("changes" to JsonArray(listOf(one))))
            JsonObject(delivery.jsonObject + ("entry" to JsonArray(listOf(around))))
        }
    }
}

private fun values(value: JsonObject): List<JsonObject> {
    if ("metadata" !in value) return listOf(value)
    val lists = value - setOf("contacts", "metadata", "messaging_product")
    return lists.flatMap { (key, items) ->
        items.jsonArray.mapIndexed { i, item ->
            val others = if (i == 0) emptySet() else setOf("contacts")
            JsonObject(value - lists.keys - others + (key to JsonArray(listOf(item))))
        }
    }
}

private val KINDS: List<JsonElement?> = listOf(
    null,
    JsonNull,
    JsonPrimitive(-1),
    JsonPrimitive(7.5),
    JsonPrimitive("x"),
    JsonPrimitive(""),
    JsonPrimitive(true),
    JsonArray(emptyList()),
    JsonArray(listOf(JsonNull, JsonPrimitive(7), JsonObject(emptyMap()))),
    JsonObject(emptyMap()),
)

/** Places that no event is made of, or that an event can do without. */
private val UNASKED = Regex("""object|entry\.(id|time)|.*\.messaging_product""")

/** Places where a text is taken by hand, and what is none counts as left out. */
private val BY_HAND = Regex(
    """value\.metadata\.display_phone_number|contacts\.profile\..*|history\.metadata\..*|value\.history\.metadata|history\.threads\.id|""" +
        """.*\.history_context(\.status)?|.*messages\.unsupported(\.type)?|.*statuses\.message(\.recipient_id)?|""" +
        """.*(messages|message_echoes)\.((from|to)(_parent)?(_user)?(_id)?|from_logical_id|group_id)|""" +
        """.*statuses\.(recipient_.*|biz_opaque_callback_data|type)""",
)

/** What the reader forgives, each with what tells it. */
val PARDONS: Map<String, (Changed) -> Boolean> = mapOf(
    "null stands for what is left out" to { it.now == JsonNull },
    "an event is made without the account, the time or the product" to { UNASKED.matches(it.place) },
    "contacts tell who wrote it" to { it.place.endsWith(".from") && it.now.let { now -> now == null || now == JsonPrimitive("") } },
    "one key tells what kind of message or answer it is" to { it.place.endsWith(".type") && it.now !is JsonPrimitive },
    "an empty text counts as left out" to { it.now == JsonPrimitive("") },
    "a text, a number and a truth value stand for each other" to { it.isPlain },
    "what is no text counts as left out where a text is taken by hand" to { BY_HAND.matches(it.place) },
    "the details of an error are any text" to { it.place.endsWith(".error_data") && it.now is JsonPrimitive },
    "the answers of a form are any JSON" to { it.place.endsWith(".response_json") },
)
