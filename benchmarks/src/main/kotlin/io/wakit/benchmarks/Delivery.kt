package io.wakit.benchmarks

import io.wakit.model.AppSecret
import java.util.HexFormat
import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec

/** Webhooks as Meta posts them: the bytes, and the signature over them. */
class Delivery(val bytes: ByteArray) {
    val signature: String = "sha256=" + HexFormat.of().formatHex(mac().doFinal(bytes))

    companion object {
        @JvmField
        val Secret: AppSecret = AppSecret("benchmark-app-secret")

        /** The HMAC with its key set, as whoever signs keeps it. */
        @JvmStatic
        fun mac(): Mac = Mac.getInstance("HmacSHA256").apply {
            init(SecretKeySpec(Secret.reveal().toByteArray(), "HmacSHA256"))
        }

        /** One text, 618 bytes. */
        @JvmStatic
        fun text(): Delivery = Delivery(envelope(listOf(message(0))).padded(TEXT_BYTES))

        /** One text of one of a thousand users, another for each [n]. */
        @JvmStatic
        fun text(n: Int): Delivery = Delivery(envelope(listOf(message(n))).encodeToByteArray())

        /** A hundred changes in one POST: texts, and statuses of three kinds. */
        @JvmStatic
        fun batch(): Delivery = Delivery(
            envelope(List(BATCH) { if (it % 2 == 0) message(it) else status(it) }).encodeToByteArray(),
        )

        private const val TEXT_BYTES = 618
        const val BATCH = 100
        private const val USERS = 1_000
        private const val FIRST_SECOND = 1_739_321_024L
        private val STATES = listOf("sent", "delivered", "read")

        private fun envelope(changes: List<String>) =
            """{"object":"whatsapp_business_account","entry":[{"id":"102290129340398","changes":[""" +
                changes.joinToString(",") { """{"value":$it,"field":"messages"}""" } + "]}]}"

        private const val METADATA =
            """"messaging_product":"whatsapp",""" +
                """"metadata":{"display_phone_number":"15550783881","phone_number_id":"106540352242922"}"""

        private fun message(n: Int) =
            """{$METADATA,"contacts":[{"profile":{"name":"Sheena Nelson"},"wa_id":"${user(n)}"}],""" +
                """"messages":[{"from":"${user(n)}","id":"${wamid(n)}","timestamp":"${FIRST_SECOND + n}",""" +
                """"type":"text","text":{"body":"Does it come in another color?"}}]}"""

        private fun status(n: Int) =
            """{$METADATA,"statuses":[{"id":"${wamid(n)}","status":"${STATES[n % STATES.size]}",""" +
                """"timestamp":"${FIRST_SECOND + n}","recipient_id":"${user(n)}",""" +
                """"pricing":{"billable":true,"pricing_model":"PMP","type":"regular","category":"utility"}}]}"""

        private fun user(n: Int) = "1650551${(n % USERS).padded(4)}"

        private fun wamid(n: Int) = "wamid.HBgLMTY1MDU1MTQ${n.padded(8)}FQIAEhggNDNGQjk1RjQ5RjFGRTRDRTJCMDkA"

        private fun Int.padded(digits: Int) = toString().padStart(digits, '0')

        /** Longer words where bytes are missing, so that the size is the one that others measure with. */
        private fun String.padded(size: Int): ByteArray =
            replace("another color?", "another color?" + "!".repeat(size - length)).encodeToByteArray()
    }
}
