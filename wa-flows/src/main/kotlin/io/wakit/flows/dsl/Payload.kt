package io.wakit.flows.dsl

import io.wakit.flows.json.DataSourceItem
import io.wakit.model.WaJson
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlin.reflect.KProperty1

/**
 * What an action carries: fields of [P], each from a value of its type: `Summary::day from form(Visit::day)`.
 * It carries no DSL marker, so that the words of the screen around it can be said.
 */
public class PayloadScope<P : Any> internal constructor(private val screen: String) {
    private val fields = mutableMapOf<String, JsonElement>()

    /** Fills this field with [value]. */
    public infix fun <V> KProperty1<P, V>.from(value: Expr<V & Any>) {
        fields[keyOf(this)] = json(value, screen)
    }

    /** The same for what arithmetic made, which is of no narrower type. */
    @JvmName("fromNumber")
    public infix fun KProperty1<P, Number?>.from(value: Expr<Number>) {
        fields[keyOf(this)] = json(value, screen)
    }

    internal fun build(): JsonObject = JsonObject(fields.toMap())

    internal companion object {
        fun json(value: Expr<*>, screen: String): JsonElement =
            if (value is Expr.Literal) literal(value.value) else JsonPrimitive(value.dynamic(screen).toString())

        private fun literal(value: Any?): JsonElement = when (value) {
            is Boolean -> JsonPrimitive(value)
            is Number -> JsonPrimitive(value)
            is DataSourceItem -> WaJson.encodeToJsonElement(DataSourceItem.serializer(), value)
            is List<*> -> JsonArray(value.map(::literal))
            else -> JsonPrimitive(value.toString())
        }
    }
}
