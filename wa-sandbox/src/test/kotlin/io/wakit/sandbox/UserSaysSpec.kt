package io.wakit.sandbox

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import io.kotest.matchers.types.shouldBeInstanceOf
import io.wakit.model.CallId
import io.wakit.model.MediaId
import io.wakit.model.MessageId
import io.wakit.model.WaId
import io.wakit.model.WaJson
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
import kotlinx.serialization.json.jsonObject
import java.time.Instant

/** What users can do beside writing, and what Meta can tell beside messages; read by the model that apps read it by. */
class UserSaysSpec :
    StringSpec({
        suspend fun told(play: suspend (Sandbox, SandboxUser) -> Unit): List<InboundEvent> = App().use { app ->
            Sandbox { webhookUrl = app.url }.use { sandbox ->
                play(sandbox, sandbox.user(WaId(ALICE), "Alice"))
                sandbox.webhooks.awaitIdle()
                app.posts.flatMap { InboundEvent.read(it.json) }
            }
        }

        /** A message with parts to tap, as it would lie on her phone after a text of the business. */
        suspend fun Sandbox.shows(type: String, content: String): ReceivedMessage {
            val id = MessageId(start().send(text()).messageId)
            return ReceivedMessage(
                id,
                Sandbox.DefaultPhoneNumberId,
                type,
                WaJson.parseToJsonElement(content).jsonObject,
                replyTo = null,
                callbackData = null,
            )
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
            val buttons = """{"type":"button","action":{"buttons":[{"type":"reply","reply":{"id":"yes","title":"Yes, please"}}]}}"""
            val list = """{"type":"list","action":{"sections":[{"rows":[{"id":"mon","title":"Monday","description":"8 to 10"}]}]}}"""
            val template = """{"name":"t","components":[{"type":"button","parameters":[{"type":"payload","payload":"cancel-41"}]}]}"""
            val events = told { sandbox, alice ->
                alice.writes("hi")
                sandbox.shows("interactive", buttons).let { message ->
                    alice.taps("yes", message)
                    alice.taps("Yes, please", message)
                    shouldThrow<IllegalArgumentException> { alice.taps("no", message) }
                }
                sandbox.shows("interactive", list).let { alice.picks("Monday", it) }
                sandbox.shows("template", template).let { alice.taps("cancel-41", it) }
            }
            events.filterIsInstance<ButtonReplyMessage>().map { it.choice } shouldContainExactly listOf("yes", "yes")
            events.filterIsInstance<ListReplyMessage>().single().reply.description shouldBe "8 to 10"
            events.filterIsInstance<ButtonMessage>().single().choice shouldBe "cancel-41"
        }

        "a flow comes back with its token, a permission with its end" {
            val flow = """{"type":"flow","action":{"name":"flow","parameters":{"flow_token":"T-1"}}}"""
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
