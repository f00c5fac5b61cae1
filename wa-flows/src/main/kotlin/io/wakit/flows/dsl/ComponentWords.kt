package io.wakit.flows.dsl

import io.wakit.flows.json.DataSourceItem
import io.wakit.flows.json.Dynamic
import io.wakit.flows.json.FlowComponent
import kotlin.reflect.KProperty1

/** What every word for a component stands on. [F] is the class of the screen's inputs. */
public sealed interface ComponentWords<F : Any> {
    /** The screen that is written. */
    public val id: String

    /** Puts [component] next: for what has no word here, and for all that its class can say. */
    public fun component(component: FlowComponent)

    /** [this] as the value of a property on this screen. */
    public fun <T> Expr<T>.dynamic(): Dynamic<T> = dynamic(id)
}

/** The key of an input. */
internal fun nameOf(input: KProperty1<*, *>): String = keyOf(input)

/** Things to choose from, each by its id and title: `choices("am" to "Morning", "pm" to "Afternoon")`. */
public fun choices(vararg choices: Pair<String, String>): Expr<List<DataSourceItem>> =
    Expr.Literal(choices.map { (id, title) -> DataSourceItem(id, title) })

/** Things to choose from. */
public fun choices(choices: List<DataSourceItem>): Expr<List<DataSourceItem>> = Expr.Literal(choices)

/** A list that the phone finds, of any class with an `id` and a `title`, or one that stands here. */
internal fun Expr<out List<Any>>.dataSource(on: String): Dynamic<List<DataSourceItem>> = when (this) {
    is Expr.Literal -> Dynamic.of(
        value.map { requireNotNull(it as? DataSourceItem) { "A list that stands in the Flow has DataSourceItem's." } },
    )

    else -> Dynamic.bound(text(on))
}
