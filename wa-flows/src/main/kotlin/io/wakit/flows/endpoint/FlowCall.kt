package io.wakit.flows.endpoint

import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.serializer

/**
 * A request while it is answered: what stands in a handler's block. Return one of its replies.
 *
 * @property request what the phone asks.
 */
@FlowEndpointDsl
public class FlowCall internal constructor(public val request: FlowRequest) {
    /** Shows [screen] with [data]. */
    @JvmOverloads
    public fun next(screen: String, data: JsonObject = JsonObject(emptyMap())): FlowReply = FlowReply.next(screen, data)

    /** Shows [screen] with [data], a `@Serializable` class in the shape of the screen's data schema. */
    public inline fun <reified T> next(screen: String, data: T): FlowReply = FlowReply.next(screen, serializer(), data)

    /** Shows [screen], which is the one that asks unless another is named, with a snackbar that says [message]. */
    public fun snackbar(
        message: String,
        screen: String = request.screen ?: error("INIT has no screen to stay on. Name one: snackbar(…, screen = …)."),
        data: JsonObject = JsonObject(emptyMap()),
    ): FlowReply = FlowReply.snackbar(screen, message, data)

    /** Ends the Flow; [params] and the flow token come back in the message that goes into the chat. */
    @JvmOverloads
    public fun close(params: JsonObject = JsonObject(emptyMap())): FlowReply = FlowReply.close(params)

    /** Ends the Flow; [params] is a `@Serializable` class. */
    public inline fun <reified T> close(params: T): FlowReply = FlowReply.close(serializer(), params)

    /** Says that the flow token is no longer good (427), in [message] to the user. */
    @JvmOverloads
    public fun expired(message: String? = null): FlowReply = FlowReply.TokenExpired(message)
}

internal fun interface FlowHandler {
    suspend fun FlowCall.answer(): FlowReply
}
