package io.wakit.kapso

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldNotContain
import io.wakit.client.RetryPolicy
import io.wakit.dsl.sendText
import io.wakit.kapso.model.ConversationFilter
import io.wakit.kapso.webhook.KapsoHeaders
import io.wakit.kapso.webhook.KapsoMessageReceived
import io.wakit.kapso.webhook.KapsoReceiver
import io.wakit.kapso.webhook.KapsoWebhook
import io.wakit.local.Logs
import io.wakit.local.Said
import io.wakit.model.AccessToken
import io.wakit.model.WaId
import java.util.HexFormat
import java.util.logging.Level
import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec

private const val KEY = "kapso-log-me-not"
private const val TOKEN = "EAAG-log-me-not"
private const val SECRET = "hook-log-me-not"

class SecretsInLogsSpec : StringSpec({
    "with every logger at its loudest, no log has the key, the token, the secret or a word, nor a number but in an address" {
        val logs = Logs.of { spec ->
            val credentials = KapsoCredentials(KapsoApiKey(KEY), AccessToken(TOKEN))
            val found = Said("""{"data":[{"id":"c1","phone_number":"15550100001","kapso":{"contact_name":"Ada Lind"}}]}""")
            LocalKapso(found, Said("""{"error":"No"}""", 422), Said.Dropped).use { server ->
                server.client(credentials) { retry = RetryPolicy.None }.use { whatsapp ->
                    val phone = whatsapp.phone(PHONE)
                    val filter = ConversationFilter(phoneNumber = WaId("15550100001"))
                    spec.info("$whatsapp $credentials $phone ${phone.conversations} $filter ${phone.conversations.list(filter).page()}")
                    repeat(2) { spec.info("${phone.sendText(WaId("15550100001"), "my diagnosis")}") }
                    server.asked.map { it.bearer }.toSet() shouldBe setOf("Bearer $TOKEN")
                }
            }
            KapsoReceiver {
                secret(KapsoWebhookSecret(SECRET))
                onFailure { event, cause -> spec.log(Level.WARNING, "$event", cause) }
                on<KapsoMessageReceived> { error("no room") }
            }.use { receiver ->
                val body = fixture("received").replace("Ada", "Ada Lind").toByteArray()
                val mac = Mac.getInstance("HmacSHA256").apply { init(SecretKeySpec(SECRET.toByteArray(), "HmacSHA256")) }
                val headers = KapsoHeaders("whatsapp.message.received", HexFormat.of().formatHex(mac.doFinal(body)))
                receiver.receive(body, headers).status shouldBe 500
                spec.info("$receiver $headers ${KapsoWebhook(listOf(KapsoWebhookSecret(SECRET)))}")
            }
        }
        for (said in logs.all) {
            listOf(KEY, TOKEN, SECRET, "diagnosis", "Ada Lind", "parcel").forEach { said shouldNotContain it }
        }
        // At TRACE, Ktor tells the addresses that it asks, and a filter by number stands in one.
        for (said in logs.heard + logs.slf4j.lines().filterNot { "TRACE io.ktor" in it }) said shouldNotContain "15550100001"
    }
})
