package io.wakit.sandbox

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import io.kotest.matchers.types.shouldBeInstanceOf
import io.wakit.judge.Judge
import io.wakit.model.CallId
import io.wakit.model.MediaId
import io.wakit.model.TemplateId
import io.wakit.model.WaId
import io.wakit.model.event.AccountReviewEvent
import io.wakit.model.event.ButtonMessage
import io.wakit.model.event.ButtonReplyMessage
import io.wakit.model.event.CallDirection
import io.wakit.model.event.CallPermissionReplyMessage
import io.wakit.model.event.CallPermissionResponse
import io.wakit.model.event.CallTerminateEvent
import io.wakit.model.event.EditMessage
import io.wakit.model.event.FlowReplyMessage
import io.wakit.model.event.InboundEvent
import io.wakit.model.event.InboundMedia
import io.wakit.model.event.InboundMessage
import io.wakit.model.event.ListReplyMessage
import io.wakit.model.event.PlacedOrder
import io.wakit.model.event.ReviewDecision
import io.wakit.model.event.SharedContact
import io.wakit.model.event.SharedLocation
import io.wakit.model.event.TextMessage
import io.wakit.model.event.Unknown
import io.wakit.model.event.UnknownMessage
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import java.time.Instant

private val judge = Judge(InboundEvent.schema())

/** What users can do beside writing, and what Meta can tell beside messages; read by the model that apps read it by, and valid. */
class UserSaysSpec :
    StringSpec({
        suspend fun told(play: suspend (Sandbox, SandboxUser) -> Unit): List<InboundEvent> = App().use { app ->
            Sandbox { webhookUrl = app.url }.use { sandbox ->
                play(sandbox, sandbox.user(WaId(ALICE), "Alice"))
                sandbox.webhooks.awaitIdle()
                app.posts.flatMap { post ->
                    InboundEvent.read(post.json).also { events -> judge.isValid(post.json) shouldBe events.none { it is Unknown } }
                }
            }
        }

        /** Lets the business send a message with parts to tap, and takes it from her phone. */
        suspend fun Sandbox.shows(type: String, content: String): ReceivedMessage {
            val alice = user(WaId(ALICE))
            start().send(message(""""type":"$type","$type":$content""")).statusCode() shouldBe 200
            return alice.awaitMessage()
        }

        /** A template with a button to cancel, approved. */
        suspend fun Sandbox.hasTemplate() {
            val draft = """{"name":"order_ready","language":"en_US","category":"UTILITY","components":[
                {"type":"BODY","text":"Your order is ready."},
                {"type":"BUTTONS","buttons":[{"type":"QUICK_REPLY","text":"Cancel"}]}]}"""
            val answer = start().send(draft, "/v24.0/${Sandbox.DefaultWabaId.value}/message_templates")
            templates.approve(TemplateId(answer.json.getValue("id").text))
        }

        "a user sends each kind of message, and each is a class of its own" {
            val media = InboundMedia(MediaId("M-1"), "image/jpeg", caption = "Look")
            val events = told { _, alice ->
                val text = alice.writes("hello")
                alice.sendsImage(media, replyTo = text)
                alice.sendsVideo(media)
                alice.sendsAudio(InboundMedia(MediaId("M-2"), "audio/ogg", voice = true))
                alice.sendsDocument(media)
                alice.sendsSticker(InboundMedia(MediaId("M-3"), "image/webp", animated = false))
                alice.sendsLocation(SharedLocation(52.5, 13.4, name = "Here"))
                alice.sendsContacts(SharedContact(phones = listOf(SharedContact.Phone("110"))))
                alice.orders(PlacedOrder("C-1", listOf(PlacedOrder.Item("SKU-1", 2))))
                alice.reacts(text, "👍")
                alice.edits(text, "hello!")
                alice.revokes(text)
                alice.opensChat()
            }
            events.filterIsInstance<Unknown>().shouldBeEmpty()
            events.map { (it as InboundMessage).type } shouldContainExactly listOf(
                "text", "image", "video", "audio", "document", "sticker", "location", "contacts", "order", "reaction",
                "edit", "revoke", "request_welcome",
            )
            events.filterIsInstance<InboundMessage>()[1].head.context?.id shouldBe (events[0] as TextMessage).id
            events.filterIsInstance<EditMessage>().single().message.shouldBeInstanceOf<TextMessage>().body shouldBe "hello!"
        }

        "a message of tomorrow can be sent too" {
            val events = told { _, alice -> alice.sends("hologram", JsonObject(mapOf("depth" to JsonPrimitive(3)))) }
            events.single().shouldBeInstanceOf<UnknownMessage>().type shouldBe "hologram"
        }

        "what is offered is taken by its id or its words" {
            val buttons = """{"type":"button","body":{"text":"Now?"},
                "action":{"buttons":[{"type":"reply","reply":{"id":"yes","title":"Yes, please"}}]}}"""
            val list = """{"type":"list","body":{"text":"When?"},"action":
                {"button":"Days","sections":[{"title":"Week","rows":[{"id":"mon","title":"Monday","description":"8 to 10"}]}]}}"""
            val template = """{"name":"order_ready","language":{"code":"en_US"},
                "components":[{"type":"button","sub_type":"quick_reply","index":"0","parameters":[{"type":"payload","payload":"cancel-41"}]}]}"""
            val events = told { sandbox, alice ->
                alice.writes("hi")
                sandbox.shows("interactive", buttons).let { message ->
                    alice.taps("yes", message)
                    alice.taps("Yes, please", message)
                    shouldThrow<IllegalArgumentException> { alice.taps("no", message) }
                }
                sandbox.shows("interactive", list).let { alice.picks("Monday", it) }
                sandbox.hasTemplate()
                sandbox.shows("template", template).let { alice.taps("cancel-41", it) }
            }
            events.filterIsInstance<ButtonReplyMessage>().map { it.choice } shouldContainExactly listOf("yes", "yes")
            events.filterIsInstance<ListReplyMessage>().single().reply.description shouldBe "8 to 10"
            events.filterIsInstance<ButtonMessage>().single().choice shouldBe "cancel-41"
        }

        "a flow comes back with its token, a permission with its end" {
            val flow = """{"type":"flow","body":{"text":"Order"},"action":{"name":"flow","parameters":
                {"flow_message_version":"3","flow_id":"1","flow_cta":"Go","flow_token":"T-1"}}}"""
            val until = Instant.ofEpochSecond(1_750_000_000)
            val events = told { sandbox, alice ->
                alice.writes("hi")
                sandbox.shows("interactive", flow).let {
                    alice.completes(it, JsonObject(mapOf("day" to JsonPrimitive("mon"))))
                    alice.permitsCalls(it, until = until)
                    alice.permitsCalls(it, CallPermissionResponse.Reject)
                }
            }
            val form = events.filterIsInstance<FlowReplyMessage>().single().form
            form.flowToken() shouldBe "T-1"
            form.answers().orNull()?.get("day") shouldBe JsonPrimitive("mon")
            val (yes, no) = events.filterIsInstance<CallPermissionReplyMessage>().map { it.reply }
            yes.expirationTimestamp shouldBe until
            no.response shouldBe CallPermissionResponse.Reject
        }

        "any event can be delivered, of whatever field" {
            val number = BusinessNumber.Default
            val review = AccountReviewEvent(number.origin("account_review_update"), ReviewDecision.Approved)
            val call = CallTerminateEvent(
                number.origin("calls"),
                number.metadata,
                CallId("wacid.1"),
                CallDirection.UserInitiated,
                from = WaId(ALICE),
            )
            told { sandbox, _ ->
                sandbox.webhooks.deliver(review)
                sandbox.webhooks.deliver(call)
            } shouldContainExactly listOf(review, call)
        }
    })
