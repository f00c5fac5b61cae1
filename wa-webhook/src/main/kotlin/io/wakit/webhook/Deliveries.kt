package io.wakit.webhook

import kotlinx.serialization.json.JsonElement
import java.time.Duration

/**
 * The half of a receiver that lies behind the signature: deliveries whose sender is known go in, what to answer comes out. For
 * receivers of other senders than Meta; made by [ReceiverConfig.toDeliveries].
 */
public class Deliveries internal constructor(private val intake: Intake) : AutoCloseable {
    /** Has all events of [delivery] handled, or keeps them in the inbox. The statuses are those of [Receiver]. */
    public suspend fun take(delivery: JsonElement): Answer = intake.take(delivery)

    /** The same as [Receiver.health]. */
    public suspend fun health(): Health = intake.health()

    /** The same as [Receiver.shutDown]. */
    public suspend fun shutDown(within: Duration = Duration.ofSeconds(30)): Unit = intake.stop(within)

    /** The same as [Receiver.close]. */
    override fun close(): Unit = intake.close()
}
