package io.wakit.kapso

import io.kotest.core.spec.style.StringSpec
import io.kotest.inspectors.forAll
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import io.kotest.matchers.types.shouldBeInstanceOf
import io.wakit.kapso.webhook.KapsoHeaders
import io.wakit.kapso.webhook.KapsoMessageReceived
import io.wakit.kapso.webhook.KapsoReceiver
import io.wakit.kapso.webhook.KapsoReceiverConfig
import io.wakit.kapso.webhook.KapsoWebhook
import io.wakit.model.AppSecret
import io.wakit.model.event.MessageHead
import io.wakit.model.event.OwnMessage
import io.wakit.model.event.UnknownMessage
import io.wakit.model.event.messageTypes
import io.wakit.webhook.Inbox
import io.wakit.webhook.MemoryInbox
import kotlinx.coroutines.channels.Channel
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject
import java.util.HexFormat
import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec

private const val SECRET = "hook-secret"

@Serializable
private class Poll(val question: String)

private class PollMessage(head: MessageHead, raw: JsonObject, val poll: Poll) : OwnMessage(head, "poll", raw)

private val polls = messageTypes { message<Poll>("poll", ::PollMessage) }

/** A poll in Kapso's own form, under this id. */
private fun received(id: String) = fixture("received").replace("wamid.IN1", id).replace(""""type":"text"""", """"type":"poll"""")
    .replace(""""text":{"body":"Where is my parcel?"}""", """"poll":{"question":"Pizza?"}""").toByteArray()

/** A poll that Kapso passes on as Meta wrote it. */
private val passedOn = """{"object":"whatsapp_business_account","entry":[{"id":"W","changes":[{"field":"messages","value":
    {"messaging_product":"whatsapp","metadata":{"phone_number_id":"100200300400500"},"messages":[{"from":"15550100001","id":"wamid.M",
    "timestamp":"1750000000","type":"poll","poll":{"question":"Pasta?"}}]}}]}]}""".toByteArray()

private fun headers(body: ByteArray, event: String? = null) = Mac.getInstance("HmacSHA256").let {
    it.init(SecretKeySpec(SECRET.toByteArray(), "HmacSHA256"))
    KapsoHeaders(event, HexFormat.of().formatHex(it.doFinal(body)), payloadVersion = "v2")
}

private fun receiver(inbox: Inbox?, configure: KapsoReceiverConfig.() -> Unit): KapsoReceiver = KapsoReceiver {
    secret(KapsoWebhookSecret(SECRET))
    appSecret(AppSecret("app-secret"))
    inbox?.let { inbox(it) }
    configure()
}

/** C76 through Kapso, in its own words and in Meta's. */
class MessageTypesSpec : StringSpec({
    "messages of the program's types are of their classes, in Kapso's events and in Meta's, with and without an inbox" {
        listOf(null, MemoryInbox()).forAll { inbox ->
            val seen = Channel<String>(Channel.UNLIMITED)
            receiver(inbox) {
                messageTypes(polls)
                on<KapsoMessageReceived> { seen.send("Kapso: " + (it.inbound() as PollMessage).poll.question) }
                on<PollMessage> { seen.send("Meta: " + it.poll.question) }
            }.use { receiver ->
                val own = received("wamid.K")
                receiver.receive(own, headers(own, "whatsapp.message.received")).status shouldBe 200
                seen.receive() shouldBe "Kapso: Pizza?"
                receiver.receive(passedOn, headers(passedOn)).status shouldBe 200
                seen.receive() shouldBe "Meta: Pasta?"
            }
        }
    }

    "the bytes alone are read with types too, a batch among them, and without types both are unknown" {
        val own = received("wamid.K")
        val batch = """{"type":"whatsapp.message.received","batch":true,"data":[${own.decodeToString()}],"batch_info":{"size":1}}"""
            .toByteArray()
        val known = KapsoWebhook(listOf(KapsoWebhookSecret(SECRET)), types = polls)
        listOf(own, batch).forAll { body ->
            known.read(body, headers(body, "whatsapp.message.received")).getOrNull()!!.single().shouldBeInstanceOf<KapsoMessageReceived>()
                .inbound().shouldBeInstanceOf<PollMessage>()
        }
        known.read(passedOn, headers(passedOn)).getOrNull()!!.map { it::class } shouldContainExactly listOf(PollMessage::class)
        val plain = KapsoWebhook(listOf(KapsoWebhookSecret(SECRET)))
        plain.read(passedOn, headers(passedOn)).getOrNull()!!.single().shouldBeInstanceOf<UnknownMessage>()
        val message = plain.read(own, headers(own, "whatsapp.message.received")).getOrNull()!!.single()
            .shouldBeInstanceOf<KapsoMessageReceived>().message
        message.inbound(PHONE).shouldBeInstanceOf<UnknownMessage>()
        message.inbound(PHONE, polls).shouldBeInstanceOf<PollMessage>().phone shouldBe PHONE
    }
})
