package io.wakit.inbox.jdbc

import io.wakit.bot.people.Acquaintance
import io.wakit.bot.people.People
import io.wakit.bot.people.Person
import io.wakit.bot.people.PersonId
import io.wakit.bot.people.PersonName
import io.wakit.bot.people.Sighting
import java.sql.Connection
import java.time.Duration

/** People in the database of an inbox. Whoever is seen at once is learned about in one transaction. */
internal class PeopleInDatabase(private val database: Database, private val inbox: String) : People {
    private val seen = GroupCommit<Sighting, Person>(database.session.scope, MOST, { 1 }) { group ->
        database.session.transaction(End.Kill) { connection, _ ->
            val rows = rows(connection)
            rows.load(group.flatMap { it.names + it.before })
            group.map(rows::meet).also { rows.write() }
        }
    }

    override suspend fun meet(sighting: Sighting): Person = database.session.safely { seen.add(sighting) }

    override suspend fun find(id: PersonId): Person? = database.inOne(End.Close) { connection, _ ->
        rows(connection).run {
            loadPeople(listOf(keyed(id.value)))
            person(id)
        }
    }

    override suspend fun find(name: PersonName): Person? = database.inOne(End.Close) { connection, _ ->
        rows(connection).run {
            load(listOf(name))
            Acquaintance.holderOf(name, whoHas(name))
        }
    }

    override suspend fun forget(id: PersonId): Boolean = database.inOne { connection, _ ->
        rows(connection).run {
            loadPeople(listOf(keyed(id.value)))
            person(id)?.let { delete(listOf(it)) } != null
        }
    }

    override suspend fun forget(age: Duration): Int = database.inParts { connection, now, most ->
        val ids = connection.query(
            "SELECT id FROM wakit_person WHERE inbox = ? AND seen_at < ? LIMIT ?",
            inbox,
            now - age,
            most,
        ) { it.getString(1) }
        rows(connection).run {
            loadPeople(ids)
            val gone = ids.mapNotNull { person(PersonId(it)) }.filter { it.seenAt < now - age }
            delete(gone)
            gone.size
        }
    }

    private fun rows(connection: Connection) = PersonRows(connection, database.dialect, inbox)

    override fun toString(): String = "JdbcStores.people"

    private companion object {
        const val MOST = 100
    }
}
