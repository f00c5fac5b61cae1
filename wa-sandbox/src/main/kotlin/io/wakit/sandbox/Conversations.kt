package io.wakit.sandbox

import io.wakit.model.MessageId
import io.wakit.model.PhoneNumberId
import java.time.Duration
import java.time.Instant

/** What both sides have said so far, and until when the business may go on without a template. */
internal class Conversations(private val settings: Settings) {
    private val messages = linkedMapOf<MessageId, Said>()
    private val lastWritten = mutableMapOf<Pair<PhoneNumberId, String>, Instant>()

    /** The number, or the default where none is named. */
    fun number(id: PhoneNumberId?): BusinessNumber {
        if (id == null) return settings.numbers.first()
        return requireNotNull(settings.numbers.find { it.id == id }) {
            "$id is no number of this sandbox; name it with number(…) in Sandbox { … }"
        }
    }

    fun keep(said: Said): Unit = synchronized(messages) {
        messages[said.id] = said
        if (said.fromUser) lastWritten[said.phone to said.user] = settings.clock.instant()
    }

    fun find(id: MessageId): Said? = synchronized(messages) { messages[id] }

    fun isWindowOpen(phone: PhoneNumberId, user: String): Boolean = synchronized(messages) {
        val since = lastWritten[phone to user] ?: return false
        settings.clock.instant().isBefore(since + WINDOW)
    }

    private companion object {
        val WINDOW: Duration = Duration.ofHours(24)
    }
}

/** One message of either side. */
internal class Said(
    val id: MessageId,
    val phone: PhoneNumberId,
    val user: String,
    val fromUser: Boolean,
    val type: String,
)
