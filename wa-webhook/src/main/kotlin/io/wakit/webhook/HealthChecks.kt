package io.wakit.webhook

import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.ensureActive
import kotlinx.coroutines.withTimeoutOrNull
import java.lang.System.Logger.Level
import java.time.Duration

/** What is asked of a webhook's parts, side by side. */
internal class HealthChecks(checks: Map<String, suspend () -> Unit>) {
    private val checks = checks.map { (name, ask) -> HealthCheck(name, ask) }

    suspend fun ask(inbox: (suspend () -> Int?)?, isStopping: Boolean): Health = coroutineScope {
        val asked = checks.map { async { it.name to it.passes() } }
        val dead = inbox?.let { async { withTimeoutOrNull(PATIENCE.toMillis()) { it() } } }?.await()
        val own = if (inbox == null) emptyMap() else mapOf(INBOX to (dead != null))
        Health(own + asked.awaitAll(), dead, isStopping)
    }

    companion object {
        const val INBOX = "inbox"
        val PATIENCE: Duration = Duration.ofSeconds(5)
    }
}

/** One part that is asked; its failures are told once when they begin and once when they end, since probes come often. */
private class HealthCheck(val name: String, private val ask: suspend () -> Unit) {
    @Volatile
    private var isDown = false

    suspend fun passes(): Boolean = try {
        val hasAnswered = withTimeoutOrNull(HealthChecks.PATIENCE.toMillis()) { ask() } != null
        hasAnswered.also { tell(down = !it, cause = null) }
    } catch (e: CancellationException) {
        currentCoroutineContext().ensureActive()
        false.also { tell(down = true, e) }
    } catch (
        @Suppress("TooGenericExceptionCaught") e: Exception,
    ) {
        // A check is anybody's code; whatever it throws, its part does not do its work.
        false.also { tell(down = true, e) }
    }

    private fun tell(down: Boolean, cause: Exception?) {
        if (isDown == down) return
        isDown = down
        if (down) {
            log.log(Level.WARNING, "The check '$name' fails", cause)
        } else {
            log.log(Level.INFO, "The check '$name' passes again")
        }
    }

    private companion object {
        val log: System.Logger = System.getLogger("io.wakit.webhook")
    }
}
