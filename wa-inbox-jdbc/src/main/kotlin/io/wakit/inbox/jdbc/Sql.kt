package io.wakit.inbox.jdbc

import java.sql.Connection
import java.sql.PreparedStatement
import java.sql.ResultSet
import java.time.Instant
import java.time.OffsetDateTime
import java.time.ZoneOffset
import java.time.temporal.ChronoUnit

internal fun <T> Connection.query(sql: String, vararg values: Any?, read: (ResultSet) -> T): List<T> =
    prepareStatement(sql).use { statement ->
        statement.fill(values.asList())
        statement.executeQuery().use { rows -> buildList { while (rows.next()) add(read(rows)) } }
    }

/** The same question for each row of [rows]; all that came back. */
internal fun <T> Connection.each(sql: String, rows: List<List<Any?>>, read: (ResultSet) -> T): List<T> =
    if (rows.isEmpty()) {
        emptyList()
    } else {
        prepareStatement(sql).use { statement ->
            rows.flatMap { values ->
                statement.fill(values)
                statement.executeQuery().use { found -> buildList { while (found.next()) add(read(found)) } }
            }
        }
    }

internal fun Connection.update(sql: String, vararg values: Any?): Int = prepareStatement(sql).use { statement ->
    statement.fill(values.asList())
    statement.executeUpdate()
}

/** The same statement for each row of [rows], in one go; how many rows of the database each of them touched. */
internal fun Connection.batch(sql: String, rows: Iterable<List<Any?>>): IntArray =
    prepareStatement(sql).use { statement ->
        var isEmpty = true
        rows.forEach {
            statement.fill(it)
            statement.addBatch()
            isEmpty = false
        }
        if (isEmpty) IntArray(0) else statement.executeBatch()
    }

private fun PreparedStatement.fill(values: List<Any?>) = values.forEachIndexed { i, value ->
    setObject(i + 1, if (value is Instant) value.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS) else value)
}

internal fun ResultSet.instant(column: String): Instant = getObject(column, OffsetDateTime::class.java).toInstant()

internal fun ResultSet.instantOrNull(column: String): Instant? =
    getObject(column, OffsetDateTime::class.java)?.toInstant()
