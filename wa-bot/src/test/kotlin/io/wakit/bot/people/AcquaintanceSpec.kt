package io.wakit.bot.people

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactlyInAnyOrder
import io.kotest.matchers.nulls.shouldBeNull
import io.kotest.matchers.nulls.shouldNotBeNull
import io.kotest.matchers.shouldBe
import io.kotest.matchers.shouldNotBe
import io.kotest.matchers.string.shouldNotContain
import io.kotest.property.Arb
import io.kotest.property.arbitrary.int
import io.kotest.property.arbitrary.long
import io.kotest.property.checkAll
import io.wakit.model.Bsuid
import io.wakit.model.PhoneNumberId
import io.wakit.model.WaId
import java.time.Duration
import java.time.Instant
import kotlin.random.Random

private val NOON: Instant = Instant.parse("2026-03-01T12:00:00Z")
private val SHOP = PhoneNumberId("1063")

private fun number(value: String) = PersonName.of(NameKind.Number, value)
private fun id(value: String) = PersonName.of(NameKind.UserId, value)
private fun parent(value: String) = PersonName.of(NameKind.ParentUserId, value)
private fun day(day: Int): Instant = NOON + Duration.ofDays(day.toLong())

private fun seen(day: Int, vararg names: PersonName, before: List<PersonName> = emptyList(), phone: PhoneNumberId? = SHOP) =
    Sighting(names.toList(), day(day), phone, before)

private suspend fun People.meetAll(vararg sightings: Sighting) = sightings.map { meet(it) }.last()

/** Who is who: the user ids and numbers that are one person's, and what each is called now. */
private suspend fun People.whoIsWho(names: Collection<PersonName>): Set<Triple<Set<PersonName>, WaId?, Bsuid?>> =
    names.mapNotNull { find(it) }.map { person ->
        Triple(person.names.filter { it.name.kind == NameKind.UserId }.map { it.name }.toSet(), person.waId, person.userId)
    }.toSet()

/** What Meta tells of a town over the days: numbers that are changed and given to others, user ids, handles. */
private fun life(random: Random, days: Int): List<Sighting> {
    var next = 0
    val people = MutableList(3) { listOf(number("${100 + next}"), id("id${next++}")) }
    val freed = ArrayDeque<PersonName>()
    return (1..days).map { day ->
        val who = random.nextInt(people.size)
        val now = people[who]
        when (random.nextInt(4)) {
            0 -> {
                // A number that was given up goes to whoever comes next.
                val number = if (random.nextBoolean()) freed.removeFirstOrNull() else null
                val new = listOf(number ?: number("${100 + next}"), id("id${next++}"))
                people[who] = new
                freed += now.first()
                seen(day, *new.toTypedArray(), before = now)
            }

            1 -> {
                people += listOf(freed.removeFirstOrNull() ?: number("${100 + next}"), id("id${next++}"))
                seen(day, *people.last().toTypedArray())
            }

            2 -> seen(day, now.last())

            else -> seen(day, *now.toTypedArray())
        }
    }
}

class AcquaintanceSpec : StringSpec({
    "a person is known by each name that was heard with another one" {
        val people = MemoryPeople()
        val alice = people.meetAll(
            seen(1, number("15550100001")),
            seen(2, number("+1 (555) 010-0001"), id("US.1"), PersonName.username("@Alice")),
            seen(3, id("US.1"), parent("US.ENT.1")),
        )
        for (name in listOf(number("15550100001"), id("US.1"), parent("US.ENT.1"), PersonName.username("alice"))) {
            people.find(name) shouldBe alice
        }
        people.find(alice.id) shouldBe alice
        people.find(WaId("+15550100001")) shouldBe alice
        alice.waId shouldBe WaId("15550100001")
        alice.userId shouldBe Bsuid("US.1")
        alice.username shouldBe "alice"
        alice.metAt shouldBe day(1)
        alice.seenAt shouldBe day(3)
    }

    "who changes the number stays who it was, in whichever order it is told, and the old number is nobody's" {
        val before = seen(1, number("1"), id("a"))
        val change = seen(2, number("2"), id("b"), before = listOf(number("1"), id("a")))
        val after = seen(3, number("2"), id("b"))
        for (order in listOf(
            listOf(before, change, after),
            listOf(before, after, change),
            listOf(after, change, before),
            listOf(change, after, before),
        )) {
            val people = MemoryPeople()
            order.forEach { people.meet(it) }
            val person = people.find(id("b")).shouldNotBeNull()
            people.find(id("a")) shouldBe person
            people.find(number("2")) shouldBe person
            people.find(number("1")).shouldBeNull()
            person.waId shouldBe WaId("2")
            person.userId shouldBe Bsuid("b")
            person.names.filter { it.endedAt != null }.map { it.name to it.endedAt } shouldContainExactlyInAnyOrder
                listOf(number("1") to day(2), id("a") to day(2))
        }
    }

    "a change that is told twice, or with numbers alone as today, is the same" {
        val people = MemoryPeople()
        val one = people.meetAll(seen(1, number("1")), seen(2, number("2"), before = listOf(number("1"))))
        people.meet(seen(2, number("2"), before = listOf(number("1")))) shouldBe one
        people.find(number("2")) shouldBe one
        people.find(number("1")).shouldBeNull()
        people.meet(seen(5, number("1"))).id shouldNotBe one.id
        // Of the days before it still tells who that was.
        people.meet(seen(1, number("1"))).id shouldBe one.id
    }

    "a number that is given to somebody else takes nobody's conversations along" {
        val people = MemoryPeople()
        val first = people.meet(seen(1, number("1"), id("a")))
        val second = people.meet(seen(9, number("1"), id("b")))
        second.id shouldNotBe first.id
        people.find(number("1")) shouldBe second
        val was = people.find(id("a")).shouldNotBeNull()
        was.id shouldBe first.id
        was.waId.shouldBeNull()
        was.names.first { it.name == number("1") }.endedAt shouldBe day(9)
        people.meet(seen(2, number("1"), id("a"))).waId.shouldBeNull()
        people.find(number("1")) shouldBe second
    }

    "two user ids of one number, on numbers of the business in two portfolios, are one person" {
        val people = MemoryPeople()
        people.meet(seen(1, number("1"), id("US.1")))
        val other = PhoneNumberId("2063")
        val both = people.meet(seen(2, number("1"), id("US.2"), phone = other))
        people.find(id("US.1")) shouldBe both
        both.userId(SHOP) shouldBe Bsuid("US.1")
        both.userId(other) shouldBe Bsuid("US.2")
    }

    "a new user id that is told as a change only after it was used makes two people one, and the number is theirs" {
        val people = MemoryPeople()
        val first = people.meet(seen(1, number("1"), id("a")))
        people.meet(seen(3, number("1"), id("b"))).id shouldNotBe first.id
        val one = people.meet(seen(2, number("1"), id("b"), before = listOf(id("a"))))
        one.id shouldBe first.id
        one.waId shouldBe WaId("1")
        one.userId shouldBe Bsuid("b")
        people.find(number("1")) shouldBe one
    }

    "two who turn out to be one are one under the id that was first, and the other id still finds them" {
        val people = MemoryPeople()
        val byNumber = people.meet(seen(1, number("1")))
        val byId = people.meet(seen(2, id("a"), PersonName.username("alice")))
        val one = people.meet(seen(3, number("1"), id("a")))
        one.id shouldBe byNumber.id
        one.formerIds shouldBe setOf(byId.id)
        one.username shouldBe "alice"
        people.find(byId.id) shouldBe one
        people.find(PersonName.username("ALICE")) shouldBe one
    }

    "a handle that somebody else chose is theirs, and makes nobody one" {
        val people = MemoryPeople()
        val first = people.meet(seen(1, id("a"), PersonName.username("pizza")))
        people.meet(seen(2, id("a"), PersonName.username("pasta")))
        val second = people.meet(seen(3, id("b"), PersonName.username("pizza")))
        second.id shouldNotBe first.id
        people.find(PersonName.username("pizza")) shouldBe second
        people.find(first.id)?.username shouldBe "pasta"
        shouldThrow<IllegalArgumentException> { seen(1, PersonName.username("pizza")) }
    }

    "whatever is told, in any order and twice, ends in the same people under the same names" {
        var merges = 0
        checkAll(400, Arb.long(), Arb.int(1..14)) { seed, days ->
            val told = life(Random(seed), days)
            val names = told.flatMap { it.names + it.before }.toSet()
            val inOrder = MemoryPeople()
            told.forEach { inOrder.meet(it) }
            val who = inOrder.whoIsWho(names)
            repeat(4) {
                val people = MemoryPeople()
                (told + told.shuffled().take(3)).shuffled(Random(seed + it)).forEach { sighting -> people.meet(sighting) }
                merges += names.mapNotNull { name -> people.find(name) }.distinctBy { it.id }.count { it.formerIds.isNotEmpty() }
                people.whoIsWho(names) shouldBe who
            }
        }
        println("Acquaintance: $merges people were taken for two at first")
        (merges > 100) shouldBe true
    }

    "what is heard again within the hour is not written down, and later is" {
        val known = Acquaintance.learn(seen(1, number("1"), id("a")), emptyList(), PersonId::random).person
        fun again(minutes: Long) = Acquaintance.learn(
            Sighting(listOf(number("1"), id("a")), day(1) + Duration.ofMinutes(minutes), SHOP),
            listOf(known),
            PersonId::random,
        )
        again(59).changed.shouldBeEmpty()
        again(59).person shouldBe known
        again(60).changed.single().seenAt shouldBe day(1) + Duration.ofHours(1)
    }

    "forgetting a person forgets all names and ids" {
        val people = MemoryPeople()
        val other = people.meet(seen(1, id("b")))
        val loser = people.meet(seen(2, id("a")))
        val one = people.meetAll(seen(1, number("1")), seen(3, number("1"), id("a")))
        people.forget(loser.id) shouldBe true
        people.forget(one.id) shouldBe false
        listOf(number("1"), id("a")).forEach { people.find(it).shouldBeNull() }
        people.find(one.id).shouldBeNull()
        people.find(other.id) shouldBe other
    }

    "a person prints no name" {
        val person = MemoryPeople().meet(seen(1, number("15550100001"), id("US.13491208655302741918"), PersonName.username("alice77")))
        val printed = "$person ${person.names} ${seen(1, number("15550100001"))}"
        listOf("0100001", "1349120865", "alice77").forEach { printed shouldNotContain it }
    }
})
