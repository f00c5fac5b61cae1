package io.wakit.sandbox

import io.wakit.model.ErrorCode
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import kotlinx.serialization.json.putJsonArray
import java.security.SecureRandom
import java.time.Clock

/** `/{phone_number_id}/message_qrdls`: codes that open a chat with words already typed. */
internal class QrDesk(private val book: NumberBook, private val clock: Clock) {
    fun routes(numbers: NodeKind<BusinessNumber>): List<Route<*>> = listOf(
        Route("GET", numbers, "message_qrdls", ::list),
        Route("POST", numbers, "message_qrdls", ::save),
        Route("GET", numbers, "message_qrdls/{}", ::read),
        Route("DELETE", numbers, "message_qrdls/{}", ::delete),
    )

    private fun list(number: BusinessNumber, asked: Asked): Outcome = book.at(number) {
        val only = asked.query["code"]
        val all = qrCodes.values.filter { only == null || it.code == only }.map { it.shown(asked.image()) }
        Outcome.ok(asked.page(all, MOST))
    }

    private fun save(number: BusinessNumber, asked: Asked): Outcome = book.at(number) {
        val body = asked.body()
        body.needed("prefilled_message")
        val words = body.textUpTo(WORDS, "prefilled_message").orEmpty()
        val format = body["generate_qr_image"].asText
        if (format != null &&
            format !in FORMATS
        ) {
            throw GraphRefusal.parameter("Param generate_qr_image must be one of {PNG, SVG}.")
        }
        val known = body["code"].asText?.let { qrCodes[it] ?: throw missing() }
        if (known == null &&
            qrCodes.size >= FULL
        ) {
            throw GraphRefusal.parameter("This number has $FULL QR codes already.")
        }
        val entry = QrEntry(known?.code ?: newCode(), words, known?.format ?: format, known?.made ?: clock.instant())
        qrCodes[entry.code] = entry
        Outcome.ok(entry.shown(format))
    }

    private fun read(number: BusinessNumber, asked: Asked): Outcome = book.at(number) {
        val entry = qrCodes[asked.parts.single()] ?: throw missing()
        Outcome.ok(buildJsonObject { putJsonArray("data") { add(entry.shown(asked.image())) } })
    }

    private fun delete(number: BusinessNumber, asked: Asked): Outcome = book.at(number) {
        qrCodes.remove(asked.parts.single()) ?: throw missing()
        Outcome.success()
    }

    private fun QrEntry.shown(image: String?): JsonObject = buildJsonObject {
        put("code", code)
        put("prefilled_message", words)
        put("deep_link_url", "https://wa.me/message/$code")
        image?.let { put("qr_image_url", "https://scontent.xx.fbcdn.net/qr/$code.${it.lowercase()}") }
    }

    /** `qr_image_url.format(SVG)` among the fields. */
    private fun Asked.image(): String? = fields()?.firstNotNullOfOrNull { FIELD.matchEntire(it)?.groupValues?.get(1) }

    private fun newCode(): String = (1..LENGTH).map { ALPHABET[random.nextInt(ALPHABET.length)] }.joinToString("")

    private fun missing() =
        GraphRefusal(ErrorCode(NO_SUCH_THING), NOT_FOUND, "QR code not found", type = "GraphMethodException")

    private companion object {
        val random = SecureRandom()
        val FORMATS = setOf("PNG", "SVG")
        val FIELD = Regex("""qr_image_url\.format\((PNG|SVG)\)""")
        const val ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
        const val LENGTH = 14
        const val WORDS = 140
        const val MOST = 25
        const val FULL = 2000
        const val NO_SUCH_THING = 803
        const val NOT_FOUND = 404
    }
}
