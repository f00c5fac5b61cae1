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

        /** A hundred texts in one POST, 57 KB. */
        @JvmStatic
        fun batch(): Delivery = Delivery(
            envelope(List(BATCH) { message(it, LETTER) }).encodeToByteArray(),
        )

        private const val TEXT_BYTES = 618
        const val BATCH = 100
        private const val QUESTION = "Does it come in another color?"
        private val LETTER = "I ordered it last week and have not heard of it since. ".repeat(3) + "Where is it by now?"
        private const val USERS = 1_000
        private const val FIRST_SECOND = 1_739_321_024L

        private fun envelope(changes: List<String>) =
            """{"object":"whatsapp_business_account","entry":[{"id":"102290129340398","changes":[""" +
                changes.joinToString(",") { """{"value":$it,"field":"messages"}""" } + "]}]}"

        private const val METADATA =
            """"messaging_product":"whatsapp",""" +
                """"metadata":{"display_phone_number":"15550783881","phone_number_id":"106540352242922"}"""

        private fun message(n: Int, body: String = QUESTION) =
            """{$METADATA,"contacts":[{"profile":{"name":"Sheena Nelson"},"wa_id":"${user(n)}"}],""" +
                """"messages":[{"from":"${user(n)}","id":"${wamid(n)}","timestamp":"${FIRST_SECOND + n}",""" +
                """"type":"text","text":{"body":"$body"}}]}"""

        private fun user(n: Int) = "1650551${(n % USERS).padded(4)}"

        private fun wamid(n: Int) = "wamid.HBgLMTY1MDU1MTQ${n.padded(8)}FQIAEhggNDNGQjk1RjQ5RjFGRTRDRTJCMDkA"

        private fun Int.padded(digits: Int) = toString().padStart(digits, '0')

        /** Longer words where bytes are missing, so that the size is the one that others measure with. */
        private fun String.padded(size: Int): ByteArray =
            replace(QUESTION, QUESTION + "!".repeat(size - length)).encodeToByteArray()
    }
}
