package io.wakit.dsl

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.shouldBe
import io.kotest.property.Arb
import io.kotest.property.arbitrary.arbitrary
import io.kotest.property.arbitrary.boolean
import io.kotest.property.arbitrary.int
import io.kotest.property.arbitrary.string
import io.kotest.property.checkAll
import io.wakit.model.FlowId
import io.wakit.model.Media
import io.wakit.model.WaJson
import io.wakit.model.message.OutboundMessage
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.buildJsonObject
import java.time.Duration

private val word = Arb.string(0..12)

/** Any message that the words can make: which of them are said, how often, and with what. */
private val said: Arb<OutboundMessage> = arbitrary { random ->
    fun yes() = Arb.boolean().sample(random).value
    fun any() = word.sample(random).value
    fun times() = Arb.int(0..3).sample(random).value
    fun media() = if (yes()) Media.id(any()) else Media.link(any())
    fun HeaderScope.frame() {
        when (Arb.int(0..4).sample(random).value) {
            0 -> header(any(), if (yes()) any() else null)
            1 -> imageHeader(media())
            2 -> videoHeader(media())
            3 -> documentHeader(media(), if (yes()) any() else null)
        }
        if (yes()) footer(any())
    }
    message(alice) {
        if (yes()) replyTo(question)
        if (yes()) callbackData(any())
        when (Arb.int(0..13).sample(random).value) {
            0 -> text(any()) { if (yes()) previewUrl() }

            1 -> image(media()) { if (yes()) caption(any()) }

            2 -> document(media()) { if (yes()) filename(any()) }

            3 -> location(times() / 2.0, -times() / 4.0) { if (yes()) name(any()) }

            4 -> contacts {
                repeat(times()) {
                    contact(any()) {
                        if (yes()) name(first = any())
                        repeat(times()) { phone(any(), if (yes()) any() else null) }
                        if (yes()) organization(any())
                    }
                }
            }

            5 -> buttons(any()) {
                frame()
                repeat(times()) { reply(any(), any()) }
            }

            6 -> list(any(), any()) {
                if (yes()) header(any())
                repeat(times()) {
                    section(if (yes()) any() else null) { repeat(times()) { row(any(), any(), if (yes()) any() else null) } }
                }
            }

            7 -> ctaUrl(any(), any(), any()) { frame() }

            8 -> flow(any(), any(), FlowId(any())) {
                frame()
                if (yes()) token(any())
                if (yes()) navigate(any(), buildJsonObject { put(any(), JsonPrimitive(any())) }) else dataExchange()
            }

            9 -> products(any(), any(), any()) { repeat(times()) { section(if (yes()) any() else null, any(), any()) } }

            10 -> linkCarousel(any()) { repeat(times() + 1) { image(media(), any(), any(), if (yes()) any() else null) } }

            11 -> voiceCall(any()) { if (yes()) ttl(Duration.ofMinutes(times().toLong())) }

            12 -> requestAddress(any(), any()) {
                frame()
                repeat(times()) { value(any(), any()) }
            }

            else -> template(any(), any()) {
                if (yes()) imageHeader(media())
                body { repeat(times()) { text(any(), if (yes()) any() else null) } }
                repeat(times()) { index -> quickReply(index, any()) }
                carousel { repeat(times()) { card { body { text(any()) } } } }
            }
        }
    }
}

class RoundTripSpec : StringSpec({
    "whatever the words make is read back equal to itself" {
        var count = 0
        checkAll(2_000, said) { message ->
            val json = WaJson.encodeToString(OutboundMessage.serializer(), message)
            WaJson.decodeFromString(OutboundMessage.serializer(), json) shouldBe message
            count++
        }
        count shouldBe 2_000
    }
    "whatever the words make is valid by the schema" { shouldBeValid(OutboundMessage.serializer(), said) }
})
