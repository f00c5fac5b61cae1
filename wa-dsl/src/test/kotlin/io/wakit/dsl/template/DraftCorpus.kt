package io.wakit.dsl.template

import io.wakit.dsl.AuthenticationScope
import io.wakit.dsl.DraftPartsScope
import io.wakit.dsl.TemplateDraftScope
import io.wakit.dsl.authenticationTemplate
import io.wakit.dsl.authenticationTemplates
import io.wakit.dsl.template
import io.wakit.dsl.templateEdit
import io.wakit.model.AppId
import io.wakit.model.FlowId
import io.wakit.model.Violation
import io.wakit.model.WaJson
import io.wakit.model.template.AuthenticationDraft
import io.wakit.model.template.OtpButton
import io.wakit.model.template.OtpType
import io.wakit.model.template.SupportedApp
import io.wakit.model.template.TemplateCategory
import io.wakit.model.template.TemplateCategory.Companion.Marketing
import io.wakit.model.template.TemplateCategory.Companion.Utility
import io.wakit.model.template.TemplateDraft
import io.wakit.model.template.TemplateEdit
import io.wakit.model.template.violations
import kotlinx.serialization.json.JsonElement
import java.time.Duration

/** A body of Meta's pages in the words of the DSL, and what is wrong with it by Meta's own rules. */
class Written(val json: JsonElement, val violations: List<Violation>)

private fun draft(category: TemplateCategory, parts: TemplateDraftScope.(Quote) -> Unit): (Quote) -> Written = { quote ->
    val draft = template(quote["name"], quote["language"], category) { parts(quote) }
    Written(WaJson.encodeToJsonElement(TemplateDraft.serializer(), draft), draft.violations())
}

private fun edit(category: TemplateCategory? = null, parts: DraftPartsScope.(Quote) -> Unit): (Quote) -> Written = { quote ->
    val edit = templateEdit(category) { parts(quote) }
    Written(WaJson.encodeToJsonElement(TemplateEdit.serializer(), edit), edit.violations())
}

private fun code(parts: AuthenticationScope.(Quote) -> OtpButton): (Quote) -> Written = { quote ->
    val draft = authenticationTemplate(quote["name"], quote["language"]) { parts(quote) }
    Written(WaJson.encodeToJsonElement(TemplateDraft.serializer(), draft), draft.violations())
}

private fun codes(vararg languages: String, parts: AuthenticationScope.(Quote) -> OtpButton): (Quote) -> Written = { quote ->
    val draft = authenticationTemplates(quote["name"], languages.asList()) { parts(quote) }
    Written(WaJson.encodeToJsonElement(AuthenticationDraft.serializer(), draft), draft.violations())
}

private fun DraftPartsScope.namedBody(page: Quote, at: String) =
    page.named(at).let { body(page["$at/text"], it.first(), *it.drop(1).toTypedArray()) }

private val shrub = SupportedApp("com.example.luckyshrub", "K8a/AINcGX7")

private val catalog = draft(Marketing) {
    body(it["components/0/text"], *it.examples("components/0"))
    footer(it["components/1/text"])
    buttons { catalog() }
}

private val tuscany = draft(Marketing) {
    imageHeader(it.handle("components/0"))
    body(it["components/1/text"], *it.examples("components/1"))
    footer(it["components/2/text"])
    buttons {
        phoneNumber("Call", it["components/3/buttons/0/phone_number"])
        url("Shop Now", it["components/3/buttons/1/url"], "summer2023")
    }
}

private val order = draft(Utility) {
    documentHeader(it.handle("components/0"))
    body(it["components/1/text"], *it.examples("components/1"))
    buttons {
        phoneNumber("Call", it["components/2/buttons/0/phone_number"])
        url("Contact Support", it["components/2/buttons/1/url"])
    }
}

private fun reservation(category: TemplateCategory) = draft(category) {
    imageHeader(it.handle("components/0"))
    namedBody(it, "components/1")
    footer(it["components/2/text"])
    buttons {
        url(it["components/3/buttons/0/text"], it["components/3/buttons/0/url"])
        phoneNumber(it["components/3/buttons/1/text"], it["components/3/buttons/1/phone_number"])
        quickReply(it["components/3/buttons/2/text"])
    }
}

private val zeroTap = code {
    ttl(Duration.ofSeconds(60))
    securityRecommendation()
    codeExpiration(5)
    zeroTap(true, shrub, text = it["components/2/buttons/0/text"], autofillText = "Autofill")
}

private fun mediaCards(phone: Boolean) = draft(Marketing) {
    body(it["components/0/text"], *it.examples("components/0"))
    carousel {
        it.each("components/1/cards").forEach { page ->
            card {
                imageHeader(page.handle("components/0"))
                buttons {
                    quickReply(page["components/1/buttons/0/text"])
                    url("Shop", page["components/1/buttons/1/url"], page["components/1/buttons/1/example/0"])
                    if (phone) phoneNumber("Call", page["components/1/buttons/2/phone_number"])
                }
            }
        }
    }
}

private fun productCards(count: Int) = draft(Marketing) {
    body(it["components/0/text"], *it.examples("components/0"))
    carousel {
        repeat(count) {
            card {
                productHeader()
                buttons { product() }
            }
        }
    }
}

/** Each body by the name of its file. */
val drafts: Map<String, (Quote) -> Written> = mapOf(
    "calling-call-button-messages-deep-links-02" to draft(Marketing) {
        body(it["components/0/text"])
        buttons {
            voiceCall("Call Now")
            url("Contact Support", it["components/1/buttons/1/url"])
        }
    },
    "calling-user-call-permissions-02" to draft(Marketing) {
        header(it["components/0/text"], "ON-12345")
        body(it["components/1/text"], "ON-12345", "Avocados")
        footer(it["components/2/text"])
        requestCallPermission()
    },
    "marketing-messages-deep-links-01" to draft(Marketing) {
        header(it["components/0/text"])
        body(it["components/1/text"])
        buttons {
            url("View Deals", it["components/2/buttons/0/url"]) {
                appDeepLink(AppId("634974688087057"), "luckyshrub://deals/summer/", it["components/2/buttons/0/url"])
            }
        }
    },
    "openapi-create-authentication-template-wotp-copy-code-button-01" to draft(Marketing) {
        body(it["components/0/text"])
        buttons { flowJson("Check out this offer!", it["components/1/buttons/0/flow_json"]) { navigate("WELCOME_SCREEN") } }
    },
    "openapi-create-authentication-template-wotp-copy-code-button-02" to draft(Marketing) {
        body(it["components/0/text"])
        buttons { flow("Check out this offer!", FlowId("1234567890123456")) { navigate("FIRST_SCREEN") } }
    },
    "openapi-create-authentication-template-wotp-copy-code-button-07" to order,
    "openapi-create-authentication-template-wotp-copy-code-button-08" to tuscany,
    "openapi-edit-template-01" to edit(Marketing) {
        header("Fall Sale")
        body(it["components/1/text"], "Mark", "FALL25")
        footer(it["components/2/text"])
        buttons { quickReply("Stop promotions") }
    },
    "payments-payments-in-enhanced-payment-links-02" to draft(Marketing) {
        body(it["components/0/text"], "₹12.34", "Jan 1, 2029", "late fees")
        buttons {
            url("Pay now", "https://payment_link_domain/{{1}}", "https://payment_link_domain/unique_identifier") {
                paymentLinkPreview()
            }
        }
    },
    "postman-templates-create-catalog-template-01" to catalog,
    "postman-templates-create-template-w-image-header-text-body-text-footer-and-2-c-01" to tuscany,
    "templates-authentication-templates-01" to codes("en_US") {
        securityRecommendation()
        codeExpiration(10)
        OtpButton(OtpType.CopyCode, supportedApps = listOf(shrub))
    },
    "templates-authentication-templates-02" to codes("en_US", "es_ES", "fr") {
        securityRecommendation()
        codeExpiration(10)
        copyCode()
    },
    "templates-authentication-templates-03" to codes("en_US", "es_ES", "fr") {
        securityRecommendation()
        codeExpiration(15)
        oneTap(app("com.example.luckyshrub", "K8a/AINcGX7"))
    },
    "templates-autofill-button-authentication-templates-01" to code {
        ttl(Duration.ofSeconds(1))
        securityRecommendation()
        codeExpiration(5)
        oneTap(shrub, text = "Copy Code", autofillText = "Autofill")
    },
    "templates-autofill-button-authentication-templates-02" to code {
        ttl(Duration.ofSeconds(60))
        securityRecommendation()
        codeExpiration(10)
        // The form before v21.0.
        OtpButton(
            OtpType.OneTap,
            "Copy Code",
            "Autofill",
            packageName = shrub.packageName,
            signatureHash = shrub.signatureHash,
        )
    },
    "templates-catalog-templates-01" to catalog,
    "templates-catalog-templates-02" to catalog,
    "templates-components-02" to order,
    "templates-components-03" to draft(Utility) {
        locationHeader()
        body(it["components/1/text"], "Mark", "566701")
        footer(it["components/2/text"])
        buttons { quickReply("Stop Delivery Updates") }
    },
    "templates-custom-marketing-templates-01" to reservation(Marketing),
    "templates-limited-time-offer-templates-02" to draft(Marketing) {
        imageHeader(it.handle("components/0"))
        limitedTimeOffer("Expiring offer!")
        body(it["components/2/text"], "Pablo", "CARIBE25")
        buttons {
            copyCode("CARIBE25")
            url("Book now!", it["components/3/buttons/1/url"], it["components/3/buttons/1/example/0"])
        }
    },
    "templates-media-card-carousel-templates-01" to mediaCards(phone = true),
    "templates-media-card-carousel-templates-02" to mediaCards(phone = false),
    "templates-overview-02" to draft(Utility) {
        body(it["components/0/text"], "first_name" to "Pablo", "order_number" to "860198-230332")
    },
    "templates-product-card-carousel-templates-01" to productCards(1),
    "templates-product-card-carousel-templates-02" to productCards(2),
    "templates-template-management-02" to edit {
        header("Our {{1}} is on!", "Spring Sale")
        body(it["components/1/text"], "the end of April", "25OFF", "25%")
        footer(it["components/2/text"])
        buttons {
            quickReply("Unsubscribe from Promos")
            quickReply("Unsubscribe from All")
        }
    },
    "templates-time-to-live-01" to draft(Marketing) {
        ttl(Duration.ofSeconds(120))
        body(it["components/0/text"], "the end of August", "25OFF", "25%")
        footer(it["components/1/text"])
    },
    "templates-utility-templates-01" to reservation(Utility),
    "templates-utility-templates-02" to reservation(Utility),
    "templates-zero-tap-authentication-templates-01" to zeroTap,
    "templates-zero-tap-authentication-templates-02" to zeroTap,
)
