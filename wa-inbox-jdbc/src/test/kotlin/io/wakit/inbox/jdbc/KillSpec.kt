package io.wakit.inbox.jdbc

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.comparables.shouldBeGreaterThan
import io.kotest.matchers.comparables.shouldBeLessThan
import io.kotest.matchers.shouldBe
import io.wakit.model.event.TextMessage
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import kotlinx.coroutines.runInterruptible
import kotlinx.coroutines.withContext
import kotlinx.coroutines.withTimeout
import java.net.URI
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import java.util.concurrent.CopyOnWriteArrayList
import kotlin.time.Duration.Companion.seconds

private const val USERS = 100
private const val EACH = 100

/** The app that is killed: it says where it listens, and then each event that it has handled. */
object KilledApp {
    @JvmStatic
    fun main(args: Array<String>) {
        val node = Node(JdbcInbox.inFile(Path.of(args.single())), { lease = Duration.ofSeconds(3) }) {
            on<TextMessage> { synchronized(KilledApp) { println("${it.from.value} ${it.body}") } }
        }
        println(node.url)
    }
}

/** One life of the app, in a JVM of its own. */
private class Life(file: Path) : AutoCloseable {
    private val process: Process = ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx256m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-cp",
        System.getProperty("surefire.test.class.path") ?: System.getProperty("java.class.path"),
        KilledApp::class.java.name,
        file.toString(),
    ).redirectError(ProcessBuilder.Redirect.INHERIT).start()
    private val out = process.inputReader()
    val url: URI = URI(out.readLine())

    /** User and number, in the order in which they were handled. */
    val handled = CopyOnWriteArrayList<Pair<Int, Int>>()

    /** Reads what was handled until [enough], or until the app has ended. */
    suspend fun read(enough: (Int) -> Boolean = { false }) = withContext(Dispatchers.IO) {
        while (!enough(handled.size)) {
            val line = runInterruptible { out.readLine() } ?: break
            handled += line.split(' ').let { (user, number) -> user.toInt() to number.toInt() }
        }
    }

    /** SIGKILL: no handler, no hook, no buffer is run to its end. What was said before can still be read. */
    override fun close() {
        process.toHandle().destroyForcibly()
        process.waitFor()
    }
}

class KillSpec : StringSpec({
    "an app that is killed in the middle of 10,000 events has handled each at least once after its restart, each user's in order" {
        val folder = Files.createTempDirectory("wakit-kill")
        val file = folder.resolve("inbox")
        // Each delivery holds five users' next two messages; a fifth of them goes over each connection.
        val deliveries = (0 until USERS step 5).map { first ->
            (1..EACH step 2).map { n ->
                change(
                    *(first until first + 5).flatMap { user ->
                        listOf(n, n + 1).map { text("$user-$it", "$user", "$it") }
                    }.toTypedArray(),
                )
            }
        }
        val before: List<Pair<Int, Int>>
        val after: List<Pair<Int, Int>>
        try {
            withTimeout(120.seconds) {
                val first = Life(file)
                val second = CompletableDeferred<Life>()
                val posting = async(Dispatchers.IO) {
                    deliveries.map { own ->
                        async {
                            own.forEach { body ->
                                // Meta, which delivers again what was not answered 200.
                                if (Meta.post(first.url, body) != 200) while (Meta.post(second.await().url, body) != 200) delay(10)
                            }
                        }
                    }.awaitAll()
                }
                first.read { it >= 3_000 }
                first.close()
                // What it had said before it died.
                first.read()
                before = first.handled.toList()
                Life(file).use { life ->
                    second.complete(life)
                    val known = before.toMutableSet()
                    val reading = launch {
                        life.read { count ->
                            if (count > 0) known += life.handled.last()
                            known.size == USERS * EACH
                        }
                    }
                    posting.await()
                    reading.join()
                    after = life.handled.toList()
                }
            }
        } finally {
            folder.toFile().deleteRecursively()
        }
        val repeats = before.size + after.size - USERS * EACH
        println("killed after ${before.size} of ${USERS * EACH} events; ${after.size} after the restart; $repeats handled twice, none lost")
        before.size shouldBeLessThan USERS * EACH
        after.size shouldBeGreaterThan 0
        (before + after).toSet().size shouldBe USERS * EACH
        for (user in 0 until USERS) {
            val firstLife = before.filter { it.first == user }.map { it.second }
            val secondLife = after.filter { it.first == user }.map { it.second }
            firstLife shouldBe (1..firstLife.size).toList()
            secondLife shouldBe ((EACH - secondLife.size + 1)..EACH).toList()
        }
        repeats shouldBeLessThan USERS * EACH / 10
    }
})
