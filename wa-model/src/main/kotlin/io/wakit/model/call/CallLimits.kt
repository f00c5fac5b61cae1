@file:JvmName("CallLimits")

package io.wakit.model.call

import io.wakit.model.Violation
import io.wakit.model.checks

/** Each rule of calls that this action breaks; empty where it may leave. */
public fun CallAction.violations(): List<Violation> = checks {
    length("biz_opaque_callback_data", callbackData, 0..CALLBACK_DATA)
    when (action) {
        null -> rule("action", false, "is missing: say what to do about the call")

        CallAction.Action.Connect -> {
            rule("to", !to.isNullOrBlank() || !recipient?.value.isNullOrBlank(), "is empty: name whom to call")
            rule(
                "session",
                session?.sdpType == SessionDescription.Offer,
                "has to be an offer: who calls makes it",
            )
        }

        else -> {
            rule("call_id", !callId?.value.isNullOrBlank(), "is empty: name the call")
            rule(
                "session",
                action !in answered || session?.sdpType == SessionDescription.Answer,
                "has to be an answer: the business's own, not the user's offer",
            )
        }
    }
    session?.let { filled("session.sdp", it.sdp, "is empty: Meta needs the description to connect") }
}

private const val CALLBACK_DATA = 512
private val answered = setOf(CallAction.Action.PreAccept, CallAction.Action.Accept)
