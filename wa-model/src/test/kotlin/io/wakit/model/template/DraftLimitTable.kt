package io.wakit.model.template

import io.wakit.model.Limit

internal fun draft(
    vararg components: Component,
    category: TemplateCategory = TemplateCategory.Marketing,
    name: String = "a_1",
    ttl: Int? = null,
    format: ParameterFormat? = null,
) = TemplateDraft(name, "en_US", category, components.toList(), format, ttl)

internal fun a(n: Int) = "a".repeat(n)

internal val body = Body("Hi.")

internal fun buttons(vararg buttons: Button) = draft(body, Buttons(*buttons))

/** A file for the review. */
private val file = Example.headerHandle("4::aW")

internal val picture = Header(HeaderFormat.Image, example = file)

internal fun card(vararg more: Component, header: HeaderFormat = HeaderFormat.Image, text: String = "b") =
    Carousel.Card(listOf(Header(header, example = file), Body(text), *more))

internal val otp = OtpButton(OtpType.OneTap, supportedApps = listOf(SupportedApp("com.example.shop", "K8a/AINcGX7")))

internal fun code(button: OtpButton = otp, footer: Footer? = null, ttl: Int? = null) = draft(
    *listOfNotNull(Body(addSecurityRecommendation = true), footer, Buttons(button)).toTypedArray(),
    category = TemplateCategory.Authentication,
    ttl = ttl,
)

internal fun apps(n: Int, packageName: String = "com.example.shop", hash: String = "K8a/AINcGX7") =
    code(otp.copy(supportedApps = List(n) { SupportedApp(packageName, hash) }))

/** Words with [n] variables, each with its example. */
private fun header(n: Int) = (1..n).map { "{{$it}}" }.let { Header(text = it.joinToString(" "), example = Example(headerText = it)) }

private fun offer(words: String = "Now", text: String = "b", code: String = "a") =
    draft(Body(text), LimitedTimeOffer(LimitedTimeOffer.Offer(words)), Buttons(CopyCodeButton(code)))

private fun cards(n: Int, format: HeaderFormat = HeaderFormat.Image) = draft(body, Carousel(List(n) { card(header = format) }))

private fun limit(meta: String?, path: String, edge: Int, beyond: Int = edge + 1, draft: (Int) -> TemplateDraft) =
    Limit(meta, path, edge, beyond) { draft(it).violations() }

private const val SECONDS = "message_send_ttl_seconds"
private const val BUTTON = "components[1].buttons[0]"

/** What may go to review, and not one more or less. */
internal val draftLimits: List<Limit> = listOf(
    limit("template.name max_chars", "name", 512) { draft(body, name = a(it)) },
    limit("template.header max_items", "components", 1) { n -> draft(body, *Array(n) { Header(text = "h") }) },
    limit("template.header.text max_chars", "components[0].text", 60) { draft(Header(text = a(it)), body) },
    limit("template.header.text max_parameters", "components[0].text", 1) { draft(header(it), body) },
    limit("template.body max_items", "components", 1) { n -> draft(*Array(n) { body }) },
    limit("template.body.text max_chars", "components[0].text", 1024) { draft(Body("🌵".repeat(it))) },
    limit("template.footer max_items", "components", 1) { n -> draft(body, *Array(n) { Footer("f") }) },
    limit("template.footer.text max_chars", "components[1].text", 60) { draft(body, Footer(a(it))) },
    limit("template.buttons max_items", "components[1].buttons", 10) { n -> buttons(*Array(n) { QuickReplyButton("a") }) },
    limit("template.buttons.quick_reply max_items", "components[1].buttons", 10) { n -> buttons(*Array(n) { QuickReplyButton("a") }) },
    limit("template.buttons.url max_items", "components[1].buttons", 2) { n -> buttons(*Array(n) { UrlButton("a", "u") }) },
    limit("template.buttons.phone_number max_items", "components[1].buttons", 1) { n ->
        buttons(*Array(n) { PhoneNumberButton("a", "1") })
    },
    limit("template.buttons.copy_code max_items", "components[1].buttons", 1) { n -> buttons(*Array(n) { CopyCodeButton("a") }) },
    limit("template.button.text max_chars", "$BUTTON.text", 25) { buttons(QuickReplyButton(a(it))) },
    limit("template.button.flow.text max_chars", "$BUTTON.text", 25) { buttons(FlowButton(a(it), flowName = "f")) },
    limit("template.button.url.url max_chars", "$BUTTON.url", 2000) { buttons(UrlButton("a", a(it))) },
    limit("template.button.url.url max_parameters", "$BUTTON.url", 1) { n ->
        buttons(UrlButton("a", "https://a.example/" + (1..n).joinToString("") { "{{$it}}" }, listOf("a")))
    },
    limit("template.button.phone_number.phone_number max_chars", "$BUTTON.phone_number", 20) { buttons(PhoneNumberButton("a", a(it))) },
    limit("template.button.copy_code.example max_chars", "$BUTTON.example", 20) { buttons(CopyCodeButton(a(it))) },
    limit("template.limited_time_offer.text max_chars", "components[1].limited_time_offer.text", 16) { offer(words = a(it)) },
    limit("template(lto).body.text max_chars", "components[0].text", 600) { offer(text = a(it)) },
    limit("template(lto).copy_code.example max_chars", "components[2].buttons[0].example", 15) { offer(code = a(it)) },
    limit("template.carousel.cards max_items", "components[1].cards", 10) { cards(it) },
    limit("template.carousel.cards min_items", "components[1].cards", 2, 1) { cards(it) },
    limit("template.carousel(product).cards max_items", "components[1].cards", 10) { cards(it, HeaderFormat.Product) },
    limit("template.carousel(product).cards(create) min_items", "components[1].cards", 2, 1) { cards(it, HeaderFormat.Product) },
    limit("template.carousel.cards[].body.text max_chars", "components[1].cards[1].components[1].text", 160) {
        draft(body, Carousel(listOf(card(), card(text = a(it)))))
    },
    limit("template.carousel.cards[].buttons max_items", "components[1].cards[1]", 2) { n ->
        draft(body, Carousel(List(2) { card(Buttons(List(n) { QuickReplyButton("a") })) }))
    },
    limit("template.spm.body.text max_chars", "components[1].text", 160) {
        draft(Header(HeaderFormat.Product), Body(a(it)), Buttons(SingleProductButton("View")))
    },
    limit("template.call_permission_request.body.text max_chars", "components[0].text", 4096) {
        draft(Body(a(it)), CallPermissionRequest)
    },
    limit("template(authentication).footer.code_expiration_minutes range", "components[1].code_expiration_minutes", 90) {
        code(footer = Footer(codeExpirationMinutes = it))
    },
    limit("template(authentication).footer.code_expiration_minutes range", "components[1].code_expiration_minutes", 1, 0) {
        code(footer = Footer(codeExpirationMinutes = it))
    },
    limit("template(authentication).otp.text max_chars", "$BUTTON.text", 25) { code(otp.copy(text = a(it))) },
    limit("template(authentication).otp.autofill_text max_chars", "$BUTTON.autofill_text", 25) { code(otp.copy(autofillText = a(it))) },
    limit("template(authentication).otp.supported_apps max_items", "$BUTTON.supported_apps", 5) { apps(it) },
    limit("template(authentication).otp.package_name max_chars", "$BUTTON.supported_apps[0].package_name", 224) {
        apps(1, "com." + a(it - 4))
    },
    limit("template(authentication).message_send_ttl_seconds range", SECONDS, 900) { code(ttl = it) },
    limit("template(authentication).message_send_ttl_seconds range", SECONDS, 30, 29) { code(ttl = it) },
    limit("template(utility).message_send_ttl_seconds range", SECONDS, 43_200) {
        draft(body, category = TemplateCategory.Utility, ttl = it)
    },
    limit("template(utility).message_send_ttl_seconds range", SECONDS, 30, 29) {
        draft(body, category = TemplateCategory.Utility, ttl = it)
    },
    limit("template(marketing).message_send_ttl_seconds range", SECONDS, 2_592_000) { draft(body, ttl = it) },
    limit("template(marketing).message_send_ttl_seconds range", SECONDS, 43_200, 43_199) { draft(body, ttl = it) },
)
