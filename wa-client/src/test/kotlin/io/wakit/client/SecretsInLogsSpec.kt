package io.wakit.client

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldNotContain
import io.wakit.local.Logs
import io.wakit.model.AccessToken
import io.wakit.model.PhoneNumberId
import io.wakit.model.WaId
import io.wakit.model.message.OutboundMessage
import io.wakit.model.message.Text

class SecretsInLogsSpec : StringSpec({
    "with every logger at its loudest, no log has the token, the number or the words" {
        val message = OutboundMessage(WaId("15550100001"), Text("my diagnosis"))
        val logs = Logs.of { spec ->
            Loopback { if (it == 1) Reply.Answer(RECEIPT) else Reply.Close }.use { meta ->
                WhatsApp(AccessToken("EAAG-log-me-not")) { baseUrl = meta.url }.use { whatsapp ->
                    val phone = whatsapp.phone(PhoneNumberId("1063"))
                    phone.messages.send(message).isRight() shouldBe true
                    spec.info("${phone.messages.send(message)}")
                }
            }
        }
        for (said in logs.all) {
            said shouldNotContain "EAAG-log-me-not"
            said shouldNotContain "15550100001"
            said shouldNotContain "diagnosis"
        }
    }
})
