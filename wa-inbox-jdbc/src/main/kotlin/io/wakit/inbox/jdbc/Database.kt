package io.wakit.inbox.jdbc

import com.zaxxer.hikari.HikariConfig
import com.zaxxer.hikari.HikariDataSource
import com.zaxxer.hikari.pool.HikariPool
import io.wakit.webhook.InboxUnavailable
import java.nio.file.Path
import java.sql.Connection
import java.sql.SQLException
import java.time.Clock
import java.time.Duration
import java.time.Instant
import javax.sql.DataSource

/** A database whose tables are there, and the threads to work with it; what was [owned] ends with it. */
internal class Database(
    source: DataSource,
    clock: Clock?,
    private val owned: AutoCloseable?,
    isOwnFile: Boolean,
) : AutoCloseable {
    val dialect: Dialect
    val session: Session

    init {
        try {
            dialect = Schema.dialectOf(source)
            Schema.migrate(source, dialect)
            session = Session(source, dialect, clock, isOwnFile)
        } catch (e: SQLException) {
            owned?.close()
            throw InboxUnavailable("The inbox cannot be opened", e)
        } catch (e: IllegalArgumentException) {
            owned?.close()
            throw e
        }
    }

    suspend fun <T> inOne(outlives: End = End.Kill, work: (Connection, now: Instant) -> T): T =
        session.safely { session.transaction(outlives, work) }

    /**
     * The sum of what [work] does with as many rows as it may at a time: a day's rows in one transaction would hold up, for
     * minutes, all that comes in meanwhile.
     */
    suspend fun inParts(work: (Connection, now: Instant, most: Int) -> Int): Int {
        var all = 0
        do {
            val some = inOne { connection, now -> work(connection, now, AT_ONCE) }
            all += some
        } while (some == AT_ONCE)
        return all
    }

    override fun close() {
        session.close()
        owned?.close()
    }

    companion object {
        const val DEFAULT_NAME = "default"
        const val AT_ONCE = 1_000
        private const val LONGEST_NAME = 60
        private const val CONNECTIONS = 2
        private const val SECONDS_TO_CONNECT = 5L
        private const val SECONDS_TO_ANSWER = "20"

        /** [name], where it may be one. */
        fun checked(name: String): String = name.also {
            require(it.length in 1..LONGEST_NAME) { "name is '$it'; it has to have 1 to $LONGEST_NAME characters" }
        }

        fun inFile(path: Path, clock: Clock?): Database {
            require(';' !in path.toString()) {
                "path is '$path'; H2 takes what stands behind a semicolon for a setting"
            }
            val config = HikariConfig().apply {
                jdbcUrl =
                    "jdbc:h2:file:${path.toAbsolutePath()};QUERY_CACHE_SIZE=64;DB_CLOSE_ON_EXIT=FALSE"
                username = "sa"
                password = ""
            }
            return open(config, clock, isOwnFile = true)
        }

        fun at(url: String, user: String, password: String): Database {
            val config = HikariConfig().apply {
                jdbcUrl = url
                username = user
                this.password = password
                if (url.startsWith("jdbc:postgresql:")) addDataSourceProperty("socketTimeout", SECONDS_TO_ANSWER)
            }
            return open(config, clock = null, isOwnFile = false)
        }

        private fun open(config: HikariConfig, clock: Clock?, isOwnFile: Boolean): Database {
            config.poolName = "wakit-inbox"
            config.maximumPoolSize = CONNECTIONS
            config.connectionTimeout = Duration.ofSeconds(SECONDS_TO_CONNECT).toMillis()
            val pool = try {
                HikariDataSource(config)
            } catch (e: HikariPool.PoolInitializationException) {
                throw InboxUnavailable("The inbox cannot be opened", e)
            }
            return Database(pool, clock, owned = pool, isOwnFile)
        }
    }
}
