package io.wakit.client.resource

import arrow.core.Either
import io.wakit.client.Endpoint
import io.wakit.client.Graph
import io.wakit.client.WaError
import io.wakit.client.post
import io.wakit.model.DatasetId
import io.wakit.model.account.ConversionBatch
import io.wakit.model.account.ConversionEvent
import io.wakit.model.account.ConversionsTaken

/**
 * Where what users did after a message is told to Meta, so that ads reach the right people.
 *
 * @property id the dataset that it is gathered in.
 * @see <a href="https://developers.facebook.com/documentation/business-messaging/whatsapp/embedded-signup/automatic-events-api">Automatic events</a>
 */
public class Conversions internal constructor(private val graph: Graph, public val id: DatasetId) {
    /** Reports events; each up to 7 days after it happened. */
    public suspend fun report(events: List<ConversionEvent>): Either<WaError, ConversionsTaken> =
        graph(Report, at = id, body = ConversionBatch(events))

    override fun toString(): String = "Conversions($id)"

    internal companion object {
        val Report: Endpoint<DatasetId, ConversionBatch, ConversionsTaken> = post("events")
    }
}
