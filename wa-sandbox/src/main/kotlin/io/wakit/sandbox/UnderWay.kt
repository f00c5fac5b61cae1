package io.wakit.sandbox

import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.withContext
import kotlinx.coroutines.withTimeoutOrNull
import java.time.Duration

/** Counts what the sandbox has still to do: posts, redeliveries and the steps of statuses. */
internal class UnderWay {
    private val count = MutableStateFlow(0)

    val now: Int get() = count.value

    /**
     * Counts what [launch] starts, until it ends; counted before it begins, so that nobody sees a false rest between.
     */
    fun track(launch: () -> Job) {
        count.update { it + 1 }
        launch().invokeOnCompletion { count.update { it - 1 } }
    }

    suspend fun awaitNone(within: Duration): Boolean = realTime(within) { count.first { it == 0 } } != null
}

/** Waits in real time even under a test scheduler, whose skipped clock would end the wait before the app has moved. */
internal suspend fun <T : Any> realTime(within: Duration, wait: suspend () -> T): T? =
    withContext(Dispatchers.Default) { withTimeoutOrNull(within.toMillis()) { wait() } }
