package io.wakit.model.phone

import io.wakit.model.BotId
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * What meets users who open the chat: a greeting, ice breakers and commands. The same for reading and for setting; in a
 * change, what is null stays, and an empty list clears.
 *
 * @property enableWelcomeMessage whether a webhook of type `request_welcome` tells of somebody's first visit. Meta's page says
 * that this does not work as intended, with no date for when it will.
 * @property prompts the ice breakers: at most 4 texts to tap, each up to 80 characters and without emoji. Meta's OpenAPI says 3.
 * @property commands at most 30, shown when the user types a slash.
 * @property id where it was read as a node of its own.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/business-phone-numbers/conversational-components">Conversational components</a>
 */
@Serializable
public data class ConversationalAutomation @JvmOverloads constructor(
    @SerialName("enable_welcome_message") val enableWelcomeMessage: Boolean? = null,
    val prompts: List<String>? = null,
    val commands: List<Command>? = null,
    val id: BotId? = null,
) {
    /**
     * A word that users can type after a slash. It arrives as a text, slash included.
     *
     * @property name without the slash, up to 32 characters and without emoji; unique. Meta's OpenAPI says 30.
     * @property description the hint beside it, up to 256 characters and without emoji.
     */
    @Serializable
    public data class Command(
        @SerialName("command_name") val name: String,
        @SerialName("command_description") val description: String,
    )
}
