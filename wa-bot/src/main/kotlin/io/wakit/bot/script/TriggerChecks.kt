package io.wakit.bot.script

import java.util.regex.Pattern
import java.util.regex.PatternSyntaxException

/** What can be wrong with what sets a rule off. */
internal class TriggerChecks(private val faults: Faults, private val own: Set<String>) {
    fun trigger(path: String, trigger: ScriptTrigger) {
        when (trigger) {
            is ScriptTrigger.Words -> words("$path.words", trigger.words, least = 1)

            is ScriptTrigger.Contains -> if (trigger.part.isBlank()) faults.tell("$path.text", "is empty")

            is ScriptTrigger.Pattern -> faults.pattern("$path.pattern", trigger.pattern)

            is ScriptTrigger.Message -> faults.types("$path.types", trigger.types, TYPES + own, least = 1)

            is ScriptTrigger.Button -> words("$path.ids", trigger.ids)

            is ScriptTrigger.Row -> words("$path.ids", trigger.ids)

            is ScriptTrigger.Choice -> words("$path.ids", trigger.ids)

            is ScriptTrigger.Flow -> if (trigger.token?.isBlank() == true) faults.tell("$path.token", "is empty")

            is ScriptTrigger.Or -> {
                if (trigger.triggers.isEmpty()) faults.tell("$path.triggers", "has none; name one at least")
                trigger.triggers.at("$path.triggers").forEach { (at, one) -> trigger(at, one) }
            }

            ScriptTrigger.Text, ScriptTrigger.Location, ScriptTrigger.Contact, ScriptTrigger.Any -> Unit
        }
    }

    private fun words(path: String, words: List<String>, least: Int = 0) {
        if (words.size < least) faults.tell(path, "has none; name one at least")
        words.at(path).forEach { (at, word) -> if (word.isBlank()) faults.tell(at, "is empty") }
    }

    private companion object {
        val TYPES = MEDIA_TYPES + listOf(
            "text", "location", "contacts", "reaction", "order", "button", "interactive", "system", "request_welcome",
            "edit", "revoke", "media_placeholder", "unsupported", "unknown", "errors",
        )
    }
}

/** Meta's types of messages that are files. */
internal val MEDIA_TYPES: List<String> = listOf("image", "video", "audio", "document", "sticker")

internal fun Faults.types(path: String, types: List<String>, known: List<String>, least: Int = 0) {
    if (types.size < least) tell(path, "has none; name one at least")
    types.at(path).forEach { (at, type) -> if (type !in known) unknown(at, type, "type", known) }
}

internal fun Faults.pattern(path: String, pattern: String) {
    try {
        Pattern.compile(pattern)
        if (ScriptPattern.repeats(pattern) >
            MOST_REPEATS
        ) {
            tell(path, "repeats its groups too often: $MOST_REPEATS times in all will do")
        }
    } catch (e: PatternSyntaxException) {
        tell(path, "is no pattern: ${e.description.replaceFirstChar(Char::lowercase)} at character ${e.index + 1}")
    }
}

private const val MOST_REPEATS = 10_000
