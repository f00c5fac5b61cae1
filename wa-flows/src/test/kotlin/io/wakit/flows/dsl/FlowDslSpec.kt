package io.wakit.flows.dsl

import io.kotest.assertions.json.shouldEqualJson
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.inspectors.forAll
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.wakit.flows.check.violations
import io.wakit.flows.endpoint.FlowResponse
import io.wakit.flows.fixture
import io.wakit.flows.json.CarouselImage
import io.wakit.flows.json.DataSourceItem
import io.wakit.flows.json.FlowJson
import io.wakit.flows.json.FlowJsonVersion
import io.wakit.flows.json.InputType
import io.wakit.flows.json.Navigate
import io.wakit.flows.json.NavigationItem
import io.wakit.flows.json.NavigationText
import io.wakit.model.WaJson
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

@Serializable
private data class Slots(
    val greeting: String,
    @SerialName("free_slots") val freeSlots: List<DataSourceItem>,
    @SerialName("is_busy") val isBusy: Boolean = false,
    val price: Double,
    val shop: Shop,
)

@Serializable
private data class Shop(val city: String, val seats: Int = 4, val open: List<String> = emptyList())

@Serializable
private data class Visit(@SerialName("visit_date") val date: String, val slot: String, val guests: Int, val newsletter: Boolean = false)

@Serializable
private data class Summary(val date: String, val total: Double)

@Serializable
private data class Order(val date: String, val slot: String, val guests: Int)

@Serializable
private data class Kind(val kind: String, val boxes: List<String> = emptyList(), val note: String? = null)

private val Booking = flowScreen<Slots, Visit>(
    "BOOKING",
    Slots("Hello", listOf(DataSourceItem("1", "8 am")), price = 9.5, shop = Shop("Lima")),
)
private val Confirm = dataScreen("CONFIRM", Summary("2030-01-02", 19.0))

private fun booking(more: FlowScope.() -> Unit = {}): FlowJson = flowJson {
    screen(Booking, "Your visit", sensitive = listOf(Visit::guests)) {
        heading(data(Slots::greeting))
        body(say("We are in ", data(Slots::shop)[Shop::city], ", for ", data(Slots::price) * 2, " each pair"))
        datePicker(Visit::date, +"Day", minDate = +"2030-01-01")
        radioButtons(Visit::slot, +"Time", data(Slots::freeSlots), visible = !data(Slots::isBusy))
        textInput(Visit::guests, +"Guests", InputType.Number, helperText = +"1 to 8")
        showIf(data(Slots::isBusy) or (form(Visit::slot) eq "")) {
            caption(+"Choose a time")
        } otherwise {
            caption(say("At ", form(Visit::slot)))
        }
        optIn(Visit::newsletter, +"Write to me", onSelect = updateData { Slots::isBusy from +false })
        footer(
            +"Next",
            navigate(Confirm) {
                Summary::date from form(Visit::date)
                Summary::total from data(Slots::price)
            },
        )
    }
    screen(Confirm, "All right?", terminal = true) {
        body(say("On ", data(Summary::date), " for ", data(Summary::total)))
        footer(
            +"Book",
            complete<Order> {
                Order::date from data(Summary::date)
                Order::slot from Booking.form(Visit::slot)
                Order::guests from Booking.form(Visit::guests)
            },
        )
    }
    more()
}

class FlowDslSpec : StringSpec({
    "a Flow in words is the Flow JSON that one would have written, and Meta would take it" {
        booking().toJson() shouldEqualJson fixture("flow/booking.json")
        booking().violations().shouldBeEmpty()
    }

    "the schema comes from the class, the example from the value" {
        val data = booking().screens.first().data!!
        data.mapValues { it.value.type } shouldBe
            mapOf("greeting" to "string", "free_slots" to "array", "is_busy" to "boolean", "price" to "number", "shop" to "object")
        data.getValue("is_busy").example shouldBe JsonPrimitive(false)
        data.getValue("shop").properties.mapValues { it.value.type } shouldBe
            mapOf("city" to "string", "seats" to "number", "open" to "array")
        data.getValue("free_slots").items?.properties?.keys?.containsAll(listOf("id", "title")) shouldBe true
    }

    "an example that leaves a field out is refused with its place" {
        @Serializable
        class Gap(val there: String, val gone: String?)
        shouldThrow<IllegalArgumentException> {
            flowJson { screen(dataScreen("GAP", Gap("x", null))) { heading(+"h") } }
        }.message shouldContain "'gone'"
    }

    "a reference to an input that is on no screen is found with its place" {
        val flow = flowJson {
            screen(formScreen<Order>("ONLY"), terminal = true) { footer(+"Done", complete()) }
        }
        flow.violations().map { it.path } shouldBe
            listOf("date", "slot", "guests").map { "screens[0].layout.children[0].on-click-action.payload.$it" }
    }

    "operators are written as phones read them" {
        val price = Booking.data(Slots::price)
        val slot = Booking.form(Visit::slot)
        infix fun Expr<*>.isWritten(text: String) = text(on = "BOOKING") shouldBe text
        (price + 1 gt 3) isWritten "(\${data.price} + 1) > 3"
        (price - 1 lt price / 2) isWritten "(\${data.price} - 1) < (\${data.price} / 2)"
        (price % 2 ge 1) isWritten "(\${data.price} % 2) >= 1"
        (number(1) le price) isWritten "1 <= \${data.price}"
        (!(Booking.data(Slots::isBusy) and Booking.form(Visit::newsletter))) isWritten "!(\${data.is_busy} && \${form.newsletter})"
        (slot neq Booking.data(Slots::greeting)) isWritten "\${form.slot} != \${data.greeting}"
        (slot neq "it's `x`") isWritten "\${form.slot} != 'it\\'s \\`x\\`'"
        (Booking.form(Visit::guests) eq 3) isWritten "\${form.guests} == 3"
        (Booking.data(Slots::isBusy) eq true) isWritten "\${data.is_busy} == true"
        (say("a ", price * 2)) isWritten "'a ' (\${data.price} * 2)"
        (Booking.data(Slots::shop)[Shop::city]) isWritten "\${data.shop.city}"
        Booking.form(Visit::date).text("ELSEWHERE") shouldBe "\${screen.BOOKING.form.visit_date}"
    }

    "a Flow with an endpoint has its routing model from where its screens lead" {
        val flow = flowJson {
            endpoint()
            screen(Booking, "Visit") {
                heading(+"Hello")
                textInput(Visit::guests, +"Guests")
                footer(+"Next", dataExchange<Kind> { Kind::note from form(Visit::slot) })
                leadsTo(Confirm)
            }
            screen(Confirm, "Done?", terminal = true) { footer(+"Done", dataExchange()) }
        }
        flow.routingModel shouldBe mapOf("BOOKING" to listOf("CONFIRM"), "CONFIRM" to emptyList())
        flow.dataApiVersion?.value shouldBe "4.0"
    }

    "every word makes a component that Meta would take" {
        val kinds = formScreen<Kind>("KINDS")
        val menu = plainScreen("MENU")
        val end = plainScreen("LAST")
        val flow = flowJson(FlowJsonVersion.V7_1) {
            screen(menu, "Menu") {
                navigationList(
                    "menu",
                    NavigationItem("1", NavigationText("Kinds"), onClickAction = navigate(kinds)),
                    label = +"Choose",
                )
            }
            screen(kinds, "Kinds") {
                subheading(+"Kinds")
                image(+"AA==", altText = +"A dot", aspectRatio = 1.5)
                imageCarousel(CarouselImage("AA==", "A dot"))
                dropdown(Kind::kind, +"Kind", choices("cat" to "Cat", "dog" to "Dog"))
                checkboxes(Kind::boxes, +"Boxes", choices(listOf(DataSourceItem("a", "A", color = "00FF00"))), max = 1)
                textArea(Kind::note, +"Note", maxLength = 100)
                switch(form(Kind::kind)) {
                    case("cat") { body(+"Meow", markdown = true) }
                    default { body(+"…") }
                }
                link(+"Read", openUrl(+"https://example.com"))
                footer(+"Next", navigate(end), center = +"2 of 3")
            }
            screen(end, "End", terminal = true, success = true) {
                richText("# Thanks", "See you")
                footer(+"Done", complete<Kind> { Kind::kind from kinds.form(Kind::kind) })
            }
        }
        flow.violations().shouldBeEmpty()
        FlowJson.read(flow.toJson()) shouldBe flow
    }

    "pickers, calendars and chips stand on screens of their own" {
        @Serializable
        class Files(val photos: List<JsonObject>, val day: String, val chips: List<String>)
        val files = formScreen<Files>("FILES")
        val flow = flowJson {
            screen(files, terminal = true) {
                photoPicker(Files::photos, +"Photos", count = 0..1)
                calendar(Files::day, "Day", minDate = +"2030-01-01")
                chips(Files::chips, +"Chips", choices("a" to "A", "b" to "B"))
                footer(+"Done", complete())
            }
        }
        flow.violations().shouldBeEmpty()
    }

    "what comes back reads as the class that the screen sent" {
        val json = """{"flow_token":"t","date":"2030-01-02","slot":"1","guests":"2"}"""
        val response = FlowResponse.read(json)
        response?.flowToken shouldBe "t"
        response?.dataAs<Order>() shouldBe Order("2030-01-02", "1", 2)
        "$response" shouldBe "FlowResponse(██)"
        FlowResponse.read("Sent") shouldBe null
        shouldThrow<IllegalArgumentException> { response?.dataAs<Summary>() }.message shouldContain "Summary"
    }

    "an action leads where its screen does" {
        val footer = booking().screens.first().layout.children.last() as io.wakit.flows.json.Footer
        (footer.onClickAction as Navigate).payload.toString() shouldEqualJson
            """{"date":"${'$'}{form.visit_date}","total":"${'$'}{data.price}"}"""
    }

    "the example of the page of words is JSON" {
        WaJson.parseToJsonElement(booking().toPrettyJson()) shouldBe WaJson.parseToJsonElement(booking().toJson())
    }
})
