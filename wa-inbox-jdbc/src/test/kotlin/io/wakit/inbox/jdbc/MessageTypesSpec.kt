package io.wakit.inbox.jdbc

import io.kotest.assertions.nondeterministic.eventually
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.collections.shouldHaveSize
import io.kotest.matchers.shouldBe
import io.kotest.matchers.types.shouldBeInstanceOf
import io.wakit.model.event.InboundMessage
import io.wakit.model.event.MessageHead
import io.wakit.model.event.OwnMessage
import io.wakit.model.event.UnknownMessage
import io.wakit.model.event.messageTypes
import io.wakit.webhook.InboxConfig
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject
import java.time.Duration
import java.util.concurrent.CopyOnWriteArrayList
import kotlin.time.Duration.Companion.seconds

@Serializable
private class Poll(val question: String)

private class PollMessage(head: MessageHead, raw: JsonObject, val poll: Poll) : OwnMessage(head, "poll", raw)

private val polls = messageTypes { message<Poll>("poll", ::PollMessage) }

private fun poll(id: String) = """{"from":"15550100001","id":"$id","timestamp":"1750000000","type":"poll","poll":{"question":"Pizza?"}}"""

private fun settings(attempts: Int): InboxConfig.() -> Unit = {
    poll = Duration.ofMillis(50)
    lease = Duration.ofSeconds(2)
    firstRetry = Duration.ofMillis(20)
    this.attempts = attempts
}

/** C76 behind a database: a letter is Meta's own JSON, so a later program reads it by the types that it has. */
class MessageTypesSpec : StringSpec({
    listOf<Pair<String, () -> Store>>("H2" to ::InH2, "PostgreSQL" to ::InPostgreSql).forEach { (name, open) ->
        "on $name: after a restart what waits is of the class that the program has registered by then" {
            open().use { store ->
                Node(store.node(null), settings(attempts = 1_000)) { on<InboundMessage> { error("this one knows no polls") } }.use { node ->
                    Meta.post(node.url, delivery(text("A"), poll("P"), text("B"))) shouldBe 200
                }
                val seen = CopyOnWriteArrayList<String>()
                Node(store.node(null), settings(attempts = 3)) {
                    messageTypes(polls)
                    on<InboundMessage> { seen += it.javaClass.simpleName }
                    on<PollMessage> { seen += it.poll.question }
                }.use {
                    eventually(20.seconds) { seen shouldHaveSize 4 }
                    seen shouldContainExactly listOf("TextMessage", "PollMessage", "Pizza?", "TextMessage")
                }
            }
        }

        "on $name: a dead letter is read with the program's types, and replayed to them" {
            open().use { store ->
                val inbox = store.node(null)
                val seen = CopyOnWriteArrayList<String>()
                Node(inbox, settings(attempts = 1)) {
                    messageTypes(polls)
                    on<PollMessage> { if (seen.addIfAbsent(it.poll.question)) error("the first time") else seen += "again" }
                }.use { node ->
                    Meta.post(node.url, delivery(poll("P"))) shouldBe 200
                    eventually(20.seconds) { inbox.deadLetters() shouldHaveSize 1 }
                    val dead = inbox.deadLetters().single()
                    dead.events.single().shouldBeInstanceOf<UnknownMessage>()
                    dead.events(polls).single().shouldBeInstanceOf<PollMessage>().poll.question shouldBe "Pizza?"
                    inbox.replay(listOf(dead.key)) shouldBe 1
                    eventually(20.seconds) { seen shouldContainExactly listOf("Pizza?", "again") }
                }
            }
        }
    }
})
