package io.wakit.client

import io.ktor.client.engine.HttpClientEngine
import io.ktor.client.engine.okhttp.OkHttp

/** Keeps connections open between calls, which Ktor's CIO does not do for POST; `docs/decisions.md` has the measurements. */
internal fun defaultEngine(): HttpClientEngine = OkHttp.create {
    config {
        // OkHttp would send a POST again by itself when a kept connection breaks: a message might arrive twice.
        retryOnConnectionFailure(false)
    }
}
