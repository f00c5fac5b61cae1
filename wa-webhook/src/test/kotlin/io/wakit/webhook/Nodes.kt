package io.wakit.webhook

import io.wakit.model.event.InboundEvent
import io.wakit.model.event.TextMessage
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.test.StandardTestDispatcher
import kotlinx.coroutines.test.TestScope
import kotlinx.coroutines.test.advanceTimeBy
import kotlinx.coroutines.test.currentTime
import kotlinx.coroutines.test.runCurrent
import kotlinx.coroutines.test.runTest
import java.time.Clock
import java.time.Duration
import java.time.Instant
import java.time.ZoneOffset

/** Virtual time, as a clock. */
@OptIn(ExperimentalCoroutinesApi::class)
private fun TestScope.clock(): Clock = object : Clock() {
    override fun getZone() = ZoneOffset.UTC

    override fun withZone(zone: java.time.ZoneId?) = this

    override fun instant(): Instant = Instant.ofEpochMilli(currentTime)
}

/** A spec in virtual time. Its nodes are stopped whatever happens: one that polls for ever would keep virtual time busy. */
@OptIn(ExperimentalCoroutinesApi::class)
suspend fun inVirtualTime(body: suspend Nodes.() -> Unit) {
    runTest {
        val nodes = Nodes(this)
        try {
            nodes.body()
        } finally {
            nodes.all.forEach { it.close() }
        }
    }
}

class Nodes(val scope: TestScope) : CoroutineScope by scope {
    val all = mutableListOf<Receiver>()
    val testScheduler get() = scope.testScheduler
    val clock = scope.clock()

    @OptIn(ExperimentalCoroutinesApi::class)
    val currentTime get() = scope.currentTime

    @OptIn(ExperimentalCoroutinesApi::class)
    fun runCurrent() = testScheduler.runCurrent()

    @OptIn(ExperimentalCoroutinesApi::class)
    fun advanceTimeBy(millis: Long) = testScheduler.advanceTimeBy(millis)

    fun node(
        store: Inbox,
        settings: InboxConfig.() -> Unit = {
        },
        failures: MutableList<Pair<InboundEvent, Throwable>> = mutableListOf(),
        configure: ReceiverConfig.() -> Unit,
    ) = receiver(failures) {
        inbox(store) {
            context = StandardTestDispatcher(testScheduler)
            settings()
        }
        configure()
    }.also { all += it }

    /** A node whose handlers only write down. */
    fun node(store: Inbox, seen: MutableList<String>, configure: ReceiverConfig.() -> Unit = {}) = node(store) {
        on<TextMessage> { seen += it.id.value }
        configure()
    }
}

/** A store that is there, or not. */
class Flaky(private val store: Inbox) : Inbox by store {
    var isDown = false

    override suspend fun put(letters: List<Letter>): Boolean = up { put(letters) }
    override suspend fun lease(lanes: Int, letters: Int, lease: Duration): List<LeasedLane> = up { lease(lanes, letters, lease) }
    override suspend fun renew(lanes: List<LeasedLane>, lease: Duration): List<LeasedLane> = up { renew(lanes, lease) }
    override suspend fun mark(letter: LeasedLetter, mark: Mark): Unit = up { mark(letter, mark) }
    override suspend fun release(lane: LeasedLane, pause: Duration, marks: Map<LeasedLetter, Mark>): Unit =
        up { release(lane, pause, marks) }

    override suspend fun deadLetters(limit: Int, after: Long?): List<DeadLetter> = up { deadLetters(limit, after) }

    private suspend fun <T> up(ask: suspend Inbox.() -> T): T = if (isDown) throw InboxUnavailable("gone") else store.ask()
}
