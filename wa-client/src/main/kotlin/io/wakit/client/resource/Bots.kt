package io.wakit.client.resource

import arrow.core.Either
import io.wakit.client.Endpoint
import io.wakit.client.Graph
import io.wakit.client.NoBody
import io.wakit.client.WaError
import io.wakit.client.get
import io.wakit.client.invoke
import io.wakit.model.BotId
import io.wakit.model.phone.ConversationalAutomation

/**
 * The greeting, ice breakers and commands of a number, as a node of their own.
 *
 * @property id the bot (WABA-Bot-ID).
 */
public class Bots internal constructor(private val graph: Graph, public val id: BotId) {
    /** What it does. [Automation] of the phone number changes it. */
    public suspend fun get(): Either<WaError, ConversationalAutomation> = graph(Get, at = id)

    override fun toString(): String = "Bots($id)"

    internal companion object {
        val Get: Endpoint<BotId, NoBody, ConversationalAutomation> = get()
    }
}
