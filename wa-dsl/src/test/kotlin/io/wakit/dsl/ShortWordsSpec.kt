package io.wakit.dsl

import arrow.core.Either
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldContainExactlyInAnyOrder
import io.kotest.matchers.nulls.shouldNotBeNull
import io.kotest.matchers.shouldBe
import io.wakit.client.Phone
import io.wakit.client.WaError
import io.wakit.model.FlowId
import io.wakit.model.WaId
import io.wakit.model.message.Contact
import io.wakit.model.message.Content
import io.wakit.model.message.Header
import io.wakit.model.message.ListRow
import io.wakit.model.message.ListSection
import io.wakit.model.message.MessageReceipt
import io.wakit.model.message.ProductSection
import io.wakit.model.message.ReplyButton
import io.wakit.model.message.TemplateComponent
import io.wakit.model.message.TemplateParameter
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import java.lang.reflect.Modifier

private class Twin(
    val short: suspend Phone.() -> Either<WaError, MessageReceipt>,
    val block: MessageScope.() -> Content,
)

private val data: JsonObject = buildJsonObject { put("a", 1) }

private val twins: Map<String, Twin> = mapOf(
    "sendText" to Twin({ sendText(alice, "b", true, callbackData = "x") }, { text("b") { previewUrl() } }),
    "sendLocation" to Twin({ sendLocation(alice, 1.5, -2.5, "n", "a", callbackData = "x") }, {
        location(1.5, -2.5) {
            name("n")
            address("a")
        }
    }),
    "sendContacts" to Twin(
        { sendContacts(alice, listOf(Contact(Contact.Name("Bo"))), callbackData = "x") },
        { contact("Bo") },
    ),
    "sendReaction" to Twin({ sendReaction(alice, question, "👍", "x") }, { reaction(question, "👍") }),
    "removeReaction" to Twin({ removeReaction(alice, question, "x") }, { noReaction(question) }),
    "sendTemplate" to Twin(
        {
            val body = TemplateComponent.Body(listOf(TemplateParameter.Text("v")))
            sendTemplate(alice, "t", "en", listOf(body), callbackData = "x")
        },
        { template("t", "en") { body { text("v") } } },
    ),
    "sendImage" to Twin({ sendImage(alice, photo, "c", callbackData = "x") }, { image(photo) { caption("c") } }),
    "sendVideo" to Twin({ sendVideo(alice, photo, "c", callbackData = "x") }, { video(photo) { caption("c") } }),
    "sendAudio" to Twin({ sendAudio(alice, photo, callbackData = "x") }, { audio(photo) }),
    "sendVoice" to Twin({ sendVoice(alice, photo, callbackData = "x") }, { voice(photo) }),
    "sendDocument" to Twin({ sendDocument(alice, photo, "f.pdf", "c", callbackData = "x") }, {
        document(photo) {
            filename("f.pdf")
            caption("c")
        }
    }),
    "sendSticker" to Twin({ sendSticker(alice, photo, callbackData = "x") }, { sticker(photo) }),
    "sendButtons" to Twin(
        { sendButtons(alice, "b", listOf(ReplyButton("i", "t")), Header.Image(photo), "f", callbackData = "x") },
        {
            buttons("b") {
                imageHeader(photo)
                footer("f")
                reply("i", "t")
            }
        },
    ),
    "sendList" to Twin(
        { sendList(alice, "b", "o", listOf(ListSection(listOf(ListRow("i", "t", "d")), "s")), "h", "f", callbackData = "x") },
        {
            list("b", "o") {
                header("h")
                footer("f")
                section("s") { row("i", "t", "d") }
            }
        },
    ),
    "sendCtaUrl" to Twin(
        { sendCtaUrl(alice, "b", "t", "https://a.example", Header.Text("h"), "f", callbackData = "x") },
        {
            ctaUrl("b", "t", "https://a.example") {
                header("h")
                footer("f")
            }
        },
    ),
    "sendFlow" to Twin(
        { sendFlow(alice, "b", "c", FlowId("1"), "t", "S", data, Header.Text("h"), "f", callbackData = "x") },
        {
            flow("b", "c", FlowId("1")) {
                token("t")
                navigate("S", data)
                header("h")
                footer("f")
            }
        },
    ),
    "sendProduct" to Twin({ sendProduct(alice, "cat", "sku", "b", "f", callbackData = "x") }, {
        product("cat", "sku") {
            body("b")
            footer("f")
        }
    }),
    "sendProducts" to Twin(
        { sendProducts(alice, "h", "b", "cat", listOf(ProductSection(listOf("sku"), "s")), "f", callbackData = "x") },
        {
            products("h", "b", "cat") {
                section("s", "sku")
                footer("f")
            }
        },
    ),
    "sendCatalog" to Twin({ sendCatalog(alice, "b", "sku", "f", callbackData = "x") }, {
        catalog("b") {
            thumbnail("sku")
            footer("f")
        }
    }),
    "requestLocation" to Twin({ requestLocation(alice, "b", callbackData = "x") }, { requestLocation("b") }),
    "requestAddress" to Twin(
        { requestAddress(alice, "b", "IN", mapOf("name" to "Bo"), callbackData = "x") },
        { requestAddress("b") { value("name", "Bo") } },
    ),
    "requestContactInfo" to Twin({ requestContactInfo(alice, "b", callbackData = "x") }, { requestContactInfo("b") }),
    "requestCallPermission" to Twin({ requestCallPermission(alice, "b", callbackData = "x") }, { requestCallPermission("b") }),
)

class ShortWordsSpec : StringSpec({
    twins.forEach { (name, twin) ->
        "$name puts on the wire what its block does" {
            desk {
                sandbox.user(WaId(alice.value)).writes("hello")
                twin.short(phone)
                phone.messages.send(alice) {
                    callbackData("x")
                    twin.block(this)
                }
                val bodies = sandbox.requests.map { it.body.shouldNotBeNull() }
                bodies.size shouldBe 2
                bodies[0] shouldBe bodies[1]
            }
        }
    }

    "every short word is held against a block, or marks what was read" {
        val words = listOf("Send", "SendMedia", "SendInteractive").flatMap { file ->
            Class.forName("io.wakit.dsl.$file").declaredMethods.filter { Modifier.isPublic(it.modifiers) && !it.isSynthetic }
        }
        words.map { it.name } shouldContainExactlyInAnyOrder twins.keys + setOf("markRead", "startTyping")
        withClue("has one form alone: no overloads") { words.map { it.name }.toSet().size shouldBe words.size }
    }

    "a short word quotes what it answers" {
        desk {
            val user = sandbox.user(WaId(alice.value))
            val asked = user.writes("hello")
            phone.sendImage(alice, photo, replyTo = asked).isRight() shouldBe true
            user.awaitMessage().replyTo shouldBe asked
        }
    }

    "marking and typing are the words of the resource" {
        desk {
            val user = sandbox.user(WaId(alice.value))
            val asked = user.writes("hello")
            phone.markRead(asked).isRight() shouldBe true
            phone.startTyping(asked).isRight() shouldBe true
            user.readMarks.map { it.messageId to it.isTyping } shouldBe listOf(asked to false, asked to true)
        }
    }
})
