package io.wakit.flows.dsl

import kotlinx.serialization.KSerializer
import kotlinx.serialization.serializer
import kotlin.reflect.KProperty1

/** Marks what may be said inside a Flow. */
@DslMarker
public annotation class FlowDsl

/**
 * A screen by its name: what others lead to and refer to, and what the endpoint answers with. [D] is a `@Serializable` class
 * of the data that the screen is shown with, [F] one of its inputs, by their names; `Unit` where there are none.
 *
 * ```
 * val Booking = flowScreen<Slots, Visit>("BOOKING", Slots(listOf(DataSourceItem("1", "8 am"))))
 * ```
 *
 * @property id letters and underscores.
 * @property example of the data; it becomes `__example__`, and its class the schema.
 */
public class FlowScreen<D : Any, F : Any> @PublishedApi internal constructor(
    public val id: String,
    internal val dataSerializer: KSerializer<D>,
    internal val formSerializer: KSerializer<F>,
    public val example: D,
) {
    /** A field of the screen's data, on this screen or on another. */
    public fun <V> data(property: KProperty1<D, V>): Expr<V & Any> = Expr.Field(id, "data", keyOf(property))

    /** What the user typed or chose, on this screen or on another; before the screen was shown it is empty. */
    public fun <V> form(property: KProperty1<F, V>): Expr<V & Any> = Expr.Field(id, "form", keyOf(property))

    override fun toString(): String = id
}

/** A screen with data and inputs. */
public inline fun <reified D : Any, reified F : Any> flowScreen(id: String, example: D): FlowScreen<D, F> =
    FlowScreen(id, serializer<D>(), serializer<F>(), example)

/** A screen with data, and no inputs. */
public inline fun <reified D : Any> dataScreen(id: String, example: D): FlowScreen<D, Unit> = flowScreen(id, example)

/** A screen with inputs, and no data. */
public inline fun <reified F : Any> formScreen(id: String): FlowScreen<Unit, F> = flowScreen(id, Unit)

/** A screen with neither data nor inputs. */
public fun plainScreen(id: String): FlowScreen<Unit, Unit> = flowScreen(id, Unit)

/** A field of an object among the data: `data(Order::address)[Address::city]`. */
public operator fun <O : Any, V> Expr<O>.get(property: KProperty1<O, V>): Expr<V & Any> {
    val field = requireNotNull(this as? Expr.Field) { "Only a field of the data has fields of its own." }
    return field.inner(keyOf(property))
}
