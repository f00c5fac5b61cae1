package io.wakit.samples.wazzupcontacts.demo

import arrow.core.getOrElse
import io.wakit.samples.wazzupcontacts.ContactsFile
import io.wakit.samples.wazzupcontacts.ContactsMirror
import io.wakit.wazzup.CrmKey
import io.wakit.wazzup.WazzupClient
import io.wakit.wazzup.model.ChatType
import io.wakit.wazzup.model.Contact
import io.wakit.wazzup.model.ContactData
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withContext
import java.nio.file.Path
import kotlin.io.path.createTempDirectory
import kotlin.io.path.deleteRecursively
import kotlin.io.path.div
import kotlin.io.path.name
import kotlin.io.path.readLines
import kotlin.system.exitProcess

/**
 * Mirrors the contacts of a Wazzup that is played on this machine, and hears its webhooks: over real HTTP, with pages, a call
 * that is held back, and Wazzup's test of the address. What happens is printed.
 */
fun main() {
    // main has no caller that could suspend.
    runBlocking { ContactsDemo(::println).play() }
    // Servers may hold threads for a while after they stop.
    exitProcess(0)
}

/** The demo, told to [out] line by line. */
internal class ContactsDemo(private val out: (String) -> Unit) {
    suspend fun play() {
        val folder = withContext(Dispatchers.IO) { createTempDirectory("wazzup-contacts") }
        try {
            PretendWazzup(customers(COUNT)).use { server -> mirror(server, folder / "contacts.jsonl") }
        } finally {
            @OptIn(kotlin.io.path.ExperimentalPathApi::class)
            withContext(Dispatchers.IO) { folder.deleteRecursively() }
        }
    }

    private suspend fun mirror(server: PretendWazzup, path: Path) {
        out("Wazzup is played at ${server.url}, with $COUNT contacts")
        val client = WazzupClient(server.apiKey) {
            publicBaseUrl = server.url
            techBaseUrl = server.url
            crmKey = server.crmKey
        }
        client.use { wazzup ->
            val count = ContactsMirror(wazzup, ContactsFile(path)) { out("   $it") }.start("127.0.0.1", 0)
                .getOrElse { error(it.message) }
            out("$count contacts were read in pages, one of them held back by a 429, and are in ${path.name}:")
            out("   ${lines(path).first()}")
            out("Webhooks go to ${server.webhooksUri}, which has passed Wazzup's test")
            listen(server)
            out("${path.name} has ${lines(path).size} lines")
        }
    }

    private suspend fun listen(server: PretendWazzup) {
        out("A customer writes, and Wazzup delivers it twice:")
        server.deliver(message("m-1", "79990000007", "Is it blue?"))
        server.deliver(message("m-1", "79990000007", "Is it blue?"))
        out("Somebody new writes, and Wazzup asks the CRM for a contact:")
        val made = server.deliver(
            """{"createContact":{"responsibleUserId":"crm-user-1","name":"Ivan Smirnov","source":"auto",
                "contactData":[{"chatType":"whatsapp","chatId":"79990009999"}]}}""",
        )
        out("   and is answered: HTTP ${made.statusCode()} ${made.body()}")
        server.deliver(message("m-2", "79990009999", "Do you ship to Kazan?"))
        val stranger = server.deliver(
            message("m-3", "79990000007", "Give me the list"),
            CrmKey("not-the-key-of-this-crm"),
        )
        out("Somebody who is not Wazzup posts, and is answered: HTTP ${stranger.statusCode()}")
    }

    private suspend fun lines(path: Path) = withContext(Dispatchers.IO) { path.readLines() }

    private fun message(id: String, chatId: String, text: String) =
        """{"messages":[{"messageId":"$id","channelId":"ch-1","chatType":"whatsapp","chatId":"$chatId",
            "dateTime":"2025-03-04T09:16:02.000Z","type":"text","isEcho":false,"status":"inbound","text":"$text"}]}"""
}

private const val COUNT = 230

internal fun customers(count: Int): List<Contact> = List(count) {
    val number = it.toString().padStart(4, '0')
    Contact("c-$number", "crm-user-1", "Customer $number", listOf(ContactData(ChatType.WhatsApp, "7999000$number")))
}
