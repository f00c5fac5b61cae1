package io.wakit.wazzup

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldContain
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.string.shouldNotContain
import io.wakit.client.RetryPolicy
import io.wakit.local.Said
import io.wakit.wazzup.model.ChannelId
import io.wakit.wazzup.model.ChatType
import io.wakit.wazzup.model.Contact
import io.wakit.wazzup.model.ContactData
import io.wakit.wazzup.model.MessageSendRequest
import java.io.File
import java.util.concurrent.CopyOnWriteArrayList
import java.util.logging.Handler
import java.util.logging.Level
import java.util.logging.LogRecord
import java.util.logging.Logger

private const val KEY = "wazzup-log-me-not"
private const val CRM_KEY = "crm-log-me-not"

class SecretsInLogsSpec : StringSpec({
    "with every logger at its loudest, no log has a number or a word, nor a key but in the one address that has it" {
        val heard = CopyOnWriteArrayList<String>()
        val ear = object : Handler() {
            override fun publish(record: LogRecord) {
                // The server of the specs is Wazzup's side, which may say what it was asked.
                if (record.loggerName == "com.sun.net.httpserver") return
                heard += "${record.loggerName} ${record.message} ${record.parameters?.toList()} ${record.thrown?.stackTraceToString()}"
            }

            override fun flush() = Unit

            override fun close() = Unit
        }
        val root = Logger.getLogger("").apply { level = Level.ALL }
        val others = root.handlers.onEach(root::removeHandler)
        root.addHandler(ear.apply { level = Level.ALL })
        val spec = Logger.getLogger("spec")
        try {
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
        } finally {
            root.removeHandler(ear)
            others.forEach(root::addHandler)
            root.level = Level.INFO
        }
        val slf4j = File("target/everything.log").readText()
        slf4j shouldContain "TRACE"
        heard.map { it.substringBefore(' ') }.run {
            this shouldContain "spec"
            this shouldContain "io.wakit.wazzup"
        }
        for (said in heard + slf4j) {
            listOf(CRM_KEY, "79990001122", "diagnosis", "Olga Petrova").forEach { said shouldNotContain it }
        }
        // At TRACE, Ktor tells the addresses that it asks, and the host of pushed counters is asked for by the key.
        for (said in heard + slf4j.lines().filterNot { "TRACE io.ktor" in it && "/ws_host/" in it }) said shouldNotContain KEY
    }
})
