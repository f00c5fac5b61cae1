package io.wakit.samples.echobot.demo

import kotlinx.coroutines.withTimeoutOrNull
import kotlin.time.Duration

/** Prints a conversation, one line a step. A step that does not happen in time ends the demo with its name. */
internal class Transcript(private val limit: Duration, private val out: Appendable) {
    private var count = 0

    /** Waits for [happens], then prints [who] and what it tells. */
    suspend fun <T> step(name: String, who: String, tell: (T) -> String, happens: suspend () -> T): T {
        val result = withTimeoutOrNull(limit) { Happened(happens()) } ?: throw StepMissing(name, limit)
        count++
        out.appendLine("%2d  %-9s %s".format(count, who, tell(result.what)))
        return result.what
    }

    fun say(line: String) {
        out.appendLine(line)
    }

    private class Happened<T>(val what: T)
}

/** The step [name] did not happen in time. */
internal class StepMissing(
    val name: String,
    limit: Duration,
) : Exception("The step '$name' did not happen within $limit.")
