package io.wakit.webhook

import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.Job
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.cancel
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.delay
import kotlinx.coroutines.ensureActive
import kotlinx.coroutines.isActive
import kotlinx.coroutines.joinAll
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import kotlinx.coroutines.withTimeoutOrNull
import java.time.Duration
import java.util.concurrent.ConcurrentHashMap
import kotlin.coroutines.CoroutineContext

/**
 * Takes lanes of an inbox and handles their letters: one lane's in order, lanes side by side. What the store does not take
 * down for a while is tried again as long as the lane is held; after that its next holder repeats it.
 */
internal class InboxWorker(
    private val inbox: WatchedInbox,
    private val handling: LetterHandling,
    private val config: InboxConfig,
    context: CoroutineContext,
    private val nanos: () -> Long = System::nanoTime,
) {
    private val scope = CoroutineScope(context + SupervisorJob(context[Job]))
    private val work = Channel<Unit>(Channel.CONFLATED)
    private val held = ConcurrentHashMap<LeasedLane, Holding>()

    /** Whether it takes no further lane. */
    @Volatile
    var isStopping: Boolean = false
        private set

    private val taking = scope.launch(start = CoroutineStart.LAZY) { take() }

    fun start() {
        taking.start()
        scope.launch { renew() }
        scope.launch { forget() }
    }

    /** There may be something to do. */
    fun wake() {
        work.trySend(Unit)
    }

    /**
     * Takes no further lane, lets each handler that runs come to its end, and gives back what was not begun. Handlers that
     * take longer than [within] are cancelled; their letters are for the next start.
     */
    suspend fun stop(within: Duration) {
        isStopping = true
        wake()
        withTimeoutOrNull(within.toMillis()) {
            taking.join()
            held.values.map { it.job }.joinAll()
        }
        scope.cancel()
        scope.coroutineContext[Job]!!.join()
    }

    fun close() {
        isStopping = true
        scope.cancel()
    }

    private suspend fun take() {
        while (!isStopping) {
            val free = config.lanes - held.size
            if (free > 0) {
                val asked = nanos()
                inbox.orNull { lease(free, config.run, config.lease) }?.forEach { hold(it, asked) }
            }
            withTimeoutOrNull(config.poll.toMillis()) { work.receive() }
        }
    }

    private fun hold(lane: LeasedLane, asked: Long) {
        val job = scope.launch(start = CoroutineStart.LAZY) { run(lane) }
        held[lane] = Holding(job, until = asked + config.lease.toNanos())
        // Also where it was cancelled before it began, its place has to become free.
        job.invokeOnCompletion {
            held -= lane
            wake()
        }
        job.start()
    }

    private suspend fun run(lane: LeasedLane) {
        val unwritten = ConcurrentHashMap<LeasedLetter, Mark>()
        var last: LeasedLetter? = null
        var pause = Duration.ZERO
        var isReleased = false
        try {
            // Marks are written behind the handlers; all are down before the lane is given back, the last of them with it.
            coroutineScope {
                for (letter in lane.letters) {
                    if (isStopping) break
                    last?.let { launch(start = CoroutineStart.UNDISPATCHED) { write(it, unwritten) } }
                    val mark = handling.handle(letter)
                    unwritten[letter] = mark
                    last = letter
                    if (mark is Mark.Failed) {
                        pause = handling.pauseAfter(letter.attempts + 1)
                        break
                    }
                }
            }
            untilTaken { release(lane, pause, unwritten.toMap()) }
            isReleased = true
        } finally {
            if (!isReleased) {
                withContext(NonCancellable) {
                    withTimeoutOrNull(config.patience.toMillis()) {
                        inbox.orNull { release(lane, pause, unwritten.toMap()) }
                    }
                }
            }
        }
    }

    private suspend fun write(letter: LeasedLetter, unwritten: MutableMap<LeasedLetter, Mark>) {
        val mark = unwritten.getValue(letter)
        untilTaken { mark(letter, mark) }
        unwritten -= letter
    }

    private suspend fun untilTaken(ask: suspend Inbox.() -> Unit) {
        while (inbox.orNull(ask) == null) delay(config.poll.toMillis())
    }

    /** Keeps what is held; what was lost to another holder, or may be, is stopped: no two handle one user at a time. */
    private suspend fun renew() {
        while (scope.isActive) {
            delay(config.lease.toMillis() / RENEWALS)
            val lanes = held.keys.toList()
            if (lanes.isEmpty()) continue
            val asked = nanos()
            val kept = inbox.orNull { renew(lanes, config.lease) }
            val tokens = kept?.map { it.lane to it.token }?.toSet()
            for (lane in lanes) {
                val holding = held[lane] ?: continue
                val isKept = tokens?.contains(lane.lane to lane.token)
                if (isKept == true) holding.until = asked + config.lease.toNanos()
                if (isKept == false || nanos() - holding.until > 0) {
                    holding.job.cancel(CancellationException("The lease of the lane was lost"))
                }
            }
        }
    }

    private suspend fun forget() {
        while (scope.isActive) {
            inbox.orNull { forget(config.keepHandled, config.keepDead) }
            delay(SWEEP.toMillis())
        }
    }

    private class Holding(val job: Job, @Volatile var until: Long)

    private companion object {
        /** How often a lease is renewed before it runs out. */
        const val RENEWALS = 3
        val SWEEP: Duration = Duration.ofHours(1)
    }
}

/** An inbox whose failures are told once when they begin and once when they end, not for each call. */
internal class WatchedInbox(private val inbox: Inbox) {
    @Volatile
    private var isDown = false

    /** What [ask] gives; null where the store could not be asked. */
    suspend fun <T : Any> orNull(ask: suspend Inbox.() -> T): T? = try {
        inbox.ask().also { if (isDown) tell(down = false, cause = null) }
    } catch (e: CancellationException) {
        currentCoroutineContext().ensureActive()
        null.also { tell(down = true, e) }
    } catch (
        @Suppress("TooGenericExceptionCaught") e: Exception,
    ) {
        // A store is anybody's code; whatever it throws, it has not done what it was asked for.
        null.also { tell(down = true, e) }
    }

    private fun tell(down: Boolean, cause: Exception?) {
        if (isDown == down) return
        isDown = down
        if (down) {
            log.log(System.Logger.Level.ERROR, "The inbox does not answer; deliveries are refused until it does", cause)
        } else {
            log.log(System.Logger.Level.INFO, "The inbox answers again")
        }
    }

    private companion object {
        val log: System.Logger = System.getLogger("io.wakit.webhook")
    }
}
