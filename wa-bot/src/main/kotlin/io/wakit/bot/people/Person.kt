package io.wakit.bot.people

import io.wakit.model.Bsuid
import io.wakit.model.ParentBsuid
import io.wakit.model.PhoneNumberId
import io.wakit.model.Recipient
import io.wakit.model.WaId
import java.time.Instant
import java.util.UUID

/**
 * Our own name of a person, which stays when the phone number changes: what conversations are kept under.
 *
 * @property value up to 40 printable characters, which say nothing of the person.
 */
public class PersonId(public val value: String) {
    override fun equals(other: Any?): Boolean = other is PersonId && other.value == value

    override fun hashCode(): Int = value.hashCode()

    override fun toString(): String = value

    public companion object {
        /** A new one, unlike all others. */
        @JvmStatic
        public fun random(): PersonId = PersonId(UUID.randomUUID().toString())
    }
}

/**
 * A person, by all names that were ever heard of.
 *
 * @property names all of them, also those of before: what has changed, and when.
 * @property formerIds what this person was known as before it turned out that they are one; [People.find] takes them too.
 * @property metAt the first that was heard.
 * @property seenAt the last that was heard, to the hour.
 */
public data class Person(
    public val id: PersonId,
    public val names: List<KnownName>,
    public val formerIds: Set<PersonId>,
    public val metAt: Instant,
    public val seenAt: Instant,
) {
    /** The phone number; null where it was never told. */
    val waId: WaId? get() = current(NameKind.Number)?.let { WaId(it.value) }

    /** The business-scoped user id that was heard of last; see [userId] where there are several portfolios. */
    val userId: Bsuid? get() = current(NameKind.UserId)?.let { Bsuid(it.value) }

    /** The parent business-scoped user id. */
    val parentUserId: ParentBsuid? get() = current(NameKind.ParentUserId)?.let { ParentBsuid(it.value) }

    /** The handle, without an `@` and in small letters. */
    val username: String? get() = current(NameKind.Username)?.value

    /** What to write to: the number, as Meta advises, else a user id; null where neither is known any more. */
    val recipient: Recipient? get() = waId ?: userId ?: parentUserId

    /** The business-scoped user id that this number of the business knows the person by. */
    public fun userId(phone: PhoneNumberId): Bsuid? =
        latest { it.name.kind == NameKind.UserId && phone in it.phones }?.let { Bsuid(it.value) }

    /** Whether [name] is this person's now. */
    public fun isCalled(name: PersonName): Boolean = names.any { it.name == name && it.endedAt == null }

    private fun current(kind: NameKind): PersonName? = latest { it.name.kind == kind }

    private fun latest(which: (KnownName) -> Boolean): PersonName? =
        names.filter { it.endedAt == null && which(it) }.maxWithOrNull(byTime)?.name

    override fun toString(): String = "Person($id, ${names.size} names)"

    private companion object {
        val byTime = compareBy<KnownName>({ it.lastAt }, { it.firstAt }, { it.name.value })
    }
}

/**
 * A name, and when it was this person's.
 *
 * @property firstAt when it was heard first.
 * @property lastAt when it was heard last, to the hour.
 * @property endedAt since when it is this person's no more; null as long as it is.
 * @property phones the numbers of the business that it was heard on.
 */
public data class KnownName @JvmOverloads constructor(
    public val name: PersonName,
    public val firstAt: Instant,
    public val lastAt: Instant,
    public val endedAt: Instant? = null,
    public val phones: Set<PhoneNumberId> = emptySet(),
) {
    override fun toString(): String = "KnownName($name, $firstAt to $lastAt${endedAt?.let { ", ended $it" }.orEmpty()})"
}

/**
 * Names that one person was seen with, at one time.
 *
 * @property names what the person is called from then on.
 * @property at when, in Meta's time.
 * @property phone the number of the business that the person was seen on: a portfolio has one user id for a person, so that two
 * ids for one phone number, seen on one number of the business, are two people.
 * @property before what the person was called until then and is no more, as a system message tells.
 */
public data class Sighting @JvmOverloads constructor(
    public val names: List<PersonName>,
    public val at: Instant,
    public val phone: PhoneNumberId? = null,
    public val before: List<PersonName> = emptyList(),
) {
    init {
        require((names + before).any { it.kind != NameKind.Username }) {
            "A person is known by a number or a user id; here is none"
        }
    }

    override fun toString(): String = "Sighting(${names.size} names, $at)"
}
