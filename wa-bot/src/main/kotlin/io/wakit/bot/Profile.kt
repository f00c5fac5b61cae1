package io.wakit.bot

import arrow.core.Either
import arrow.core.raise.either
import io.wakit.client.Phone
import io.wakit.client.WaError
import io.wakit.model.phone.ConversationalAutomation
import io.wakit.model.phone.PhoneNumberField

/** What meets users who open the chat. */
@BotDsl
public class ProfileBuilder internal constructor() {
    private var welcome: Boolean? = null
    private val prompts = mutableListOf<String>()
    private val commands = mutableListOf<ConversationalAutomation.Command>()

    /** Whether Meta tells of a user's first visit, before anything is written; the bot's welcome is said then. */
    public fun welcome(isOn: Boolean) {
        welcome = isOn
    }

    /** A text to tap, up to 80 characters without emoji; up to four of them. It arrives as though it had been typed. */
    public fun iceBreaker(text: String) {
        prompts += text
    }

    /** A word after a slash, up to 32 characters, and what is shown beside it, up to 256; up to 30 of them. */
    public fun command(name: String, hint: String) {
        commands += ConversationalAutomation.Command(name.removePrefix("/"), hint)
    }

    internal fun automation(): ConversationalAutomation =
        ConversationalAutomation(welcome, prompts.toList(), commands.toList())
}

/**
 * Brings the [profile][Bot.profile] of the bot to [phone], where it is not there already. True where something was changed;
 * nothing is asked where the bot declares none.
 */
public suspend fun Bot<*>.applyTo(phone: Phone): Either<WaError, Boolean> = either {
    val wanted = profile ?: return@either false
    val found = phone.details.get(PhoneNumberField.ConversationalAutomation).bind().conversationalAutomation
    if (found != null && found.says(wanted)) return@either false
    phone.automation.configure(wanted).bind()
    true
}

private fun ConversationalAutomation.says(wanted: ConversationalAutomation): Boolean =
    (wanted.enableWelcomeMessage == null || wanted.enableWelcomeMessage == (enableWelcomeMessage ?: false)) &&
        wanted.prompts == prompts.orEmpty() && wanted.commands == commands.orEmpty()
