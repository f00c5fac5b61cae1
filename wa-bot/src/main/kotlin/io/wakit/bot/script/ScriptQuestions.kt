package io.wakit.bot.script

import io.wakit.bot.Answer
import io.wakit.bot.TalkScope
import io.wakit.bot.choose
import io.wakit.bot.confirm
import io.wakit.bot.waitForFlow
import io.wakit.bot.waitForLocation
import io.wakit.model.event.ContactsMessage
import io.wakit.model.event.InboundMessage
import io.wakit.model.event.LocationMessage
import io.wakit.model.event.MediaMessage
import io.wakit.model.event.TextMessage
import io.wakit.model.message.Text
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import java.util.concurrent.ConcurrentHashMap

/** Asks what a script asks, by the questions of linear code. */
internal class ScriptQuestions {
    private val patterns = ConcurrentHashMap<String, ScriptPattern>()

    suspend fun TalkScope<ScriptVars>.ask(step: ScriptStep.Ask) {
        val invalid = step.invalid?.let(vars::fill)
        val tries = step.tries ?: Int.MAX_VALUE
        val words = step.text?.let(vars::fill)
        val answer = step.answer
        val known = vars
        val parts = when {
            answer is ScriptAnswer.Choice -> choice(answer, words.orEmpty(), invalid, tries)

            answer is ScriptAnswer.Confirm -> {
                val (yes, no) = listOf(answer.yes, answer.no).map(vars::fill)
                Parts.one(JsonPrimitive(confirm(words.orEmpty(), yes, no, invalid, tries)))
            }

            answer is ScriptAnswer.Flow -> flow(answer, words.orEmpty(), invalid, tries)

            answer is ScriptAnswer.Location && words != null -> Parts.of(waitForLocation(words, invalid, tries))

            else -> {
                val content = step.content?.let(vars::fill) ?: words?.let { Text(it) }
                ask(content?.let { question -> { question } }, invalid, tries, step.into) { read(answer, known) }
            }
        }
        vars = vars.put(step.into, parts)
    }

    private suspend fun TalkScope<ScriptVars>.choice(
        answer: ScriptAnswer.Choice,
        words: String,
        invalid: String?,
        tries: Int,
    ): Map<String, JsonPrimitive> {
        val options = answer.options.map {
            it.copy(title = vars.fill(it.title), description = it.description?.let(vars::fill))
        }
        val id =
            choose(words, invalid, tries, answer.open) { options.forEach { option(it.id, it.title, it.description) } }
        return Parts.one(id) + mapOf("title" to JsonPrimitive(options.first { it.id == id }.title))
    }

    private suspend fun TalkScope<ScriptVars>.flow(
        answer: ScriptAnswer.Flow,
        words: String,
        invalid: String?,
        tries: Int,
    ): Map<String, JsonPrimitive> {
        val form = waitForFlow(JsonObject.serializer(), words, vars.fill(answer.cta), answer.flow, invalid, tries) {
            answer.screen?.let { navigate(it) }
        }
        return Parts.of(form)
    }

    private fun Answer.read(answer: ScriptAnswer, vars: ScriptVars): Map<String, JsonPrimitive> {
        val ways = answer.ways()
        return ways.firstNotNullOfOrNull { parts(it, message) } ?: reject(hint(ways, message)?.let(vars::fill))
    }

    private fun hint(ways: List<ScriptAnswer.Plain>, message: InboundMessage): String? =
        if (message is TextMessage) ways.firstNotNullOfOrNull { (it as? ScriptAnswer.Text)?.hint } else null

    private fun parts(answer: ScriptAnswer.Plain, message: InboundMessage): Map<String, JsonPrimitive>? =
        when (answer) {
            is ScriptAnswer.Text -> typed(message)?.takeIf { words -> answer.pattern?.let { isIn(it, words) } != false }
                ?.let(Parts::one)

            is ScriptAnswer.Number -> typed(message)?.toIntOrNull()?.takeIf { it in answer.from..answer.to }
                ?.let { Parts.one(JsonPrimitive(it)) }

            ScriptAnswer.Location -> (message as? LocationMessage)?.let { Parts.of(it.location) }

            ScriptAnswer.Contact -> (message as? ContactsMessage)?.let { Parts.of(it.contacts) }

            is ScriptAnswer.Media -> (message as? MediaMessage)?.takeIf {
                answer.types.isEmpty() || it.type in answer.types
            }
                ?.let(Parts::of)
        }

    private fun typed(message: InboundMessage): String? = (message as? TextMessage)?.body?.trim()

    private fun isIn(pattern: String, words: String): Boolean =
        patterns.computeIfAbsent(pattern, ::ScriptPattern).isIn(words)
}

/** The ways in which it can be answered that make no message of their own. */
internal fun ScriptAnswer.ways(): List<ScriptAnswer.Plain> = when (this) {
    is ScriptAnswer.Plain -> listOf(this)
    is ScriptAnswer.AnyOf -> answers
    is ScriptAnswer.Choice, is ScriptAnswer.Confirm, is ScriptAnswer.Flow -> emptyList()
}
