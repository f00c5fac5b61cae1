package io.wakit.bot.script

import io.wakit.bot.Trigger
import io.wakit.bot.TriggerWords
import io.wakit.model.event.InboundMessage
import io.wakit.model.event.TextMessage

/** The words of bots in code. */
private val said = object : TriggerWords {}

/** The same trigger, as a bot in code says it. */
internal fun ScriptTrigger.compiled(): Trigger<*> = when (this) {
    ScriptTrigger.Text -> said.text
    is ScriptTrigger.Words -> said.words(*words.toTypedArray())
    is ScriptTrigger.Contains -> texts { it.contains(part.trim(), ignoreCase = true) }
    is ScriptTrigger.Pattern -> texts(ScriptPattern(pattern)::isIn)
    is ScriptTrigger.Message -> types.toSet().let { known -> messages { it.type in known } }
    is ScriptTrigger.Button -> said.button(*ids.toTypedArray())
    is ScriptTrigger.Row -> said.row(*ids.toTypedArray())
    is ScriptTrigger.Choice -> said.choice(*ids.toTypedArray())
    is ScriptTrigger.Flow -> said.flow(token)
    ScriptTrigger.Location -> said.location
    ScriptTrigger.Contact -> said.contact
    ScriptTrigger.Any -> messages { true }
    is ScriptTrigger.Or -> triggers.map { it.compiled() }.reduce { one, other -> one or other }
}

private fun texts(fits: (String) -> Boolean): Trigger<TextMessage> =
    said.text and { it is TextMessage && fits(it.body) }

private fun messages(fits: (InboundMessage) -> Boolean): Trigger<InboundMessage> =
    Trigger(InboundMessage::class.java) { it is InboundMessage && fits(it) }
