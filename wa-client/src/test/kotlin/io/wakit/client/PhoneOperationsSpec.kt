package io.wakit.client

import arrow.core.Either
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.shouldBe
import io.wakit.model.AccessToken
import io.wakit.model.AccountNumberId
import io.wakit.model.BotId
import io.wakit.model.BusinessProfileId
import io.wakit.model.ErrorCode
import io.wakit.model.GraphError
import io.wakit.model.MessageHistoryId
import io.wakit.model.MessageId
import io.wakit.model.PhoneNumberId
import io.wakit.model.QrCodeId
import io.wakit.model.Recipient
import io.wakit.model.Success
import io.wakit.model.WaId
import io.wakit.model.phone.AccountNumber
import io.wakit.model.phone.BlockOutcome
import io.wakit.model.phone.BlockedUser
import io.wakit.model.phone.BusinessCompliance
import io.wakit.model.phone.BusinessEncryption
import io.wakit.model.phone.BusinessProfile
import io.wakit.model.phone.BusinessProfileUpdate
import io.wakit.model.phone.BusinessPublicKey
import io.wakit.model.phone.CallbackOverride
import io.wakit.model.phone.CallingSettings
import io.wakit.model.phone.CodeMethod
import io.wakit.model.phone.CodeRequest
import io.wakit.model.phone.CodeVerification
import io.wakit.model.phone.CommerceSettings
import io.wakit.model.phone.ConversationalAutomation
import io.wakit.model.phone.EncryptedMessage
import io.wakit.model.phone.EncryptedReceipt
import io.wakit.model.phone.EntityType
import io.wakit.model.phone.HistoryStatus
import io.wakit.model.phone.MessageHistory
import io.wakit.model.phone.MessageHistoryEvent
import io.wakit.model.phone.OfficialAccountApplication
import io.wakit.model.phone.OfficialAccountReceipt
import io.wakit.model.phone.OfficialBusinessAccount
import io.wakit.model.phone.OfficialStatus
import io.wakit.model.phone.PhoneNumber
import io.wakit.model.phone.PhoneNumberField
import io.wakit.model.phone.PhoneNumberUpdate
import io.wakit.model.phone.PhoneSettings
import io.wakit.model.phone.PhoneStatus
import io.wakit.model.phone.ProfileField
import io.wakit.model.phone.QrCode
import io.wakit.model.phone.QrCodeDraft
import io.wakit.model.phone.QrImageFormat
import io.wakit.model.phone.Registration
import io.wakit.model.phone.RequestReceipt
import io.wakit.model.phone.SignatureStatus
import io.wakit.model.phone.Switch
import io.wakit.model.phone.SyncType
import io.wakit.model.phone.ThroughputLevel
import io.wakit.model.phone.Username
import io.wakit.model.phone.UsernameDecision
import io.wakit.model.phone.UsernameRequest
import io.wakit.model.phone.UsernameStatus
import io.wakit.model.phone.UsernameSuggestions

private val id = PhoneNumberId("7001")
private val ada = WaId("15550100001")
private const val CODE = "KLMNO2PQRST345"
private val contact = BusinessCompliance.Contact("A. Rao", "rao@bakery.example")

private fun <R> on(
    line: String,
    body: String? = null,
    answer: String = """{"success":true}""",
    status: String = "200 OK",
    becomes: R,
    call: suspend (Phone) -> Either<WaError, R>,
) = Operation(line, body, answer, status, becomes) { call(it.phone(id)) }

private val operations = listOf(
    on(
        "GET /7001",
        answer = """{"id":"7001","display_phone_number":"+44 20"}""",
        becomes = PhoneNumber(id, "+44 20"),
    ) { it.details.get() },
    on(
        "GET /7001?fields=throughput,health_status,a_field_of_tomorrow",
        answer = """{"id":"7001","throughput":{"level":"HIGH"},"a_field_of_tomorrow":1}""",
        becomes = PhoneNumber(id, throughput = PhoneNumber.Throughput(ThroughputLevel.High)),
    ) { it.details.get(PhoneNumberField.Throughput, PhoneNumberField.HealthStatus, PhoneNumberField("a_field_of_tomorrow")) },
    on("POST /7001", """{"pin":"482910"}""", becomes = Success()) { it.details.update(PhoneNumberUpdate(pin = "482910")) },
    on("POST /7001", """{"webhook_configuration":{"override_callback_uri":""}}""", becomes = Success()) {
        it.details.update(PhoneNumberUpdate(webhookConfiguration = CallbackOverride.None))
    },
    on("POST /7001/request_code", """{"code_method":"SMS","language":"fil"}""", becomes = Success()) {
        it.registration.requestCode(CodeRequest(CodeMethod.Sms, "fil"))
    },
    on("POST /7001/verify_code", """{"code":"123456"}""", becomes = Success()) { it.registration.verifyCode(CodeVerification("123456")) },
    on("POST /7001/register", """{"messaging_product":"whatsapp","pin":"482910"}""", becomes = Success()) {
        it.registration.register(Registration("482910"))
    },
    on("POST /7001/deregister", becomes = Success()) { it.registration.deregister() },
    on(
        "GET /7001/whatsapp_business_profile?fields=about,address,description,email,profile_picture_url,websites,vertical",
        answer = """{"data":[{"about":"Bread","messaging_product":"whatsapp"}]}""",
        becomes = BusinessProfile("Bread"),
    ) { it.profile.get() },
    on(
        "GET /7001/whatsapp_business_profile?fields=about",
        answer = """{"data":[{"business_profile":{"about":"Bread"}}]}""",
        becomes = BusinessProfile("Bread"),
    ) { it.profile.get(ProfileField.About) },
    on("POST /7001/whatsapp_business_profile", """{"messaging_product":"whatsapp","about":"Rye"}""", becomes = Success()) {
        it.profile.update(BusinessProfileUpdate("Rye"))
    },
    on(
        "GET /7001/settings",
        answer = """{"calling":{"status":"ENABLED"}}""",
        becomes = PhoneSettings(CallingSettings(Switch.Enabled)),
    ) { it.settings.get() },
    on("GET /7001/settings?include_sip_credentials=true", answer = "{}", becomes = PhoneSettings()) {
        it.settings.get(includeSipCredentials = true)
    },
    on("POST /7001/settings", """{"calling":{"status":"DISABLED"}}""", becomes = Success()) {
        it.settings.update(PhoneSettings(CallingSettings(Switch.Disabled)))
    },
    on(
        "GET /7001/whatsapp_business_encryption",
        answer = """{"data":[{"business_public_key":"PEM","business_public_key_signature_status":"VALID"}]}""",
        becomes = BusinessEncryption("PEM", SignatureStatus.Valid),
    ) { it.encryption.publicKey() },
    on(
        "POST /7001/messages_encrypted",
        """{"messaging_product":"whatsapp","encrypted_contents":"eyJ.a"}""",
        """{"encrypted_contents":"eyJ.b"}""",
        becomes = EncryptedReceipt("eyJ.b"),
    ) { it.encryption.send(EncryptedMessage("eyJ.a")) },
    on(
        "GET /7001/whatsapp_commerce_settings",
        answer = """{"data":[{"id":"55","is_cart_enabled":true,"is_catalog_visible":false}]}""",
        becomes = CommerceSettings("55", isCartEnabled = true, isCatalogVisible = false),
    ) { it.commerce.get() },
    on("POST /7001/whatsapp_commerce_settings?is_catalog_visible=false", becomes = Success()) {
        it.commerce.update(isCatalogVisible = false)
    },
    on(
        "GET /7001/business_compliance_info",
        answer = """{"data":[{"entity_name":"Oxbridge"}]}""",
        becomes = BusinessCompliance("Oxbridge"),
    ) { it.compliance.get() },
    on(
        "POST /7001/business_compliance_info",
        """{"messaging_product":"whatsapp","entity_name":"Oxbridge","entity_type":"PARTNERSHIP",
            "grievance_officer_details":{"name":"A. Rao","email":"rao@bakery.example"},
            "customer_care_details":{"name":"A. Rao","email":"rao@bakery.example"}}""",
        becomes = Success(),
    ) { it.compliance.update(BusinessCompliance("Oxbridge", EntityType.Partnership, contact, contact)) },
    on(
        "GET /7001/official_business_account",
        answer = """{"id":"7001","oba_status":"REJECTED","status_message":"Not known enough"}""",
        becomes = OfficialBusinessAccount(OfficialStatus.Rejected, "Not known enough", "7001"),
    ) { it.officialAccount.get() },
    on(
        "POST /7001/official_business_account",
        """{"primary_language":"English"}""",
        becomes = OfficialAccountReceipt(success = true),
    ) { it.officialAccount.apply(OfficialAccountApplication(primaryLanguage = "English")) },
    on("POST /7001/conversational_automation", """{"prompts":["Hours?"]}""", becomes = Success()) {
        it.automation.configure(ConversationalAutomation(prompts = listOf("Hours?")))
    },
    on(
        "POST /7001/block_users",
        """{"messaging_product":"whatsapp","block_users":[{"user":"15550100001"},{"user_id":"GB.771"}]}""",
        """{"block_users":{"added_users":[{"input":"15550100001","wa_id":"15550100001"}]}}""",
        becomes = BlockOutcome(listOf(BlockOutcome.Person("15550100001", ada))),
    ) { it.blockedUsers.block(listOf(ada, Recipient.bsuid("GB.771"))) },
    on(
        "DELETE /7001/block_users",
        """{"messaging_product":"whatsapp","block_users":[{"user":"15550100001"}]}""",
        """{"block_users":{"removed_users":[{"wa_id":"15550100001"}]}}""",
        becomes = BlockOutcome(removed = listOf(BlockOutcome.Person(waId = ada))),
    ) { it.blockedUsers.unblock(listOf(ada)) },
    // Meta says 400 where not all were blocked, and tells beside the error whom it worked for.
    on(
        "POST /7001/block_users",
        """{"messaging_product":"whatsapp","block_users":[{"user":"15550100001"}]}""",
        """{"block_users":{"failed_users":[{"wa_id":"15550100001","errors":[{"code":131047}]}]},"error":{"code":139100}}""",
        "400 Bad Request",
        becomes = BlockOutcome(failed = listOf(BlockOutcome.Failure(waId = ada, errors = listOf(GraphError(ErrorCode(131047)))))),
    ) { it.blockedUsers.block(listOf(ada)) },
    on("GET /7001/block_users?limit=10", answer = """{"data":[{"wa_id":"15550100001"}]}""", becomes = listOf(BlockedUser(ada))) {
        it.blockedUsers.list(10).page().map { page -> page.data }
    },
    on(
        "GET /7001/block_users",
        answer = """{"data":[{"block_users":[{"input":"+1 555","wa_id":"15550100001"},{"wa_id":"1"}]},{"block_users":[{"wa_id":"2"}]}]}""",
        becomes = listOf(BlockedUser(ada), BlockedUser(WaId("1")), BlockedUser(WaId("2"))),
    ) { it.blockedUsers.list().page().map { page -> page.data } },
    on(
        "POST /7001/message_qrdls",
        """{"prefilled_message":"Rye?","generate_qr_image":"PNG"}""",
        """{"code":"$CODE","prefilled_message":"Rye?","deep_link_url":"https://wa.me/message/$CODE"}""",
        becomes = QrCode(QrCodeId(CODE), "Rye?", "https://wa.me/message/$CODE"),
    ) { it.qrCodes.save(QrCodeDraft("Rye?", generateQrImage = QrImageFormat.Png)) },
    on(
        "GET /7001/message_qrdls/$CODE",
        answer = """{"data":[{"code":"$CODE","prefilled_message":"Rye?"}]}""",
        becomes = QrCode(QrCodeId(CODE), "Rye?"),
    ) { it.qrCodes.get(QrCodeId(CODE)) },
    on(
        "GET /7001/message_qrdls?fields=code,prefilled_message,deep_link_url,qr_image_url.format(SVG)&limit=25",
        answer = """{"data":[{"code":"$CODE","qr_image_url":"https://cdn.example/q"}]}""",
        becomes = listOf(QrCode(QrCodeId(CODE), qrImageUrl = "https://cdn.example/q")),
    ) { it.qrCodes.list(QrImageFormat.Svg, 25).page().map { page -> page.data } },
    on("DELETE /7001/message_qrdls/$CODE", becomes = Success()) { it.qrCodes.delete(QrCodeId(CODE)) },
    on(
        "GET /7001/message_history?message_id=wamid.A&fields=id,message_id," +
            "events{delivery_status,webhook_update_state,timestamp,application,webhook_uri,error_description}",
        answer = """{"data":[{"id":"88","message_id":"wamid.A"}]}""",
        becomes = listOf(MessageHistory(MessageHistoryId("88"), MessageId("wamid.A"))),
    ) { it.history.list(MessageId("wamid.A"), withEvents = true).page().map { page -> page.data } },
    on("GET /7001/message_history?limit=100", answer = """{"data":[]}""", becomes = emptyList<MessageHistory>()) {
        it.history.list(limit = 100).page().map { page -> page.data }
    },
    on(
        "GET /88/events?status_filter=FAILED&fields=cursor," +
            "node{id,delivery_status,error_description,occurrence_timestamp,status_timestamp,application{id,name}}",
        answer = """{"data":[{"cursor":"Q","node":{"id":"1","delivery_status":"FAILED"}}]}""",
        becomes = listOf(MessageHistoryEvent(MessageHistoryEvent.Occurrence("1", HistoryStatus.Failed), "Q")),
    ) { it.history.events(MessageHistoryId("88"), HistoryStatus.Failed).page().map { page -> page.data } },
    on(
        "GET /7001/username",
        answer = """{"username":"","status":"RESERVED","requested_username":"rye"}""",
        becomes = Username("", UsernameStatus.Reserved, "rye"),
    ) { it.usernames.get() },
    on(
        "POST /7001/username",
        """{"username":"oxbridge.bakery"}""",
        """{"status":"PENDING"}""",
        becomes = UsernameDecision(UsernameStatus.Pending),
    ) { it.usernames.request(UsernameRequest("oxbridge.bakery")) },
    on("DELETE /7001/username", becomes = Success()) { it.usernames.delete() },
    on("DELETE /7001/requested_username", answer = """{"success":false}""", becomes = Success(false)) { it.usernames.cancelRequest() },
    on(
        "GET /7001/username_suggestions",
        answer = """{"data":[{"username_suggestions":["rye"]}]}""",
        becomes = UsernameSuggestions(listOf("rye")),
    ) { it.usernames.suggestions() },
    on(
        "POST /7001/smb_app_data",
        """{"messaging_product":"whatsapp","sync_type":"smb_app_state_sync"}""",
        """{"messaging_product":"whatsapp","request_id":"r-1"}""",
        becomes = RequestReceipt("r-1"),
    ) { it.appData.synchronize(SyncType.Contacts) },
    Operation(
        "GET /31?fields=status",
        answer = """{"id":"31","status":"UNVERIFIED"}""",
        becomes = AccountNumber(AccountNumberId("31"), status = PhoneStatus.Unverified),
    ) { it.accountNumber(AccountNumberId("31")).get(PhoneNumberField.Status) },
    Operation(
        "GET /32",
        answer = """{"id":"32","prompts":["Hours?"],"enable_welcome_message":true}""",
        becomes = ConversationalAutomation(true, listOf("Hours?"), id = BotId("32")),
    ) { it.bot(BotId("32")).get() },
    Operation(
        "GET /33",
        answer = """{"id":"33","account_name":"Oxbridge"}""",
        becomes = BusinessProfile(accountName = "Oxbridge", id = BusinessProfileId("33")),
    ) { it.businessProfile(BusinessProfileId("33")).get() },
    Operation(
        "POST /33",
        """{"messaging_product":"whatsapp","email":"a@b.example"}""",
        """{"id":"33","success":true}""",
        becomes = Success(),
    ) { it.businessProfile(BusinessProfileId("33")).update(BusinessProfileUpdate(email = "a@b.example")) },
)

class PhoneOperationsSpec : StringSpec({
    operations.forEachIndexed { i, operation -> "${i + 1}: ${operation.line} travels as Meta documents it" { operation.play() } }

    "a public key goes as a form" {
        Loopback { Reply.Answer("""{"success":true}""") }.use { meta ->
            WhatsApp(AccessToken("t")) { baseUrl = meta.url }.use {
                val key = BusinessPublicKey("-----BEGIN PUBLIC KEY-----\nQUJD")
                it.phone(id).encryption.setPublicKey(key).getOrNull() shouldBe Success()
            }
            meta.requests.single().let {
                it.line shouldBe "POST /v24.0/7001/whatsapp_business_encryption HTTP/1.1"
                it.body shouldBe "business_public_key=-----BEGIN+PUBLIC+KEY-----%0AQUJD"
            }
        }
    }
})
