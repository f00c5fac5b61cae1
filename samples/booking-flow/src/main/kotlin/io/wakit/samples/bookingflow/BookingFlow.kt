package io.wakit.samples.bookingflow

import io.wakit.flows.dsl.dataScreen
import io.wakit.flows.dsl.flowJson
import io.wakit.flows.dsl.flowScreen
import io.wakit.flows.dsl.unaryPlus
import io.wakit.flows.json.DataSourceItem
import io.wakit.flows.json.FlowJson
import io.wakit.flows.json.InputType
import kotlinx.serialization.Serializable

/** What the first screen is shown with: the days that can be booked, `YYYY-MM-DD`. */
@Serializable
data class Days(val from: String, val until: String)

/** What is filled in on the first screen. */
@Serializable
data class Visit(val day: String, val guests: Int)

/** What the second screen is shown with. */
@Serializable
data class Times(val day: String, val free: List<DataSourceItem>)

/** What the second screen sends: its own input, and those of the first. */
@Serializable
data class Choice(val day: String, val guests: Int, val time: String)

/** What the third screen is shown with, and what comes back into the chat. */
@Serializable
data class Booking(val day: String, val guests: Int, val time: String, val words: String = "")

val Visiting = flowScreen<Days, Visit>("VISIT", Days("2030-01-01", "2030-03-31"))
val Choosing = flowScreen<Times, Choice>("TIME", Times("2030-01-02", listOf(DataSourceItem("20:00", "20:00"))))
val Confirming = dataScreen("CONFIRM", Booking("2030-01-02", 2, "20:00", "A table for 2"))

/** A table for an evening, in three screens. */
val bookingFlow: FlowJson =
    // quote: flow
    flowJson {
        endpoint()
        screen(Visiting, "Your visit") {
            datePicker(Visit::day, +"Day", minDate = data(Days::from), maxDate = data(Days::until))
            textInput(Visit::guests, +"Guests", InputType.Number, required = +true)
            footer(+"Show times", dataExchange())
            leadsTo(Choosing)
        }
        screen(Choosing, "At what time?") {
            radioButtons(Choice::time, +"Free on that day", data(Times::free), required = +true)
            footer(
                +"Next",
                dataExchange<Choice> {
                    Choice::day from data(Times::day)
                    Choice::guests from Visiting.form(Visit::guests)
                    Choice::time from form(Choice::time)
                },
            )
            leadsTo(Confirming)
        }
        screen(Confirming, "All right?", terminal = true) {
            body(data(Booking::words))
            footer(
                +"Book",
                dataExchange<Booking> {
                    Booking::day from data(Booking::day)
                    Booking::guests from data(Booking::guests)
                    Booking::time from data(Booking::time)
                },
            )
        }
    }
// end quote
