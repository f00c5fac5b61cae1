package io.wakit.client

import io.wakit.model.TemplateGroupId
import io.wakit.model.TemplateId
import io.wakit.model.WabaId
import io.wakit.model.template.AuthenticationDraft
import io.wakit.model.template.Body
import io.wakit.model.template.Buttons
import io.wakit.model.template.Footer
import io.wakit.model.template.LibraryBody
import io.wakit.model.template.LibraryButton
import io.wakit.model.template.LibraryDraft
import io.wakit.model.template.LibraryFilter
import io.wakit.model.template.OtpButton
import io.wakit.model.template.OtpType
import io.wakit.model.template.TemplateCategory
import io.wakit.model.template.TemplateDraft
import io.wakit.model.template.TemplateEdit
import io.wakit.model.template.TemplateField
import io.wakit.model.template.TemplateFilter
import io.wakit.model.template.TemplateGroupDraft
import io.wakit.model.template.TemplateGroupEdit
import io.wakit.model.template.TemplateMigration
import io.wakit.model.template.TemplateQuality
import io.wakit.model.template.TemplateStatus
import java.time.Instant

private const val WABA = "waba_id"
private const val TEMPLATE = "template_id"
private const val MADE = """{"id":"9","status":"PENDING","category":"UTILITY"}"""
private const val LIST = """{"data":[]}"""

private fun WhatsApp.templates() = waba(WabaId("5")).templates

private fun WhatsApp.template() = template(TemplateId("5")).details

internal val templateCalls = listOf(
    ManagementCall(
        "GET /5/message_templates?name=a&content=b&name_or_content=c&status=APPROVED,PAUSED&category=UTILITY&language=fil,en_US" +
            "&quality_score=GREEN&fields=name,status&limit=10",
        WABA,
        answer = LIST,
    ) {
        it.templates().list(
            TemplateFilter(
                "a",
                "b",
                "c",
                listOf(TemplateStatus.Approved, TemplateStatus.Paused),
                listOf(TemplateCategory.Utility),
                listOf("fil", "en_US"),
                listOf(TemplateQuality.Green),
            ),
            listOf(TemplateField.Name, TemplateField.Status),
            limit = 10,
        ).ask()
    },
    ManagementCall(
        "POST /5/message_templates",
        WABA,
        """{"name":"a","language":"fil","category":"UTILITY","components":[{"type":"BODY","text":"Hi."}],"message_send_ttl_seconds":60}""",
        MADE,
    ) {
        it.templates().create(TemplateDraft("a", "fil", TemplateCategory.Utility, listOf(Body("Hi.")), ttlSeconds = 60))
    },
    ManagementCall(
        "POST /5/message_templates",
        WABA,
        """{"name":"a","language":"en_US","category":"UTILITY","library_template_name":"delivery_update_1",
            "library_template_button_inputs":[{"type":"URL","url":{"base_url":"https://a.example/{{1}}","url_suffix_example":"https://a.example/1"}}],
            "library_template_body_inputs":{"add_track_package_link":true}}""",
        MADE,
    ) {
        it.templates().createFromLibrary(
            LibraryDraft(
                "a",
                "en_US",
                "delivery_update_1",
                buttons = listOf(LibraryButton("URL", LibraryButton.Address("https://a.example/{{1}}", "https://a.example/1"))),
                body = LibraryBody(addTrackPackageLink = true),
            ),
        )
    },
    ManagementCall(
        "POST /5/upsert_message_templates",
        WABA,
        """{"name":"code","languages":["en_US","fr"],"category":"AUTHENTICATION","components":[
            {"type":"BODY","add_security_recommendation":true},{"type":"FOOTER","code_expiration_minutes":10},
            {"type":"BUTTONS","buttons":[{"type":"OTP","otp_type":"COPY_CODE"}]}]}""",
        """{"data":[{"id":"9","status":"APPROVED","language":"en_US"}]}""",
    ) {
        it.templates().upsert(
            AuthenticationDraft(
                "code",
                listOf("en_US", "fr"),
                listOf(Body(addSecurityRecommendation = true), Footer(codeExpirationMinutes = 10), Buttons(OtpButton(OtpType.CopyCode))),
            ),
        )
    },
    ManagementCall("DELETE /5/message_templates?name=order_update", WABA) { it.templates().delete("order_update") },
    ManagementCall("DELETE /5/message_templates?hsm_id=9&name=order_update", WABA) {
        it.templates().deleteOne(TemplateId("9"), "order_update")
    },
    ManagementCall("DELETE /5/message_templates?hsm_ids=[\"8\",\"9\"]", WABA) {
        it.templates().deleteAll(listOf(TemplateId("8"), TemplateId("9")))
    },
    ManagementCall("POST /5/message_templates/archive", WABA, """{"hsm_ids":["9"]}""", """{"archived_templates":["9"]}""") {
        it.templates().archive(listOf(TemplateId("9")))
    },
    ManagementCall("POST /5/message_templates/unarchive", WABA, """{"hsm_ids":["9"]}""", """{"failed_templates":{"9":"no"}}""") {
        it.templates().unarchive(listOf(TemplateId("9")))
    },
    ManagementCall(
        "POST /5/migrate_message_templates",
        WABA,
        """{"source_waba_id":"6","page_number":0,"count":200}""",
        """{"migrated_templates":["9"],"failed_templates":{"8":"Incorrect category"}}""",
    ) { it.templates().migrate(TemplateMigration(WabaId("6"), page = 0, count = 200)) },
    ManagementCall(
        "GET /5/message_template_previews?category=AUTHENTICATION&languages=en_US,es_ES&add_security_recommendation=true" +
            "&code_expiration_minutes=10&button_types=OTP",
        WABA,
        answer = LIST,
    ) { it.templates().previews(listOf("en_US", "es_ES"), securityRecommendation = true, minutes = 10) },
    ManagementCall("GET /5?fields=name,quality_score", TEMPLATE, answer = """{"id":"5"}""") {
        it.template().get(TemplateField.Name, TemplateField.Quality)
    },
    ManagementCall("POST /5", TEMPLATE, """{"category":"MARKETING"}""") {
        it.template().edit(TemplateEdit(category = TemplateCategory.Marketing))
    },
    ManagementCall("POST /5?cta_url_link_tracking_opted_out=true&category=MARKETING", TEMPLATE) {
        it.template().optOutOfLinkTracking(isOut = true, TemplateCategory.Marketing)
    },
    ManagementCall("POST /5/unpause", TEMPLATE, answer = """{"success":false,"reason":"quality"}""") { it.template().unpause() },
    ManagementCall("GET /5/compare?template_ids=[6,7]&start=1674844791&end=1675449591", TEMPLATE, answer = LIST) {
        it.template().compare(
            listOf(TemplateId("6"), TemplateId("7")),
            Instant.ofEpochSecond(1674844791),
            Instant.ofEpochSecond(1675449591),
        )
    },
    ManagementCall(
        "GET /message_template_library?search=payments&topic=PAYMENTS&usecase=FRAUD_ALERT&industry=E_COMMERCE&language=en_US",
        "",
        answer = LIST,
    ) { it.templateLibrary.list(LibraryFilter("payments", "PAYMENTS", "FRAUD_ALERT", "E_COMMERCE", "en_US")).ask() },
    ManagementCall("GET /5/template_groups?limit=3", WABA, answer = LIST) { it.waba(WabaId("5")).templateGroups.list(3).ask() },
    ManagementCall(
        "POST /5/template_groups",
        WABA,
        """{"name":"Black Friday","description":"All of it","whatsapp_business_templates":["8","9"]}""",
        """{"id":"7"}""",
    ) {
        it.waba(WabaId("5")).templateGroups
            .create(TemplateGroupDraft("Black Friday", listOf(TemplateId("8"), TemplateId("9")), "All of it"))
    },
    ManagementCall("GET /5", "template_group_id", answer = """{"id":"5"}""") { it.templateGroup(TemplateGroupId("5")).get() },
    ManagementCall("POST /5", "template_group_id", """{"name":"b","add_templates":["8"],"remove_templates":["9"]}""") {
        it.templateGroup(TemplateGroupId("5"))
            .update(TemplateGroupEdit("b", add = listOf(TemplateId("8")), remove = listOf(TemplateId("9"))))
    },
    ManagementCall("DELETE /5", "template_group_id") { it.templateGroup(TemplateGroupId("5")).delete() },
)
