package io.wakit.webhook

import io.wakit.model.WaJson
import kotlinx.coroutines.TimeoutCancellationException
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.ensureActive
import kotlinx.coroutines.withTimeout
import java.time.Duration
import kotlin.random.Random

/** What is done with one letter: its handlers within the time limit, and what their failure means. */
internal class LetterHandling(
    private val handlers: Handlers,
    private val config: InboxConfig,
    private val form: DeliveryForm = DeliveryForm.Meta,
    private val random: Random = Random.Default,
) {
    suspend fun handle(letter: LeasedLetter): Mark {
        val cause = try {
            withTimeout(config.timeLimit.toMillis()) { failureOf(letter) }
        } catch (e: TimeoutCancellationException) {
            currentCoroutineContext().ensureActive()
            e
        }
        return when {
            cause == null -> Mark.Handled

            // It will wait for room as long as it takes: nothing is wrong with the letter.
            letter.attempts + 1 < config.attempts || cause === StreamFull -> Mark.Failed(cause.told())

            else -> Mark.Dead(cause.told())
        }
    }

    /** Twice as long after each failed attempt, and up to a half shorter, so that those who failed together do not meet again. */
    fun pauseAfter(failures: Int): Duration {
        val doubled = config.firstRetry.toMillis().toDouble() * (1L shl (failures - 1).coerceIn(0, MOST_DOUBLINGS))
        return Duration.ofMillis(
            (
                doubled.coerceAtMost(config.longestRetry.toMillis().toDouble()) *
                    random.nextDouble(0.5, 1.0)
                ).toLong(),
        )
    }

    private suspend fun failureOf(letter: LeasedLetter): Throwable? {
        val events = try {
            form.read(WaJson.parseToJsonElement(letter.json))
        } catch (
            @Suppress("TooGenericExceptionCaught") e: Throwable,
        ) {
            // No JSON, or a machine's error in the program's own reader of a type: the letter fails, and does not come for ever.
            return e
        }
        var failure: Throwable? = null
        for (event in events) {
            val one = handlers.failureOf(event)
            if (failure == null) failure = one
        }
        return failure
    }

    private fun Throwable.told(): String =
        listOfNotNull(javaClass.name, message).joinToString(": ").take(LONGEST_REASON)

    private companion object {
        const val MOST_DOUBLINGS = 30
        const val LONGEST_REASON = 500
    }
}

/** An event stream had no room in time. */
internal object StreamFull : Exception("The event stream is full") {
    private fun readResolve(): Any = StreamFull

    override fun fillInStackTrace(): Throwable = this
}
