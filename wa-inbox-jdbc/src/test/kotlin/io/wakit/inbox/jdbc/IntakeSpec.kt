package io.wakit.inbox.jdbc

import io.kotest.assertions.nondeterministic.eventually
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContain
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.collections.shouldContainExactlyInAnyOrder
import io.kotest.matchers.collections.shouldHaveSize
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.wakit.model.event.InboundEvent
import io.wakit.model.event.TextMessage
import io.wakit.model.event.UnknownEvent
import io.wakit.webhook.InboxConfig
import io.wakit.webhook.InboxUnavailable
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.withContext
import java.nio.file.Files
import java.time.Duration
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.atomic.AtomicInteger
import kotlin.time.Duration.Companion.seconds

private val quick: InboxConfig.() -> Unit = {
    poll = Duration.ofMillis(50)
    firstRetry = Duration.ofMillis(20)
    attempts = 3
}

/** What Meta, a database and two nodes do to each other over real HTTP. */
class IntakeSpec : StringSpec({
    listOf<Pair<String, () -> Store>>("H2" to ::InH2, "PostgreSQL" to ::InPostgreSql).forEach { (name, open) ->
        "on $name: a batch that comes again, whole or batched otherwise, is handled once" {
            open().use { store ->
                val seen = CopyOnWriteArrayList<String>()
                Node(store.node(null), quick) { on<TextMessage> { seen += it.id.value } }.use { node ->
                    val batch = change(text("A"), text("B"), text("C", from = "2"))
                    repeat(2) { Meta.post(node.url, batch) shouldBe 200 }
                    Meta.post(node.url, delivery(text("C", from = "2"), text("A"))) shouldBe 200
                    Meta.post(node.url, delivery(text("B"))) shouldBe 200
                    Meta.post(node.url, delivery(text("end"), text("end 2", from = "2"))) shouldBe 200
                    eventually(20.seconds) { seen.toList() shouldContainExactlyInAnyOrder listOf("A", "B", "C", "end", "end 2") }
                }
            }
        }

        "on $name: the same deliveries at the same time on two nodes are handled once, one user's in order" {
            open().use { store ->
                val seen = CopyOnWriteArrayList<Pair<String, Int>>()
                val nodes = List(2) {
                    Node(store.node(null), quick) { on<TextMessage> { seen += it.from.value to it.body.toInt() } }
                }
                try {
                    withContext(Dispatchers.IO) {
                        for (n in 1..40) {
                            val body = delivery(*(1..5).map { text("$it-$n", from = "$it", body = "$n") }.toTypedArray())
                            nodes.map { async { Meta.post(it.url, body) } }.awaitAll() shouldContainExactly listOf(200, 200)
                        }
                    }
                    eventually(20.seconds) { seen shouldHaveSize 200 }
                    seen.groupBy({ it.first }, { it.second }).values.forEach { it shouldContainExactly (1..40).toList() }
                } finally {
                    nodes.forEach { it.close() }
                }
            }
        }

        "on $name: a field that nobody knows is 200, and kept with its JSON until somebody handles it" {
            open().use { store ->
                val moon = """{"object":"whatsapp_business_account","entry":[{"id":"WABA","changes":[
                    {"field":"moon_phase_update","value":{"phase":"waxing"}}]}]}""".toByteArray()
                // This node goes in the middle of it, or while it takes it: at the latest when the lease has run out the next one goes on.
                val settings: InboxConfig.() -> Unit = {
                    quick()
                    lease = Duration.ofSeconds(2)
                }
                Node(store.node(null), settings) { on<InboundEvent> { awaitCancellation() } }.use {
                    Meta.post(it.url, moon) shouldBe 200
                    it.receiver.close()
                }
                val seen = CopyOnWriteArrayList<UnknownEvent>()
                Node(store.node(null), quick) { on<UnknownEvent> { seen += it } }.use {
                    eventually(20.seconds) { seen shouldHaveSize 1 }
                    seen.single().field shouldBe "moon_phase_update"
                    "${seen.single().raw}" shouldBe """{"phase":"waxing"}"""
                }
            }
        }

        "on $name: a handler that throws is called again, then leaves a dead letter, and costs nobody else" {
            open().use { store ->
                val inbox = store.node(null)
                val seen = CopyOnWriteArrayList<String>()
                val calls = AtomicInteger()
                Node(inbox, quick) {
                    on<TextMessage> {
                        if (it.id.value == "bad") error("attempt ${calls.incrementAndGet()}")
                        if (it.id.value == "shy" && calls.incrementAndGet() % 2 == 1) error("not at once")
                        seen += it.id.value
                    }
                }.use { node ->
                    Meta.post(node.url, delivery(text("bad"), text("next"), text("other", from = "2"))) shouldBe 200
                    eventually(20.seconds) { seen.toList() shouldContainExactlyInAnyOrder listOf("other", "next") }
                    eventually(20.seconds) { inbox.deadLetters() shouldHaveSize 1 }
                    inbox.deadLetters().single().let {
                        it.attempts shouldBe 3
                        it.reason shouldContain "attempt 3"
                    }
                    seen.toList() shouldContainExactly listOf("other", "next")
                }
            }
        }

        "on $name: what was not handled when the receiver was shut down is handled at the next start" {
            open().use { store ->
                val inside = CompletableDeferred<Unit>()
                val gate = CompletableDeferred<Unit>()
                val seen = CopyOnWriteArrayList<String>()
                Node(store.node(null), quick) {
                    on<TextMessage> {
                        inside.complete(Unit)
                        gate.await()
                        seen += it.id.value
                    }
                }.use { node ->
                    Meta.post(node.url, delivery(text("A"), text("B"), text("C"))) shouldBe 200
                    inside.await()
                    val end = async { node.receiver.shutDown() }
                    gate.complete(Unit)
                    end.await()
                }
                seen.toList() shouldContain "A"
                Node(store.node(null), quick) { on<TextMessage> { seen += it.id.value } }.use {
                    eventually(20.seconds) { seen.toList() shouldContainExactly listOf("A", "B", "C") }
                }
            }
        }
    }

    "while PostgreSQL is away Meta is answered 503, and when it is back nothing is lost" {
        val data = Files.createTempDirectory("wakit-postgres")
        fun start(port: Int = 0) = EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false).apply {
            if (port !=
                0
            ) {
                setPort(port)
            }
        }.start()
        var postgres = start()
        val port = postgres.port
        try {
            JdbcInbox.connect("jdbc:postgresql://127.0.0.1:$port/postgres", "postgres", "postgres").use { inbox ->
                val seen = CopyOnWriteArrayList<String>()
                val inside = CompletableDeferred<Unit>()
                val gate = CompletableDeferred<Unit>()
                Node(inbox, {
                    quick()
                    lease = Duration.ofSeconds(3)
                    patience = Duration.ofSeconds(1)
                }) {
                    on<TextMessage> {
                        inside.complete(Unit)
                        gate.await()
                        seen += it.id.value
                    }
                }.use { node ->
                    Meta.post(node.url, delivery(text("A"), text("B"))) shouldBe 200
                    inside.await()
                    postgres.close()
                    gate.complete(Unit)
                    Meta.post(node.url, delivery(text("C"))) shouldBe 503
                    postgres = start(port)
                    eventually(30.seconds) { Meta.post(node.url, delivery(text("C"))) shouldBe 200 }
                    eventually(30.seconds) { seen.toSet() shouldBe setOf("A", "B", "C") }
                    // At least once, and in order: A may have been repeated, since nobody could write down that it was handled.
                    seen.filterIndexed { i, it -> seen.indexOf(it) == i } shouldContainExactly listOf("A", "B", "C")
                    inbox.deadLetters().shouldBeEmpty()
                }
            }
        } finally {
            postgres.close()
            data.toFile().deleteRecursively()
        }
    }

    "an inbox that cannot be opened says so" {
        runCatching { JdbcInbox.connect("jdbc:postgresql://127.0.0.1:1/none", "nobody", "") }.exceptionOrNull()!!.let {
            (it is InboxUnavailable) shouldBe true
        }
    }
})
