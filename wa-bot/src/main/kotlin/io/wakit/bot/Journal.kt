package io.wakit.bot

import arrow.core.Either
import io.wakit.client.WaError
import io.wakit.model.MessageId
import io.wakit.model.message.MessageReceipt
import io.wakit.model.message.OutboundMessage
import java.util.IdentityHashMap

/**
 * The steps that one event has had so far, in their order; [keep] writes them down. Handled again after a failure, the event
 * takes the same steps, and those that are here are not done again.
 */
internal class Journal(known: List<Step>, private val keep: suspend (List<Step>) -> Unit) {
    private val all = known.toMutableList()

    /** How many steps this run has taken. */
    var at = 0
        private set

    val steps: List<Step> get() = all

    /** What is known of the next step; null where it is new. Steps of other code than this are forgotten. */
    fun next(kind: String, name: String?): Step? {
        val step = all.getOrNull(at) ?: return null
        if (step.fits(kind, name)) return step
        while (all.size > at) all.removeLast()
        return null
    }

    /** Takes the next step: it is [step]. */
    fun take(step: Step) {
        put(step)
        at++
    }

    fun put(step: Step) {
        if (at < all.size) all[at] = step else all += step
    }

    suspend fun keep(): Unit = keep(all.toList())

    /** Takes a step that was refused. */
    fun fail(step: Step, with: NotSent) {
        failures[step] = with
        take(step)
    }

    /** What [step] was refused with, in this run or in an earlier one; null where it was not. */
    fun failure(step: Step): NotSent? = failures[step] ?: step.failure?.toException()

    /** Forgets the refusal that ended the run, so that the send is tried again. True where there was one. */
    fun forget(failure: NotSent): Boolean = (failures[all.lastOrNull()] === failure).also { if (it) all.removeLast() }

    private val failures = IdentityHashMap<Step, NotSent>()
}

/** One way to get a message to Meta. */
internal typealias Transmit = suspend (OutboundMessage) -> Either<WaError, MessageReceipt>

/** Sends, each once: an intent is written before, and what came of it goes with the next one or with the end. */
internal class Sending(private val world: World, private val journal: Journal, private val event: String) {
    /** The step that it is, done: now, or in an earlier run of the same event. */
    suspend fun send(transmit: Transmit = ::straight, make: (callbackData: String) -> OutboundMessage): Step {
        val known = journal.next(SEND, null)
        if (known?.done == true) return known.also(journal::take)
        val callbackData = world.callbackData(event, journal.at)
        val message = make(callbackData)
        // Callback data of the bot's own may stand on many messages, and tells nothing of this one.
        if (known !=
            null
        ) {
            lost(callbackData.takeIf { it == message.callbackData })?.let { return it.also(journal::take) }
        }
        if (world.isJournaled) {
            journal.put(Step(SEND))
            journal.keep()
        }
        return transmit(message).fold(
            { if (it.mayHaveBeenSent && !world.sendsAgain) sent(null) else refuse(it) },
            { sent(it.id) },
        )
    }

    suspend fun straight(message: OutboundMessage): Either<WaError, MessageReceipt> =
        world.outgoing.send(world.key.phone, message)

    /** What is known of a send that was begun and never came to its end; null where it is to be done again. */
    private suspend fun lost(callbackData: String?): Step? {
        val id = callbackData?.let { world.sent?.find(world.key.phone, it) }
        return if (id != null || !world.sendsAgain) Step(SEND, done = true, id = id) else null
    }

    private fun sent(id: MessageId?): Step = Step(SEND, done = true, id = id).also(journal::take)

    private fun refuse(error: WaError): Step =
        Step(SEND, done = true, failure = SendFailure.of(error)).also { journal.fail(it, NotSent(error)) }

    companion object {
        const val SEND = "send"
    }
}
