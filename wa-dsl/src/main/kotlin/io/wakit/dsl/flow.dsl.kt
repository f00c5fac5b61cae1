package io.wakit.dsl

import io.wakit.model.FlowId
import io.wakit.model.message.FlowAction
import io.wakit.model.message.FlowMessage
import io.wakit.model.message.FlowMode
import kotlinx.serialization.json.JsonObject

/** Words for Flows. */
@WaDsl
public sealed interface FlowWords {
    /** Words with a button, named [cta], that opens [flowId]. */
    public fun flow(body: String, cta: String, flowId: FlowId, more: FlowScope.() -> Unit = {}): FlowMessage =
        FlowScope().apply(more).message(body, cta, flowId, null)

    /** The same by the name that the Flow has now; it stops working when the Flow is renamed. */
    public fun flowNamed(body: String, cta: String, flowName: String, more: FlowScope.() -> Unit = {}): FlowMessage =
        FlowScope().apply(more).message(body, cta, null, flowName)
}

/** What may be said of a button that opens a Flow. */
@WaDsl
public class FlowScope internal constructor() : HeaderScope() {
    private var token: String? = null
    private var action: FlowAction? = null
    private var screen: String? = null
    private var data: JsonObject? = null
    private var mode: FlowMode? = null

    /** What tells this sending from others, at the Flow's endpoint and in the reply; [Callbacks.flowToken] makes typed ones. */
    public fun token(token: String) {
        this.token = token
    }

    /** Opens [screen] with [data], of which the Flow knows the keys. */
    public fun navigate(screen: String, data: JsonObject? = null) {
        action = FlowAction.Navigate
        this.screen = screen
        this.data = data
    }

    /** Asks the Flow's endpoint for the first screen. */
    public fun dataExchange() {
        action = FlowAction.DataExchange
        screen = null
        data = null
    }

    /** Opens the Flow as it is being worked on; only for trying it out. */
    public fun draft() {
        mode = FlowMode.Draft
    }

    internal fun message(body: String, cta: String, id: FlowId?, name: String?) =
        FlowMessage(body, cta, id, token, action, screen, data, mode, header, footer, name)
}
