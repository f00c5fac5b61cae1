package io.wakit.sandbox

import io.wakit.model.ErrorCode
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.doubleOrNull
import kotlinx.serialization.json.longOrNull

/**
 * A part of a request that is being checked, with the path by which Meta names it in a fault: `text['body']`. Each question
 * gives what stands there, or throws Meta's refusal.
 */
internal class Part(val json: JsonObject, val path: String = "") {
    operator fun contains(key: String): Boolean = json[key].present != null

    /** No other keys stand here than these. */
    fun inside(vararg known: String): Part = apply {
        val other = json.keys.find { it !in known } ?: return this
        throw GraphRefusal.parameter("Unexpected key \"$other\" on param \"$path\".")
    }

    /** A text that has to be there and not be empty. */
    fun text(key: String, limit: Int? = null): String {
        val text = json[key].asText?.ifEmpty { null } ?: throw missing(key, "a string")
        if (limit != null && text.codePointCount(0, text.length) > limit) {
            throw GraphRefusal.parameter("Param ${at(key)} must be at most $limit characters long.")
        }
        return text
    }

    fun optionalText(key: String, limit: Int? = null): String? = if (key in this) text(key, limit) else null

    fun word(key: String, vararg known: String): String = text(key).also {
        if (it.lowercase() !in known) {
            throw GraphRefusal.parameter(
                "Param ${at(key)} must be one of {${known.joinToString { word -> word.uppercase() }}} - got \"$it\".",
            )
        }
    }

    fun part(key: String): Part = optional(key) ?: throw GraphRefusal.parameter("The parameter ${at(key)} is required.")

    fun optional(key: String): Part? = json[key].present?.let {
        Part(it as? JsonObject ?: throw GraphRefusal.parameter("Param ${at(key)} must be an object."), at(key))
    }

    fun parts(key: String, count: IntRange = 0..Int.MAX_VALUE): List<Part> {
        val items = items(key)
        if (items.size !in count) {
            val rule = "${at(key)} has ${items.size} entries; ${count.first} to ${count.last} are allowed."
            throw GraphRefusal.of(ErrorCode.ParameterValueInvalid, rule)
        }
        return items.mapIndexed { i, it ->
            Part(
                it as? JsonObject ?: throw GraphRefusal.parameter("Param ${at(key)}[$i] must be an object."),
                "${at(key)}[$i]",
            )
        }
    }

    private fun items(key: String): JsonArray = json[key].present.let {
        it as? JsonArray ?: throw missing(key, "an array")
    }

    fun flag(key: String): Boolean? = json[key].present?.let {
        val flag = (it as? JsonPrimitive)?.takeIf { value -> value.isTruthValue }
            ?: throw GraphRefusal.parameter("Param ${at(key)} must be a boolean.")
        flag.content == "true"
    }

    /** A whole number; Meta takes some of them in quotes as well. */
    fun number(key: String, allowed: LongRange = Long.MIN_VALUE..Long.MAX_VALUE, inQuotes: Boolean = false): Long {
        val value = json[key].present as? JsonPrimitive ?: throw missing(key, "an integer")
        val number = value.takeIf { inQuotes || !it.isString }?.longOrNull ?: throw missing(key, "an integer")
        if (number !in allowed) {
            val rule = "${at(key)} is $number; ${allowed.first} to ${allowed.last} is allowed."
            throw GraphRefusal.of(ErrorCode.ParameterValueInvalid, rule)
        }
        return number
    }

    fun degrees(key: String, most: Double): Double {
        val degrees = (json[key].present as? JsonPrimitive)?.doubleOrNull ?: throw missing(key, "a number")
        if (degrees < -most || degrees > most) throw invalid(key, "is not between -$most and $most.")
        return degrees
    }

    fun invalid(key: String, rule: String): GraphRefusal =
        GraphRefusal.of(ErrorCode.ParameterValueInvalid, "${at(key)} $rule")

    /** No two of [keys] are the same. */
    fun unique(key: String, keys: List<String>, what: String) {
        if (keys.distinct().size < keys.size) throw invalid(key, "has one $what twice.")
    }

    fun at(key: String): String = if (path.isEmpty()) key else "$path['$key']"

    private fun missing(key: String, kind: String): GraphRefusal =
        if (json[key].present == null || json[key].asText == "") {
            GraphRefusal.parameter("The parameter ${at(key)} is required.")
        } else {
            GraphRefusal.parameter("Param ${at(key)} must be $kind.")
        }

    private val JsonElement?.present: JsonElement? get() = takeIf { it != JsonNull }
}
