package io.wakit.samples.orderupdates

import io.wakit.client.WaError
import io.wakit.dsl.BroadcastOutcome
import io.wakit.dsl.BroadcastProgress
import io.wakit.model.event.MessageStatus

/** The terminal: lines, and one line that is written over while messages go out. */
class Show(private val out: Appendable) {
    @Synchronized
    fun line(text: String) {
        out.append(text).append('\n')
    }

    /** Tells what stopped it all; false, so that whoever asked can hand it on. */
    fun trouble(error: WaError): Boolean {
        line("Stopped: ${error.message}")
        return false
    }

    @Synchronized
    fun progress(now: BroadcastProgress) {
        val total = now.total ?: now.done
        val filled = if (total == 0L) WIDTH else (now.done * WIDTH / total).toInt()
        val bar = "#".repeat(filled) + ".".repeat(WIDTH - filled)
        val rate = now.perSecond?.let { ", %.0f/s".format(it) }.orEmpty()
        val left = now.timeLeft?.takeUnless { now.isDone }?.let { ", ${it.toSeconds()} s left" }.orEmpty()
        val counts = "${now.sent} sent, ${now.refused} refused, ${now.unknown} unknown"
        out.append("\r[$bar] ${now.done} of $total: $counts$rate$left   ")
        if (now.isDone) out.append('\n')
    }

    /** One that was not sent, and why; of one whose answer was lost its statuses tell. */
    fun missed(shipment: Shipment, outcome: BroadcastOutcome) {
        val why = outcome.result.leftOrNull()?.message.orEmpty()
        line("${if (outcome.isUnknown) "Unknown" else "Refused"}: order ${shipment.order}: $why")
    }

    /** One that Meta took, and could not deliver. */
    fun failed(status: MessageStatus) {
        val why = status.errors.joinToString { "code ${it.code}: ${it.details ?: it.message ?: it.code.cause}" }
        line("Failed:  order ${status.callbackData}: $why")
    }

    private companion object {
        const val WIDTH = 20
    }
}
