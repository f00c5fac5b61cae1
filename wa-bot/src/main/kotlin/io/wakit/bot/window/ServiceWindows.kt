package io.wakit.bot.window

import io.wakit.bot.people.People
import io.wakit.model.PhoneNumberId
import io.wakit.model.Recipient
import java.time.Clock
import java.time.Duration

/**
 * Keeps the [ServiceWindow] of each user with each number of the business. One in memory ends with the program;
 * wa-inbox-jdbc keeps them in a database, which several nodes may share. Those that reach a store throw
 * [io.wakit.webhook.InboxUnavailable] where it cannot be reached.
 *
 * They learn from what [io.wakit.bot.track.track] tells them, and from each refusal of [sendOrTemplate].
 */
public interface ServiceWindows {
    /** The window between [phone] and [user]; of one who was never heard of it is closed. */
    public suspend fun find(phone: PhoneNumberId, user: Recipient): ServiceWindow

    /**
     * Takes down [news] of one user, in their order.
     *
     * @param users the names of that user, number and user id, of which each finds the window later; or a group alone.
     */
    public suspend fun note(phone: PhoneNumberId, users: Collection<Recipient>, news: List<WindowNews>)

    /** Deletes windows in which nothing has happened for longer than [age]; tells how many. */
    public suspend fun forget(age: Duration): Int
}

/**
 * The same windows, each found by all names that [people] know the user by: who writes by a user id, with the number hidden,
 * opens the window for messages to the number as well. It asks more of the stores.
 */
public fun ServiceWindows.knowing(people: People): ServiceWindows = ByAllNames(this, people)

private class ByAllNames(private val windows: ServiceWindows, private val people: People) : ServiceWindows by windows {
    override suspend fun find(phone: PhoneNumberId, user: Recipient): ServiceWindow {
        val others = people.find(user)?.names.orEmpty().filter { it.endedAt == null }.mapNotNull { it.name.recipient }
        return others.fold(windows.find(phone, user)) { window, other -> window.join(windows.find(phone, other)) }
    }

    override fun toString(): String = "$windows knowing people"
}

/** Windows for specs and for bots on one node: gone when the program ends, and closed for all when it starts. */
public class MemoryServiceWindows @JvmOverloads constructor(private val clock: Clock = Clock.systemUTC()) :
    ServiceWindows {
    private val windows = HashMap<String, ServiceWindow>()

    override suspend fun find(phone: PhoneNumberId, user: Recipient): ServiceWindow = synchronized(windows) {
        windows[ServiceWindow.key(phone, user)] ?: ServiceWindow(phone, user)
    }

    override suspend fun note(phone: PhoneNumberId, users: Collection<Recipient>, news: List<WindowNews>): Unit =
        synchronized(windows) {
            for (user in users) {
                val key = ServiceWindow.key(phone, user)
                val before = windows[key] ?: ServiceWindow(phone, user)
                val after = news.fold(before, ServiceWindow::after)
                if (after != before) windows[key] = after
            }
        }

    override suspend fun forget(age: Duration): Int = synchronized(windows) {
        val before = windows.size
        val since = clock.instant() - age
        windows.values.removeIf { window -> window.latest?.let { it < since } == true }
        before - windows.size
    }

    override fun toString(): String = "MemoryServiceWindows(${synchronized(windows) { windows.size }})"
}
