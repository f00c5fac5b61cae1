package io.wakit.webhook

import io.wakit.model.event.InboundEvent
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.channels.ClosedSendChannelException
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.receiveAsFlow
import kotlinx.coroutines.withTimeoutOrNull
import java.time.Duration

/**
 * Events as a `Flow`, for code that would rather collect than be called. Each event goes to one collector, in the order of
 * its user.
 *
 * Meta is the back-pressure: when [capacity] events wait and nobody takes one for as long as [patience], the delivery is
 * answered 503 and comes again. The promise ends at this queue: what waits in it when the program ends is gone, since Meta
 * was told that it was taken. Handlers ([ReceiverConfig.on]) promise more.
 *
 * @property capacity how many events wait in memory at most.
 * @property patience how long a delivery waits for room. Meta wants its answer within a second or so, and gives up on it later.
 */
public class EventStream(public val capacity: Int = 256, public val patience: Duration = Duration.ofSeconds(5)) :
    AutoCloseable {
    init {
        require(capacity > 0) { "capacity is $capacity; a stream needs room for one event at least" }
        require(!patience.isNegative) { "patience is $patience; it is a time to wait" }
    }

    private val queue = Channel<InboundEvent>(capacity)

    /** The events, for one collector or several that share them. It ends after [close]. */
    public val events: Flow<InboundEvent> = queue.receiveAsFlow()

    /** Whether [event] found room in time. */
    internal suspend fun put(event: InboundEvent): Boolean = try {
        queue.trySend(event).isSuccess || withTimeoutOrNull(patience.toMillis()) { queue.send(event) } != null
    } catch (_: ClosedSendChannelException) {
        false
    }

    /** Takes no more events, so that deliveries are answered 503; what waits can still be collected. */
    override fun close() {
        queue.close()
    }
}
