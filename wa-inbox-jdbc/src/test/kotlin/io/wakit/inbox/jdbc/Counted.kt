package io.wakit.inbox.jdbc

import com.zaxxer.hikari.HikariConfig
import com.zaxxer.hikari.HikariDataSource
import java.lang.reflect.InvocationTargetException
import java.lang.reflect.Proxy
import java.nio.file.Files
import java.sql.Connection
import java.sql.PreparedStatement
import java.util.concurrent.atomic.AtomicInteger
import javax.sql.DataSource

/** Counts what is asked of a database: commits, and statements sent, of which a batch of H2's is one. */
class Counted(private val database: DataSource) {
    val commits = AtomicInteger()
    val statements = AtomicInteger()
    val counted: DataSource = database.counting { method, result ->
        if (method == "getConnection") (result as Connection).counting(::connection) else result
    }

    private fun connection(method: String, result: Any?): Any? = when (method) {
        "commit" -> result.also { commits.incrementAndGet() }
        "prepareStatement" -> (result as PreparedStatement).counting(::statement)
        else -> result
    }

    private fun statement(method: String, result: Any?): Any? = result.also {
        if (method.startsWith("execute")) statements.incrementAndGet()
    }

    fun forget() = listOf(commits, statements).forEach { it.set(0) }

    private inline fun <reified T : Any> T.counting(crossinline count: (method: String, result: Any?) -> Any?): T =
        Proxy.newProxyInstance(T::class.java.classLoader, arrayOf(T::class.java)) { _, method, values ->
            try {
                count(method.name, method.invoke(this, *values.orEmpty()))
            } catch (e: InvocationTargetException) {
                throw e.targetException
            }
        } as T
}

/** A pool of connections to the database of that [name], whose work is counted. */
suspend fun counted(name: String, use: suspend (Counted) -> Unit) {
    val folder = Files.createTempDirectory("wakit-turns")
    val config = HikariConfig().apply {
        if (name == "H2") {
            jdbcUrl = "jdbc:h2:file:${folder.resolve("inbox")}"
            username = "sa"
        } else {
            dataSource = InPostgreSql.postgres.postgresDatabase
        }
    }
    try {
        HikariDataSource(config).use { use(Counted(it)) }
    } finally {
        folder.toFile().deleteRecursively()
    }
}
