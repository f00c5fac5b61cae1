package io.wakit.client.resource

import arrow.core.Either
import arrow.core.left
import io.wakit.client.Endpoint
import io.wakit.client.Graph
import io.wakit.client.NoBody
import io.wakit.client.WaError
import io.wakit.client.get
import io.wakit.client.invoke
import io.wakit.client.post
import io.wakit.client.query
import io.wakit.client.within
import io.wakit.model.CallId
import io.wakit.model.PhoneNumberId
import io.wakit.model.Recipient
import io.wakit.model.Success
import io.wakit.model.Violation
import io.wakit.model.call.CallAction
import io.wakit.model.call.CallPermissions
import io.wakit.model.call.CallReceipt
import io.wakit.model.call.SessionDescription
import io.wakit.model.call.violations

/**
 * Calls with users: the signalling; sound goes over WebRTC, which is the caller's own. What happens is told by webhooks of the
 * field `calls`. Where the number speaks SIP, Meta answers each of these with error 131055.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/calling/reference">Calling reference</a>
 */
public class Calls internal constructor(private val graph: Graph, private val phone: PhoneNumberId) {
    /**
     * Calls a user who allowed it (else error 138006). It rings when the receipt is there; the user's answer comes by webhook.
     * [callbackData], up to 512 characters, comes back in the webhooks of this call.
     */
    @JvmOverloads
    public suspend fun connect(
        to: Recipient,
        offer: SessionDescription,
        callbackData: String? = null,
    ): Either<WaError, CallReceipt> {
        val action = CallAction.connect(to, offer, callbackData)
        return graph.within({ action.violations() }) { it(Connect, at = phone, body = action) }
    }

    /** Sets the connection up before the call is taken. [answer] is the business's own, never the user's offer. */
    public suspend fun preAccept(call: CallId, answer: SessionDescription): Either<WaError, Success> =
        act(CallAction.preAccept(call, answer))

    /** Takes a user's call, within some 30 seconds of its webhook; after [preAccept] with the same [answer]. */
    @JvmOverloads
    public suspend fun accept(
        call: CallId,
        answer: SessionDescription,
        callbackData: String? = null,
    ): Either<WaError, Success> = act(CallAction.accept(call, answer, callbackData))

    /** Turns a user's call away. */
    public suspend fun reject(call: CallId): Either<WaError, Success> = act(CallAction.reject(call))

    /** Hangs up, which the end of the sound alone does not. Where the user hung up, there is nothing to do. */
    public suspend fun terminate(call: CallId): Either<WaError, Success> = act(CallAction.terminate(call))

    private suspend fun act(action: CallAction): Either<WaError, Success> =
        graph.within({ action.violations() }) { it(Act, at = phone, body = action) }

    /** Whether [user] may be called, and asked for it; 5 times a second at most. */
    public suspend fun permissions(user: Recipient): Either<WaError, CallPermissions> = if (user.value.isBlank()) {
        WaError.Invalid(listOf(Violation("user_wa_id", "is empty: name the user"))).left()
    } else {
        graph(Permissions, at = phone, query = query("user_wa_id" to user.value))
    }

    internal companion object {
        val Connect: Endpoint<PhoneNumberId, CallAction, CallReceipt> = post("calls")
        val Act: Endpoint<PhoneNumberId, CallAction, Success> = post("calls", "#call_id")
        val Permissions: Endpoint<PhoneNumberId, NoBody, CallPermissions> = get("call_permissions")
    }
}
