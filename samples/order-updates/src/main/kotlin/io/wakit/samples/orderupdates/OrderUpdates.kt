package io.wakit.samples.orderupdates

import arrow.core.getOrElse
import io.wakit.client.Phone
import io.wakit.dsl.BroadcastOutcome
import io.wakit.dsl.broadcast
import io.wakit.model.Recipient
import io.wakit.model.event.InboundEvent
import io.wakit.samples.orderupdates.templates.OrderShippedLanguage
import io.wakit.samples.orderupdates.templates.orderShipped
import io.wakit.templates.LiveTemplates
import io.wakit.templates.plan.TemplateOutcome
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.asFlow
import kotlinx.coroutines.flow.filter
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.flow.transformWhile
import kotlinx.coroutines.launch
import java.time.Duration

/** An order that has left the shop. */
data class Shipment(val customer: Recipient, val firstName: String, val order: String)

/** Tells customers that their orders are on their way; [show] is the terminal. */
class OrderUpdates(
    private val live: LiveTemplates,
    private val phone: Phone,
    private val show: Show,
    private val events: Flow<InboundEvent>? = null,
) {
    /** Brings the account's templates to what the code says, and waits for their review; false where they cannot be sent. */
    suspend fun prepare(within: Duration = Duration.ofHours(24)): Boolean {
        // quote: templates
        val plan = live.plan(orderTemplates).getOrElse { return show.trouble(it) }
        show.line("$plan")
        val outcomes = live.apply(plan).toList().onEach { show.line("$it") }
        val wanted = outcomes.filterIsInstance<TemplateOutcome.Done>().map { it.id } + plan.kept
        val reviewed = live.awaitReview(wanted, within, events).getOrElse { return show.trouble(it) }
        // end quote
        reviewed.forEach { show.line("Review: template $it") }
        return outcomes.all { it is TemplateOutcome.Done } && reviewed.all { it.isApproved }
    }

    /** Sends to all of [shipments], and gives back the outcomes of those that were not sent, or of which nobody knows. */
    suspend fun send(shipments: List<Shipment>): List<BroadcastOutcome> = coroutineScope {
        val byCustomer = shipments.associateBy { it.customer }
        // quote: broadcast
        val customers = shipments.map { it.customer }
        val broadcast = phone.broadcast(customers.asFlow(), total = customers.size.toLong()) { customer ->
            val shipment = byCustomer.getValue(customer)
            callbackData(shipment.order)
            orderShipped(OrderShippedLanguage.EN_US, shipment.firstName, shipment.order, urlSuffix = shipment.order)
        }
        val progress = launch {
            broadcast.progress.transformWhile { emit(it).run { !it.isDone } }.collect(show::progress)
        }
        val missed = broadcast.outcomes.filter { !it.isSent }.toList()
        // end quote
        progress.join()
        missed.onEach { show.missed(byCustomer.getValue(it.to), it) }
    }
}
