package io.wakit.kapso

import arrow.core.Either
import io.wakit.client.MediaSource
import io.wakit.client.Phone
import io.wakit.client.WaError
import io.wakit.client.WhatsApp
import io.wakit.dsl.markRead
import io.wakit.dsl.requestAddress
import io.wakit.dsl.requestCallPermission
import io.wakit.dsl.requestContactInfo
import io.wakit.dsl.requestLocation
import io.wakit.dsl.send
import io.wakit.dsl.sendAudio
import io.wakit.dsl.sendButtons
import io.wakit.dsl.sendCatalog
import io.wakit.dsl.sendContacts
import io.wakit.dsl.sendCtaUrl
import io.wakit.dsl.sendDocument
import io.wakit.dsl.sendFlow
import io.wakit.dsl.sendImage
import io.wakit.dsl.sendList
import io.wakit.dsl.sendLocation
import io.wakit.dsl.sendProduct
import io.wakit.dsl.sendProducts
import io.wakit.dsl.sendReaction
import io.wakit.dsl.sendSticker
import io.wakit.dsl.sendTemplate
import io.wakit.dsl.sendText
import io.wakit.dsl.sendVideo
import io.wakit.dsl.startTyping
import io.wakit.model.CallId
import io.wakit.model.FlowId
import io.wakit.model.Media
import io.wakit.model.MediaId
import io.wakit.model.MessageId
import io.wakit.model.TemplateId
import io.wakit.model.WaId
import io.wakit.model.call.SessionDescription
import io.wakit.model.flow.FlowCategory
import io.wakit.model.flow.FlowDraft
import io.wakit.model.flow.FlowEdit
import io.wakit.model.flow.FlowField
import io.wakit.model.message.Contact
import io.wakit.model.message.ListRow
import io.wakit.model.message.ListSection
import io.wakit.model.message.MarketingMessage
import io.wakit.model.message.OutboundMessage
import io.wakit.model.message.ProductSection
import io.wakit.model.message.ReplyButton
import io.wakit.model.message.TemplateComponent
import io.wakit.model.message.TemplateContent
import io.wakit.model.message.TemplateParameter
import io.wakit.model.phone.BusinessProfileUpdate
import io.wakit.model.phone.CodeMethod
import io.wakit.model.phone.CodeRequest
import io.wakit.model.phone.CodeVerification
import io.wakit.model.phone.PhoneNumberField
import io.wakit.model.phone.PhoneNumberUpdate
import io.wakit.model.phone.PhoneSettings
import io.wakit.model.phone.ProfileField
import io.wakit.model.phone.Registration
import io.wakit.model.phone.UsernameRequest
import io.wakit.model.template.Body
import io.wakit.model.template.TemplateCategory
import io.wakit.model.template.TemplateDraft
import io.wakit.model.template.TemplateEdit
import io.wakit.model.template.TemplateFilter
import io.wakit.model.template.TemplateStatus
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put

private val USER = WaId("15550100001")
private val SENT = MessageId("wamid.A")
private val FILE = Media.id("700100")

/** A send of each kind, under the words that its body has for the kind. */
internal val SENDS: List<Pair<String, suspend Phone.() -> Either<WaError, *>>> = listOf(
    "text" to says { sendText(USER, "Hi") },
    "image" to says { sendImage(USER, FILE, "A kettle") },
    "video" to says { sendVideo(USER, Media.link("https://shop.example/kettle.mp4")) },
    "audio" to says { sendAudio(USER, FILE) },
    "document" to says { sendDocument(USER, FILE, "kettle.pdf", "The manual") },
    "sticker" to says { sendSticker(USER, FILE) },
    "location" to says { sendLocation(USER, 52.5, 13.4, "Shop", "Main Street 1") },
    "contacts" to says { sendContacts(USER, listOf(Contact(Contact.Name("Ada Lind", "Ada")))) },
    "reaction" to says { sendReaction(USER, SENT, "👍") },
    "template" to says { sendTemplate(USER, "order_ready", "fil", listOf(TemplateComponent.Body(listOf(TemplateParameter.Text("Ada"))))) },
    "interactive button" to says { sendButtons(USER, "Red?", listOf(ReplyButton("yes", "Yes"))) },
    "interactive list" to says { sendList(USER, "Which?", "Pick", listOf(ListSection(listOf(ListRow("red", "Red"))))) },
    "interactive cta_url" to says { sendCtaUrl(USER, "See", "Open", "https://shop.example/kettle") },
    "interactive flow" to says { sendFlow(USER, "Book", "Begin", FlowId("777"), token = "T-1") },
    "interactive location_request_message" to says { requestLocation(USER, "Where?") },
    "interactive product" to says { sendProduct(USER, "CAT-1", "SKU-1") },
    "interactive product_list" to says {
        sendProducts(USER, "Kettles", "All of them", "CAT-1", listOf(ProductSection(listOf("SKU-1"), "Red")))
    },
    "interactive catalog_message" to says { sendCatalog(USER, "All we have") },
    "interactive address_message" to says { requestAddress(USER, "Where to?") },
    "interactive call_permission_request" to says { requestCallPermission(USER, "May we call?") },
    "interactive request_contact_info" to says { requestContactInfo(USER, "Your number?") },
    "interactive carousel" to says {
        messages.send(USER) {
            replyCarousel("Two kettles") {
                image(FILE) { reply("red", "Red") }
                image(FILE) { reply("blue", "Blue") }
            }
        }
    },
    "interactive carousel" to says {
        messages.send(USER) {
            productCarousel("Two kettles", "CAT-1") {
                product("SKU-1")
                product("SKU-2")
            }
        }
    },
    "poll" to says { messages.send(USER) { raw("poll", buildJsonObject { put("question", "Tea?") }) } },
)

/** One call, and the line by which it arrives; Kapso's base comes in front. */
internal class Proxied(val line: String, val call: suspend (WhatsApp) -> Either<WaError, *>)

private fun phone(line: String, call: suspend (Phone) -> Either<WaError, *>) = Proxied(line) { call(it.phone(PHONE)) }

private val ANSWER = SessionDescription(SessionDescription.Answer, "v=0\r\n")
private const val NUMBER = "/100200300400500"
private const val WABA = "/900800700600500"
private const val OF_ACCOUNT = "business_account_id=900800700600500"
private const val OF_NUMBER = "phone_number_id=100200300400500"

/** All else of Meta's that Kapso's pages or SDKs name. */
internal val PROXIED: List<Proxied> = listOf(
    phone("POST $NUMBER/messages") { it.markRead(SENT) },
    phone("POST $NUMBER/messages") { it.startTyping(SENT) },
    phone("POST $NUMBER/marketing_messages") {
        it.marketingMessages.send(MarketingMessage(OutboundMessage(USER, TemplateContent("sale", "en"))))
    },
    phone("POST $NUMBER/media") { it.media.upload(MediaSource.bytes("hello".toByteArray()), filename = "a.txt") },
    phone("GET /700100?$OF_NUMBER") { it.media.get(MediaId("700100")) },
    phone("DELETE /700100?$OF_NUMBER") { it.media.delete(MediaId("700100")) },
    phone("GET $NUMBER?fields=status") { it.details.get(PhoneNumberField.Status) },
    phone("POST $NUMBER") { it.details.update(PhoneNumberUpdate(pin = "123456")) },
    phone("POST $NUMBER/request_code") { it.registration.requestCode(CodeRequest(CodeMethod.Sms, "en_US")) },
    phone("POST $NUMBER/verify_code") { it.registration.verifyCode(CodeVerification("123456")) },
    phone("POST $NUMBER/register") { it.registration.register(Registration("123456")) },
    phone("POST $NUMBER/deregister") { it.registration.deregister() },
    phone("GET $NUMBER/settings") { it.settings.get() },
    phone("POST $NUMBER/settings") { it.settings.update(PhoneSettings()) },
    phone("GET $NUMBER/whatsapp_business_profile?fields=about") { it.profile.get(ProfileField.About) },
    phone("POST $NUMBER/whatsapp_business_profile") { it.profile.update(BusinessProfileUpdate(about = "Kettles")) },
    phone("POST $NUMBER/calls") { it.calls.connect(USER, SessionDescription(SessionDescription.Offer, "v=0\r\n")) },
    phone("POST $NUMBER/calls") { it.calls.preAccept(CallId("wacid.1"), ANSWER) },
    phone("POST $NUMBER/calls") { it.calls.accept(CallId("wacid.1"), ANSWER) },
    phone("POST $NUMBER/calls") { it.calls.reject(CallId("wacid.1")) },
    phone("POST $NUMBER/calls") { it.calls.terminate(CallId("wacid.1")) },
    phone("GET $NUMBER/call_permissions?user_wa_id=15550100001") { it.calls.permissions(USER) },
    phone("GET $NUMBER/block_users") { it.blockedUsers.list().page() },
    phone("POST $NUMBER/block_users") { it.blockedUsers.block(listOf(USER)) },
    phone("DELETE $NUMBER/block_users") { it.blockedUsers.unblock(listOf(USER)) },
    phone("GET $NUMBER/username") { it.usernames.get() },
    phone("POST $NUMBER/username") { it.usernames.request(UsernameRequest("kettles")) },
    phone("DELETE $NUMBER/username") { it.usernames.delete() },
    phone("GET $NUMBER/username_suggestions") { it.usernames.suggestions() },
    Proxied("GET $WABA/phone_numbers") { it.waba(ACCOUNT).phoneNumbers.list().page() },
    Proxied("GET $WABA/message_templates?name=sale&status=APPROVED&limit=50") {
        it.waba(ACCOUNT).templates.list(TemplateFilter("sale", statuses = listOf(TemplateStatus.Approved)), limit = 50).page()
    },
    Proxied("POST $WABA/message_templates") {
        it.waba(ACCOUNT).templates.create(TemplateDraft("sale", "fil", TemplateCategory.Utility, listOf(Body("Hi."))))
    },
    Proxied("GET $WABA/message_templates/555") { it.waba(ACCOUNT).templates[TemplateId("555")].get() },
    Proxied("POST $WABA/message_templates?hsm_id=555") {
        it.waba(ACCOUNT).templates[TemplateId("555")].edit(TemplateEdit(category = TemplateCategory.Utility))
    },
    Proxied("DELETE $WABA/message_templates?name=sale") { it.waba(ACCOUNT).templates.delete("sale") },
    Proxied("DELETE $WABA/message_templates?hsm_id=555&name=sale") { it.waba(ACCOUNT).templates.deleteOne(TemplateId("555"), "sale") },
    Proxied("GET $WABA/flows") { it.waba(ACCOUNT).flows.list().page() },
    Proxied("POST $WABA/flows") { it.waba(ACCOUNT).flows.create(FlowDraft("booking", listOf(FlowCategory.Other))) },
    Proxied("GET /777?$OF_ACCOUNT&fields=name") { it.waba(ACCOUNT).flows[FlowId("777")].get(FlowField.Name) },
    Proxied("POST /777?$OF_ACCOUNT") { it.waba(ACCOUNT).flows[FlowId("777")].update(FlowEdit("booking 2")) },
    Proxied("GET /777/assets?$OF_ACCOUNT") { it.waba(ACCOUNT).flows[FlowId("777")].assets().page() },
    Proxied("POST /777/assets?$OF_ACCOUNT") { it.waba(ACCOUNT).flows[FlowId("777")].uploadJson("{}".toByteArray()) },
    Proxied("POST /777/publish?$OF_ACCOUNT") { it.waba(ACCOUNT).flows[FlowId("777")].publish() },
    Proxied("POST /777/deprecate?$OF_ACCOUNT") { it.waba(ACCOUNT).flows[FlowId("777")].deprecate() },
    Proxied("DELETE /flows/777?$OF_ACCOUNT") { it.waba(ACCOUNT).flows[FlowId("777")].delete() },
    Proxied("GET /777?$OF_ACCOUNT&fields=preview.invalidate(true)") { it.waba(ACCOUNT).flows[FlowId("777")].preview(invalidate = true) },
)

/** An answer that any of the calls above takes for its own. */
internal const val ANY =
    """{"success":true,"id":"777","status":"APPROVED","name":"sale","data":[{"id":"777","name":"flow.json","asset_type":"FLOW_JSON"}],"contacts":[],"messages":[{"id":"wamid.A"}],
    "calls":[{"id":"wacid.1"}],"permission":{"status":"temporary"},"block_users":{}}"""

private fun says(send: suspend Phone.() -> Either<WaError, *>): suspend Phone.() -> Either<WaError, *> = send
