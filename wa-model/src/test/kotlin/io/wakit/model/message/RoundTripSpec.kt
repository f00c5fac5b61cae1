package io.wakit.model.message

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.shouldBe
import io.kotest.property.Arb
import io.kotest.property.arbitrary.ArbitraryBuilderContext
import io.kotest.property.arbitrary.arbitrary
import io.kotest.property.arbitrary.boolean
import io.kotest.property.arbitrary.choice
import io.kotest.property.arbitrary.int
import io.kotest.property.arbitrary.list
import io.kotest.property.arbitrary.long
import io.kotest.property.arbitrary.map
import io.kotest.property.arbitrary.orNull
import io.kotest.property.arbitrary.string
import io.kotest.property.checkAll
import io.wakit.model.FlowId
import io.wakit.model.Media
import io.wakit.model.MediaLink
import io.wakit.model.MessageId
import io.wakit.model.Recipient
import io.wakit.model.Unmodelled
import io.wakit.model.WaJson
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import java.time.Instant

private val word = Arb.string(0..12)
private val maybe = word.orNull()
private val number = Arb.int(-9..99)
private val time = Arb.long(0L..4_000_000_000L).map(Instant::ofEpochSecond)
private val words = Arb.map(word, word, maxSize = 3)
private val data = words.map { all -> JsonObject(all.mapValues { JsonPrimitive(it.value) }) }
private val media: Arb<Media> = Arb.choice(word.map(Media::id), arbitrary { MediaLink(word.bind(), maybe.bind()) })

private val header: Arb<Header> = Arb.choice(
    arbitrary { Header.Text(word.bind(), maybe.bind()) },
    media.map { Header.Image(it) },
    media.map { Header.Video(it) },
    arbitrary { Header.Document(media.bind(), maybe.bind()) },
)
private val section = arbitrary { ProductSection(Arb.list(word, 0..3).bind(), maybe.bind()) }

private val amount = arbitrary { Amount(Arb.long(0L..1_000_000L).bind(), number.bind()) }
private val charge = arbitrary { Charge(Arb.long(0L..1_000_000L).bind(), maybe.bind(), number.bind(), maybe.bind()) }
private val setting: Arb<PaymentSetting> = Arb.choice(
    arbitrary { PaymentGateway(word.bind(), word.bind(), RazorpayFields(maybe.bind(), words.orNull().bind()), words.orNull().bind()) },
    word.map { UpiIntentLink(it) },
    word.map { PaymentLink(it) },
    word.map { Boleto(it) },
    arbitrary { PixDynamicCode(word.bind(), word.bind(), word.bind(), word.bind()) },
    arbitrary { OffsiteCardPay(word.bind(), word.bind()) },
)
private val order = arbitrary {
    val item = arbitrary {
        OrderItem(word.bind(), amount.bind(), number.bind(), amount.orNull().bind(), maybe.bind(), image = media.orNull().bind())
    }
    val expiration = arbitrary { OrderExpiration(time.bind(), maybe.bind()) }
    val order = Order(
        Arb.list(item, 0..2).bind(),
        amount.bind(),
        charge.orNull().bind(),
        discount = charge.orNull().bind(),
        catalogId = maybe.bind(),
        expiration = expiration.orNull().bind(),
    )
    OrderRequest(word.bind(), GoodsType(word.bind()), word.bind(), amount.bind(), order, Arb.list(setting, 0..3).bind())
}

private val parameter: Arb<TemplateParameter> = Arb.choice(
    arbitrary { TemplateParameter.Text(word.bind(), maybe.bind(), Arb.boolean().orNull().bind()) },
    arbitrary { TemplateParameter.Currency(word.bind(), word.bind(), Arb.long().bind(), maybe.bind()) },
    arbitrary { TemplateParameter.DateTime(word.bind(), maybe.bind(), number.orNull().bind()) },
    media.map { TemplateParameter.Image(it) },
    arbitrary { TemplateParameter.Document(media.bind(), maybe.bind()) },
    arbitrary { TemplateParameter.Location(degrees(), degrees(), maybe.bind(), maybe.bind()) },
    word.map { TemplateParameter.CouponCode(it) },
    time.map { TemplateParameter.LimitedTimeOffer(it) },
    arbitrary {
        TemplateParameter.Action(maybe.bind(), Arb.list(section, 0..2).bind(), maybe.bind(), data.orNull().bind(), order.orNull().bind())
    },
)
private val component: Arb<TemplateComponent> = Arb.choice(
    Arb.list(parameter, 0..2).map { TemplateComponent.Header(it) },
    Arb.list(parameter, 0..3).map { TemplateComponent.Body(it) },
    arbitrary { TemplateComponent.Button(ButtonSubType(word.bind()), number.orNull().bind(), Arb.list(parameter, 0..2).bind()) },
    arbitrary {
        val body = Arb.list(parameter, 0..2).map { TemplateComponent.Body(it) }
        TemplateComponent.Carousel(List(3) { TemplateCard(Arb.list(body, 0..2).bind()) })
    },
)

private suspend fun ArbitraryBuilderContext.degrees() = Arb.int(-720..720).map { it / 8.0 }.bind()

private val content: Arb<Content> = Arb.choice(
    arbitrary { Image(media.bind(), maybe.bind()) },
    arbitrary { Audio(media.bind(), Arb.boolean().bind()) },
    arbitrary { Document(media.bind(), maybe.bind(), maybe.bind()) },
    arbitrary { Location(degrees(), degrees(), maybe.bind(), maybe.bind()) },
    arbitrary {
        val phone = arbitrary { Contact.Phone(maybe.bind(), maybe.bind()) }
        val card = arbitrary {
            Contact(Contact.Name(word.bind(), maybe.bind()), Arb.list(phone, 0..2).bind(), org = Contact.Organization(maybe.bind()))
        }
        Contacts(Arb.list(card, 0..2).bind())
    },
    arbitrary { Pin(MessageId(word.bind()), number.orNull().bind(), PinOperation(word.bind())) },
    arbitrary {
        val button = arbitrary { ReplyButton(word.bind(), word.bind()) }
        ReplyButtons(word.bind(), Arb.list(button, 0..3).bind(), header.orNull().bind(), maybe.bind())
    },
    arbitrary {
        val row = arbitrary { ListRow(word.bind(), word.bind(), maybe.bind()) }
        val rows = arbitrary { ListSection(Arb.list(row, 0..2).bind(), maybe.bind()) }
        InteractiveList(word.bind(), word.bind(), Arb.list(rows, 0..2).bind(), header.orNull().bind(), maybe.bind())
    },
    arbitrary { CtaUrl(word.bind(), word.bind(), word.bind(), header.orNull().bind(), maybe.bind(), Arb.boolean().orNull().bind()) },
    arbitrary { VoiceCall(word.bind(), maybe.bind(), number.orNull().bind(), maybe.bind()) },
    arbitrary { CallPermissionRequest(maybe.bind()) },
    arbitrary { AddressMessage(word.bind(), word.bind(), words.orNull().bind(), validationErrors = words.orNull().bind()) },
    arbitrary {
        FlowMessage(
            word.bind(),
            word.bind(),
            word.map(::FlowId).orNull().bind(),
            maybe.bind(),
            screen = maybe.bind(),
            data = data.orNull().bind(),
        )
    },
    arbitrary { ProductList(header.bind(), word.bind(), word.bind(), Arb.list(section, 0..2).bind(), maybe.bind()) },
    arbitrary { MediaCarousel(word.bind(), List(2) { MediaCard(header.bind(), maybe.bind(), maybe.bind(), maybe.bind()) }) },
    arbitrary { ProductCarousel(word.bind(), List(3) { ProductCard(word.bind(), word.bind()) }) },
    arbitrary { OrderDetails(word.bind(), order.bind(), header.orNull().bind(), maybe.bind()) },
    arbitrary { OrderStatus(word.bind(), word.bind(), OrderState(word.bind()), maybe.bind(), paymentTimestamp = time.orNull().bind()) },
    arbitrary { TemplateContent(word.bind(), word.bind(), Arb.list(component, 0..3).bind(), maybe.bind()) },
)

class RoundTripSpec : StringSpec({
    "any content of any kind comes back from JSON as it was, in its own class" {
        checkAll(2_000, content, Arb.string(1..9)) { content, to ->
            val message = OutboundMessage(Recipient.phone(to), content, callbackData = to)
            val json = WaJson.encodeToString(OutboundMessage.serializer(), message)
            val read = WaJson.decodeFromString(OutboundMessage.serializer(), json)
            read shouldBe message
            (read.content is Unmodelled) shouldBe false
        }
    }
})
