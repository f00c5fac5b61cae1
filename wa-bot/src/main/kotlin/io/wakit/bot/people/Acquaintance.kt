package io.wakit.bot.people

import io.wakit.model.PhoneNumberId
import java.time.Duration
import java.time.Instant

/**
 * What a [Sighting] teaches: pure, so that each store of [People] keeps the same. A user id is one person's for good; a number
 * is its last holder's, and who shows up with it under a user id of another is another: numbers are given to others.
 */
public object Acquaintance {
    /**
     * @property person who was seen.
     * @property changed the people who are others now than before, [person] among them where that is so.
     * @property merged those that turned out to be [person] as well, and are gone.
     */
    public class Learned(
        public val person: Person,
        public val changed: List<Person>,
        public val merged: Set<PersonId>,
    ) {
        override fun toString(): String = "Learned($person, ${changed.size} changed, ${merged.size} merged)"
    }

    /**
     * What [sighting] says.
     *
     * @param known everybody who has, or had, one of its names.
     * @param newId the id of a new person.
     */
    @JvmStatic
    public fun learn(sighting: Sighting, known: Collection<Person>, newId: () -> PersonId): Learned {
        val seen = sighting.holders(sighting.names, known) + sighting.holders(sighting.before, known)
        val one = seen.distinctBy { it.id }.sortedWith(compareBy({ it.metAt }, { it.id.value }))
        val before = when {
            one.isEmpty() -> Person(newId(), emptyList(), emptySet(), sighting.at, sighting.at)
            else -> one.reduce(::merge)
        }
        val others = known.filter { it.id !in before.formerIds && it.id != before.id }
        val changed = mutableListOf<Person>()
        var person = before.copy(
            names = before.names.told(sighting),
            metAt = minOf(before.metAt, sighting.at),
            seenAt = maxOf(before.seenAt, sighting.at),
        )
        for (name in sighting.names.filter { it.kind == NameKind.Number || it.kind == NameKind.Username }) {
            for (other in others) {
                val theirs = other.holding(name) ?: continue
                if (theirs.lastAt < sighting.at) {
                    changed += other.ending(name, sighting.at)
                } else {
                    person = person.ending(name, maxOf(sighting.at, theirs.firstAt))
                }
            }
        }
        if (one.size == 1 && person.isAsFreshAs(before)) return Learned(before, changed, emptySet())
        changed += person
        return Learned(person, changed, one.drop(1).map { it.id }.toSet())
    }

    /** Who of [known] has [name] now; by a user id also who had it. */
    @JvmStatic
    public fun holderOf(name: PersonName, known: Collection<Person>): Person? = when (name.kind) {
        NameKind.UserId, NameKind.ParentUserId -> known.find { person -> person.names.any { it.name == name } }
        else -> known.filter { it.isCalled(name) }.maxByOrNull { it.name(name).lastAt }
    }

    /** Who of [known] had [names] at that time: whoever has a user id, and whoever had the number under no other user id. */
    private fun Sighting.holders(names: List<PersonName>, known: Collection<Person>): List<Person> {
        val ids = names.filter { it.kind == NameKind.UserId || it.kind == NameKind.ParentUserId }
        val byId = known.filter { person -> person.names.any { it.name in ids } }
        val byNumber = names.filter { it.kind == NameKind.Number }.mapNotNull { number ->
            known.filter { it !in byId && !it.isOther(ids, this) && it.hadAt(number, at) }
                // Of several, the one whose time with it ended first after that.
                .minWithOrNull(compareBy({ it.name(number).endedAt ?: Instant.MAX }, { it.id.value }))
        }
        return byId + byNumber
    }

    /** Whether this is another person than one with [ids]: known by an id of the same kind and place that is none of them. */
    private fun Person.isOther(ids: List<PersonName>, sighting: Sighting): Boolean = ids.any { id ->
        names.any { known ->
            known.name.kind == id.kind && known.name != id && when (id.kind) {
                NameKind.UserId -> known.phones.isEmpty() || sighting.phone == null || sighting.phone in known.phones
                else -> true
            }
        }
    }

    private fun Person.hadAt(name: PersonName, at: Instant): Boolean =
        names.any { it.name == name && (it.endedAt == null || at <= it.endedAt) }

    private fun Person.holding(name: PersonName): KnownName? = names.find { it.name == name && it.endedAt == null }

    private fun Person.name(name: PersonName): KnownName = names.first { it.name == name }

    private fun Person.ending(name: PersonName, at: Instant): Person =
        copy(names = names.map { if (it.name == name) it.copy(endedAt = at) else it })

    private fun List<KnownName>.told(sighting: Sighting): List<KnownName> {
        val all = associateByTo(linkedMapOf()) { it.name }
        val at = sighting.at
        for (name in sighting.names) {
            val known = all[name]
            all[name] = known?.copy(
                firstAt = minOf(known.firstAt, at),
                lastAt = maxOf(known.lastAt, at),
                endedAt = known.endedAt?.takeIf { at <= it },
                phones = known.phones + sighting.phones,
            ) ?: KnownName(name, at, at, phones = sighting.phones)
        }
        for (name in sighting.before - sighting.names.toSet()) {
            val known = all[name] ?: KnownName(name, at, at, phones = sighting.phones)
            // Heard of since, a number has come back.
            val isBack = name.kind == NameKind.Number && known.lastAt > at
            all[name] = known.copy(
                firstAt = minOf(known.firstAt, at),
                lastAt = maxOf(known.lastAt, at),
                endedAt = if (isBack) known.endedAt else at,
            )
        }
        return all.values.toList()
    }

    /** The one who was met first goes on. */
    private fun merge(one: Person, other: Person): Person {
        val names = (one.names + other.names).groupBy { it.name }.map { (name, known) ->
            KnownName(
                name,
                known.minOf { it.firstAt },
                known.maxOf { it.lastAt },
                known.maxWith(compareBy({ it.lastAt }, { it.endedAt ?: Instant.MIN })).endedAt,
                known.flatMap { it.phones }.toSet(),
            )
        }
        val formerIds = one.formerIds + other.formerIds + other.id
        return Person(one.id, names, formerIds, minOf(one.metAt, other.metAt), maxOf(one.seenAt, other.seenAt))
    }

    /** A name that is heard again within the hour is no news: most of what is heard is that. */
    private fun Person.isAsFreshAs(before: Person): Boolean =
        metAt == before.metAt && names.size == before.names.size &&
            Duration.between(before.seenAt, seenAt) < FRESH && names.zip(before.names).all { (now, then) ->
                now == then ||
                    (now.copy(lastAt = then.lastAt) == then && Duration.between(then.lastAt, now.lastAt) < FRESH)
            }

    private val Sighting.phones: Set<PhoneNumberId> get() = setOfNotNull(phone)

    private val FRESH: Duration = Duration.ofHours(1)
}
