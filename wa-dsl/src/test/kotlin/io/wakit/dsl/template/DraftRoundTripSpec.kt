package io.wakit.dsl.template

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.shouldBe
import io.kotest.property.Arb
import io.kotest.property.arbitrary.arbitrary
import io.kotest.property.arbitrary.boolean
import io.kotest.property.arbitrary.element
import io.kotest.property.arbitrary.int
import io.kotest.property.arbitrary.string
import io.kotest.property.checkAll
import io.wakit.dsl.AuthenticationScope
import io.wakit.dsl.DraftButtonsScope
import io.wakit.dsl.DraftCardScope
import io.wakit.dsl.authenticationTemplate
import io.wakit.dsl.shouldBeValid
import io.wakit.dsl.template
import io.wakit.model.AppId
import io.wakit.model.FlowId
import io.wakit.model.UploadHandle
import io.wakit.model.WaJson
import io.wakit.model.template.OtpButton
import io.wakit.model.template.Template
import io.wakit.model.template.TemplateCategory
import io.wakit.model.template.TemplateDraft
import io.wakit.model.template.bound
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import java.time.Duration

private val word = Arb.string(0..12)
private val categories = Arb.element(TemplateCategory.Marketing, TemplateCategory.Utility)

/** Any template that the words can make: which of them are said, how often, in what order, and with what. */
private val written: Arb<TemplateDraft> = arbitrary { random ->
    fun yes() = Arb.boolean().sample(random).value
    fun any() = word.sample(random).value
    fun times(most: Int = 3) = Arb.int(0..most).sample(random).value
    fun maybe() = if (yes()) any() else null
    fun file() = UploadHandle(any())
    fun DraftCardScope.words() = when (times()) {
        0 -> body(any())
        1 -> body("${any()} {{1}}", *Array(times()) { any() })
        else -> body("{{a}} ${any()}", "a" to any(), *Array(times()) { any() to any() })
    }
    fun DraftButtonsScope.button() = when (times(12)) {
        0 -> quickReply(any())

        1 -> url(any(), any(), maybe()) {
            if (yes()) appDeepLink(AppId(any()), any(), maybe())
            if (yes()) paymentLinkPreview()
        }

        2 -> phoneNumber(any(), any())

        3 -> copyCode(any())

        4 -> flow(any(), FlowId(any())) { if (yes()) navigate(any()) else dataExchange() }

        5 -> flowNamed(any(), any()) { if (yes()) icon(any()) }

        6 -> flowJson(any(), any())

        7 -> catalog(any())

        8 -> products(any())

        9 -> product(any())

        10 -> voiceCall(any(), if (yes()) Duration.ofMinutes(times().toLong()) else null)

        11 -> orderDetails(any())

        else -> requestContactInfo()
    }
    fun DraftCardScope.frame() = when (times(3)) {
        0 -> imageHeader(file())
        1 -> videoHeader(file())
        2 -> productHeader()
        else -> Unit
    }
    fun AuthenticationScope.otp(): OtpButton = when (times(2)) {
        0 -> copyCode(maybe())
        1 -> oneTap(app(any(), any()), *Array(times()) { app(any(), any()) }, text = maybe(), autofillText = maybe())
        else -> zeroTap(yes(), app(any(), any()), text = maybe())
    }
    if (times(5) == 0) {
        authenticationTemplate(any(), any()) {
            if (yes()) securityRecommendation()
            if (yes()) codeExpiration(times(100))
            if (yes()) ttl(Duration.ofSeconds(times(1000).toLong()))
            otp()
        }
    } else {
        template(any(), any(), categories.sample(random).value) {
            if (yes()) ttl(Duration.ofHours(times(1000).toLong()))
            if (yes()) linkTrackingOff()
            if (yes()) allowCategoryChange(yes())
            if (yes()) subCategory(any())
            if (yes()) creativeFeature(any(), yes())
            repeat(times(5)) {
                when (times(8)) {
                    0 -> header(any(), maybe())

                    1 -> header(any(), any() to any())

                    2 -> frame()

                    3 -> if (yes()) gifHeader(file()) else documentHeader(file())

                    4 -> limitedTimeOffer(any(), yes())

                    5 -> footer(any())

                    6 -> buttons { repeat(times(10)) { button() } }

                    7 -> carousel {
                        repeat(times()) {
                            card {
                                frame()
                                if (yes()) words()
                                buttons { repeat(times()) { button() } }
                            }
                        }
                    }

                    else -> words()
                }
            }
        }
    }
}

class DraftRoundTripSpec : StringSpec({
    "whatever the words make is read back equal to itself, as a draft and as a template" {
        var count = 0
        checkAll(2_000, written) { draft ->
            val json = WaJson.encodeToString(TemplateDraft.serializer(), draft)
            WaJson.decodeFromString(TemplateDraft.serializer(), json) shouldBe draft
            val told = JsonObject(WaJson.parseToJsonElement(json) as JsonObject + ("id" to JsonPrimitive("1")))
            val template = WaJson.decodeFromJsonElement(Template.serializer(), told)
            template.components shouldBe draft.components
            template.bound().preview().text shouldBe draft.bound().preview().text
            count++
        }
        count shouldBe 2_000
    }
    "whatever the words make is valid by the schema" { shouldBeValid(TemplateDraft.serializer(), written) }
})
