package io.wakit.inbox.jdbc

import org.flywaydb.core.Flyway
import org.flywaydb.core.api.FlywayException
import java.sql.Connection
import java.sql.SQLException
import javax.sql.DataSource

/** The tables of an inbox, beside whatever else the schema holds; made and brought up to date by Flyway. */
internal object Schema {
    fun dialectOf(database: DataSource): Dialect = database.connection.use { connection ->
        require(connection.transactionIsolation == Connection.TRANSACTION_READ_COMMITTED) {
            "The connections are not at READ COMMITTED, which the inbox relies on; leave that to the database's default"
        }
        Dialect.of(connection)
    }

    /** Several nodes may start at once: one migrates, the others wait. */
    fun migrate(database: DataSource, dialect: Dialect) {
        try {
            Flyway.configure(Schema::class.java.classLoader)
                .dataSource(database)
                .locations("classpath:io/wakit/inbox/jdbc/${dialect.folder}")
                .table("wakit_inbox_schema")
                // The schema is the user's, and may hold other tables already.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate()
        } catch (e: FlywayException) {
            throw SQLException("The tables of the inbox could not be made", e)
        }
    }
}
