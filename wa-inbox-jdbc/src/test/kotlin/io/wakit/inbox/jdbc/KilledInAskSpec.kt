package io.wakit.inbox.jdbc

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeUnique
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import io.wakit.bot.BotRunner
import io.wakit.bot.bot
import io.wakit.client.WhatsApp
import io.wakit.model.AccessToken
import io.wakit.model.AppSecret
import io.wakit.model.VerifyToken
import io.wakit.model.WaId
import io.wakit.sandbox.Redelivery
import io.wakit.sandbox.Sandbox
import io.wakit.sandbox.SandboxUser
import io.wakit.webhook.Receiver
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.joinAll
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import kotlinx.coroutines.withTimeout
import kotlinx.coroutines.withTimeoutOrNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonPrimitive
import java.net.ServerSocket
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import java.util.concurrent.CountDownLatch
import kotlin.random.Random
import kotlin.time.Duration.Companion.seconds

private const val QUESTIONS = 3

/** Asks five numbers in a row, and keeps what it was told. */
private val asking = bot("asking", { emptyList<Int>() }) {
    talk("questions") {
        val all = List(QUESTIONS) { ask("Question $it?", invalid = "Question $it?") { number() } }
        vars = all
        goTo("done")
    }
    state("done") { onEnter { say("Done: $vars") } }
}

/** The bot that is killed: where its stores are, the Graph's address, and the port that it listens on. */
object KilledBot {
    @JvmStatic
    fun main(args: Array<String>) {
        val (stores, graph, port) = args
        val opened = if (stores.startsWith("jdbc:")) {
            JdbcStores.connect(stores, "postgres", "postgres", name = "killed")
        } else {
            JdbcStores.inFile(Path.of(stores))
        }
        val whatsapp = WhatsApp(AccessToken("sandbox-access-token")) { baseUrl = graph }
        val runner = BotRunner(asking, whatsapp) { store = opened.conversations }
        val receiver = Receiver {
            appSecret(AppSecret("sandbox-app-secret"))
            verifyToken = VerifyToken("sandbox-verify-token")
            inbox(opened.inbox) { lease = Duration.ofSeconds(1) }
            onFailure { _, cause -> System.err.println(cause) }
            bot(runner)
        }
        Shell(receiver, port.toInt())
        println("ready")
        CountDownLatch(1).await()
    }
}

/** One life of the bot, in a JVM of its own. */
private class BotLife(private val command: List<String>) {
    private var process = begin()

    private fun begin(): Process = ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start()

    suspend fun isReady() = withContext(Dispatchers.IO) { process.inputReader().readLine() shouldBe "ready" }

    /** SIGKILL: no handler, no hook, no buffer is run to its end. */
    fun kill() {
        process.toHandle().destroyForcibly()
        process.waitFor()
    }

    suspend fun again() {
        process = begin()
        isReady()
    }
}

/** A bot in a JVM of its own on [stores], and Meta played for it. */
private suspend fun killing(stores: String, use: suspend (Sandbox, BotLife) -> Unit) = withTimeout(180.seconds) {
    // Meta doubts soon, and does not give up.
    Sandbox { redelivery = Redelivery(List(200) { Duration.ofMillis(300) }) }.use { sandbox ->
        sandbox.start().use { server ->
            val port = ServerSocket(0).use { it.localPort }
            val life = BotLife(
                listOf(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("surefire.test.class.path") ?: System.getProperty("java.class.path"),
                    KilledBot::class.java.name,
                    stores,
                    server.baseUrl,
                    "$port",
                ),
            )
            try {
                life.isReady()
                sandbox.webhooks.subscribe("http://127.0.0.1:$port/webhook")
                use(sandbox, life)
            } finally {
                life.kill()
            }
        }
    }
}

/** Answers each question that arrives. One who hears nothing for a while asks again, as people do. */
private suspend fun SandboxUser.answersAll(): Int {
    var asked = 0
    writes("hi")
    for (next in 0..QUESTIONS) {
        val wanted = if (next == QUESTIONS) "Done" else "Question $next?"
        while (withTimeoutOrNull(3_000) { arrivals.first { it.text!!.startsWith(wanted) } } == null) {
            writes("?").also { asked++ }
        }
        if (next < QUESTIONS) writes("$next")
    }
    return asked
}

private fun Sandbox.callbacks(): List<String> = requests.filter { it.isAccepted }.mapNotNull { call ->
    (call.body as? JsonObject)?.get("biz_opaque_callback_data")?.jsonPrimitive?.content
}

class KilledInAskSpec : StringSpec({
    suspend fun eachQuestion(stores: String) = killing(stores) { sandbox, life ->
        val alice = sandbox.user(WaId("15550100001"), "Alice")
        alice.writes("hi")
        repeat(QUESTIONS) {
            alice.awaitMessage(Duration.ofSeconds(20)).text shouldBe "Question $it?"
            life.kill()
            life.again()
            alice.writes("$it")
        }
        alice.awaitMessage(Duration.ofSeconds(20)).text shouldBe "Done: [0, 1, 2]"
        alice.messages.map { it.text } shouldContainExactly List(QUESTIONS) { "Question $it?" } + "Done: [0, 1, 2]"
        sandbox.callbacks().shouldBeUnique()
    }

    suspend fun inTheMidst(stores: String) = killing(stores) { sandbox, life ->
        val users = List(USERS) { sandbox.user(WaId("1555010${1000 + it}")) }
        val random = Random(5)
        var again = 0
        coroutineScope {
            val talks = users.map { launch(Dispatchers.Default) { it.answersAll().let { n -> synchronized(users) { again += n } } } }
            repeat(KILLS) { kill ->
                // Somewhere in the midst: after so many messages as come in that time.
                val until = sandbox.callbacks().size + random.nextInt(USERS / 2, USERS)
                while (sandbox.callbacks().size < until && talks.any { it.isActive }) delay(5)
                life.kill()
                life.again()
            }
            talks.joinAll()
        }
        val callbacks = sandbox.callbacks()
        callbacks.shouldBeUnique()
        users.forEach { user ->
            user.messages.single { it.text!!.startsWith("Done") }.text shouldBe "Done: [0, 1, 2]"
        }
        println("$USERS users, killed $KILLS times, ${callbacks.size} messages, none twice; $again times somebody asked again")
    }

    val folder = Files.createTempDirectory("wakit-asked")
    afterSpec { folder.toFile().deleteRecursively() }

    fun postgres(): String {
        val name = "killed_${System.nanoTime()}"
        InPostgreSql.postgres.postgresDatabase.connection.use { it.createStatement().execute("CREATE DATABASE $name") }
        return InPostgreSql.postgres.getJdbcUrl("postgres", name)
    }

    "a bot that is killed at each question goes on there after its restart, on H2" { eachQuestion("${folder.resolve("each")}") }

    "a bot that is killed at each question goes on there after its restart, on PostgreSQL" { eachQuestion(postgres()) }

    "a bot that is killed in the midst of its users says nothing twice, and brings all of them to the end, on H2" {
        inTheMidst("${folder.resolve("midst")}")
    }

    "a bot that is killed in the midst of its users says nothing twice, and brings all of them to the end, on PostgreSQL" {
        inTheMidst(postgres())
    }
}) {
    private companion object {
        const val USERS = 40
        const val KILLS = 2
    }
}
