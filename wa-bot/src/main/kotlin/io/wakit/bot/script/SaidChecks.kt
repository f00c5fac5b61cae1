package io.wakit.bot.script

import io.wakit.model.Violation
import io.wakit.model.WaId
import io.wakit.model.message.Content
import io.wakit.model.message.OutboundMessage
import io.wakit.model.message.TemplateContent
import io.wakit.model.message.Text
import io.wakit.model.message.unmodelled
import io.wakit.model.message.violations

/** What Meta would refuse of what is said, whatever is filled in. */
internal class SaidChecks(private val faults: Faults) {
    /** Words that are a message. */
    fun words(path: String, words: String) {
        if (words.isBlank()) return faults.tell(path, "is empty")
        broken(Text(words)).forEach { faults.tell(path, it.rule, it.limit, it.actual) }
    }

    /** A message that the script has whole. */
    fun content(path: String, content: Content) {
        OutboundMessage(WaId("1"), content).unmodelled().forEach {
            faults.tell("$path.$it", "is not as Meta documents it: a key or a value in it is not known here")
        }
        broken(content).forEach { faults.tell("$path.${it.path}", it.rule, it.limit, it.actual) }
    }

    /** A message that is made of what stands at [path]. */
    fun made(path: String, content: Content) = broken(content).forEach {
        faults.tell(path, "makes a message whose ${it.path} ${it.rule}", it.limit, it.actual)
    }

    fun sent(path: String, step: ScriptStep.Send) {
        content("$path.content", step.content)
        val template = step.otherwise ?: return
        if (template is TemplateContent) {
            content("$path.otherwise", template)
        } else {
            faults.tell(
                "$path.otherwise",
                "is of type '${template.type}'; when the window is closed Meta takes a template alone",
            )
        }
    }

    /** Limits that are broken with each of several values: what is too long with a short one, what no address makes right. */
    private fun broken(content: Content): List<Violation> {
        if (Filling.names(content).isEmpty()) return limits(content)
        val each = FILLED.map { value -> limits(Filling.fill(content) { value }) }
        return each.first().filter { one -> each.all { others -> others.any { it.path == one.path } } }
    }

    private fun limits(content: Content) = OutboundMessage(WaId("1"), content).violations()

    private companion object {
        val FILLED = listOf("1", "a", "https://example.com/1")
    }
}
