package io.wakit.wazzup

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldContain
import io.kotest.matchers.string.shouldNotContain
import io.wakit.client.RetryPolicy
import io.wakit.local.Logs
import io.wakit.local.Said
import io.wakit.wazzup.model.ChannelId
import io.wakit.wazzup.model.ChatType
import io.wakit.wazzup.model.Contact
import io.wakit.wazzup.model.ContactData
import io.wakit.wazzup.model.MessageSendRequest

private const val KEY = "wazzup-log-me-not"
private const val CRM_KEY = "crm-log-me-not"

class SecretsInLogsSpec : StringSpec({
    "with every logger at its loudest, no log has a number or a word, nor a key but in the one address that has it" {
        val logs = Logs.of { spec ->
            val contact = """{"id":"c-1","name":"Olga Petrova","contactData":[{"chatType":"whatsapp","chatId":"79990001122"}]}"""
            LocalWazzup(Said(contact), Said("", 400), Said.Dropped, Said("""{"host":"ws.example"}""")).use { server ->
                server.client(KEY) {
                    retry = RetryPolicy.None
                    crmKey = CrmKey(CRM_KEY)
                }.use { wazzup ->
                    val chat = listOf(ContactData(ChatType.WhatsApp, "79990001122"))
                    spec.info("$wazzup ${wazzup.contacts} ${wazzup.contacts.get("c-1")}")
                    spec.info("${wazzup.contacts.create(Contact("c-1", "u-1", "Olga Petrova", chat))}")
                    val message = MessageSendRequest(ChannelId("ch"), ChatType.WhatsApp, "79990001122", "my diagnosis")
                    spec.info("$message ${wazzup.messages.send(message)}")
                    spec.info("${wazzup.unanswered.host()}")
                    wazzup.webhooks.on("*") { error("no room") }
                    val body = """{"messages":[{"messageId":"m-1","chatId":"79990001122","text":"my diagnosis"}]}""".toByteArray()
                    spec.info("${wazzup.webhooks.events.receive(body, "Bearer $CRM_KEY")} ${wazzup.webhooks.events}")
                }
            }
        }
        logs.loggers shouldContain "io.wakit.wazzup"
        for (said in logs.all) {
            listOf(CRM_KEY, "79990001122", "diagnosis", "Olga Petrova").forEach { said shouldNotContain it }
        }
        // At TRACE, Ktor tells the addresses that it asks, and the host of pushed counters is asked for by the key.
        for (said in logs.heard + logs.slf4j.lines().filterNot { "TRACE io.ktor" in it && "/ws_host/" in it }) said shouldNotContain KEY
    }
})
