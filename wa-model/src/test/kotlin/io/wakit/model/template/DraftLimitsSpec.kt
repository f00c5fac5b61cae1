package io.wakit.model.template

import io.kotest.assertions.withClue
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactlyInAnyOrder
import io.kotest.matchers.shouldBe
import io.wakit.model.TemplateId
import io.wakit.model.Violation
import kotlinx.serialization.json.JsonObject

private fun draft(
    vararg components: Component,
    category: TemplateCategory = TemplateCategory.Marketing,
    name: String = "a_1",
    ttl: Int? = null,
    format: ParameterFormat? = null,
) = TemplateDraft(name, "en_US", category, components.toList(), format, ttl)

private fun x(n: Int) = "x".repeat(n)

private val body = Body("Hi.")

private fun buttons(vararg buttons: Button) = draft(body, Buttons(*buttons))

private val photo = Header(HeaderFormat.Image, example = Example.headerHandle("4::aW"))

private fun card(vararg more: Component) = Carousel.Card(listOf(photo, Body("b"), *more))

private val otp = OtpButton(OtpType.OneTap, supportedApps = listOf(SupportedApp("com.example.shop", "K8a/AINcGX7")))

private fun otp(packageName: String = "com.example.shop", hash: String = "K8a/AINcGX7", apps: Int = 1) = draft(
    Body(addSecurityRecommendation = true),
    Buttons(otp.copy(supportedApps = List(apps) { SupportedApp(packageName, hash) })),
    category = TemplateCategory.Authentication,
)

private fun two(type: String) = Violation("components[1].buttons", "has 2 of type $type; Meta takes 1 at most", 1, 2)

class DraftLimitsSpec : StringSpec({
    "what is within Meta's limits may go to review, at the very edge" {
        listOf(
            draft(body, name = x(512).replace('x', 'a')),
            draft(Header(text = x(60)), Body(x(1024)), Footer(x(60))),
            draft(Body("🌵".repeat(1024))),
            buttons(*Array(10) { QuickReplyButton(x(25)) }),
            buttons(QuickReplyButton("a"), QuickReplyButton("b"), UrlButton("c", "https://" + x(1992)), UrlButton("d", "u")),
            buttons(PhoneNumberButton("a", "1".repeat(20)), CopyCodeButton(x(20))),
            draft(Body(x(600)), LimitedTimeOffer(LimitedTimeOffer.Offer(x(16)))),
            draft(Body(x(4096)), CallPermissionRequest),
            draft(body, Carousel(List(10) { card() })),
            draft(Body(), Footer(codeExpirationMinutes = 90), category = TemplateCategory.Authentication, ttl = 900),
            draft(body, category = TemplateCategory.Utility, ttl = -1),
            draft(body, ttl = 2_592_000),
            draft(Body("Hi {{name}}.", Example.body(mapOf("name" to "Ann"))), format = ParameterFormat.Named),
            otp(apps = 5),
            draft(photo, body, LimitedTimeOffer(LimitedTimeOffer.Offer("a", hasExpiration = true))),
            draft(Header(text = "h"), body, Buttons(MultiProductButton("View items"))),
            buttons(FlowButton("a", flowName = "f")),
            draft(
                Body(),
                Buttons(otp.copy(otpType = OtpType.ZeroTap, isZeroTapAccepted = true)),
                category = TemplateCategory.Authentication,
            ),
            draft(Header(HeaderFormat.Location), body, category = TemplateCategory.Utility),
        ).forEach { withClue(it) { it.violations().shouldBeEmpty() } }
    }

    "each limit of Meta's is told with its place and number" {
        listOf(
            draft(body, name = "") to Violation("name", "is empty; Meta takes 1 to 512 characters", 1, 0),
            draft(body, name = "a".repeat(513)) to Violation("name", "has 513 characters; Meta takes 512 at most", 512, 513),
            draft(body, name = "Order-1") to Violation("name", "may hold a to z in small letters, digits and underscores alone"),
            draft() to Violation("components", "has no body, the one part that is needed"),
            draft(body, body) to Violation("components", "has 2 parts of type BODY; Meta takes 1 at most", 1, 2),
            draft(Header(text = x(61)), body) to Violation("components[0].text", "has 61 characters; Meta takes 60 at most", 60, 61),
            draft(Header(), body) to Violation("components[0].text", "is missing, where the format is TEXT"),
            draft(Body(x(1025))) to Violation("components[0].text", "has 1025 characters; Meta takes 1024 at most", 1024, 1025),
            draft(body, Footer(x(61))) to Violation("components[1].text", "has 61 characters; Meta takes 60 at most", 60, 61),
            draft(Header(HeaderFormat.Video), body) to
                Violation("components[0].example", "names no file: the review needs the handle of an upload"),
            draft(Body()) to
                Violation("components[0].text", "is missing; authentication templates alone have words of Meta's"),
            buttons(CopyCodeButton()) to
                Violation("components[1].buttons[0].example", "is missing: the review needs a code to look at"),
            buttons(FlowButton("a")) to
                Violation("components[1].buttons[0]", "names its Flow in 0 ways; Meta takes one of id, name and JSON", 1, 0),
            buttons(FlowButton("a", flowName = "f", flowJson = "{}")) to
                Violation("components[1].buttons[0]", "names its Flow in 2 ways; Meta takes one of id, name and JSON", 1, 2),
            buttons(PhoneNumberButton("a", "1"), PhoneNumberButton("b", "1")) to two("PHONE_NUMBER"),
            buttons(CopyCodeButton("a"), CopyCodeButton("b")) to two("COPY_CODE"),
            buttons(CatalogButton("a"), CatalogButton("b")) to two("CATALOG"),
            buttons(SingleProductButton("a"), SingleProductButton("b")) to two("SPM"),
            draft(body, Buttons(MultiProductButton("a"), MultiProductButton("b")), Header(text = "h")) to two("MPM"),
            draft(Body(), Buttons(otp, otp), category = TemplateCategory.Authentication) to two("OTP"),
            buttons(MultiProductButton("a")) to
                Violation("components", "has no header, which a template with a choice of products needs"),
            draft(Body(), Buttons(otp.copy(supportedApps = null)), category = TemplateCategory.Authentication) to
                Violation("components[1].buttons[0].supported_apps", "is empty: name the app that the code is for"),
            draft(Body(), Buttons(otp.copy(otpType = OtpType.ZeroTap)), category = TemplateCategory.Authentication) to Violation(
                "components[1].buttons[0].zero_tap_terms_accepted",
                "is not true: Meta asks for its terms of zero-tap to be accepted",
            ),
            draft(Header(text = "h"), body, LimitedTimeOffer(LimitedTimeOffer.Offer("a"))) to
                Violation("components[0].format", "is no picture or film, which alone go with a limited-time offer"),
            draft(body, Carousel(List(11) { card() })) to
                Violation("components[1].cards", "has 11 entries; Meta takes 10 at most", 10, 11),
            draft(body, Carousel(List(2) { card() }), category = TemplateCategory.Utility) to
                Violation("category", "is UTILITY; cards are for marketing alone"),
            buttons(*Array(11) { QuickReplyButton("a") }) to
                Violation("components[1].buttons", "has 11 entries; Meta takes 10 at most", 10, 11),
            buttons(UrlButton("a", "u"), UrlButton("b", "u"), UrlButton("c", "u")) to
                Violation("components[1].buttons", "has 3 of type URL; Meta takes 2 at most", 2, 3),
            buttons(QuickReplyButton("a"), UrlButton("b", "u"), QuickReplyButton("c")) to
                Violation("components[1].buttons", "mixes quick replies with others; Meta takes each kind together"),
            buttons(QuickReplyButton(x(26))) to
                Violation("components[1].buttons[0].text", "has 26 characters; Meta takes 25 at most", 25, 26),
            buttons(UrlButton("a", x(2001))) to
                Violation("components[1].buttons[0].url", "has 2001 characters; Meta takes 2000 at most", 2000, 2001),
            buttons(PhoneNumberButton("a", "1".repeat(21))) to
                Violation("components[1].buttons[0].phone_number", "has 21 characters; Meta takes 20 at most", 20, 21),
            buttons(CopyCodeButton(x(21))) to
                Violation("components[1].buttons[0].example", "has 21 characters; Meta takes 20 at most", 20, 21),
            buttons(otp) to
                Violation("components[1].buttons", "holds a button for a code, which authentication templates alone may have"),
            draft(body, Carousel(listOf(card()))) to
                Violation("components[1].cards", "has 1 entries; Meta asks for 2 at least", 2, 1),
            draft(Body(x(601)), LimitedTimeOffer(LimitedTimeOffer.Offer("a"))) to
                Violation("components[0].text", "has 601 characters; Meta takes 600 at most", 600, 601),
            draft(body, LimitedTimeOffer(LimitedTimeOffer.Offer(x(17)))) to
                Violation("components[1].limited_time_offer.text", "has 17 characters; Meta takes 16 at most", 16, 17),
            draft(body, Footer("f"), LimitedTimeOffer(LimitedTimeOffer.Offer("a"))) to
                Violation("components", "holds a footer, which does not go with a limited-time offer"),
            draft(body, LimitedTimeOffer(LimitedTimeOffer.Offer("a")), category = TemplateCategory.Utility) to
                Violation("category", "is UTILITY; a limited-time offer is for marketing alone"),
            draft(Body(), Footer(codeExpirationMinutes = 91), category = TemplateCategory.Authentication) to
                Violation("components[1].code_expiration_minutes", "is 91; Meta takes 1 to 90 minutes", 90, 91),
            draft(Header(HeaderFormat.Location), Body(), category = TemplateCategory.Authentication) to
                Violation("components[0].format", "is a location, which authentication templates may not have"),
            draft(body, category = TemplateCategory.Utility, ttl = 29) to
                Violation("message_send_ttl_seconds", "is 29; for UTILITY Meta takes 30 to 43200 seconds", 30, 29),
            draft(body, ttl = -1) to
                Violation("message_send_ttl_seconds", "is -1; for MARKETING Meta takes 43200 to 2592000 seconds", 43_200, -1),
            otp(apps = 6) to Violation("components[1].buttons[0].supported_apps", "has 6 apps; Meta takes 5 at most", 5, 6),
            otp(packageName = "shop") to
                Violation("components[1].buttons[0].supported_apps[0].package_name", "is no name of an Android package"),
            otp(hash = "short") to
                Violation("components[1].buttons[0].supported_apps[0].signature_hash", "is not the 11 characters of a signing key"),
        ).forEach { (draft, violation) ->
            withClue(draft) { draft.violations() shouldContainExactlyInAnyOrder listOf(violation) }
        }
    }

    "all that is wrong is told at once" {
        val found = TemplateDraft("A", "", TemplateCategory.Utility, listOf(Body(x(2000)), Footer(x(70))), ttlSeconds = 1).violations()
        found.map { it.path } shouldContainExactlyInAnyOrder
            listOf("name", "language", "message_send_ttl_seconds", "components[0].text", "components[1].text")
    }

    "an edit, an upsert and a group are held against the same limits" {
        TemplateEdit(listOf(Body(x(1025)))).violations().single().path shouldBe "components[0].text"
        TemplateEdit(category = TemplateCategory.Utility).violations().shouldBeEmpty()
        AuthenticationDraft("a", emptyList(), listOf(Body())).violations().single().path shouldBe "languages"
        TemplateGroupDraft("", emptyList(), x(513)).violations().map { it.path } shouldContainExactlyInAnyOrder
            listOf("name", "description", "whatsapp_business_templates")
        TemplateGroupDraft("a", listOf(TemplateId("1"))).violations().shouldBeEmpty()
    }

    "parts that this version does not know are left to Meta" {
        draft(body, UnknownComponent(JsonObject(emptyMap()))).violations().shouldBeEmpty()
    }
})
