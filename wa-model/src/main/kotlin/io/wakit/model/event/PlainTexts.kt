package io.wakit.model.event

import io.wakit.model.Bsuid
import io.wakit.model.MessageId
import io.wakit.model.PhoneNumberId
import io.wakit.model.WaId
import io.wakit.model.WabaId
import io.wakit.model.message.Text
import kotlinx.serialization.SerializationException
import java.time.Instant

/**
 * The commonest delivery, texts that answer nothing, straight from its JSON to events, without a tree in between: that tree is
 * two thirds of the time. It takes what it expects to the letter and gives all else up, a blank or a key in another place
 * included; then [EnvelopeReader] reads the delivery, and says the same of what both can read.
 */
internal class PlainTexts private constructor(private val json: ExpectedJson) {
    private val events = ArrayList<InboundEvent>(1)

    private fun delivery(): Boolean = json.takes("""{"object":""") && json.string() != null &&
        json.takes(""","entry":[""") && each(::entry) && json.takes("}") && json.isAtEnd

    /** The items of a list behind its `[`, one at least. */
    private inline fun each(item: () -> Boolean): Boolean {
        do {
            if (!item()) return false
        } while (json.takes(","))
        return json.takes("]")
    }

    private fun entry(): Boolean {
        if (!json.takes("""{"id":""")) return false
        val origin = Origin(WabaId(json.string() ?: return false), FIELD)
        return json.takes(""","changes":[""") && each { change(origin) } && json.takes("}")
    }

    private fun change(origin: Origin): Boolean = if (json.takes("""{"value":""")) {
        value(origin) && json.takes(""","field":"messages"}""")
    } else {
        json.takes("""{"field":"messages","value":""") && value(origin) && json.takes("}")
    }

    private fun value(origin: Origin): Boolean {
        if (!json.takes("""{"messaging_product":"whatsapp","metadata":{"display_phone_number":""")) return false
        val shown = json.string() ?: return false
        if (!json.takes(""","phone_number_id":""")) return false
        val metadata = PhoneMetadata(PhoneNumberId(json.word() ?: return false), shown)
        if (!json.takes("""},"contacts":[{""")) return false
        val contact = contact() ?: return false
        return json.takes("""}],"messages":[""") && each { message(origin, metadata, contact) } && json.takes("}")
    }

    private fun contact(): UserContact? {
        if (!json.takes(""""profile":{"name":""")) return null
        val name = json.string() ?: return null
        val username = if (json.takes(""","username":""")) json.string() ?: return null else null
        val country = if (json.takes(""","country_code":""")) json.string() ?: return null else null
        if (!json.takes("""},"wa_id":""")) return null
        val waId = json.word() ?: return null
        val userId = if (json.takes(""","user_id":""")) json.word() ?: return null else null
        return UserContact(UserProfile(name, username, country), WaId(waId), userId?.let(::Bsuid))
    }

    private fun message(origin: Origin, metadata: PhoneMetadata, contact: UserContact): Boolean {
        if (!json.takes("""{"from":""")) return false
        val from = json.word()?.takeIf { it == contact.waId?.value } ?: return false
        val userId = if (json.takes(""","from_user_id":""")) json.word() ?: return false else null
        if (!json.takes(""","id":""")) return false
        val id = json.word() ?: return false
        if (!json.takes(""","timestamp":""")) return false
        val time = json.string()?.let(::timeOf) ?: return false
        val body = body() ?: return false
        val head = MessageHead(
            origin,
            metadata,
            MessageId(id),
            Party(WaId(from), userId?.let(::Bsuid)),
            time,
            contact,
        )
        events += TextMessage(head, Text(body))
        return json.takes("}")
    }

    /** Meta writes the type before the text, and the other way round. */
    private fun body(): String? {
        val isTypeFirst = json.takes(TYPE)
        if (!json.takes(""","text":{"body":""")) return null
        val body = json.string()?.takeIf { json.takes("}") }
        return body?.takeIf { isTypeFirst || json.takes(TYPE) }
    }

    private fun timeOf(seconds: String): Instant? = try {
        Seconds.of(seconds)
    } catch (_: SerializationException) {
        null
    }

    internal companion object {
        private const val FIELD = "messages"
        private const val TYPE = ""","type":"text""""

        /** The events of [json]; null where it is anything else than texts. */
        fun read(json: String): List<InboundEvent>? =
            PlainTexts(ExpectedJson(json)).run { if (delivery()) events else null }
    }
}
