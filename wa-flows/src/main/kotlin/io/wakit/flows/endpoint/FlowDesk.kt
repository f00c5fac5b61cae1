package io.wakit.flows.endpoint

import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.ensureActive
import java.lang.System.Logger.Level

/** No handler was given for the request. */
public class NoFlowHandlerException internal constructor(request: FlowRequest) :
    IllegalStateException("No handler is given for $request. Give on(…), onBack(…) or otherwise(…) one.")

/** Finds the handler of a request and what stands in for it when it fails. */
internal class FlowDesk(
    private val handlers: Map<Pair<FlowRequestAction?, String?>, FlowHandler>,
    private val late: (FlowRequest) -> FlowReply?,
    private val failure: (FlowRequest, Throwable) -> FlowReply?,
    private val told: (FlowRequest, FlowClientError) -> Unit,
) {
    /** Null where a handler failed and nothing stands in. */
    suspend fun answer(request: FlowRequest): FlowReply? = try {
        val handler = handlers[request.action to request.screen] ?: handlers[request.action to null]
            ?: handlers[null to null] ?: throw NoFlowHandlerException(request)
        with(handler) { FlowCall(request).answer() }
    } catch (e: CancellationException) {
        // The request's own cancellation passes; a time limit inside the handler is the handler's failure.
        currentCoroutineContext().ensureActive()
        failed(request, e)
    } catch (
        @Suppress("TooGenericExceptionCaught") e: Throwable,
    ) {
        // The code in there is the user's, and the phone waits for an answer whatever it throws.
        failed(request, e)
    }

    fun late(request: FlowRequest): FlowReply? = safely { late.invoke(request) }

    fun tell(request: FlowRequest, error: FlowClientError) {
        safely { told(request, error) }
    }

    private fun failed(request: FlowRequest, cause: Throwable): FlowReply? = safely { failure(request, cause) }

    private fun <T> safely(say: () -> T): T? = try {
        say()
    } catch (
        @Suppress("TooGenericExceptionCaught") e: Exception,
    ) {
        System.getLogger("io.wakit.flows").log(Level.ERROR, "What stands in for an answer failed itself", e)
        null
    }
}
