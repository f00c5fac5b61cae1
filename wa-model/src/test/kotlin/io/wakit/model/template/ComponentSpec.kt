package io.wakit.model.template

import io.kotest.assertions.json.shouldEqualJson
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import io.kotest.matchers.types.shouldBeInstanceOf
import io.wakit.model.AppId
import io.wakit.model.FlowId
import io.wakit.model.TemplateId
import io.wakit.model.WaJson
import io.wakit.model.fixture
import io.wakit.model.flow.FlowCategory
import kotlinx.serialization.builtins.ListSerializer

private val parts = ListSerializer(ComponentSerializer)

private fun read(json: String): List<Component> = WaJson.decodeFromString(parts, json)

private fun write(components: List<Component>): String = WaJson.encodeToString(parts, components)

class ComponentSpec : StringSpec({
    "every part and every button stands as Meta writes it, and comes back" {
        val all = listOf(
            Header(HeaderFormat.Image, example = Example.headerHandle("4::aW")),
            Body("Hi {{name}}", Example.body(mapOf("name" to "Ann"))),
            LimitedTimeOffer(LimitedTimeOffer.Offer("Ends soon", hasExpiration = true)),
            Footer("f", codeExpirationMinutes = 10),
            CallPermissionRequest,
            Carousel(listOf(Carousel.Card(listOf(Header(HeaderFormat.Product), Buttons(SingleProductButton("View")))))),
            Buttons(
                QuickReplyButton("a"),
                UrlButton(
                    "b",
                    "https://a.example/{{1}}",
                    listOf("x"),
                    UrlButton.AppDeepLink(AppId("1"), "a://b"),
                    paymentLinkPreview = true,
                ),
                PhoneNumberButton("c", "+1555"),
                CopyCodeButton("CODE"),
                OtpButton(OtpType.ZeroTap, "d", "e", listOf(SupportedApp("a.b", "K8a/AINcGX7")), isZeroTapAccepted = true),
                FlowButton("f", FlowId("9"), flowAction = "navigate", navigateScreen = "A", icon = "REVIEW"),
                CatalogButton("g"),
                MultiProductButton("h"),
                SingleProductButton("i"),
                VoiceCallButton("j", ttlMinutes = 5),
                OrderDetailsButton("k"),
                ContactInfoButton(),
            ),
        )
        write(all) shouldEqualJson fixture("template/components.json")
        read(fixture("template/components.json")) shouldContainExactly all
    }

    "tags and formats are read in small letters too" {
        read(
            """[{"type":"header","format":"text","text":"a"},{"type":"buttons","buttons":[{"type":"quick_reply","text":"b"}]}]""",
        ) shouldContainExactly
            listOf(Header(text = "a"), Buttons(QuickReplyButton("b")))
    }

    "examples are read in each form of Meta's pages" {
        val flat = read("""[{"type":"BODY","text":"{{1}} {{2}}","example":{"body_text":["a","b"]}}]""")
        val nested = read("""[{"type":"BODY","text":"{{1}} {{2}}","example":{"body_text":[["a","b"]]}}]""")
        flat shouldBe nested
        read(
            """[{"type":"BUTTONS","buttons":[{"type":"COPY_CODE","example":["A"]},{"type":"URL","text":"b","url":"u","example":"x"}]}]""",
        ) shouldContainExactly
            listOf(Buttons(CopyCodeButton("A"), UrlButton("b", "u", listOf("x"))))
    }

    "parts and buttons of tomorrow are kept, and go out as they came" {
        val json = """[{"type":"HOLOGRAM","beam":{"x":[1,2]}},{"type":"BODY","text":"a"},
            {"type":"BUTTONS","buttons":[{"type":"TELEPORT","to":"mars"},{"type":"QUICK_REPLY","text":"b"}]}]"""
        val components = read(json)
        components[0].shouldBeInstanceOf<UnknownComponent>().type shouldBe "HOLOGRAM"
        components[2].shouldBeInstanceOf<Buttons>().buttons[0].shouldBeInstanceOf<UnknownButton>().type shouldBe "TELEPORT"
        write(components) shouldEqualJson json
    }

    "a template is read with what was not asked for missing, and words of tomorrow" {
        val template = WaJson.decodeFromString<Template>(
            """{"id":1387372356726668,"status":"HIBERNATING","quality_score":{"score":"GREEN","date":1758754645},
                "degrees_of_freedom_spec":{"creative_features_spec":[{"key":"IMAGE_TOUCHUPS","value":{"enroll_status":"OPT_IN"}}]}}""",
        )
        template.id shouldBe TemplateId("1387372356726668")
        template.status shouldBe TemplateStatus("HIBERNATING")
        template.components shouldBe null
        template.quality?.date?.epochSecond shouldBe 1758754645
        template.degreesOfFreedom shouldBe DegreesOfFreedom(mapOf("image_touchups" to true))
    }

    "what Meta may change about a template is written as it enrols" {
        WaJson.encodeToString(DegreesOfFreedom.serializer(), DegreesOfFreedom(mapOf("a" to true, "b" to false))) shouldEqualJson
            """{"creative_features_spec":{"a":{"enroll_status":"OPT_IN"},"b":{"enroll_status":"OPT_OUT"}}}"""
    }

    "a comparison tells each measure by template" {
        val found = WaJson.decodeFromString<TemplateComparison>(fixture("template/comparison.json"))
        found.byBlockRate shouldBe listOf(TemplateId("1"), TemplateId("2"))
        found.sends shouldBe mapOf(TemplateId("1") to 1042L, TemplateId("2") to 1273L)
        found.topBlockReasons shouldBe mapOf(TemplateId("1") to BlockReason.Spam)
    }

    "failures by template are read, an empty list for none" {
        WaJson.decodeFromString<MigratedTemplates>("""{"migrated_templates":["1"],"failed_templates":[]}""").failed shouldBe emptyMap()
        WaJson.decodeFromString<MigratedTemplates>("""{"failed_templates":{"2":"why"}}""").failed shouldBe mapOf(TemplateId("2") to "why")
        FlowCategory("NEW").value shouldBe "NEW"
    }
})
