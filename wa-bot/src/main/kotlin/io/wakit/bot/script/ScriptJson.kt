package io.wakit.bot.script

import io.wakit.model.Violation
import io.wakit.model.message.Content
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/** How scripts are read and written. */
internal object ScriptJson {
    @OptIn(ExperimentalSerializationApi::class)
    private val format = Json {
        prettyPrint = true
        prettyPrintIndent = "  "
        explicitNulls = false
    }

    private val place = Regex("""at path:? '?\$?(\S*?)'?(?=[\s,;]|$)""")

    fun write(script: BotScript): String = format.encodeToString(BotScript.serializer(), script)

    fun read(json: String): BotScript = try {
        format.decodeFromString(BotScript.serializer(), json)
    } catch (e: SerializationException) {
        throw InvalidScript(listOf(fault(e.message.orEmpty(), json))).apply { initCause(e) }
    }

    /** What the format found, without the script that it quotes, and without advice for programmers. */
    private fun fault(message: String, json: String): Violation {
        val words = message.lineSequence().first()
        val path = place.find(message)?.groupValues?.get(1) ?: lost(json)
        return Violation(path.removePrefix("."), words.replace(place, "").trim().trimEnd('.', ','))
    }

    /** Where the first content stands that cannot be read: its serializer is one of ours, which is not told its place. */
    private fun lost(json: String): String = try {
        format.parseToJsonElement(json).lost("")
    } catch (_: SerializationException) {
        null
    }.orEmpty()

    private fun JsonElement.lost(path: String): String? = when (this) {
        is JsonObject -> entries.firstNotNullOfOrNull { (key, it) ->
            val at = "$path.$key"
            if (key in CONTENTS && !it.isContent()) at else it.lost(at)
        }

        is JsonArray -> at(path).firstNotNullOfOrNull { (at, it) -> it.lost(at) }

        is JsonPrimitive -> null
    }

    private fun JsonElement.isContent(): Boolean = try {
        format.decodeFromJsonElement(Content.serializer(), this)
        true
    } catch (_: SerializationException) {
        false
    }

    private val CONTENTS = setOf("content", "otherwise")
}
