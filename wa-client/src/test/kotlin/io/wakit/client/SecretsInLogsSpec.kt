package io.wakit.client

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldNotBeEmpty
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.string.shouldNotContain
import io.wakit.model.AccessToken
import io.wakit.model.PhoneNumberId
import io.wakit.model.WaId
import io.wakit.model.message.OutboundMessage
import io.wakit.model.message.Text
import java.io.File
import java.util.concurrent.CopyOnWriteArrayList
import java.util.logging.Handler
import java.util.logging.Level
import java.util.logging.LogRecord
import java.util.logging.Logger

class SecretsInLogsSpec : StringSpec({
    "with every logger at its loudest, no log has the token, the number or the words" {
        val heard = CopyOnWriteArrayList<String>()
        val ear = object : Handler() {
            override fun publish(record: LogRecord) {
                heard += "${record.loggerName} ${record.message} ${record.parameters?.toList()} ${record.thrown?.stackTraceToString()}"
            }

            override fun flush() = Unit

            override fun close() = Unit
        }
        val root = Logger.getLogger("").apply { level = Level.ALL }
        root.addHandler(ear.apply { level = Level.ALL })
        val message = OutboundMessage(WaId("15550100001"), Text("my diagnosis"))
        try {
            Loopback { if (it == 1) Reply.Answer(RECEIPT) else Reply.Close }.use { meta ->
                WhatsApp(AccessToken("EAAG-log-me-not")) { baseUrl = meta.url }.use { whatsapp ->
                    val phone = whatsapp.phone(PhoneNumberId("1063"))
                    phone.messages.send(message).isRight() shouldBe true
                    Logger.getLogger("spec").info("${phone.messages.send(message)}")
                }
            }
        } finally {
            root.removeHandler(ear)
            root.level = Level.INFO
        }
        val slf4j = File("target/everything.log").readText()
        slf4j shouldContain "TRACE"
        heard.shouldNotBeEmpty()
        for (said in heard + slf4j) {
            said shouldNotContain "EAAG-log-me-not"
            said shouldNotContain "15550100001"
            said shouldNotContain "diagnosis"
        }
    }
})
