package io.wakit.samples.kapsohistory

import arrow.core.getOrElse
import io.wakit.client.WhatsApp
import io.wakit.kapso.KapsoApiKey
import io.wakit.kapso.WhatsApp
import io.wakit.model.PhoneNumberId
import io.wakit.model.WaId
import kotlinx.coroutines.runBlocking

/** Prints the last conversation with a user, whose number is the argument; the settings come from the environment. */
fun main(arguments: Array<String>) {
    val env = System.getenv()

    fun setting(name: String) = env[name] ?: error("Set $name: Kapso's dashboard has it")

    val user = WaId(arguments.firstOrNull() ?: error("Name the user by number: 15550100001"))
    WhatsApp(KapsoApiKey(setting("KAPSO_API_KEY"))) { env["KAPSO_BASE_URL"]?.let { baseUrl = it } }.use { whatsapp ->
        print(transcript(whatsapp, PhoneNumberId(setting("WA_PHONE_NUMBER_ID")), user))
    }
}

/** What is printed; main has no caller that could suspend. */
fun transcript(whatsapp: WhatsApp, phone: PhoneNumberId, user: WaId): String = runBlocking {
    val (conversation, messages) = whatsapp.phone(phone).lastConversation(user).getOrElse { error(it.message) }
        ?: return@runBlocking "No conversation yet\n"
    buildString {
        appendLine("Conversation ${conversation.id}, ${conversation.status}, ${messages.size} messages")
        messages.forEach { appendLine(it.line()) }
    }
}
