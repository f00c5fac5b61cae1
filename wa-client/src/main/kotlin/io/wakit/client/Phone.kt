package io.wakit.client

import io.wakit.client.resource.Messages
import io.wakit.model.PhoneNumberId

/**
 * The handle of a business phone number: what it can say and do. It is made by [WhatsApp.phone], holds no state, and lives
 * as long as its [WhatsApp].
 *
 * @property id the number, as Meta names it.
 */
public class Phone internal constructor(public val id: PhoneNumberId, graph: Graph) {
    /** What the number says to people. */
    public val messages: Messages = Messages(graph, id)

    override fun toString(): String = "Phone($id)"
}
