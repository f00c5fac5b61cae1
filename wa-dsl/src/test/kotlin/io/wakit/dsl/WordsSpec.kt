package io.wakit.dsl

import io.kotest.assertions.json.shouldEqualJson
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldContainExactlyInAnyOrder
import io.kotest.matchers.shouldBe
import io.wakit.client.WaError
import io.wakit.model.GroupId
import io.wakit.model.Media
import io.wakit.model.WaJson
import io.wakit.model.message.Amount
import io.wakit.model.message.Audio
import io.wakit.model.message.Contact
import io.wakit.model.message.Contacts
import io.wakit.model.message.FlowAction
import io.wakit.model.message.FlowMessage
import io.wakit.model.message.GoodsType
import io.wakit.model.message.Header
import io.wakit.model.message.MediaCard
import io.wakit.model.message.MediaCarousel
import io.wakit.model.message.OutboundMessage
import io.wakit.model.message.Pin
import io.wakit.model.message.QuickReply
import io.wakit.model.message.ReplyButton
import io.wakit.model.message.ReplyButtons
import io.wakit.model.message.TemplateComponent
import io.wakit.model.message.TemplateContent
import io.wakit.model.message.TemplateParameter
import io.wakit.model.message.violations
import kotlin.io.path.listDirectoryEntries
import kotlin.io.path.name
import kotlin.io.path.readText
import kotlin.io.path.toPath

private val golden = checkNotNull(WordsSpec::class.java.getResource("/golden")) { "no golden files" }.toURI().toPath()

class WordsSpec : StringSpec({
    "each golden file of the model has its words, and each of these has its file" {
        golden.listDirectoryEntries("*.json").map { it.name.removeSuffix(".json") } shouldContainExactlyInAnyOrder kinds.keys
    }

    kinds.forEach { (name, words) ->
        "$name is said in words, as Meta documents it" {
            payload(message(alice, words).content).toString() shouldEqualJson golden.resolve("$name.json").readText()
        }

        "$name is read back as what it was" {
            val said = message(alice, words)
            val json = WaJson.encodeToString(OutboundMessage.serializer(), said)
            val read = WaJson.decodeFromString(OutboundMessage.serializer(), json)
            WaJson.encodeToString(OutboundMessage.serializer(), read) shouldEqualJson json
            // What was said as JSON is read by its class where it has one.
            if (name != "raw-interactive") read shouldBe said
        }
    }

    "what the examples leave aside has words too" {
        message(GroupId("g")) { pin(question, 7) }.content shouldBe Pin(question, 7)
        message(GroupId("g")) { noPin(question) }.content shouldBe Pin.removal(question)
        message(alice) { audio(photo) }.content shouldBe Audio(photo)
        message(alice) {
            contacts {
                contact("Bo")
                contact("Al")
            }
        }.content shouldBe Contacts(listOf("Bo", "Al").map { Contact(Contact.Name(it)) })
        message(alice) { flowNamed("b", "c", "n") { dataExchange() } }.content shouldBe
            FlowMessage("b", "c", action = FlowAction.DataExchange, flowName = "n")
        message(alice) { linkCarousel("b") { video(photo, "t", "https://a.example") } }.content shouldBe
            MediaCarousel("b", listOf(MediaCard.link(Header.Video(photo), "t", "https://a.example")))
        message(alice) { replyCarousel("b") { image(photo, "w") { reply("i", "t") } } }.content shouldBe
            MediaCarousel("b", listOf(MediaCard.replies(Header.Image(photo), listOf(QuickReply("i", "t")), "w")))
        message(alice) {
            buttons("b") {
                header("above", "below")
                reply("i", "t")
            }
        }.content shouldBe ReplyButtons("b", listOf(ReplyButton("i", "t")), Header.Text("above", "below"))
        message(alice) { template("t", "en") { header("7", "order") } }.content shouldBe
            TemplateContent("t", "en", listOf(TemplateComponent.Header(TemplateParameter.Text("7", "order"))))
        message(alice) { template("t", "en") { oneTimeCode(0, "1".repeat(16)) } }.let {
            it.content shouldBe TemplateContent("t", "en", listOf(TemplateComponent.Button.url(0, "1".repeat(16))))
            it.violations().single().limit shouldBe 15
        }
        message(alice) {
            identityKeyHash("hash")
            text("b")
        }.identityKeyHash shouldBe "hash"
    }

    "an order adds up by itself" {
        val order = order("o-2", GoodsType.Digital, "BRL") {
            item("Course", 9_990, 3) { saleAmount(9_000) }
            item("Book", 1_250)
            tax(500)
            shipping(300)
            discount(1_000)
            quickPay()
            prefer("gpay")
        }
        order.order.subtotal shouldBe Amount(28_250)
        order.totalAmount shouldBe Amount(28_050)
        order.order.type shouldBe "quick_pay"
        order.preferredPaymentMethods.map { it.method } shouldBe listOf("gpay")
        message(alice) { orderDetails("Pay", order) }.violations().map { it.path }.filter { "amount" in it || "subtotal" in it } shouldBe
            emptyList()
    }

    "the words take nothing off the limits: one beyond the edge is refused with its path and numbers, the edge is not" {
        fun rows(count: Int) = message(alice) { list("b", "o") { section { repeat(count) { row("$it", "t$it") } } } }
        fun buttons(count: Int) = message(alice) { buttons("b") { repeat(count) { reply("$it", "t$it") } } }
        fun rowId(length: Int) = message(alice) { list("b", "o") { section { row("x".repeat(length), "t") } } }
        fun cards(count: Int) = message(alice) { productCarousel("b", "cat") { repeat(count) { product("sku-$it") } } }
        fun products(count: Int) = message(alice) { products("h", "b", "cat") { section("s", *Array(count) { "sku-$it" }) } }
        fun caption(length: Int) = message(alice) { image(photo) { caption("x".repeat(length)) } }
        listOf(
            Triple(10, "interactive.action.sections", ::rows),
            Triple(3, "interactive.action.buttons", ::buttons),
            Triple(200, "interactive.action.sections[0].rows[0].id", ::rowId),
            Triple(10, "interactive.action.cards", ::cards),
            Triple(30, "interactive.action.sections", ::products),
            Triple(1024, "image.caption", ::caption),
        ).forEach { (edge, path, say) ->
            withClue(path) {
                say(edge).violations() shouldBe emptyList()
                say(edge + 1).violations().map { Triple(it.path, it.limit, it.actual) } shouldBe listOf(Triple(path, edge, edge + 1))
            }
        }
        desk {
            phone.messages.send(alice) { buttons("b") { repeat(4) { reply("$it", "t$it") } } }.leftOrNull()
                .let { (it as WaError.Invalid).violations.single().actual } shouldBe 4
            sandbox.requests.size shouldBe 0
        }
    }

    "a link is a link in a header as well" {
        message(alice) {
            buttons("b") {
                imageHeader(Media.link("ftp://a"))
                reply("i", "t")
            }
        }.violations().map { it.path } shouldBe listOf("interactive.header.image.link")
    }
})
