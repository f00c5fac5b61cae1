@file:JvmName("AccountLimits")

package io.wakit.model.account

import io.wakit.model.Violation
import io.wakit.model.checks

/** Each limit of a callback of an account's own that this one breaks; empty where it may leave. */
public fun CallbackOverride.violations(): List<Violation> = checks {
    filled("override_callback_uri", url, "is empty: name the URL; subscribing without one goes back to the app's own")
    length("override_callback_uri", url, 0..CALLBACK)
    filled("verify_token", verifyToken, "is empty: Meta says it to the callback when it verifies it")
}

private const val CALLBACK = 200
