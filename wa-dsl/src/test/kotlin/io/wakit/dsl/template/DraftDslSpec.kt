package io.wakit.dsl.template

import io.kotest.assertions.json.shouldEqualJson
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import io.wakit.dsl.authenticationTemplate
import io.wakit.dsl.authenticationTemplates
import io.wakit.dsl.template
import io.wakit.dsl.templateEdit
import io.wakit.model.AppId
import io.wakit.model.FlowId
import io.wakit.model.UploadHandle
import io.wakit.model.WaJson
import io.wakit.model.template.ParameterFormat
import io.wakit.model.template.TemplateCategory
import io.wakit.model.template.TemplateDraft
import io.wakit.model.template.UnknownButton
import io.wakit.model.template.UnknownComponent
import io.wakit.model.template.violations
import kotlinx.serialization.builtins.ListSerializer
import java.time.Duration

private val file = UploadHandle("4::aW")

private fun fixture(name: String): String = checkNotNull(DraftDslSpec::class.java.getResource("/draft/$name.json")).readText()

private fun json(draft: TemplateDraft): String = WaJson.encodeToString(TemplateDraft.serializer(), draft)

private val everyPart = template("order_update", "en_US", TemplateCategory.Utility) {
    ttl(Duration.ofDays(30))
    linkTrackingOff()
    allowCategoryChange(false)
    subCategory("ORDER_DETAILS")
    displayFormat("ORDER_DETAILS")
    header("Order {{id}}", "id" to "A-17")
    body("Hi {{name}}, it comes on {{day}}.", "name" to "Ann", "day" to "Monday")
    footer("Lucky Shrub")
    requestCallPermission()
    buttons {
        quickReply("Stop")
        url("Track", "https://shop.example/{{1}}", "A-17") {
            appDeepLink(AppId("1"), "shop://orders", "https://play.example")
            paymentLinkPreview()
        }
        url("Shop", "https://shop.example")
        phoneNumber("Call", "+15550051310")
        copyCode("CARIBE25")
        flow("Book", FlowId("9")) {
            navigate("DAY")
            icon("REVIEW")
        }
        flowNamed("Rate", "rating") { dataExchange() }
        flowJson("Ask", "{}")
        catalog()
        products()
        product()
        voiceCall("Ring us", Duration.ofDays(1))
        voiceCall("Ring us")
        orderDetails("Pay")
        requestContactInfo()
        button(UnknownButton(WaJson.parseToJsonElement("""{"type":"TELEPORT","to":"mars"}""")))
    }
    part(UnknownComponent(WaJson.parseToJsonElement("""{"type":"HOLOGRAM","beam":1}""")))
}

private val headers = template("headers", "fil", TemplateCategory.Marketing) {
    ttl(Duration.ofDays(30))
    creativeFeature("image_touchups")
    creativeFeature("add_text_overlay", isOn = false)
    header("Plain")
    header("Our {{1}}", "sale")
    imageHeader(file)
    videoHeader(file)
    gifHeader(file)
    documentHeader(file)
    locationHeader()
    productHeader()
    limitedTimeOffer("Ends soon")
    limitedTimeOffer("Ends soon", hasExpiration = false)
    body("Plain.")
    body("Hi {{1}}, see {{2}}.", "Ann", "this")
    carousel {
        card {
            imageHeader(file)
            body("Pot {{1}}.", "one")
            buttons { quickReply("More") }
        }
        card {
            productHeader()
            buttons { product() }
        }
    }
}

private val codes = listOf(
    authenticationTemplate("login", "en_US") {
        ttl(Duration.ofMinutes(1))
        securityRecommendation()
        codeExpiration(10)
        copyCode("Copy")
    },
    authenticationTemplate("login", "en_US") {
        oneTap(app("com.example.shop", "K8a/AINcGX7"), app("com.example.desk", "K8a/AINcGX8"))
    },
    authenticationTemplate("login", "en_US") {
        ttl(Duration.ofDays(30))
        zeroTap(true, app("com.example.shop", "K8a/AINcGX7"), text = "Copy", autofillText = "Fill in")
    },
)

class DraftDslSpec : StringSpec({
    "every part and every button has its words, and stands as Meta writes it" {
        json(everyPart) shouldEqualJson fixture("every-part")
        json(headers) shouldEqualJson fixture("headers")
        WaJson.encodeToString(ListSerializer(TemplateDraft.serializer()), codes) shouldEqualJson fixture("authentication")
    }

    "what the words make is read back equal to itself" {
        (codes + everyPart + headers).forEach { WaJson.decodeFromString(TemplateDraft.serializer(), json(it)) shouldBe it }
    }

    "a template that is written as Meta wants it may go to review" {
        codes.flatMap { it.violations() }.shouldBeEmpty()
        template("order_update", "en_US", TemplateCategory.Utility) {
            header("Order {{id}}", "id" to "A-17")
            body("Hi {{name}}, it comes on {{day}}.", "name" to "Ann", "day" to "Monday")
            buttons {
                url("Track", "https://shop.example/{{1}}", "A-17")
                quickReply("Stop")
            }
        }.violations().shouldBeEmpty()
    }

    "an example too few or too many is told at the text that it is for" {
        template("a", "en", TemplateCategory.Utility) {
            header("Order {{1}}")
            body("Hi {{1}}, it comes on {{2}}.", "Ann")
            buttons {
                url("Track", "https://shop.example/{{1}}")
                url("Shop", "https://shop.example", "x")
            }
        }.violations().map { "$it" } shouldContainExactly listOf(
            "components[0].example has 0 values for 1 variables",
            "components[1].example has 1 values for 2 variables",
            "components[2].buttons[0].example has 0 values for 1 variables",
            "components[2].buttons[1].example has 1 values for 0 variables",
        )
        template("a", "en", TemplateCategory.Utility) {
            body("Hi {{name}}, it comes on {{day}}.", "name" to "Ann", "dya" to "Monday")
        }.violations().map { "$it" } shouldContainExactly listOf(
            "components[0].example says nothing for the variable {{day}}",
            "components[0].example says something for {{dya}}, which the text has not",
        )
    }

    "names anywhere make the format named, and mixed with numbers they are told" {
        val named = template("a", "en", TemplateCategory.Marketing) {
            body("Look!")
            carousel {
                repeat(2) {
                    card {
                        productHeader()
                        body("Hi {{name}}!", "name" to "Ann")
                    }
                }
            }
        }
        named.parameterFormat shouldBe ParameterFormat.Named
        named.violations().shouldBeEmpty()
        templateEdit { body("Hi {{name}}!", "name" to "Ann") }.parameterFormat shouldBe ParameterFormat.Named
        template("a", "en", TemplateCategory.Utility) { body("Hi!") }.parameterFormat shouldBe null
        template("a", "en", TemplateCategory.Utility) {
            header("Order {{1}}", "A-17")
            body("Hi {{name}}!", "name" to "Ann")
        }.violations().map { "$it" } shouldContainExactly listOf(
            "components[0].example says nothing for the variable {{1}}",
            "components[0].text names a variable '1'; Meta takes small letters and underscores",
        )
    }

    "zero-tap without Meta's terms does not go" {
        authenticationTemplate("login", "en") { zeroTap(false, app("com.example.shop", "K8a/AINcGX7")) }.violations()
            .single().path shouldBe "components[1].buttons[0].zero_tap_terms_accepted"
    }

    "one-time codes are written in many languages at once" {
        val draft = authenticationTemplates("login", listOf("en_US", "fil")) {
            codeExpiration(90)
            copyCode()
        }
        draft.languages shouldBe listOf("en_US", "fil")
        draft.violations().shouldBeEmpty()
        authenticationTemplates("login", emptyList()) {
            codeExpiration(91)
            copyCode()
        }.violations().map { it.path } shouldContainExactly listOf("languages", "components[1].code_expiration_minutes")
    }

    "a block that is run again makes a template of its own" {
        val scope = mutableListOf<TemplateDraft>()
        repeat(2) { i -> scope += template("a_$i", "en", TemplateCategory.Utility) { body("Hi.") } }
        scope.map { it.components.size } shouldBe listOf(1, 1)
    }
})
