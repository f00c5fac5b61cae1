@file:JvmName("Broadcasting")

package io.wakit.dsl

import arrow.core.Either
import io.wakit.client.Phone
import io.wakit.client.WaError
import io.wakit.model.Recipient
import io.wakit.model.message.Content
import io.wakit.model.message.MessageReceipt
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.buffer
import kotlinx.coroutines.flow.channelFlow
import kotlinx.coroutines.flow.takeWhile
import kotlinx.coroutines.launch
import kotlinx.coroutines.sync.Semaphore
import java.util.concurrent.atomic.AtomicBoolean
import kotlin.time.TimeSource

/**
 * Says to each of [recipients] what [say] makes for it: one content for all, or one for each. Nothing leaves before
 * [Broadcast.outcomes] is collected:
 *
 * ```
 * val broadcast = phone.broadcast(customers, total = 10_000) { customer ->
 *     callbackData("autumn:${customer.value}")
 *     template("autumn", "en_US") { body { text(names.getValue(customer)) } }
 * }
 * launch { broadcast.progress.collect(::show) }
 * broadcast.outcomes.collect(ledger::write)
 * ```
 *
 * How fast it goes, the client says: with [pacing][io.wakit.client.WhatsAppConfig.pacing] it keeps to Meta's limits, and refusals
 * by rate are repeated by its [retry policy][io.wakit.client.WhatsAppConfig.retry]. A message whose answer was lost is not sent
 * again here; its callback data tell it on the status webhook.
 *
 * @param total how many there are, for [BroadcastProgress.timeLeft].
 * @param concurrency how many are under way at once. No more recipients and outcomes than that are held in memory.
 */
public fun Phone.broadcast(
    recipients: Flow<Recipient>,
    total: Long? = null,
    concurrency: Int = 16,
    say: suspend SendScope.(Recipient) -> Content,
): Broadcast = Broadcast(recipients, concurrency, Tally(total, TimeSource.Monotonic)) { to ->
    messages.send(to) { say(to) }
}

/** A message to many, made by [broadcast]. It runs once, in whoever collects [outcomes]. */
public class Broadcast internal constructor(
    private val recipients: Flow<Recipient>,
    private val concurrency: Int,
    private val tally: Tally,
    private val deliver: suspend (Recipient) -> Either<WaError, MessageReceipt>,
) {
    private val isStarted = AtomicBoolean()

    @Volatile
    private var isStopped = false

    init {
        require(concurrency >= 1) { "concurrency is $concurrency; one message at least has to be under way" }
    }

    /** How far it has come; the last state where the collector is slow. It stays when the broadcast has ended. */
    public val progress: StateFlow<BroadcastProgress> get() = tally.progress

    /**
     * Runs the broadcast, and tells the outcome of each recipient as it is known, in no order. A slow collector slows it down.
     * To cancel the collection cuts off what is under way: of those recipients nobody knows. [stop] waits for them. What the
     * block or the recipients throw ends it in the same way, and is thrown here.
     */
    public val outcomes: Flow<BroadcastOutcome> = channelFlow {
        check(isStarted.compareAndSet(false, true)) { "A broadcast runs once; make another" }
        tally.start()
        val places = Semaphore(concurrency)
        recipients.takeWhile { !isStopped }.collect { to ->
            places.acquire()
            if (isStopped) {
                places.release()
                return@collect
            }
            launch {
                try {
                    val outcome = BroadcastOutcome(to, deliver(to))
                    tally.count(outcome)
                    send(outcome)
                } finally {
                    places.release()
                }
            }
        }
        repeat(concurrency) { places.acquire() }
        tally.end()
    }.buffer(Channel.RENDEZVOUS)

    /** Takes no more recipients; those under way come to their end, and [outcomes] with them. */
    public fun stop() {
        isStopped = true
    }
}
