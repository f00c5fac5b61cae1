package io.wakit.inbox.jdbc

import arrow.core.Either
import arrow.core.right
import io.kotest.assertions.nondeterministic.eventually
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeUnique
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import io.wakit.bot.BotRunner
import io.wakit.bot.ConversationKey
import io.wakit.bot.Outgoing
import io.wakit.bot.bot
import io.wakit.client.MediaSource
import io.wakit.client.WaError
import io.wakit.model.MediaId
import io.wakit.model.MessageId
import io.wakit.model.PhoneNumberId
import io.wakit.model.Success
import io.wakit.model.event.InboundMessage
import io.wakit.model.media.MediaType
import io.wakit.model.message.MessageReceipt
import io.wakit.model.message.OutboundMessage
import io.wakit.model.message.Text
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.launch
import kotlinx.coroutines.sync.Semaphore
import kotlinx.coroutines.sync.withPermit
import kotlinx.coroutines.withContext
import kotlinx.serialization.Serializable
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.ConcurrentLinkedQueue
import java.util.concurrent.atomic.AtomicInteger
import kotlin.random.Random
import kotlin.time.Duration.Companion.seconds

@Serializable
private data class Sum(val all: List<Int> = emptyList())

private val summing = bot("summing", ::Sum) {
    talk("asking") {
        val first = ask("First?") { number() }
        update { copy(all = listOf(first)) }
        goTo("adding")
    }
    state("adding") {
        onEnter { say("Adding") }
        on(text) {
            update { copy(all = all + event.body.toInt()) }
            say("${vars.all.sum()}")
        }
    }
}

/** Keeps what is said. */
private class Kept : Outgoing {
    val sent = ConcurrentLinkedQueue<OutboundMessage>()
    private val ids = AtomicInteger()

    override suspend fun send(from: PhoneNumberId, message: OutboundMessage): Either<WaError, MessageReceipt> {
        sent += message
        return MessageReceipt(listOf(MessageReceipt.Accepted(MessageId("wamid.${ids.incrementAndGet()}")))).right()
    }

    override suspend fun markRead(from: PhoneNumberId, messageId: MessageId): Either<WaError, Success> = Success(true).right()

    override suspend fun typing(from: PhoneNumberId, messageId: MessageId): Either<WaError, Success> = Success(true).right()

    override suspend fun upload(from: PhoneNumberId, source: MediaSource, type: MediaType?, filename: String?): Either<WaError, MediaId> =
        MediaId("1").right()
}

class TwoBotNodesSpec : StringSpec({
    suspend fun interleaved(stores: BotStores) {
        val kept = Kept()
        val handledBy = ConcurrentHashMap<String, MutableSet<Int>>()
        val nodes = List(2) { number ->
            val opened = stores.node()
            val runner = BotRunner(summing, kept) { store = opened.conversations }
            Node(opened.inbox) {
                on<InboundMessage> { event ->
                    if (runner.handle(event)) handledBy.computeIfAbsent(event.id.value) { ConcurrentHashMap.newKeySet() } += number
                }
            }
        }
        val random = Random(9)
        val places = Semaphore(32)
        val began = System.nanoTime()
        try {
            withContext(Dispatchers.IO) {
                listOf("hi", "1", "2").forEachIndexed { step, words ->
                    coroutineScope {
                        for (user in (0 until USERS).shuffled(random)) {
                            launch {
                                val body = delivery(text("wamid.$user.$step", "1555$user", words))
                                // Meta delivers it again, and to the other node.
                                places.withPermit { nodes.shuffled(random).forEach { Meta.post(it.url, body) shouldBe 200 } }
                            }
                        }
                    }
                }
            }
            eventually(120.seconds) { handledBy.size shouldBe USERS * STEPS }
        } finally {
            nodes.forEach { it.close() }
        }
        val seconds = (System.nanoTime() - began) / 1e9
        handledBy.values.forEach { it.size shouldBe 1 }
        kept.sent.map { it.callbackData }.shouldBeUnique()
        val said = kept.sent.groupBy({ it.to.value }) { (it.content as Text).body }
        said.size shouldBe USERS
        said.values.forEach { it shouldContainExactly listOf("First?", "Adding", "3") }
        val end = stores.node()
        coroutineScope {
            List(USERS) { user ->
                async { end.conversations.load(ConversationKey("summing", PhoneNumberId("1063"), "1555$user")) }
            }.awaitAll()
        }.forEach { it!!.state shouldBe "adding" }
        val shares = handledBy.values.groupingBy { it.single() }.eachCount().toSortedMap().values
        println("$USERS users, ${USERS * STEPS} events posted to two nodes each: handled $shares, none by both, in %.1f s".format(seconds))
    }

    "1,000 users who write across each other to two nodes with one H2 database come to their right states" {
        BotStores.InH2().use { interleaved(it) }
    }

    "the same with one PostgreSQL database" {
        BotStores.InPostgreSql().use { interleaved(it) }
    }
}) {
    private companion object {
        const val USERS = 1_000
        const val STEPS = 3
    }
}
