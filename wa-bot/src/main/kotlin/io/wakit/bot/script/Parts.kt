package io.wakit.bot.script

import io.wakit.model.event.Answers
import io.wakit.model.event.ChoiceMessage
import io.wakit.model.event.ContactsMessage
import io.wakit.model.event.FlowReplyMessage
import io.wakit.model.event.InboundMessage
import io.wakit.model.event.LocationMessage
import io.wakit.model.event.MediaMessage
import io.wakit.model.event.SharedContact
import io.wakit.model.event.SharedLocation
import io.wakit.model.event.TextMessage
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/** What messages become in variables: the variable itself under no name, and its parts under theirs. */
internal object Parts {
    fun of(value: ScriptValue, message: InboundMessage?): Map<String, JsonPrimitive> = when (value) {
        is ScriptValue.Literal -> one(value.value)
        ScriptValue.Text -> one((message as? TextMessage)?.body?.trim())
        ScriptValue.Choice -> (message as? ChoiceMessage)?.let { texts("" to it.choice, "title" to it.title) }.orEmpty()
        ScriptValue.Location -> (message as? LocationMessage)?.let { of(it.location) }.orEmpty()
        ScriptValue.Contact -> (message as? ContactsMessage)?.let { of(it.contacts) }.orEmpty()
        ScriptValue.Media -> (message as? MediaMessage)?.let(::of).orEmpty()
        is ScriptValue.Flow -> flow(message, value.field)
        ScriptValue.ProfileName -> one(message?.head?.profileName)
    }

    fun one(text: String?): Map<String, JsonPrimitive> = texts("" to text)

    fun one(value: JsonPrimitive): Map<String, JsonPrimitive> = mapOf("" to value)

    fun of(place: SharedLocation): Map<String, JsonPrimitive> = texts(
        "" to (place.address ?: place.name ?: "${place.latitude}, ${place.longitude}"),
        "name" to place.name,
        "address" to place.address,
    ) + mapOf("latitude" to JsonPrimitive(place.latitude), "longitude" to JsonPrimitive(place.longitude))

    fun of(cards: List<SharedContact>): Map<String, JsonPrimitive> {
        val card = cards.firstOrNull() ?: return emptyMap()
        val phone = card.phones.firstOrNull()
        val name = card.name?.run { formattedName ?: listOfNotNull(firstName, lastName).joinToString(" ") }
        return texts("" to (name ?: phone?.phone), "phone" to (phone?.phone ?: phone?.waId?.value))
    }

    fun of(message: MediaMessage): Map<String, JsonPrimitive> = texts(
        "" to message.media.id.value,
        "type" to message.type,
        "caption" to message.media.caption,
        "filename" to message.media.filename,
    )

    /** Plain answers by their keys; what is a list or more than that, the bot's code alone can read. */
    fun of(answers: JsonObject): Map<String, JsonPrimitive> = buildMap {
        answers.forEach { (key, value) -> if (value is JsonPrimitive && key != TOKEN) put(key, value) }
    }

    private fun flow(message: InboundMessage?, field: String?): Map<String, JsonPrimitive> {
        val form = (message as? FlowReplyMessage)?.form?.answers() as? Answers.Read ?: return emptyMap()
        val all = of(form.value)
        return if (field == null) all else all[field]?.let(::one).orEmpty()
    }

    private fun texts(vararg parts: Pair<String, String?>): Map<String, JsonPrimitive> = buildMap {
        parts.forEach { (name, text) -> if (text != null) put(name, JsonPrimitive(text)) }
    }

    /** The names of the parts that [value] may set; null where nobody can know them. */
    fun names(value: ScriptValue): List<String>? = when (value) {
        is ScriptValue.Literal, ScriptValue.Text, ScriptValue.ProfileName -> SELF
        ScriptValue.Choice -> CHOICE
        ScriptValue.Location -> LOCATION
        ScriptValue.Contact -> CONTACT
        ScriptValue.Media -> MEDIA
        is ScriptValue.Flow -> if (value.field == null) null else SELF
    }

    fun names(answer: ScriptAnswer): List<String>? = when (answer) {
        is ScriptAnswer.Text, is ScriptAnswer.Number, is ScriptAnswer.Confirm -> SELF
        ScriptAnswer.Location -> LOCATION
        ScriptAnswer.Contact -> CONTACT
        is ScriptAnswer.Media -> MEDIA
        is ScriptAnswer.Choice -> CHOICE
        is ScriptAnswer.AnyOf -> answer.answers.flatMap { names(it).orEmpty() }
        is ScriptAnswer.Flow -> null
    }

    private val SELF = listOf("")
    private val CHOICE = listOf("", "title")
    private val LOCATION = listOf("", "latitude", "longitude", "name", "address")
    private val CONTACT = listOf("", "phone")
    private val MEDIA = listOf("", "type", "caption", "filename")
    private const val TOKEN = "flow_token"
}
