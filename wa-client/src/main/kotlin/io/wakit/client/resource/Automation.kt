package io.wakit.client.resource

import arrow.core.Either
import io.wakit.client.Endpoint
import io.wakit.client.Graph
import io.wakit.client.WaError
import io.wakit.client.post
import io.wakit.client.within
import io.wakit.model.PhoneNumberId
import io.wakit.model.Success
import io.wakit.model.phone.ConversationalAutomation
import io.wakit.model.phone.violations

/**
 * What meets users who open the chat. It is read as the field `conversational_automation` of the number.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/business-phone-numbers/conversational-components">
 * Conversational components</a>
 */
public class Automation internal constructor(private val graph: Graph, private val phone: PhoneNumberId) {
    /**
     * Sets the greeting, up to 4 ice breakers of 80 characters, and up to 30 commands of 32 characters with hints of 256. What
     * is null stays, an empty list clears. None may hold an emoji.
     */
    public suspend fun configure(automation: ConversationalAutomation): Either<WaError, Success> =
        graph.within({ automation.violations() }) { it(Configure, at = phone, body = automation) }

    internal companion object {
        val Configure: Endpoint<PhoneNumberId, ConversationalAutomation, Success> = post("conversational_automation")
    }
}
