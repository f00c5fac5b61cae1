package io.wakit.model.event

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.nulls.shouldBeNull
import io.kotest.matchers.nulls.shouldNotBeNull
import io.kotest.matchers.shouldBe
import io.kotest.matchers.types.shouldBeInstanceOf
import io.wakit.model.Bsuid
import io.wakit.model.ErrorCode
import io.wakit.model.GroupId
import io.wakit.model.MediaId
import io.wakit.model.MessageId
import io.wakit.model.PhoneNumberId
import io.wakit.model.WaId
import io.wakit.model.WaJson
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.math.BigDecimal
import java.time.Instant

class InboundMessagesSpec : StringSpec({
    val plain = events("messages")
    val replies = events("interactive")

    "each kind of message is a class of its own" {
        plain.map { it::class.simpleName } shouldContainExactly listOf(
            "TextMessage", "ImageMessage", "VideoMessage", "AudioMessage", "AudioMessage", "DocumentMessage", "StickerMessage",
            "LocationMessage", "ContactsMessage", "ReactionMessage", "ReactionMessage", "ReactionMessage", "OrderMessage",
            "RequestWelcomeMessage", "EditMessage", "RevokeMessage", "UnsupportedMessage", "UnsupportedMessage",
            "SystemMessage", "SystemMessage", "SystemMessage", "ButtonMessage", "TextMessage",
        )
        replies.map { it::class.simpleName } shouldContainExactly listOf(
            "ButtonReplyMessage",
            "ListReplyMessage",
            "FlowReplyMessage",
            "FlowReplyMessage",
            "AddressReplyMessage",
            "CallPermissionReplyMessage",
            "CallPermissionReplyMessage",
            "PaymentMethodMessage",
        )
    }

    "every message has what an answer needs" {
        (plain + replies).only<InboundMessage>().forEach {
            it.phone shouldBe PhoneNumberId("1063")
            it.metadata.displayPhoneNumber shouldBe "15550109999"
            it.timestamp.shouldNotBeNull()
            it.head.contact.shouldNotBeNull()
        }
    }

    "the head tells the sender under each name, the product, the advertisement and the security code" {
        val head = plain.message<TextMessage>("wamid.TEXT").head
        head.from shouldBe WaId("4915550100001")
        head.userId shouldBe Bsuid("DE.1001")
        head.sender.parentUserId shouldBe Bsuid("DE.ENT.7")
        head.username shouldBe "lina.bakes"
        head.contact?.profile?.countryCode shouldBe "DE"
        head.contact?.identityKeyHash shouldBe "aGFzaA=="
        head.context?.referredProduct shouldBe ReferredProduct("C-1", "SKU-7")
        head.referral?.ctwaClid shouldBe "CLICK-1"
        head.referral?.welcomeMessage?.text shouldBe "Ask us"
        head.identity?.createdTimestamp shouldBe Instant.ofEpochSecond(1_749_999_000)
    }

    "a file says what it is and by which id it is fetched" {
        plain.only<MediaMessage>().map { it.media.id.value } shouldContainExactly listOf("M-1", "M-2", "M-3", "M-4", "M-5", "M-6")
        plain.message<AudioMessage>("wamid.VOICE").isVoice shouldBe true
        plain.message<AudioMessage>("wamid.SONG").isVoice shouldBe false
        plain.message<StickerMessage>("wamid.STICKER").isAnimated shouldBe true
        plain.message<DocumentMessage>("wamid.DOC").media.filename shouldBe "sketch.pdf"
        plain.message<ImageMessage>("wamid.IMAGE").media.let { it.id shouldBe MediaId("M-1") }
        plain.message<VideoMessage>("wamid.VIDEO").head.context?.frequentlyForwarded shouldBe true
    }

    "a reaction keeps an emoji of many characters, and is a removal without one" {
        plain.message<ReactionMessage>("wamid.LIKE").reaction.emoji shouldBe "👩‍👩‍👧‍👦"
        listOf("wamid.UNLIKE", "wamid.UNLIKE2").forEach { plain.message<ReactionMessage>(it).reaction.isRemoval shouldBe true }
    }

    "an order keeps its prices to the cent" {
        val order = plain.message<OrderMessage>("wamid.CART").order
        order.productItems.map { it.itemPrice } shouldContainExactly listOf(BigDecimal("7.90"), BigDecimal("12.05"))
        order.productItems.map { it.quantity } shouldContainExactly listOf(2, 1)
        order.text shouldBe "For Saturday"
    }

    "a card tells the number on WhatsApp, and that it was asked for" {
        val (omar, police) = plain.message<ContactsMessage>("wamid.CARDS").contacts
        omar.phones.single().waId shouldBe WaId("4915550100002")
        omar.origin shouldBe ContactOrigin.ContactRequest
        omar.name?.suffix shouldBe "Jr."
        police.name.shouldBeNull()
    }

    "an edited message reads as it does now, under its first id" {
        val edit = plain.message<EditMessage>("wamid.EDIT")
        edit.originalId shouldBe MessageId("wamid.TEXT")
        edit.message.shouldBeInstanceOf<TextMessage>().body shouldBe "Do you still have the red one?"
        edit.message.id shouldBe MessageId("wamid.TEXT")
        edit.message.from shouldBe edit.from
        edit.message.head.context?.id shouldBe MessageId("wamid.OURS")
        plain.message<RevokeMessage>("wamid.GONE").originalId shouldBe MessageId("wamid.IMAGE")
    }

    "what Meta cannot pass on says what it was and why" {
        val poll = plain.message<UnsupportedMessage>("wamid.POLL")
        poll.unsupportedType shouldBe "poll"
        poll.head.errors.single().code shouldBe ErrorCode.UnsupportedMessageType
        plain.message<UnsupportedMessage>("wamid.OLD").type shouldBe "unknown"
    }

    "a system message tells the user as known before and from now on" {
        val moved = plain.message<SystemMessage>("wamid.MOVED")
        moved.from shouldBe WaId("4915550100001")
        moved.system.kind shouldBe SystemKind.UserChangedNumber
        moved.system.user shouldBe WaId("4915550100009")
        plain.message<SystemMessage>("wamid.NEWID").system.run {
            user shouldBe Bsuid("DE.1010")
            previousUserId shouldBe Bsuid("DE.1001")
            previousParentUserId shouldBe Bsuid("DE.ENT.7")
        }
        plain.message<SystemMessage>("wamid.NEWPHONE").head.identity?.acknowledged shouldBe false
    }

    "a message in a group is answered in the group" {
        plain.message<TextMessage>("wamid.GROUP").chat shouldBe GroupId("G-1")
    }

    "a choice is one thing, whether by a template's button, a reply button or a list" {
        (plain + replies).only<ChoiceMessage>().map { it.choice to it.title } shouldContainExactly
            listOf("cancel-41" to "Cancel", "yes" to "Yes, please", "mon" to "Monday")
    }

    "a form gives its answers as a value of the caller's own" {
        val form = replies.message<FlowReplyMessage>("wamid.FLOW").form
        form.answersAs<Delivery>() shouldBe Answers.Read(Delivery("mon", 3))
        form.flowToken() shouldBe "T-1"
        form.answers().orNull()?.keys shouldBe setOf("flow_token", "delivery_day", "how_many")
    }

    "answers that are no JSON, or of another shape, are an error and no exception" {
        val broken = replies.message<FlowReplyMessage>("wamid.BROKEN").form
        broken.answers().shouldBeInstanceOf<Answers.Unreadable>()
        broken.flowToken().shouldBeNull()
        FormReply("""{"delivery_day":7}""").answersAs<Delivery>().shouldBeInstanceOf<Answers.Unreadable>()
        FormReply("""{"delivery_day":"mon","how_many":-1}""").answersAs<Delivery>().shouldBeInstanceOf<Answers.Unreadable>()
    }

    "answers that came as an object in place of a text are read all the same" {
        val form = EventJson.decodeFromString(FormReply.serializer(), """{"response_json":{"delivery_day":"mon","how_many":1}}""")
        form.answersAs<Delivery>().orNull() shouldBe Delivery("mon", 1)
    }

    "an address is told apart from a flow" {
        replies.message<AddressReplyMessage>("wamid.ADDRESS").form.answersAs<Address>().orNull()?.savedAddressId shouldBe "home"
    }

    "a permission to call tells how long and from whom" {
        val yes = replies.message<CallPermissionReplyMessage>("wamid.CALLME").reply
        yes.response shouldBe CallPermissionResponse.Accept
        yes.isPermanent shouldBe false
        yes.expirationTimestamp shouldBe Instant.ofEpochSecond(1_750_600_000)
        replies.message<CallPermissionReplyMessage>("wamid.NOCALL").reply.responseSource shouldBe CallPermissionSource.Automatic
        replies.message<PaymentMethodMessage>("wamid.PAY").payment.lastFourDigits shouldBe "0052"
    }

    "a message without a type is known by the key of its content" {
        val json = """{"entry":[{"id":"W","changes":[{"field":"messages","value":{"metadata":{"phone_number_id":"1"},"messages":[
            {"from":"1","id":"wamid.A","timestamp":"1","location":{"latitude":"1.5","longitude":-2}},
            {"from":"1","id":"wamid.B","interactive":{"type":"interactive","nfm_reply":{"name":"address_message","response_json":"{}"}}},
            {"from":"1","id":"wamid.C"}]}}]}]}"""
        val events = InboundEvent.read(WaJson.parseToJsonElement(json))
        events.message<LocationMessage>("wamid.A").location.latitude shouldBe 1.5
        events.message<AddressReplyMessage>("wamid.B").timestamp.shouldBeNull()
        events.message<UnknownMessage>("wamid.C").type shouldBe ""
    }
})

@Serializable
private data class Delivery(
    @SerialName("delivery_day") val day: String,
    @SerialName("how_many") val count: Int,
) {
    init {
        require(count >= 0) { "a count below zero" }
    }
}

@Serializable
private data class Address(@SerialName("saved_address_id") val savedAddressId: String)
