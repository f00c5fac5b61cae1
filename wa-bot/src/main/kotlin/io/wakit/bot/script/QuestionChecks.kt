package io.wakit.bot.script

import io.wakit.bot.Option
import io.wakit.bot.offer
import io.wakit.dsl.message
import io.wakit.model.WaId
import io.wakit.model.message.Content
import io.wakit.model.message.FlowMessage
import io.wakit.model.message.LocationRequest

/** What can be wrong with a question. */
internal class QuestionChecks(private val faults: Faults, private val said: SaidChecks) {
    fun ask(path: String, step: ScriptStep.Ask) {
        val tries = step.tries
        if (tries != null && tries < 1) faults.tell("$path.tries", "is $tries; leave it out, or take one at least")
        step.invalid?.let { said.words("$path.invalid", it) }
        step.content?.let { said.content("$path.content", it) }
        if (step.text != null &&
            step.content != null
        ) {
            faults.tell(path, "has a text and a content; a question is one of them")
        }
        answer("$path.answer", step.answer)
        val made = made(step, step.answer)
        when {
            made != null -> said.made(path, made)
            step.answer.makesMessage -> wordless(path, step)
            else -> step.text?.let { said.words("$path.text", it) }
        }
    }

    private val ScriptAnswer.makesMessage get() = this !is ScriptAnswer.Plain && this !is ScriptAnswer.AnyOf

    private fun wordless(path: String, step: ScriptStep.Ask) {
        if (step.text == null) faults.tell(path, "has no text, which goes with the buttons that it makes")
    }

    /** The message that goes out, where the answer decides what it is. */
    private fun made(step: ScriptStep.Ask, answer: ScriptAnswer): Content? {
        val words = step.text ?: return null
        return when (answer) {
            is ScriptAnswer.Choice -> offered(words, answer.open, answer.options)

            is ScriptAnswer.Confirm -> offered(
                words,
                "",
                listOf(answer.yes, answer.no).map {
                    ScriptAnswer.Option(it, it)
                },
            )

            is ScriptAnswer.Flow -> FlowMessage(words, answer.cta, answer.flow, screen = answer.screen)

            ScriptAnswer.Location -> LocationRequest(words)

            else -> null
        }
    }

    private fun offered(words: String, open: String, options: List<ScriptAnswer.Option>): Content? {
        if (options.isEmpty()) return null
        val all = options.map { Option(it.id, it.title, it.description) }
        return message(WaId("1")) { offer(words, open, all) }.content
    }

    private fun answer(path: String, answer: ScriptAnswer) {
        when (answer) {
            is ScriptAnswer.Text -> text(path, answer)

            is ScriptAnswer.Number ->
                if (answer.from >
                    answer.to
                ) {
                    faults.tell(path, "goes from ${answer.from} to ${answer.to}: there is no such number")
                }

            is ScriptAnswer.Media -> faults.types("$path.types", answer.types, MEDIA_TYPES)

            is ScriptAnswer.AnyOf -> {
                if (answer.answers.isEmpty()) faults.tell("$path.answers", "has none; name one at least")
                answer.answers.at("$path.answers").forEach { (at, one) -> answer(at, one) }
            }

            is ScriptAnswer.Choice -> options("$path.options", answer.options)

            is ScriptAnswer.Confirm ->
                if (answer.yes.equals(
                        answer.no,
                        ignoreCase = true,
                    )
                ) {
                    faults.tell(path, "has one word for yes and for no")
                }

            ScriptAnswer.Location, ScriptAnswer.Contact, is ScriptAnswer.Flow -> Unit
        }
    }

    private fun text(path: String, answer: ScriptAnswer.Text) {
        answer.pattern?.let { faults.pattern("$path.pattern", it) }
        answer.hint?.let { said.words("$path.hint", it) }
        if (answer.hint != null && answer.pattern == null) faults.tell("$path.hint", "goes with a pattern")
    }

    private fun options(path: String, options: List<ScriptAnswer.Option>) {
        if (options.isEmpty()) faults.tell(path, "has none; give one at least")
        val ids = options.map { it.id }
        options.at(path).forEachIndexed { i, (at, option) ->
            if (ids.indexOf(option.id) < i) faults.tell("$at.id", "is '${option.id}', as another option's is")
        }
    }
}
