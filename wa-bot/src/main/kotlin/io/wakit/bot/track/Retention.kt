package io.wakit.bot.track

import io.wakit.bot.ledger.MessageLedger
import io.wakit.bot.people.People
import io.wakit.bot.window.ServiceWindows
import io.wakit.webhook.InboxUnavailable
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.delay
import kotlinx.coroutines.isActive
import java.lang.System.Logger.Level
import java.time.Duration

/**
 * How long what was tracked is kept. Several nodes may each keep to it.
 *
 * @property keepWindows how long a window is known after its last news. A free entry point lasts for three days.
 * @property keepMessages how long a message is known after it came to its last state. Meta delivers for 30 days at most.
 * @property keepPeople how long a person is known after the last that was heard; after that a new message makes a new person,
 * whose conversation begins anew.
 */
public class Retention @JvmOverloads constructor(
    private val windows: ServiceWindows? = null,
    private val ledger: MessageLedger? = null,
    private val people: People? = null,
    public val keepWindows: Duration = Duration.ofDays(30),
    public val keepMessages: Duration = Duration.ofDays(90),
    public val keepPeople: Duration = Duration.ofDays(400),
) {
    init {
        mapOf(
            "keepWindows" to keepWindows,
            "keepMessages" to keepMessages,
            "keepPeople" to keepPeople,
        ).forEach { (name, value) ->
            require(value > Duration.ZERO) { "$name is $value; it has to be longer than nothing" }
        }
    }

    /** Forgets what is older than that; tells how many windows, messages and people. */
    public suspend fun sweep(): Int = (windows?.forget(keepWindows) ?: 0) + (ledger?.forget(keepMessages) ?: 0) +
        (people?.forget(keepPeople) ?: 0)

    /** Sweeps now and then [every] so often, until it is cancelled. A store that cannot be reached is asked again next time. */
    public suspend fun run(every: Duration = Duration.ofHours(1)) {
        while (currentCoroutineContext().isActive) {
            try {
                sweep()
            } catch (e: InboxUnavailable) {
                System.getLogger("io.wakit.bot").log(Level.WARNING, "Nothing was forgotten this time", e)
            }
            delay(every.toMillis())
        }
    }
}
