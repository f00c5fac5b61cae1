package io.wakit.flows.dsl

import io.wakit.flows.json.DataApiVersion
import io.wakit.flows.json.FlowComponent
import io.wakit.flows.json.FlowJson
import io.wakit.flows.json.FlowJsonVersion
import io.wakit.flows.json.If
import io.wakit.flows.json.Layout
import io.wakit.flows.json.Screen
import io.wakit.flows.json.Switch
import kotlin.reflect.KProperty1

/**
 * A Flow in words.
 *
 * ```
 * val flow = flowJson {
 *     screen(Booking, "Your visit") {
 *         datePicker(Visit::day, +"Day")
 *         textInput(Visit::guests, +"Guests", InputType.Number)
 *         footer(+"Next", navigate(Summary) { Totals::day from form(Visit::day) })
 *     }
 *     screen(Summary, "All right?", terminal = true) {
 *         body(say("We see you on ", data(Totals::day)))
 *         footer(+"Book", complete { Order::day from Booking.form(Visit::day) })
 *     }
 * }
 * ```
 *
 * A `+` before a text or a boolean takes it as it stands; without it stands what a phone works out. A field that does not exist
 * does not compile. What is left to find, [violations][io.wakit.flows.check.violations] tells.
 */
public fun flowJson(version: FlowJsonVersion = FlowJsonVersion.V7_3, write: FlowScope.() -> Unit): FlowJson =
    FlowScope(version).apply(write).build()

/** What stands in a Flow. */
@FlowDsl
public class FlowScope internal constructor(private val version: FlowJsonVersion) {
    private val screens = mutableListOf<Screen>()
    private val routes = linkedMapOf<String, List<String>>()
    private var dataApi: DataApiVersion? = null
    private var channel: String? = null

    /** Says that an endpoint serves this Flow. [uri] stands in the Flow before version 3.0 only. */
    public fun endpoint(version: DataApiVersion = DataApiVersion.V4_0, uri: String? = null) {
        dataApi = version
        channel = uri
    }

    /**
     * Writes [screen] under its [title]. The first one is where the Flow begins.
     *
     * @param sensitive inputs that the summary in the chat hides.
     */
    public fun <D : Any, F : Any> screen(
        screen: FlowScreen<D, F>,
        title: String? = null,
        terminal: Boolean = false,
        success: Boolean? = null,
        refreshOnBack: Boolean? = null,
        sensitive: List<KProperty1<F, *>> = emptyList(),
        write: ScreenScope<D, F>.() -> Unit,
    ) {
        val scope = ScreenScope(screen).apply(write)
        routes[screen.id] = scope.next.toList()
        screens += Screen(
            screen.id,
            Layout(scope.children.toList()),
            title,
            Schemas.of(screen.dataSerializer, screen.example),
            terminal.takeIf { it },
            success,
            refreshOnBack,
            sensitive.map(::keyOf).takeIf { it.isNotEmpty() },
        )
    }

    internal fun build(): FlowJson =
        FlowJson(version, screens.toList(), routes.toMap().takeIf { dataApi != null }, dataApi, channel)
}

/** What stands on a screen, from top to bottom. */
@FlowDsl
public class ScreenScope<D : Any, F : Any> internal constructor(override val screen: FlowScreen<D, F>) :
    TextWords<F>,
    InputWords<F>,
    ActionWords<D, F> {
    internal val children = mutableListOf<FlowComponent>()
    internal val next = linkedSetOf<String>()

    override val id: String get() = screen.id

    override fun component(component: FlowComponent) {
        children += component
    }

    override fun leadsTo(vararg next: FlowScreen<*, *>) {
        this.next += next.map { it.id }
    }

    /** A field of this screen's data. */
    public fun <V> data(property: KProperty1<D, V>): Expr<V & Any> = screen.data(property)

    /** What the user typed or chose on this screen. */
    public fun <V> form(property: KProperty1<F, V>): Expr<V & Any> = screen.form(property)

    /** Shows what follows while [condition] holds: `showIf(data(Slots::full)) { … } otherwise { … }`. */
    public fun showIf(condition: Expr<Boolean>, then: ScreenScope<D, F>.() -> Unit): Otherwise<D, F> {
        component(If(condition.text(id), part(then)))
        return Otherwise(this, children.lastIndex)
    }

    /** Shows the case that [value] is: `switch(form(Pet::kind)) { case("cat") { … } }`. */
    public fun switch(value: Expr<String>, cases: CasesScope<D, F>.() -> Unit) {
        val dynamic = if (value is Expr.Field) value.text(id) else "`${value.text(id)}`"
        component(Switch(dynamic, CasesScope(this).apply(cases).cases.toMap()))
    }

    internal fun part(write: ScreenScope<D, F>.() -> Unit): List<FlowComponent> {
        val scope = ScreenScope(screen).apply(write)
        next += scope.next
        return scope.children.toList()
    }

    internal fun replace(at: Int, change: (FlowComponent) -> FlowComponent) {
        children[at] = change(children[at])
    }
}

/** What `showIf` leaves to be said. */
public class Otherwise<D : Any, F : Any> internal constructor(
    private val scope: ScreenScope<D, F>,
    private val at: Int,
) {
    /** Shows what follows while the condition does not hold. */
    public infix fun otherwise(write: ScreenScope<D, F>.() -> Unit): Unit =
        scope.replace(at) { (it as If).copy(otherwise = scope.part(write)) }
}

/** The cases of a `switch`. */
@FlowDsl
public class CasesScope<D : Any, F : Any> internal constructor(private val scope: ScreenScope<D, F>) {
    internal val cases = linkedMapOf<String, List<FlowComponent>>()

    /** What is shown for [value]. */
    public fun case(value: String, write: ScreenScope<D, F>.() -> Unit) {
        cases[value] = scope.part(write)
    }

    /** What is shown for every other value. */
    public fun default(write: ScreenScope<D, F>.() -> Unit): Unit = case("default", write)
}
