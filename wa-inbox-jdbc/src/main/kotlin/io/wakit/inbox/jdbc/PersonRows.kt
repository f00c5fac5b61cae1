package io.wakit.inbox.jdbc

import io.wakit.bot.people.Acquaintance
import io.wakit.bot.people.KnownName
import io.wakit.bot.people.NameKind
import io.wakit.bot.people.Person
import io.wakit.bot.people.PersonId
import io.wakit.bot.people.PersonName
import io.wakit.bot.people.Sighting
import io.wakit.model.PhoneNumberId
import io.wakit.model.WaJson
import kotlinx.serialization.Serializable
import java.sql.Connection
import java.time.Instant

/**
 * The part of a people's table that one transaction deals with: the names that it was asked for, and whoever has them. What is
 * changed is written at the end, under the revisions that were read.
 */
internal class PersonRows(private val connection: Connection, private val dialect: Dialect, private val inbox: String) {
    private val names = HashMap<String, NameRow>()
    private val people = HashMap<String, PersonRow>()

    fun load(wanted: Collection<PersonName>) {
        val ids = wanted.map(::id).filter { it !in names }.distinct()
        ids.forEach { names[it] = NameRow(0, emptyList()) }
        nameTable.read(connection, dialect, inbox, ids) { row ->
            names[row.getString("id")] =
                NameRow(row.getLong("revision"), row.getString("people").split(' ').filter { it != "" })
        }
        loadPeople(ids.flatMap { names.getValue(it).people })
    }

    /** Those who turned out to be others bring these along. */
    fun loadPeople(wanted: Collection<String>) {
        var missing = wanted.filter { it !in people }.toSet()
        while (missing.isNotEmpty()) {
            val rows = personTable.read(connection, dialect, inbox, missing) { row ->
                val into = row.getString("merged_into")
                val body = row.getString("body")
                PersonRow(
                    row.getString("id"),
                    row.getLong("revision"),
                    into,
                    if (into ==
                        null
                    ) {
                        PersonBody.read(body)
                    } else {
                        null
                    },
                )
            }
            rows.forEach { people[it.id] = it }
            missing = rows.mapNotNull { it.mergedInto }.filter { it !in people }.toSet()
        }
    }

    fun person(id: PersonId): Person? {
        var row = people[id.value]
        while (row?.mergedInto != null) row = people[row.mergedInto]
        return row?.person
    }

    fun whoHas(name: PersonName): List<Person> =
        names[id(name)]?.people.orEmpty().mapNotNull { person(PersonId(it)) }.distinctBy { it.id }

    fun meet(sighting: Sighting): Person {
        val all = sighting.names + sighting.before
        val known = all.flatMap(::whoHas).distinctBy { it.id }
        val learned = Acquaintance.learn(sighting, known, PersonId::random)
        for (person in learned.changed) set(person.id, null, person)
        for (gone in learned.merged) set(gone, learned.person.id, null)
        for (name in all) {
            val row = names.getValue(id(name))
            if (whoHas(name).none { it.id == learned.person.id }) {
                names[id(name)] = NameRow(row.revision, row.people + learned.person.id.value, isChanged = true)
            }
        }
        return learned.person
    }

    private fun set(id: PersonId, mergedInto: PersonId?, person: Person?) {
        people[id.value] =
            PersonRow(id.value, people[id.value]?.revision ?: 0, mergedInto?.value, person, isChanged = true)
    }

    fun write() {
        val changedNames = names.filterValues { it.isChanged }
            .map { (id, row) -> Row(id, row.revision + 1, listOf(row.people.joinToString(" "))) }
        nameTable.writeAll(connection, dialect, inbox, changedNames)
        val changedPeople = people.values.filter { it.isChanged }.map { row ->
            Row(
                row.id,
                row.revision + 1,
                listOf(row.mergedInto, row.person?.let(PersonBody::write) ?: "{}", row.person?.seenAt),
            )
        }
        personTable.writeAll(connection, dialect, inbox, changedPeople)
    }

    /** Deletes [gone], and the names that nobody else has. */
    fun delete(gone: List<Person>) {
        load(gone.flatMap { person -> person.names.map { it.name } })
        val ids = gone.flatMap { it.formerIds + it.id }.map { it.value }.toSet()
        val (kept, unused) = gone.flatMap { person -> person.names.map { id(it.name) } }.distinct()
            .map { it to names.getValue(it) }.filter { (_, row) -> row.revision > 0 }
            .partition { (_, row) -> row.people.any { it !in ids } }
        nameTable.writeAll(
            connection,
            dialect,
            inbox,
            kept.map { (id, row) -> Row(id, row.revision + 1, listOf((row.people - ids).joinToString(" "))) },
        )
        nameTable.delete(connection, inbox, unused.map { it.first })
        personTable.delete(connection, inbox, ids)
    }

    private class NameRow(val revision: Long, val people: List<String>, val isChanged: Boolean = false)

    private class PersonRow(
        val id: String,
        val revision: Long,
        val mergedInto: String?,
        val person: Person?,
        val isChanged: Boolean = false,
    )

    private companion object {
        val nameTable = KeyedTable("wakit_person_name", mapOf("people" to Kind.Word))
        val personTable = KeyedTable(
            "wakit_person",
            mapOf("merged_into" to Kind.Word, "body" to Kind.Text, "seen_at" to Kind.Time),
        )

        fun id(name: PersonName) = keyed(name.kind.name, name.value)
    }
}

/** A person as the row has it. */
@Serializable
internal class PersonBody(
    private val id: String,
    private val names: List<Name>,
    private val formerIds: Set<String> = emptySet(),
    private val metAt: String,
    private val seenAt: String,
) {
    @Serializable
    class Name(
        val kind: NameKind,
        val value: String,
        val firstAt: String,
        val lastAt: String,
        val endedAt: String? = null,
        val phones: Set<PhoneNumberId> = emptySet(),
    )

    private fun person() = Person(
        PersonId(id),
        names.map {
            KnownName(
                PersonName.of(it.kind, it.value),
                Instant.parse(it.firstAt),
                Instant.parse(it.lastAt),
                it.endedAt?.let(Instant::parse),
                it.phones,
            )
        },
        formerIds.map(::PersonId).toSet(),
        Instant.parse(metAt),
        Instant.parse(seenAt),
    )

    companion object {
        fun read(json: String): Person = WaJson.decodeFromString(serializer(), json).person()

        fun write(person: Person): String = WaJson.encodeToString(
            serializer(),
            PersonBody(
                person.id.value,
                person.names.map {
                    Name(
                        it.name.kind,
                        it.name.value,
                        "${it.firstAt}",
                        "${it.lastAt}",
                        it.endedAt?.toString(),
                        it.phones,
                    )
                },
                person.formerIds.map { it.value }.toSet(),
                "${person.metAt}",
                "${person.seenAt}",
            ),
        )
    }
}
