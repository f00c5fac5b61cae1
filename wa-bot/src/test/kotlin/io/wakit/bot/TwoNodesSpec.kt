package io.wakit.bot

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeUnique
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import io.wakit.bot.test.TestWire
import io.wakit.bot.test.words
import io.wakit.model.PhoneNumberId
import io.wakit.model.WaId
import io.wakit.webhook.EventKey
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import kotlinx.coroutines.yield
import kotlinx.serialization.Serializable
import java.time.Clock
import java.time.Duration
import kotlin.random.Random

@Serializable
private data class Count(val n: Int = 0)

private val counting = bot("counting", ::Count) {
    talk("asking") {
        val first = ask("First?") { text() }
        yield()
        val second = ask("Second?") { text() }
        say("$first and $second")
        goTo("counting")
    }
    state("counting") {
        on(text matching Regex("end")) { end() }
        on(text) {
            update { copy(n = n + 1) }
            yield()
            say("${vars.n}: ${event.body}")
        }
    }
}

/** What the same users said to a program alone is what they hear from several on one store. */
class TwoNodesSpec : StringSpec({
    "two nodes that get each event both, at once, say everything once" {
        val store = MemoryConversations()
        val wire = TestWire(Clock.systemUTC())
        val nodes = List(2) { BotRunner(counting, wire) { this.store = store } }
        val users = List(USERS) { WaId("1555010${"%04d".format(it)}") }
        val random = Random(1)
        val answers = withContext(Dispatchers.Default) {
            var handled = 0
            for (words in listOf("hi", "one", "two", "a", "b", "c")) {
                coroutineScope {
                    for (user in users.shuffled(random)) {
                        val event = textFrom(user, PHONE, words)
                        nodes.forEach { node -> launch { if (node.handle(event)) synchronized(store) { handled++ } } }
                    }
                }
            }
            handled
        }
        answers shouldBe USERS * 6
        val expected = listOf("First?", "Second?", "one and two", "1: a", "2: b", "3: c")
        wire.all.groupBy { it.to }.also { it.size shouldBe USERS }.values.forEach { sent ->
            sent.map { it.message.content.words() } shouldContainExactly expected
        }
        wire.all.map { it.message.callbackData }.shouldBeUnique()
        users.forEach { user ->
            val key = ConversationKey("counting", PHONE, user.value)
            store.load(key)!!.state shouldBe "counting"
        }
        println("$USERS users, ${USERS * 6} events at two nodes each, $answers handled, ${wire.all.size} messages")
    }

    "whenever somebody else saves in between, everything is said once all the same" {
        var overtaken = 0
        val expected = listOf("Welcome!", "What size?", "Please tap a button.")
        for (at in 0..3) {
            for (isGone in listOf(true, false)) {
                val store = MemoryConversations()
                var saves = 0
                val meddled = object : ConversationStore by store {
                    override suspend fun save(conversation: StoredConversation, handled: EventKey?): Boolean {
                        if (saves++ == at) {
                            val now = store.load(conversation.key)
                            // Another node handles a time-out, or all has been forgotten.
                            if (isGone ||
                                now == null
                            ) {
                                store.forget("pizza", Duration.ofDays(-1))
                            } else {
                                store.save(now.copy(revision = now.revision + 1))
                            }
                        }
                        return store.save(conversation, handled).also { if (!it) overtaken++ }
                    }
                }
                val wire = TestWire(Clock.systemUTC())
                val runner = BotRunner(pizza, wire) { this.store = meddled }
                runner.handle(textFrom(WaId("1"), PHONE, "hi")) shouldBe true
                wire.all.map { it.message.content.words() } shouldContainExactly expected
                store.load(ConversationKey("pizza", PHONE, "1"))!!.state shouldBe "menu"
            }
        }
        overtaken shouldBe 6
    }

    "two nodes that see the same time-out let one of them answer it" {
        val clock = Ticking()
        val store = MemoryConversations(clock)
        val wire = TestWire(clock)
        val nodes = List(2) {
            BotRunner(pizza, wire) {
                this.store = store
                this.clock = clock
            }
        }
        val users = List(USERS) { WaId("1555010${"%04d".format(it)}") }
        withContext(Dispatchers.Default) {
            users.forEach { nodes.first().handle(textFrom(it, PHONE, "hi")) }
            clock.millis += 600_000
            coroutineScope {
                nodes.forEach { node -> launch { while (node.timeOuts() > 0) yield() } }
            }
        }
        wire.all.count { it.message.content.words() == "Still there?" } shouldBe USERS
    }
}) {
    private companion object {
        const val USERS = 1_000
        val PHONE = PhoneNumberId("1063")
    }
}
