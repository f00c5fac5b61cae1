package io.wakit.bot.people

import io.wakit.model.Recipient
import java.time.Clock
import java.time.Duration

/**
 * Knows people by all their names: phone number, business-scoped user id, parent user id and username, and keeps them together
 * when one of these changes. Two who turn out to be one are merged, and the [PersonId] of the one that was met first stays.
 *
 * One in memory ends with the program; wa-inbox-jdbc keeps them in a database, which several nodes may share. Those that reach
 * a store throw [io.wakit.webhook.InboxUnavailable] where it cannot be reached. A name that is heard again within the hour is
 * not written down.
 */
public interface People {
    /** Who was seen: known before, or new. What it teaches is kept. The same once more changes nothing. */
    public suspend fun meet(sighting: Sighting): Person

    /** The person that has this id, or had it before it turned out that two are one; null where nobody does. */
    public suspend fun find(id: PersonId): Person?

    /** Who has [name] now; by a user id also who had it, since it is nobody else's ever. Null where nobody is known by it. */
    public suspend fun find(name: PersonName): Person?

    /** The same by what messages go to; a group is nobody. */
    public suspend fun find(recipient: Recipient): Person? = PersonName.of(recipient)?.let { find(it) }

    /** Forgets all about one person, by any of the ids; false where there was nobody. */
    public suspend fun forget(id: PersonId): Boolean

    /** Forgets everybody who was not heard of for longer than [age]; tells how many. */
    public suspend fun forget(age: Duration): Int
}

/** People for specs and for bots on one node: gone when the program ends. */
public class MemoryPeople @JvmOverloads constructor(private val clock: Clock = Clock.systemUTC()) : People {
    private val byId = HashMap<PersonId, Person>()
    private val byName = HashMap<PersonName, MutableSet<PersonId>>()

    override suspend fun meet(sighting: Sighting): Person = synchronized(byId) {
        val known = (sighting.names + sighting.before).flatMap { byName[it].orEmpty() }.mapNotNull { byId[it] }
        val learned = Acquaintance.learn(sighting, known.distinctBy { it.id }, PersonId::random)
        learned.changed.forEach { person ->
            (person.formerIds + person.id).forEach { byId[it] = person }
            person.names.forEach { byName.getOrPut(it.name, ::mutableSetOf) += person.id }
        }
        learned.person
    }

    override suspend fun find(id: PersonId): Person? = synchronized(byId) { byId[id] }

    override suspend fun find(name: PersonName): Person? = synchronized(byId) {
        byName[name].orEmpty().mapNotNull { byId[it] }.distinctBy { it.id }.let { Acquaintance.holderOf(name, it) }
    }

    override suspend fun forget(id: PersonId): Boolean = synchronized(byId) { byId[id]?.let(::drop) != null }

    override suspend fun forget(age: Duration): Int = synchronized(byId) {
        val since = clock.instant() - age
        byId.values.filter { it.seenAt < since }.distinctBy { it.id }.onEach(::drop).size
    }

    private fun drop(person: Person) {
        val ids = person.formerIds + person.id
        byId -= ids
        person.names.forEach { known ->
            byName[known.name]?.let {
                it -= ids
                if (it.isEmpty()) byName -= known.name
            }
        }
    }

    override fun toString(): String = "MemoryPeople(${synchronized(byId) { byId.size }})"
}
