package io.wakit.samples.bookingflow

import io.ktor.server.application.Application
import io.ktor.server.application.install
import io.ktor.server.routing.routing
import io.wakit.client.WhatsApp
import io.wakit.dsl.Replies
import io.wakit.flows.crypto.FlowCipher
import io.wakit.flows.crypto.FlowKey
import io.wakit.flows.endpoint.FlowEndpointConfig
import io.wakit.flows.json.DataSourceItem
import io.wakit.model.FlowId
import io.wakit.model.event.Answers
import io.wakit.model.event.FlowReplyMessage
import io.wakit.model.event.TextMessage
import io.wakit.webhook.AppCredentials
import io.wakit.webhook.ktor.WhatsAppWebhooks
import io.wakit.webhook.ktor.flowEndpoint
import java.util.UUID

/** Where the endpoint of the Flow is, under the address of the server. */
const val BOOKING_PATH: String = "/flows/booking"

/** What the endpoint answers, screen by screen. Each screen carries what the next one needs, so that nothing is kept between. */
fun bookingEndpoint(tables: Tables): FlowEndpointConfig.() -> Unit = {
    // quote: endpoint
    onInit { next(Visiting.id, tables.days) }
    on<Visit>(Visiting.id) { visit ->
        val free = tables.free(visit.day).map { DataSourceItem(it, it) }
        when {
            visit.guests > Tables.SEATS -> snackbar("Our largest table has ${Tables.SEATS} seats")
            free.isEmpty() -> snackbar("That evening is full")
            else -> next(Choosing.id, Times(visit.day, free))
        }
    }
    on<Choice>(Choosing.id) {
        next(Confirming.id, Booking(it.day, it.guests, it.time, "A table for ${it.guests} on ${it.day} at ${it.time}"))
    }
    on<Booking>(Confirming.id) { booking ->
        if (tables.book(booking)) close(booking) else snackbar("Somebody was faster. Please go back for another time")
    }
    // end quote
}

/** Offers the [flow] to whoever writes, serves it, and confirms what comes back. */
fun Application.bookingBot(whatsapp: WhatsApp, app: AppCredentials, key: FlowKey, tables: Tables, flow: () -> FlowId) {
    routing {
        flowEndpoint(FlowCipher(key), BOOKING_PATH) {
            app.appSecrets.forEach(::appSecret)
            bookingEndpoint(tables)()
        }
    }
    install(WhatsAppWebhooks) {
        app.appSecrets.forEach(::appSecret)
        verifyToken = app.verifyToken
        with(Replies(whatsapp)) {
            on<TextMessage> { message ->
                message.reply {
                    flow("A table for an evening?", "Book a table", flow()) {
                        token("${UUID.randomUUID()}")
                        dataExchange()
                    }
                }
            }
            on<FlowReplyMessage> { message ->
                when (val answers = message.form.answersAs<Booking>()) {
                    is Answers.Read -> message.reply("See you on ${answers.value.day} at ${answers.value.time}!")
                    is Answers.Unreadable -> message.reply("That did not work. Please write to us.")
                }
            }
        }
    }
}
