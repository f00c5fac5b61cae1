package io.wakit.samples.wazzupcontacts

import arrow.core.Either
import arrow.core.raise.either
import io.wakit.wazzup.WazzupClient
import io.wakit.wazzup.WazzupError
import io.wakit.wazzup.model.Contact
import io.wakit.wazzup.webhook.ContactToCreate
import io.wakit.wazzup.webhook.MessagesWebhook
import io.wakit.wazzup.webhook.WazzupMessage
import java.util.Collections
import java.util.UUID

/** Mirrors Wazzup's contacts into [file], and tells who writes what; see [start]. */
class ContactsMirror(
    private val wazzup: WazzupClient,
    private val file: ContactsFile,
    private val tell: (String) -> Unit,
) {
    // Whether Wazzup delivers again is not documented, and a message is told once.
    private val heard = Collections.synchronizedSet(Collections.newSetFromMap(Latest<String>(1_000)))

    /**
     * Takes over all contacts, listens for messages, and makes the contacts that Wazzup asks for; gives how many there were.
     * Where a page cannot be had the file stays as it was.
     *
     * @param address where Wazzup reaches the listener, by https; null for the listener's own on this machine.
     */
    suspend fun start(host: String, port: Int, address: String? = null): Either<WazzupError, Int> = either {
        // quote: mirror
        val contacts = wazzup.contacts.all().bind()
        file.replace(contacts)
        wazzup.webhooks.on<MessagesWebhook> { came -> came.messages.forEach(::hear) }
        wazzup.webhooks.events.onCreateContact { wanted -> make(wanted) }
        val url = wazzup.webhooks.startListener(host, port, "/wazzup")
        wazzup.webhooks.ensure(address ?: url).bind()
        // end quote
        contacts.size
    }

    private fun hear(message: WazzupMessage) {
        if (message.isEcho == true || !heard.add(message.messageId.value)) return
        val owner = message.chatType?.let { type -> message.chatId?.let { file.owner(type, it) } }
        tell("${owner?.name ?: message.contact?.name ?: "Somebody"} writes: ${message.text ?: message.type}")
    }

    private suspend fun make(wanted: ContactToCreate): Contact {
        val contact = Contact("${UUID.randomUUID()}", wanted.responsibleUserId, wanted.name, wanted.contactData)
        file.keep(contact)
        tell("${contact.name} is in the file now")
        return contact
    }

    private class Latest<T>(private val most: Int) : LinkedHashMap<T, Boolean>() {
        override fun removeEldestEntry(eldest: MutableMap.MutableEntry<T, Boolean>): Boolean = size > most
    }
}
