package io.wakit.client

import io.wakit.model.AccessToken
import io.wakit.model.AdObjectId
import io.wakit.model.AllocationConfigId
import io.wakit.model.AppId
import io.wakit.model.AppSecret
import io.wakit.model.DatasetId
import io.wakit.model.ExtendedCreditId
import io.wakit.model.PortfolioId
import io.wakit.model.PreVerifiedNumberId
import io.wakit.model.SolutionId
import io.wakit.model.UserId
import io.wakit.model.WabaId
import io.wakit.model.account.AppSubscription
import io.wakit.model.account.CodeRequest
import io.wakit.model.account.ConversionEvent
import io.wakit.model.account.ConversionUser
import io.wakit.model.account.CreditField
import io.wakit.model.account.Permission
import io.wakit.model.account.PortfolioField
import io.wakit.model.account.PreVerifiedFilter
import io.wakit.model.account.SolutionAcceptance
import io.wakit.model.account.SolutionDraft
import io.wakit.model.account.SolutionField
import io.wakit.model.account.SolutionRejection
import io.wakit.model.account.WabaDraft
import io.wakit.model.account.WabaField
import java.time.Instant
import java.time.LocalDate

private const val PORTFOLIO = "business_id"
private const val NUMBER = "pre_verified_phone_number_id"
private const val CREDIT = "extended_credit_id"
private const val SOLUTION = "solution_id"
private const val LIST = """{"data":[]}"""
private const val NODE = """{"id":"5"}"""
private const val SHARED = """{"allocation_config_id":"7"}"""
private const val TOKEN = """{"access_token":"EAAG","token_type":"bearer"}"""

private fun WhatsApp.portfolio() = portfolio(PortfolioId("5"))

private fun WhatsApp.number() = preVerifiedNumber(PreVerifiedNumberId("5"))

private fun WhatsApp.credit() = creditLine(ExtendedCreditId("5"))

private fun WhatsApp.solution() = solution(SolutionId("5")).details

internal val portfolioCalls = listOf(
    ManagementCall("GET /5?fields=name,verification_status", PORTFOLIO, answer = NODE) {
        it.portfolio().details.get(PortfolioField.Name, PortfolioField.VerificationStatus)
    },
    ManagementCall("POST /5/onboard_partners_to_mm_lite?solution_id=6", PORTFOLIO, answer = """{"request_id":"7"}""") {
        it.portfolio().details.onboardToMarketingMessages(SolutionId("6"))
    },
    ManagementCall("GET /5/owned_whatsapp_business_accounts?fields=name&limit=9", PORTFOLIO, answer = LIST) {
        it.portfolio().accounts.owned(listOf(WabaField.Name), 9).ask()
    },
    ManagementCall("GET /5/client_whatsapp_business_accounts", PORTFOLIO, answer = LIST) { it.portfolio().accounts.client().ask() },
    ManagementCall("GET /5/whatsapp_business_accounts", PORTFOLIO, answer = LIST) { it.portfolio().accounts.all().ask() },
    ManagementCall("POST /5/whatsapp_business_accounts", PORTFOLIO, """{"name":"a","currency":"USD","timezone_id":"1"}""", NODE) {
        it.portfolio().accounts.create(WabaDraft("a", "USD", "1"))
    },
    ManagementCall(
        "GET /5/preverified_numbers?verification_status=VERIFIED&availability_status=AVAILABLE&country_code=US&limit=3",
        PORTFOLIO,
        answer = LIST,
    ) { it.portfolio().preVerifiedNumbers.list(PreVerifiedFilter("VERIFIED", "AVAILABLE", "US"), 3).ask() },
    ManagementCall("POST /5/add_phone_numbers", PORTFOLIO, """{"phone_number":"+15550100001"}""", NODE) {
        it.portfolio().preVerifiedNumbers.add("+15550100001")
    },
    ManagementCall("POST /5/share_preverified_numbers", PORTFOLIO, """{"preverified_id":"6","partner_business_id":"7"}""") {
        it.portfolio().preVerifiedNumbers.share(PreVerifiedNumberId("6"), PortfolioId("7"))
    },
    ManagementCall("DELETE /5/share_preverified_numbers?preverified_id=6&partner_business_id=7", PORTFOLIO) {
        it.portfolio().preVerifiedNumbers.unshare(PreVerifiedNumberId("6"), PortfolioId("7"))
    },
    ManagementCall("GET /5?fields=id,country_prefix,display_phone_number,error_msg,is_input_id_valid", NUMBER, answer = NODE) {
        it.number().get()
    },
    ManagementCall("GET /5/partners?limit=1", NUMBER, answer = LIST) { it.number().partners(1).ask() },
    ManagementCall("POST /5/request_code", NUMBER, """{"code_method":"SMS","language":"en_US"}""") {
        it.number().requestCode(CodeRequest("SMS", "en_US"))
    },
    ManagementCall("POST /5/verify_code", NUMBER, """{"code":"123456"}""") { it.number().verifyCode("123456") },
    ManagementCall("DELETE /5", NUMBER) { it.number().delete() },
    ManagementCall("GET /5/system_users", PORTFOLIO, answer = LIST) { it.portfolio().users.system().ask() },
    ManagementCall("GET /5/business_users?limit=2", PORTFOLIO, answer = LIST) { it.portfolio().users.business(2).ask() },
    ManagementCall("POST /5/system_user_access_tokens", PORTFOLIO, "appsecret_proof=abc&fetch_only=true", TOKEN, isForm = true) {
        it.portfolio().users.fetchToken("abc")
    },
    ManagementCall("GET /5/extendedcredits?fields=id,legal_entity_name", PORTFOLIO, answer = LIST) {
        it.portfolio().creditLines.list().ask()
    },
    ManagementCall("POST /5/whatsapp_credit_sharing_and_attach?waba_currency=USD&waba_id=6", CREDIT, answer = SHARED) {
        it.credit().shareAndAttach(WabaId("6"), "USD")
    },
    ManagementCall("POST /5/whatsapp_credit_sharing?receiving_business_id=6", CREDIT, answer = SHARED) {
        it.credit().share(PortfolioId("6"))
    },
    ManagementCall("POST /5/whatsapp_credit_attach?waba_currency=USD&waba_id=6", CREDIT, answer = SHARED) {
        it.credit().attach(WabaId("6"), "USD")
    },
    ManagementCall(
        "GET /5/owning_credit_allocation_configs?receiving_business_id=6&fields=id,receiving_business",
        CREDIT,
        answer = """{"id":"7"}""",
    ) { it.credit().allocations(PortfolioId("6")).ask() },
    ManagementCall("GET /5?fields=receiving_business,request_status", "allocation_config_id", answer = NODE) {
        it.creditAllocation(AllocationConfigId("5")).get(CreditField.Business, CreditField.Status)
    },
    ManagementCall("DELETE /5", "allocation_config_id") { it.creditAllocation(AllocationConfigId("5")).revoke() },
    ManagementCall(
        "POST /5/self_certify_whatsapp_business",
        PORTFOLIO,
        "name=\"end_business_id\"\nname=\"business_documents[]\"; filename=\"a.pdf\"\nContent-Type: application/pdf",
        isMultipart = true,
    ) {
        it.portfolio().certifications.submit(
            PortfolioId("6"),
            listOf(Multipart.File("business_documents[]", "a.pdf", "application/pdf", byteArrayOf(1))),
        )
    },
    ManagementCall("GET /5/self_certified_whatsapp_business_submissions?end_business_id=6", PORTFOLIO, answer = LIST) {
        it.portfolio().certifications.list(PortfolioId("6")).ask()
    },
)

internal val partnerCalls = listOf(
    ManagementCall(
        "POST /5/subscriptions",
        "app_id",
        "callback_url=https://a.example/hook&verify_token=w&fields=messages,calls&object=whatsapp_business_account",
        isForm = true,
    ) { it.app(AppId("5")).subscriptions.subscribe(AppSubscription("https://a.example/hook", "w", listOf("messages", "calls"))) },
    ManagementCall("GET /5/whatsapp_business_solutions?role=OWNER&fields=name", "app_id", answer = LIST) {
        it.app(AppId("5")).solutions.list("OWNER", listOf(SolutionField.Name)).ask()
    },
    ManagementCall(
        "POST /5/whatsapp_business_solution",
        "app_id",
        """{"solution_name":"Both","partner_app_id":"6","owner_permissions":[],"partner_permissions":["MESSAGING"]}""",
        """{"solution_id":"7"}""",
    ) { it.app(AppId("5")).solutions.create(SolutionDraft("Both", AppId("6"), emptyList(), listOf(Permission.Messaging))) },
    ManagementCall("GET /5/connected_client_businesses?limit=8", "app_id", answer = LIST) {
        it.app(AppId("5")).solutions.connectedBusinesses(8).ask()
    },
    ManagementCall("GET /5?fields=name,owner_app", SOLUTION, answer = NODE) { it.solution().get(SolutionField.Name, SolutionField.Owner) },
    ManagementCall("POST /5/accept", SOLUTION, """{"partner_app_id":"6"}""") { it.solution().accept(SolutionAcceptance(AppId("6"))) },
    ManagementCall("POST /5/reject", SOLUTION, """{"request_type":"PARTNERSHIP_REQUEST","rejection_reason":"no"}""") {
        it.solution().reject(SolutionRejection("PARTNERSHIP_REQUEST", "no"))
    },
    ManagementCall("POST /5/send_deactivation_request", SOLUTION, """{"reason":"over"}""") { it.solution().askDeactivation("over") },
    ManagementCall("POST /5/accept_deactivation_request", SOLUTION) { it.solution().acceptDeactivation() },
    ManagementCall("POST /5/reject_deactivation_request", SOLUTION, """{"reject_deactivation_request":true}""") {
        it.solution().rejectDeactivation()
    },
    ManagementCall("GET /5/access_token?business_id=6", SOLUTION, answer = """{"data":[{"access_token":"EAAG"}]}""") {
        it.solution().accessToken(PortfolioId("6"))
    },
    ManagementCall("GET /5/partners", SOLUTION, answer = LIST) { it.solution().partners().ask() },
    ManagementCall("GET /5/assigned_whatsapp_business_accounts?limit=6", "user_id", answer = LIST) {
        it.user(UserId("5")).assignments.accounts(6).ask()
    },
    ManagementCall("GET /me/assigned_applications", "", answer = LIST) { it.user().assignments.apps().ask() },
    ManagementCall("POST /oauth/access_token", "", "client_id=6&client_secret=s&code=c", TOKEN, isForm = true) {
        it.tokens.exchange(AppId("6"), AppSecret("s"), "c")
    },
    ManagementCall("GET /oauth/access_token?client_id=6&client_secret=s&grant_type=client_credentials", "", answer = TOKEN) {
        it.tokens.ofApp(AppId("6"), AppSecret("s"))
    },
    ManagementCall("GET /debug_token?input_token=EAAG", "", answer = """{"data":{"is_valid":true}}""") {
        it.tokens.inspect(AccessToken("EAAG"))
    },
    ManagementCall(
        "POST /5/events",
        "dataset_id",
        """{"data":[{"event_name":"Purchase","event_time":1739321024,"action_source":"business_messaging",
            "messaging_channel":"whatsapp","user_data":{"ctwa_clid":"c"}}]}""",
        """{"events_received":1}""",
    ) {
        it.conversions(DatasetId("5"))
            .report(listOf(ConversionEvent("Purchase", Instant.ofEpochSecond(1739321024), ConversionUser("c"))))
    },
    ManagementCall(
        """GET /5/insights?fields=marketing_messages_read&time_range={"since":"2025-05-11","until":"2025-06-09"}""",
        "ad_object_id",
        answer = LIST,
    ) {
        it.marketingInsights(AdObjectId("5"))
            .list(listOf("marketing_messages_read"), LocalDate.of(2025, 5, 11), LocalDate.of(2025, 6, 9)).ask()
    },
)
