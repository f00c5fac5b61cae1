package io.wakit.webhook

import io.wakit.model.Signature
import java.time.Duration
import java.util.concurrent.ConcurrentHashMap

/**
 * A webhook for several apps of Meta's, or several tenants: one set of handlers and one inbox, and each app under its own
 * secrets. Events say by their number and account whose they are. Made by [ReceiverConfig.toAppsReceiver].
 */
public class AppsReceiver internal constructor(
    private val maxBodyBytes: Int,
    private val intake: Intake,
) : AutoCloseable {
    private val known = ConcurrentHashMap<AppCredentials, Receiver>()

    /** The webhook of [app]: the same one for the same credentials, so it can be asked for with each request. What is to be shut down is this, and not that. */
    public fun forApp(app: AppCredentials): Receiver {
        // Credentials change; those of long ago need not be kept.
        if (known.size > MOST_KNOWN) known.clear()
        return known.computeIfAbsent(app) {
            Receiver(Subscription(it.verifyToken), Webhook(Signature(it.appSecrets), maxBodyBytes), Shared(intake))
        }
    }

    /** The same as [Receiver.health], for all apps. */
    public suspend fun health(): Health = intake.health()

    /** The same as [Receiver.shutDown], for all apps. */
    public suspend fun shutDown(within: Duration = Duration.ofSeconds(30)): Unit = intake.stop(within)

    /** The same as [Receiver.close], for all apps. */
    override fun close(): Unit = intake.close()

    /** One app's webhook is not the one to end what all of them share. */
    private class Shared(intake: Intake) : Intake by intake {
        override suspend fun stop(within: Duration): Unit = Unit

        override fun close(): Unit = Unit
    }

    private companion object {
        const val MOST_KNOWN = 1_000
    }
}
