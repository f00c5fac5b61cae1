package io.wakit.wazzup

import io.kotest.assertions.json.shouldEqualJson
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.StringSpec
import io.kotest.inspectors.forAll
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.nulls.shouldBeNull
import io.kotest.matchers.nulls.shouldNotBeNull
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.string.shouldEndWith
import io.kotest.matchers.string.shouldNotContain
import io.kotest.matchers.types.shouldBeInstanceOf
import io.ktor.server.engine.embeddedServer
import io.ktor.server.netty.Netty
import io.ktor.server.routing.routing
import io.wakit.local.Said
import io.wakit.model.WaJson
import io.wakit.wazzup.model.ChannelState
import io.wakit.wazzup.model.Contact
import io.wakit.wazzup.model.Deal
import io.wakit.wazzup.model.WebhookSubscriptions
import io.wakit.wazzup.model.WebhooksSettings
import io.wakit.wazzup.webhook.ChannelsUpdatesWebhook
import io.wakit.wazzup.webhook.CreateEntitiesWebhook
import io.wakit.wazzup.webhook.DeliveryStatus
import io.wakit.wazzup.webhook.EventName
import io.wakit.wazzup.webhook.MessageType
import io.wakit.wazzup.webhook.MessagesWebhook
import io.wakit.wazzup.webhook.StatusesWebhook
import io.wakit.wazzup.webhook.TemplateStatusWebhook
import io.wakit.wazzup.webhook.TestWebhook
import io.wakit.wazzup.webhook.UnknownWebhook
import io.wakit.wazzup.webhook.WazzupMessage
import io.wakit.wazzup.webhook.WazzupReceiver
import io.wakit.wazzup.webhook.parseWebhookPayload
import io.wakit.wazzup.webhook.wazzupWebhooks
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.json.jsonObject
import java.io.UncheckedIOException
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.util.concurrent.CopyOnWriteArrayList
import kotlin.io.path.listDirectoryEntries
import kotlin.io.path.name
import kotlin.io.path.readText

private const val MESSAGE =
    """{"messageId":"m-1","channelId":"ch","chatType":"whatsapp","chatId":"79990001122","type":"text","isEcho":false,
    "contact":{"name":"Olga Petrova"},"text":"Is it blue?","status":"inbound","new":{"a":1}}"""
private const val STATUS = """{"messageId":"m-2","timestamp":"2025-03-04T09:16:02.000Z","status":"error","error":{"error":"BAD_CONTACT"}}"""
private const val BOTH = """{"messages":[$MESSAGE],"statuses":[$STATUS]}"""
private val key = CrmKey("crm_0123456789abcdef")

private val http = HttpClient.newHttpClient()

private fun post(url: String, body: String, bearer: String? = null): HttpResponse<String> = http.send(
    HttpRequest.newBuilder(URI(url)).header("Content-Type", "application/json; charset-utf-8")
        .apply { bearer?.let { header("Authorization", it) } }
        .POST(HttpRequest.BodyPublishers.ofString(body)).build(),
    HttpResponse.BodyHandlers.ofString(),
)

private suspend fun WazzupReceiver.receive(body: String, bearer: String? = null) = receive(body.encodeToByteArray(), bearer)

class InboundSpec : StringSpec({
    "a body with messages and statuses reaches the handlers of both, by name, by type and for all" {
        val seen = CopyOnWriteArrayList<String>()
        val receiver = WazzupReceiver()
        receiver.on<MessagesWebhook> { seen += "type ${it.messages.single().messageId}" }
        receiver.on(EventName.MESSAGES) { seen += "name ${it.name}" }
        receiver.on(StatusesWebhook::class.java) { seen += "type ${it.statuses.single().error?.code}" }
        receiver.on("statuses") { seen += "name ${it.name}" }
        receiver.on("*") { seen += "all ${it.name}" }
        receiver.receive(BOTH).run { status to body } shouldBe (200 to """{"status":"ok"}""")
        seen shouldContainExactly
            listOf("type m-1", "name messages", "all messages", "type BAD_CONTACT", "name statuses", "all statuses")
    }

    "a name that is no event's is refused when it is registered" {
        shouldThrow<IllegalArgumentException> { WazzupReceiver().on("message") {} }.message shouldContain "createEntities"
    }

    "a message keeps what nobody knows yet, and prints nobody's words" {
        val parsed = parseWebhookPayload(BOTH).shouldNotBeNull()
        parsed.name shouldBe "messages"
        parsed.isTyped shouldBe true
        "${parsed.payload}" shouldEqualJson BOTH
        val message = parsed.requireModel(MessagesWebhook::class.java).messages.single()
        message.run { listOf(type, status, isEcho, contact?.name, text) } shouldBe
            listOf(MessageType.Text, DeliveryStatus.Inbound, false, "Olga Petrova", "Is it blue?")
        "${message.raw["new"]}" shouldBe """{"a":1}"""
        WaJson.encodeToString(WazzupMessage.serializer(), message) shouldEqualJson MESSAGE
        listOf("Olga", "blue", "79990001122").forAll { "$parsed ${parsed.events}" shouldNotContain it }
        shouldThrow<IllegalStateException> { parsed.requireModel(TestWebhook::class.java) }.message shouldContain "MessagesWebhook"
    }

    "what cannot be read costs its neighbours nothing, and a new kind is kept" {
        val parsed = parseWebhookPayload("""{"messages":[$MESSAGE,{"text":"no id"},7],"new":1}""").shouldNotBeNull()
        parsed.isTyped shouldBe false
        parsed.events[0].shouldBeInstanceOf<MessagesWebhook>().messages.size shouldBe 1
        parsed.events[1].shouldBeInstanceOf<UnknownWebhook>().raw.toString() shouldEqualJson """{"messages":[{"text":"no id"},7]}"""
        parseWebhookPayload("""{"new":1}""")?.name shouldBe "*"
        listOf("", "no", "[]", "7", "<html>").forAll { parseWebhookPayload(it).shouldBeNull() }
    }

    "the bearer is compared whole; a key can be set, changed and taken away" {
        val receiver = WazzupReceiver(key)
        listOf(null, "", "Bearer", "Bearer ", key.reveal(), "bearer ${key.reveal()}", "Bearer ${key.reveal()}x", " Bearer ${key.reveal()}")
            .forAll { receiver.receive(BOTH, it).status shouldBe 401 }
        receiver.receive(BOTH, "Bearer ${key.reveal()}").status shouldBe 200
        receiver.expectBearer(CrmKey("other"))
        receiver.receive(BOTH, "Bearer ${key.reveal()}").status shouldBe 401
        receiver.expectBearer(null)
        receiver.receive(BOTH).status shouldBe 200
    }

    "a test is answered 200, what is no JSON object 422, too much 413" {
        val receiver = WazzupReceiver(maxBodyBytes = 100)
        receiver.receive("""{"test":true}""").status shouldBe 200
        listOf("", "{", "[]", "word").forAll { receiver.receive(it).status shouldBe 422 }
        receiver.receive("x".repeat(100)).status shouldBe 422
        receiver.receive("x".repeat(101)).status shouldBe 413
    }

    "a handler that fails makes it a 500, and stops no other" {
        val seen = mutableListOf<String>()
        val receiver = WazzupReceiver()
        receiver.on("*") { error("broken") }
        receiver.on("*") { seen += it.name }
        receiver.receive(BOTH).status shouldBe 500
        seen shouldContainExactly listOf("messages", "statuses")
    }

    "what a handler made is the answer to createContact and createDeal" {
        val receiver = WazzupReceiver()
        receiver.onCreateContact { Contact("c-1", it.responsibleUserId, it.name, it.contactData) }
        receiver.onCreateDeal { Deal("d-1", it.responsibleUserId, "New", it.contacts, "https://crm.example.test/1") }
        receiver.receive(
            """{"createContact":{"responsibleUserId":"u-1","name":"Olga","contactData":[{"chatType":"whatsapp","chatId":"79990001122"}],"source":"auto"}}""",
        ).body shouldEqualJson
            """{"id":"c-1","responsibleUserId":"u-1","name":"Olga","contactData":[{"chatType":"whatsapp","chatId":"79990001122"}]}"""
        receiver.receive("""{"createDeal":{"responsibleUserId":"u-1","contacts":["c-1"],"source":"byUser"}}""").body shouldEqualJson
            """{"id":"d-1","responsibleUserId":"u-1","name":"New","contacts":["c-1"],"uri":"https://crm.example.test/1"}"""
    }

    "a payload is taken through the handlers without a server" {
        playing(Said()) { wazzup, _ ->
            var seen: ChannelState? = null
            wazzup.webhooks.on<ChannelsUpdatesWebhook> { seen = it.channelsUpdates.single().state }
            val payload = """{"channelsUpdates":[{"channelId":"ch","state":"QR","timestamp":1741079728000}]}"""
            wazzup.webhooks.events.dispatch(WaJson.parseToJsonElement(payload).jsonObject).status shouldBe 200
            seen shouldBe ChannelState.Qr
        }
    }

    "the listener takes what is posted to its path, says no to the rest, and is one" {
        playing(Said(), configure = { crmKey = key }) { wazzup, _ ->
            val seen = CopyOnWriteArrayList<String>()
            wazzup.webhooks.on("messages") { seen += it.name }
            val url = wazzup.webhooks.startListener("127.0.0.1", 0, "/hooks")
            wazzup.webhooks.url shouldBe url
            post(url, BOTH, "Bearer ${key.reveal()}").run { statusCode() to body() } shouldBe (200 to """{"status":"ok"}""")
            post(url, BOTH).statusCode() shouldBe 401
            post(url, "{", "Bearer ${key.reveal()}").statusCode() shouldBe 422
            post(url.replace("/hooks", "/hooks/x"), BOTH, "Bearer ${key.reveal()}").statusCode() shouldBe 404
            http.send(HttpRequest.newBuilder(URI(url)).build(), HttpResponse.BodyHandlers.ofString()).statusCode() shouldBe 405
            seen shouldContainExactly listOf("messages")
            shouldThrow<IllegalStateException> { wazzup.webhooks.startListener("127.0.0.1", 0) }.message shouldContain url
            wazzup.webhooks.stopListener()
            wazzup.webhooks.stopListener()
            wazzup.webhooks.url.shouldBeNull()
            val second = wazzup.webhooks.startListener("127.0.0.1", 0, requireBearer = CrmKey("other"))
            second shouldEndWith "/webhooks"
            post(second, BOTH, "Bearer other").statusCode() shouldBe 200
            wazzup.close()
            wazzup.webhooks.url.shouldBeNull()
        }
    }

    "the listener passes Wazzup's test, says no to too much, and answers with what a handler made" {
        playing(Said()) { wazzup, _ ->
            val seen = CopyOnWriteArrayList<String>()
            wazzup.webhooks.on("*") { seen += "$it" }
            wazzup.webhooks.events.onCreateDeal { Deal("d-1", it.responsibleUserId, "New", it.contacts) }
            val url = wazzup.webhooks.startListener("127.0.0.1", 0)
            post(url, """{"test":true}""").run { statusCode() to body() } shouldBe (200 to """{"status":"ok"}""")
            seen shouldContainExactly listOf("TestWebhook")
            post(url, " ".repeat(wazzup.webhooks.events.maxBodyBytes) + "{}").statusCode() shouldBe 413
            post(url, """{"createDeal":{"responsibleUserId":"u-1","contacts":["c-1"]}}""").body() shouldEqualJson
                """{"id":"d-1","responsibleUserId":"u-1","name":"New","contacts":["c-1"]}"""
            wazzup.webhooks.expectBearer(key)
            post(url, """{"test":true}""").statusCode() shouldBe 401
            wazzup.webhooks.close()
            wazzup.webhooks.url.shouldBeNull()
        }
    }

    "a port that is taken is told, and the listener can be started at another" {
        playing(Said()) { wazzup, server ->
            val taken = URI(server.url).port
            shouldThrow<UncheckedIOException> { wazzup.webhooks.startListener("127.0.0.1", taken) }.message shouldContain "$taken"
            wazzup.webhooks.url.shouldBeNull()
            post(wazzup.webhooks.startListener("127.0.0.1", 0), """{"test":true}""").statusCode() shouldBe 200
        }
    }

    "the route of a Ktor server answers as the receiver does" {
        val receiver = WazzupReceiver(key, maxBodyBytes = 1000)
        val server = embeddedServer(Netty, port = 0, host = "127.0.0.1") { routing { wazzupWebhooks(receiver, "/wazzup") } }.start()
        try {
            val url = "http://127.0.0.1:${server.engine.resolvedConnectors().single().port}/wazzup"
            post(url, BOTH, "Bearer ${key.reveal()}").statusCode() shouldBe 200
            post(url, BOTH).statusCode() shouldBe 401
            post(url, "{", "Bearer ${key.reveal()}").statusCode() shouldBe 422
            post(url, "x".repeat(1001), "Bearer ${key.reveal()}").statusCode() shouldBe 413
        } finally {
            server.stop(0, 0)
        }
    }

    "settings are read in every spelling, and sent as truth values under one" {
        playing(
            Said("""{"webhooksUri":"https://h.example.test","subscriptions":{"messagesAndStatuses":"true","wabaTemplatesStatus":false}}"""),
            Said("{ok}"),
        ) { wazzup, server ->
            wazzup.webhooks.settings().getOrNull() shouldBe
                WebhooksSettings("https://h.example.test", WebhookSubscriptions(messagesAndStatuses = true, templateStatus = false))
            wazzup.webhooks.update(mapOf("messages" to true, "statuses" to false, "createEntities" to false)).isRight() shouldBe true
            wazzup.webhooks.test("https://h.example.test").isRight() shouldBe true
            server.asked[1].line shouldBe "PATCH /v3/webhooks"
            server.asked[1].text shouldEqualJson """{"subscriptions":{"messagesAndStatuses":true,"contactsAndDealsCreation":false}}"""
            server.asked[2].line shouldBe "POST /tech/webhooks/test"
            shouldThrow<IllegalArgumentException> { WebhookSubscriptions.of(mapOf("all" to true)) }
            wazzup.webhooks.update(WebhooksSettings("x".repeat(201))).leftOrNull().shouldBeInstanceOf<WazzupError.Invalid>()
        }
    }

    "ensuring an address expects its token from the test on, and the one before where the address is refused" {
        val fault = """{"error":"testPostNotPassed","description":"no 200","data":404}"""
        playing(Said(), Said(fault, 400), configure = { crmKey = key }) { wazzup, server ->
            wazzup.webhooks.ensure("https://h.example.test", CrmKey("new")).isRight() shouldBe true
            server.asked.single().text shouldEqualJson
                """{"webhooksUri":"https://h.example.test","subscriptions":{"messagesAndStatuses":true,"contactsAndDealsCreation":true,
                "channelsUpdates":true,"templateStatus":true}}"""
            wazzup.webhooks.events.receive(BOTH, "Bearer new").status shouldBe 200
            val error = wazzup.webhooks.ensure("https://h.example.test", CrmKey("newer")).leftOrNull()
            error?.code shouldBe WazzupErrorCode.TestPostNotPassed
            "${error?.data}" shouldBe "404"
            wazzup.webhooks.events.receive(BOTH, "Bearer newer").status shouldBe 401
            wazzup.webhooks.events.receive(BOTH, "Bearer new").status shouldBe 200
        }
    }

    val examples = examples?.listDirectoryEntries("webhook-*.json").orEmpty().filterNot {
        it.name.endsWith("-reply.json")
    }.sortedBy { it.name }

    "every documented webhook is read as its type".config(enabled = examples.isNotEmpty()) {
        examples.forEach { file ->
            withClue(file.name) {
                val parsed = parseWebhookPayload(file.readText()).shouldNotBeNull()
                parsed.isTyped shouldBe (file.name != "webhook-unknown.json")
                val types = setOf(
                    MessagesWebhook::class,
                    StatusesWebhook::class,
                    CreateEntitiesWebhook::class,
                    ChannelsUpdatesWebhook::class,
                    TemplateStatusWebhook::class,
                    TestWebhook::class,
                    UnknownWebhook::class,
                )
                types.containsAll(parsed.events.map { it::class }) shouldBe true
                parsed.events.filterIsInstance<MessagesWebhook>().forEach {
                    val again = WaJson.encodeToJsonElement(ListSerializer(WazzupMessage.serializer()), it.messages)
                    "$again" shouldEqualJson "${parsed.payload["messages"]}"
                }
            }
        }
        println("Wazzup's webhooks: ${examples.size} of ${examples.size}")
    }
})
