package io.wakit.bot.script

import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.booleanOrNull
import kotlinx.serialization.json.contentOrNull
import kotlinx.serialization.json.doubleOrNull

/**
 * What a conversation of a [BotScript] knows: variables by their names, and their parts by both names with a dot between them. It
 * does not change: [with] gives another one, for `update { with("order", 7) }`.
 *
 * @property values what is known; each is a text, a number, true or false.
 */
@Serializable
public data class ScriptVars @JvmOverloads constructor(val values: Map<String, JsonPrimitive> = emptyMap()) {
    /** The variable as it reads; null where it has no value. */
    public fun text(name: String): String? = values[name]?.contentOrNull

    /** The variable as a number; null where it is none. */
    public fun number(name: String): Double? = values[name]?.doubleOrNull

    /** Whether the variable is true; null where it is neither true nor false. */
    public fun flag(name: String): Boolean? = values[name]?.booleanOrNull

    /** The same with [name] set to a text. Parts that it had are gone. */
    public fun with(name: String, text: String): ScriptVars = put(name, JsonPrimitive(text))

    /** The same with [name] set to a number. Parts that it had are gone. */
    public fun with(name: String, number: Number): ScriptVars = put(name, JsonPrimitive(number))

    /** The same with [name] set to true or false. Parts that it had are gone. */
    public fun with(name: String, flag: Boolean): ScriptVars = put(name, JsonPrimitive(flag))

    /** The same without [name] and its parts. */
    public fun without(name: String): ScriptVars =
        ScriptVars(values.filterKeys { it != name && !it.startsWith("$name.") })

    internal fun put(name: String, value: JsonPrimitive): ScriptVars = put(name, mapOf("" to value))

    /** [parts] in place of what was known of [name]; the one without a name is the variable itself. */
    internal fun put(name: String, parts: Map<String, JsonPrimitive>): ScriptVars {
        val known = parts.filterValues {
            it !is JsonNull
        }.mapKeys { (part, _) -> if (part.isEmpty()) name else "$name.$part" }
        return ScriptVars(without(name).values + known)
    }

    /** Names alone: what stands under them is what people wrote. */
    override fun toString(): String = "ScriptVars(${values.keys.joinToString()})"
}
