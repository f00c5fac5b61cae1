package io.wakit.flows.dsl

import io.wakit.flows.json.Complete
import io.wakit.flows.json.DataExchange
import io.wakit.flows.json.FlowAction
import io.wakit.flows.json.Navigate
import io.wakit.flows.json.OpenUrl
import io.wakit.flows.json.UpdateData
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/** Words for what is done when something is tapped. [D] is the class of the screen's data, [F] that of its inputs. */
public sealed interface ActionWords<D : Any, F : Any> : ComponentWords<F> {
    /** The screen that is written. */
    public val screen: FlowScreen<D, F>

    /** Shows [next] with its data, field by field: `navigate(Summary) { Totals::day from form(Visit::day) }`. */
    public fun <N : Any> navigate(next: FlowScreen<N, *>, data: PayloadScope<N>.() -> Unit = {}): FlowAction {
        leadsTo(next)
        return Navigate(next.id, PayloadScope<N>(id).apply(data).build())
    }

    /** Says that the endpoint may answer this screen with [next]: the routing model has it. What is navigated to has it already. */
    public fun leadsTo(vararg next: FlowScreen<*, *>)

    /** Asks the endpoint what comes next, with every input of this screen. */
    public fun dataExchange(): FlowAction = DataExchange(allInputs())

    /** Asks the endpoint what comes next, with the fields of [P], the class that it reads. */
    public fun <P : Any> dataExchange(payload: PayloadScope<P>.() -> Unit): FlowAction =
        DataExchange(PayloadScope<P>(id).apply(payload).build())

    /** Ends the Flow with every input of this screen. The message in the chat reads as [F]. */
    public fun complete(): FlowAction = Complete(allInputs())

    /** Ends the Flow with the fields of [P]. The message in the chat reads as it. */
    public fun <P : Any> complete(payload: PayloadScope<P>.() -> Unit): FlowAction =
        Complete(PayloadScope<P>(id).apply(payload).build())

    /** Changes the data of this screen, on the phone itself. */
    public fun updateData(change: PayloadScope<D>.() -> Unit): FlowAction =
        UpdateData(PayloadScope<D>(id).apply(change).build())

    /** Opens [url] in the phone's browser. */
    public fun openUrl(url: Expr<String>): FlowAction = OpenUrl(url.dynamic())

    private fun allInputs(): JsonObject =
        JsonObject(keysOf(screen.formSerializer).associateWith { JsonPrimitive("\${form.$it}") })
}
