package io.wakit.model.template

import io.kotest.assertions.withClue
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContain
import io.kotest.matchers.collections.shouldContainExactlyInAnyOrder
import io.kotest.matchers.shouldBe
import io.wakit.model.TemplateId
import io.wakit.model.Violation
import kotlinx.serialization.json.JsonObject

private fun two(type: String) = Violation("components[1].buttons", "has 2 of type $type; Meta takes 1 at most", 1, 2)

class DraftLimitsSpec : StringSpec({
    draftLimits.forEach { limit ->
        "${limit.path}: ${limit.edge} may go to review, ${limit.beyond} is refused with path, limit and actual (${limit.meta})" {
            limit.violations(limit.edge).shouldBeEmpty()
            val broken = limit.violations(limit.beyond).filter { it.path == limit.path && it.limit != null }
            broken.map { it.limit to it.actual } shouldContain (limit.edge to limit.beyond)
        }
    }

    "what is as Meta wants it may go to review" {
        listOf(
            buttons(
                QuickReplyButton("a"),
                QuickReplyButton("b"),
                UrlButton("c", "https://a.example/{{1}}", listOf("a")),
                UrlButton("d", "u"),
            ),
            buttons(PhoneNumberButton("a", "1"), CopyCodeButton("c")),
            draft(body, category = TemplateCategory.Utility, ttl = -1),
            draft(body, category = TemplateCategory.Authentication, ttl = -1),
            draft(Body("Hi {{first_name}}.", Example.body(mapOf("first_name" to "Ann"))), format = ParameterFormat.Named),
            draft(body, Carousel(listOf(card(), card(header = HeaderFormat.Video)))),
            code(otp.copy(otpType = OtpType.CopyCode, text = "Copy code", supportedApps = null)),
            draft(picture, body, LimitedTimeOffer(LimitedTimeOffer.Offer("a", hasExpiration = true))),
            draft(Header(text = "h"), body, Buttons(MultiProductButton("View items"))),
            buttons(FlowButton("a", flowName = "f")),
            code(otp.copy(otpType = OtpType.ZeroTap, isZeroTapAccepted = true)),
            draft(Header(HeaderFormat.Location), body, category = TemplateCategory.Utility),
        ).forEach { withClue(it) { it.violations().shouldBeEmpty() } }
    }

    "a rule that is no number is told with its place" {
        listOf(
            draft(body, name = "") to Violation("name", "is empty; Meta takes 1 to 512 characters", 1, 0),
            draft(body, name = "Order-1") to Violation("name", "may hold a to z in small letters, digits and underscores alone"),
            draft() to Violation("components", "has no body, the one part that is needed"),
            draft(Header(), body) to Violation("components[0].text", "is missing, where the format is TEXT"),
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
            buttons(CatalogButton("a"), CatalogButton("b")) to two("CATALOG"),
            buttons(SingleProductButton("a"), SingleProductButton("b")) to two("SPM"),
            draft(body, Buttons(MultiProductButton("a"), MultiProductButton("b")), Header(text = "h")) to two("MPM"),
            draft(Body(), Buttons(otp, otp), category = TemplateCategory.Authentication) to two("OTP"),
            buttons(MultiProductButton("a")) to
                Violation("components", "has no header, which a template with a choice of products needs"),
            code(otp.copy(supportedApps = null)) to
                Violation("components[1].buttons[0].supported_apps", "is empty: name the app that the code is for"),
            code(otp.copy(otpType = OtpType.ZeroTap)) to Violation(
                "components[1].buttons[0].zero_tap_terms_accepted",
                "is not true: Meta asks for its terms of zero-tap to be accepted",
            ),
            draft(Header(text = "h"), body, LimitedTimeOffer(LimitedTimeOffer.Offer("a"))) to
                Violation("components[0].format", "is no picture or film, which alone go with a limited-time offer"),
            draft(body, Carousel(List(2) { card() }), category = TemplateCategory.Utility) to
                Violation("category", "is UTILITY; cards are for marketing alone"),
            buttons(QuickReplyButton("a"), UrlButton("b", "u"), QuickReplyButton("c")) to
                Violation("components[1].buttons", "mixes quick replies with others; Meta takes each kind together"),
            buttons(otp) to
                Violation("components[1].buttons", "holds a button for a code, which authentication templates alone may have"),
            draft(body, Carousel(listOf(card(), card(header = HeaderFormat.Document)))) to Violation(
                "components[1].cards[1].components[0].format",
                "is DOCUMENT; a card has an image, a video or a product on top",
            ),
            draft(body, Footer("f"), LimitedTimeOffer(LimitedTimeOffer.Offer("a"))) to
                Violation("components", "holds a footer, which does not go with a limited-time offer"),
            draft(body, LimitedTimeOffer(LimitedTimeOffer.Offer("a")), category = TemplateCategory.Utility) to
                Violation("category", "is UTILITY; a limited-time offer is for marketing alone"),
            draft(Header(HeaderFormat.Location), Body(), category = TemplateCategory.Authentication) to
                Violation("components[0].format", "is a location, which authentication templates may not have"),
            draft(body, ttl = -1) to
                Violation("message_send_ttl_seconds", "is -1; for MARKETING Meta takes 43200 to 2592000 seconds", 43_200, -1),
            apps(1, packageName = "shop") to
                Violation("components[1].buttons[0].supported_apps[0].package_name", "is no name of an Android package"),
            apps(1, hash = "short") to
                Violation("components[1].buttons[0].supported_apps[0].signature_hash", "is not the 11 characters of a signing key"),
        ).forEach { (draft, violation) ->
            withClue(draft) { draft.violations() shouldContainExactlyInAnyOrder listOf(violation) }
        }
    }

    "an authentication template holds no URL, no media and no emoji, wherever they stand" {
        fun found(vararg components: Component) =
            draft(*components, category = TemplateCategory.Authentication).violations().map { it.path to it.rule.substringBefore(',') }
        found(Header(text = "😀"), Body("See www.a.example"), Footer("https://a.example")) shouldContainExactlyInAnyOrder listOf(
            "components[0].text" to "has an emoji",
            "components[1].text" to "has a URL",
            "components[2].text" to "has a URL",
        )
        listOf(HeaderFormat.Image, HeaderFormat.Video, HeaderFormat.Gif, HeaderFormat.Document, HeaderFormat.Product).forEach {
            found(Header(it, example = Example.headerHandle("4::aW")), Body()) shouldContainExactlyInAnyOrder
                listOf("components[0].format" to "is $it")
        }
        found(Body(), Carousel(listOf(card(), card()))) shouldContainExactlyInAnyOrder
            listOf("components[1].cards" to "show pictures or films", "category" to "is AUTHENTICATION; cards are for marketing alone")
        val decorated = otp.copy(text = "Copy 👍", autofillText = "🖐")
        found(Body(), Buttons(decorated, UrlButton("Help", "https://a.example"))) shouldContainExactlyInAnyOrder
            listOf(
                "components[1].buttons[0].text" to "has an emoji",
                "components[1].buttons[0].autofill_text" to "has an emoji",
                "components[1].buttons[1].url" to "is a URL",
            )
        AuthenticationDraft("a", listOf("fil"), listOf(Body("www.a.example"))).violations().map { it.path } shouldContainExactlyInAnyOrder
            listOf("components[0].text")
    }

    "what Meta makes of the button for a code is no URL of the business" {
        val read = UrlButton("Copy code", "https://www.whatsapp.com/otp/code/?otp_type=COPY_CODE&code=otp{{1}}", listOf("x"))
        draft(Body("Code: {{1}}.", Example.body("1")), Buttons(read), category = TemplateCategory.Authentication)
            .violations().shouldBeEmpty()
    }

    "a language of three letters may go to review" {
        draft(body).copy(language = "fil").violations().shouldBeEmpty()
        LibraryDraft("a", "fil", "delivery_update_1").violations().shouldBeEmpty()
        AuthenticationDraft("a", listOf("fil"), listOf(Body())).violations().shouldBeEmpty()
    }

    "a template of the library is held to the same numbers" {
        fun library(name: String = "a", button: LibraryButton = LibraryButton("URL"), minutes: Int? = null) =
            LibraryDraft(name, "en_US", "delivery_update_1", buttons = listOf(button), body = LibraryBody(codeExpirationMinutes = minutes))
        val path = "library_template_button_inputs[0]"
        library(a(512), LibraryButton("URL", LibraryButton.Address(a(2000))), 90).violations().shouldBeEmpty()
        library("A").violations().single().path shouldBe "name"
        library(button = LibraryButton("URL", LibraryButton.Address(a(2001)))).violations().single().path shouldBe "$path.url.base_url"
        library(button = LibraryButton("PHONE_NUMBER", phoneNumber = a(21))).violations().single().path shouldBe "$path.phone_number"
        library(minutes = 91).violations().single() shouldBe
            Violation("library_template_body_inputs.code_expiration_minutes", "is 91; Meta takes 1 to 90", 90, 91)
        library(button = LibraryButton("OTP", supportedApps = List(6) { SupportedApp("com.example.shop", "K8a/AINcGX7") })).violations()
            .single() shouldBe Violation("$path.supported_apps", "has 6 entries; Meta takes 5 at most", 5, 6)
        LibraryDraft("a", "", "").violations().map { it.path } shouldContainExactlyInAnyOrder listOf("language", "library_template_name")
    }

    "all that is wrong is told at once" {
        val found = TemplateDraft("A", "", TemplateCategory.Utility, listOf(Body(a(2000)), Footer(a(70))), ttlSeconds = 1).violations()
        found.map { it.path } shouldContainExactlyInAnyOrder
            listOf("name", "language", "message_send_ttl_seconds", "components[0].text", "components[1].text")
    }

    "an edit, an upsert and a group are held against the same limits" {
        TemplateEdit(listOf(Body(a(1025)))).violations().single().path shouldBe "components[0].text"
        TemplateEdit(category = TemplateCategory.Utility).violations().shouldBeEmpty()
        AuthenticationDraft("a", emptyList(), listOf(Body())).violations().single().path shouldBe "languages"
        TemplateGroupDraft("", emptyList(), a(513)).violations().map { it.path } shouldContainExactlyInAnyOrder
            listOf("name", "description", "whatsapp_business_templates")
        TemplateGroupDraft("a", listOf(TemplateId("1"))).violations().shouldBeEmpty()
    }

    "parts that this version does not know are left to Meta" {
        draft(body, UnknownComponent(JsonObject(emptyMap()))).violations().shouldBeEmpty()
    }
})
