package io.wakit.benchmarks

import arrow.core.Either
import arrow.core.right
import io.wakit.bot.BotRunner
import io.wakit.bot.ConversationStore
import io.wakit.bot.MemoryConversations
import io.wakit.bot.Outgoing
import io.wakit.bot.bot
import io.wakit.client.MediaSource
import io.wakit.client.WaError
import io.wakit.inbox.jdbc.JdbcStores
import io.wakit.model.MediaId
import io.wakit.model.MessageId
import io.wakit.model.PhoneNumberId
import io.wakit.model.Success
import io.wakit.model.WaId
import io.wakit.model.WabaId
import io.wakit.model.event.MessageHead
import io.wakit.model.event.Origin
import io.wakit.model.event.Party
import io.wakit.model.event.PhoneMetadata
import io.wakit.model.event.TextMessage
import io.wakit.model.media.MediaType
import io.wakit.model.message.MessageReceipt
import io.wakit.model.message.OutboundMessage
import io.wakit.model.message.Text
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.joinAll
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.serialization.Serializable
import java.nio.file.Files
import java.nio.file.Path
import java.time.Instant
import java.util.concurrent.atomic.AtomicInteger

@Serializable
private data class Visit(val kind: String = "", val names: List<String> = emptyList(), val said: Int = 0)

private val desk = bot("desk", ::Visit) {
    state("menu") {
        onEnter { say("What shall it be?") }
        on(words("a table")) {
            update { copy(kind = event.body) }
            goTo("guests")
        }
    }
    talk("guests") {
        val names = listOf(ask("Who?") { text() }, ask("And who?") { text() }, ask("And?") { text() })
        update { copy(names = names) }
        goTo("time")
    }
    talk("time") {
        val day = ask("Which day?") { text() }
        val hour = ask("At what hour?") { number(0..23) }
        ask("Shall it be $day, $hour o'clock?") { text() }
        goTo("wishes")
    }
    state("wishes") {
        onEnter { say("Any wishes?") }
        on(text) {
            update { copy(said = said + 1) }
            say("Noted, ${vars.said} so far.")
        }
    }
}

private val answers =
    listOf("hi", "a table", "Alice", "Bob", "Carol", "Monday", "19", "yes", "by the window", "and quiet")

/** Many conversations with one bot, side by side. */
class BotLoad(store: String, journal: Boolean) : AutoCloseable {
    private val folder: Path = Files.createTempDirectory("wakit-bots")
    private val stores = if (store == "h2") JdbcStores.inFile(folder.resolve("bots")) else null
    private val conversations: ConversationStore = stores?.conversations ?: MemoryConversations()
    private val nowhere = Nowhere()
    private val runner = BotRunner(desk, nowhere) {
        this.store = conversations
        this.journal = journal
    }

    /** Every user writes each message, all the first before any the second. */
    fun talk(): Unit = runBlocking(Dispatchers.Default) {
        for ((step, words) in answers.withIndex()) {
            val next = AtomicInteger()
            List(AT_A_TIME) {
                launch {
                    while (true) {
                        val user = next.getAndIncrement().takeIf { it < CONVERSATIONS } ?: break
                        check(runner.handle(message(user, step, words)))
                    }
                }
            }.joinAll()
        }
        check(nowhere.sent.get() == CONVERSATIONS * MESSAGES) { "${nowhere.sent.get()} messages were sent" }
    }

    /** What is on the heap when all is said: conversations that are kept there, and what the program takes besides. */
    fun told(): String {
        System.gc()
        val heap = Runtime.getRuntime().run { totalMemory() - freeMemory() } / 1_048_576
        val files = Files.list(folder).use { all -> all.mapToLong(Files::size).sum() } / 1_048_576
        return "$heap MB on the heap, $files MB in files"
    }

    override fun close() {
        stores?.close()
        folder.toFile().deleteRecursively()
    }

    private fun message(user: Int, step: Int, words: String): TextMessage {
        val head = MessageHead(
            Origin(WabaId("102290129340398"), "messages"),
            PhoneMetadata(PhoneNumberId("1063"), "15550783881"),
            MessageId("wamid.HBgLMTU1NTAxMDAwMDEVAgASGBQzQTdCODlDMEQ.$user.$step"),
            Party(WaId("1555${1_000_000 + user}")),
            Instant.ofEpochSecond(1_767_225_600),
        )
        return TextMessage(head, Text(words))
    }

    private class Nowhere : Outgoing {
        val sent = AtomicInteger()

        override suspend fun send(from: PhoneNumberId, message: OutboundMessage): Either<WaError, MessageReceipt> =
            MessageReceipt(listOf(MessageReceipt.Accepted(MessageId("wamid.out.${sent.incrementAndGet()}")))).right()

        override suspend fun markRead(from: PhoneNumberId, messageId: MessageId): Either<WaError, Success> =
            Success(true).right()

        override suspend fun typing(from: PhoneNumberId, messageId: MessageId): Either<WaError, Success> =
            Success(true).right()

        override suspend fun upload(
            from: PhoneNumberId,
            source: MediaSource,
            type: MediaType?,
            filename: String?,
        ): Either<WaError, MediaId> = MediaId("1").right()
    }

    companion object {
        const val CONVERSATIONS: Int = 10_000
        const val MESSAGES: Int = 10
        private const val AT_A_TIME = 64
    }
}
