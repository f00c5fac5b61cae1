package io.wakit.client

import io.wakit.model.AppId
import io.wakit.model.FlowId
import io.wakit.model.GroupId
import io.wakit.model.MigrationIntentId
import io.wakit.model.OboMobilityIntentId
import io.wakit.model.PortfolioId
import io.wakit.model.SolutionId
import io.wakit.model.TemplateGroupId
import io.wakit.model.TemplateId
import io.wakit.model.UserId
import io.wakit.model.WabaId
import io.wakit.model.account.CallbackOverride
import io.wakit.model.account.NumberDraft
import io.wakit.model.account.OboMobility
import io.wakit.model.account.OboMobilitySetting
import io.wakit.model.account.PaymentLinkRequest
import io.wakit.model.account.Permission
import io.wakit.model.account.Schedule
import io.wakit.model.account.SolutionField
import io.wakit.model.account.SolutionMigration
import io.wakit.model.account.WabaEdit
import io.wakit.model.account.WabaField
import io.wakit.model.account.WelcomeMessage
import io.wakit.model.analytics.AnalyticsQuery
import io.wakit.model.analytics.Granularity
import io.wakit.model.analytics.TemplateAnalyticsQuery
import io.wakit.model.flow.FlowCategory
import io.wakit.model.flow.FlowDraft
import io.wakit.model.flow.FlowEdit
import io.wakit.model.flow.FlowField
import io.wakit.model.flow.FlowGranularity
import io.wakit.model.flow.FlowMetricName
import io.wakit.model.flow.FlowMigration
import io.wakit.model.phone.PhoneNumberField
import java.time.Instant
import java.time.LocalDate

private const val WABA = "waba_id"
private const val FLOW = "flow_id"
private const val LIST = """{"data":[]}"""
private const val NODE = """{"id":"5"}"""
private const val RANGE = "start(1543543200).end(1544148000)"
private val start = Instant.ofEpochSecond(1543543200)
private val end = Instant.ofEpochSecond(1544148000)

private fun WhatsApp.waba() = waba(WabaId("5"))

private fun WhatsApp.flow() = flow(FlowId("5")).details

internal val accountCalls = listOf(
    ManagementCall("GET /5?fields=name,health_status", WABA, answer = NODE) { it.waba().details.get(WabaField.Name, WabaField.Health) },
    ManagementCall("POST /5", WABA, """{"name":"Lucky Shrub","timezone_id":"1"}""") {
        it.waba().details.update(WabaEdit("Lucky Shrub", "1"))
    },
    ManagementCall("GET /5/phone_numbers?fields=verified_name&sort=creation_time.asc&limit=7", WABA, answer = LIST) {
        it.waba().phoneNumbers.list(listOf(PhoneNumberField("verified_name")), "creation_time.asc", limit = 7).ask()
    },
    ManagementCall(
        "POST /5/phone_numbers",
        WABA,
        """{"cc":"1","phone_number":"5550100001","verified_name":"Lucky Shrub","migrate_phone_number":true}""",
        NODE,
    ) { it.waba().phoneNumbers.add(NumberDraft("5550100001", "Lucky Shrub", "1", migrate = true)) },
    ManagementCall("GET /5?fields=analytics.$RANGE.granularity(DAY).phone_numbers([\"1555\"]).product_types([0,2])", WABA, answer = NODE) {
        it.waba().analytics.messages(AnalyticsQuery(start, end, Granularity.DAY, numbers = listOf("1555"), products = listOf(0, 2)))
    },
    ManagementCall(
        "GET /5?fields=conversation_analytics.$RANGE.granularity(MONTHLY).metric_types([\"COST\"]).conversation_categories([\"UTILITY\"])" +
            ".conversation_types([\"REGULAR\"]).conversation_directions([\"UNKNOWN\"]).dimensions([\"COUNTRY\",\"PHONE\"])",
        WABA,
        answer = NODE,
    ) {
        it.waba().analytics.conversations(
            AnalyticsQuery(
                start,
                end,
                Granularity.MONTH,
                dimensions = listOf("COUNTRY", "PHONE"),
                metrics = listOf("COST"),
                categories = listOf("UTILITY"),
                types = listOf("REGULAR"),
                directions = listOf("UNKNOWN"),
            ),
        )
    },
    ManagementCall(
        "GET /5?fields=pricing_analytics.$RANGE.granularity(DAILY).country_codes([\"US\",\"IN\"]).pricing_categories([\"MARKETING\"])" +
            ".pricing_types([\"REGULAR\"]).dimensions([\"TIER\"])",
        WABA,
        answer = NODE,
    ) {
        it.waba().analytics.pricing(
            AnalyticsQuery(
                start,
                end,
                Granularity.DAY,
                countries = listOf("US", "IN"),
                dimensions = listOf("TIER"),
                categories = listOf("MARKETING"),
                types = listOf("REGULAR"),
            ),
        )
    },
    ManagementCall("GET /5?fields=call_analytics.$RANGE.granularity(HALF_HOUR).directions([\"USER_INITIATED\"])", WABA, answer = NODE) {
        it.waba().analytics.calls(AnalyticsQuery(start, end, Granularity.HALF_HOUR, directions = listOf("USER_INITIATED")))
    },
    ManagementCall(
        "GET /5/template_analytics?start=1718064000&end=1718150400&granularity=DAILY&template_ids=[8,9]&metric_types=SENT,READ" +
            "&product_type=CLOUD_API",
        WABA,
        answer = LIST,
    ) {
        it.waba().analytics.templates(
            listOf(TemplateId("8"), TemplateId("9")),
            TemplateAnalyticsQuery(LocalDate.of(2024, 6, 11), LocalDate.of(2024, 6, 12), listOf("SENT", "READ"), "CLOUD_API"),
        ).ask()
    },
    ManagementCall(
        "GET /5/template_group_analytics?start=2024-06-11&end=2024-06-12&granularity=DAILY&template_group_ids=[7]&use_waba_timezone=true",
        WABA,
        answer = LIST,
    ) {
        it.waba().analytics.templateGroups(
            listOf(TemplateGroupId("7")),
            TemplateAnalyticsQuery(LocalDate.of(2024, 6, 11), LocalDate.of(2024, 6, 12), inWabaTimezone = true),
        ).ask()
    },
    ManagementCall("GET /5/group_analytics?start=1718064000&end=1718150400&granularity=DAILY&group_ids=[Y2]", WABA, answer = LIST) {
        it.waba().analytics.groups(GroupId("Y2"), TemplateAnalyticsQuery(LocalDate.of(2024, 6, 11), LocalDate.of(2024, 6, 12))).ask()
    },
    ManagementCall("POST /5?is_enabled_for_insights=true", WABA, answer = """{"id":5}""") { it.waba().analytics.enable() },
    ManagementCall("GET /5/subscribed_apps", WABA, answer = LIST) { it.waba().subscriptions.list().ask() },
    ManagementCall("POST /5/subscribed_apps", WABA) { it.waba().subscriptions.subscribe() },
    ManagementCall("POST /5/subscribed_apps", WABA, """{"override_callback_uri":"https://a.example","verify_token":"w"}""") {
        it.waba().subscriptions.override(CallbackOverride("https://a.example", "w"))
    },
    ManagementCall("DELETE /5/subscribed_apps", WABA) { it.waba().subscriptions.unsubscribe() },
    ManagementCall("GET /5/assigned_users?business=6&limit=100", WABA, answer = LIST) {
        it.waba().assignedUsers.list(PortfolioId("6"), limit = 100).ask()
    },
    ManagementCall("POST /5/assigned_users", WABA, """user=7&tasks=["MANAGE","DEVELOP"]""", isForm = true) {
        it.waba().assignedUsers.add(UserId("7"), listOf(Permission.Manage, Permission.Develop))
    },
    ManagementCall("DELETE /5/assigned_users", WABA, """{"user":"7"}""") { it.waba().assignedUsers.remove(UserId("7")) },
    ManagementCall("GET /5/schedules?sort=created_time.desc", WABA, answer = LIST) { it.waba().schedules.list("created_time.desc").ask() },
    ManagementCall(
        "POST /5/schedules",
        WABA,
        """{"name":"Hours","schedule_type":"BUSINESS_HOURS","start_time":"09:00","end_time":"17:00","timezone":"UTC",
            "days_of_week":["MONDAY"],"recurrence_pattern":{"frequency":"WEEKLY","interval":1}}""",
        NODE,
    ) {
        it.waba().schedules.create(
            Schedule("Hours", "BUSINESS_HOURS", "09:00", "17:00", "UTC", listOf("MONDAY"), recurrence = Schedule.Recurrence("WEEKLY", 1)),
        )
    },
    ManagementCall("GET /5/activities?since=1543543200&until=1544148000&activity_type=USER_ADDED,USER_REMOVED", WABA, answer = LIST) {
        it.waba().activities.list(start, end, listOf("USER_ADDED", "USER_REMOVED")).ask()
    },
    ManagementCall("GET /5/welcome_message_sequences?sequence_id=7", WABA, answer = "[]") { it.waba().welcomeSequences.list("7").ask() },
    ManagementCall(
        "POST /5/welcome_message_sequences",
        WABA,
        """name=Sign-up&welcome_message_sequence={"text":"Hi","ice_breakers":[{"title":"Price?"}]}""",
        """{"sequence_id":"7"}""",
        isForm = true,
    ) { it.waba().welcomeSequences.create("Sign-up", WelcomeMessage("Hi", iceBreakers = listOf(WelcomeMessage.IceBreaker("Price?")))) },
    ManagementCall("POST /5/welcome_message_sequences", WABA, "sequence_id=7&name=New", isForm = true) {
        it.waba().welcomeSequences.update("7", "New")
    },
    ManagementCall("DELETE /5/welcome_message_sequences?sequence_id=7", WABA) { it.waba().welcomeSequences.delete("7") },
    ManagementCall("GET /5/payment_configurations", WABA, answer = LIST) { it.waba().payments.list().ask() },
    ManagementCall(
        "POST /5/generate_payment_configuration_oauth_link",
        WABA,
        """{"configuration_name":"pay","redirect_url":"https://a.example"}""",
        """{"oauth_url":"https://b.example","expiration":1721687287}""",
    ) { it.waba().payments.connectionLink(PaymentLinkRequest("pay", "https://a.example")) },
    ManagementCall("GET /5/solutions?fields=name,partners&limit=2", WABA, answer = LIST) {
        it.waba().solutions.list(listOf(SolutionField.Name, SolutionField.Partners), 2).ask()
    },
    ManagementCall(
        "POST /5/set_solution_migration_intent",
        WABA,
        """{"solution_id":"6","migration_intent":"SCHEDULE_MIGRATION","scheduled_migration_time":"2018-11-30T02:00:00Z"}""",
        """{"success":true,"migration_intent_id":"7"}""",
    ) { it.waba().solutions.migrate(SolutionMigration(SolutionId("6"), "SCHEDULE_MIGRATION", scheduledAt = start)) },
    ManagementCall("GET /5?fields=id,status,destination_waba,solution", "migration_intent_id", answer = NODE) {
        it.waba(WabaId("1")).solutions.migration(MigrationIntentId("5"))
    },
    ManagementCall(
        "GET /5/in_progress_onbehalf_request?fields=id,status,business_owned_object,receiving_business,requesting_business",
        WABA,
        answer = LIST,
    ) { it.waba().mobility.requests().ask() },
    ManagementCall(
        "POST /5/obo_mobility_intent",
        WABA,
        """{"solution_id":"6","intent_type":"INITIATE_TRANSFER","target_solution_id":"7"}""",
        """{"success":true,"mobility_intent_id":"8"}""",
    ) { it.waba().mobility.create(OboMobility(SolutionId("6"), "INITIATE_TRANSFER", SolutionId("7"))) },
    ManagementCall(
        "POST /5/set_obo_mobility_intent",
        WABA,
        """{"waba_id":"5","solution_id":"6","app_id":"7","actor_id":"8","client_mutation_id":"m"}""",
        """{"success":false,"error_msg":"no"}""",
    ) { it.waba().mobility.set(OboMobilitySetting(WabaId("5"), SolutionId("6"), AppId("7"), UserId("8"), "m")) },
    ManagementCall("GET /5?fields=id,waba,solution,status,created_time,updated_time", "obo_mobility_intent_id", answer = NODE) {
        it.waba(WabaId("1")).mobility.get(OboMobilityIntentId("5"))
    },
)

internal val flowCalls = listOf(
    ManagementCall("GET /5/flows?fields=name,status&limit=4", WABA, answer = LIST) {
        it.waba().flows.list(listOf(FlowField.Name, FlowField.Status), 4).ask()
    },
    ManagementCall(
        "POST /5/flows",
        WABA,
        """{"name":"Book","categories":["APPOINTMENT_BOOKING"],"clone_flow_id":"8","endpoint_uri":"https://a.example","publish":false}""",
        NODE,
    ) {
        it.waba().flows.create(
            FlowDraft("Book", listOf(FlowCategory.AppointmentBooking), FlowId("8"), "https://a.example", publish = false),
        )
    },
    ManagementCall("POST /5/migrate_flows", WABA, """{"source_waba_id":"6","source_flow_names":["a","b"]}""", "{}") {
        it.waba().flows.migrate(FlowMigration(WabaId("6"), listOf("a", "b")))
    },
    ManagementCall("GET /5?fields=name,health_status", FLOW, answer = NODE) { it.flow().get(FlowField.Name, FlowField.Health) },
    ManagementCall("GET /5?fields=preview.invalidate(true)", FLOW, answer = NODE) { it.flow().preview(invalidate = true) },
    ManagementCall(
        "GET /5?fields=metric.name(ENDPOINT_REQUEST_ERROR).granularity(HOUR).since(2024-01-28).until(2024-01-30)",
        FLOW,
        answer = NODE,
    ) {
        it.flow().metric(FlowMetricName.RequestError, FlowGranularity.Hour, LocalDate.of(2024, 1, 28), LocalDate.of(2024, 1, 30))
    },
    ManagementCall("POST /5", FLOW, """{"name":"New","categories":["SURVEY"],"application_id":"7"}""") {
        it.flow().update(FlowEdit("New", listOf(FlowCategory.Survey), application = AppId("7")))
    },
    ManagementCall("GET /5/assets", FLOW, answer = LIST) { it.flow().assets().ask() },
    ManagementCall(
        "POST /5/assets",
        FLOW,
        "name=\"file\"; filename=\"flow.json\"\nContent-Type: application/json\n{\"version\":\"7.3\"}\nname=\"asset_type\"\nFLOW_JSON",
        isMultipart = true,
    ) { it.flow().uploadJson("""{"version":"7.3"}""".toByteArray()) },
    ManagementCall("POST /5/publish", FLOW) { it.flow().publish() },
    ManagementCall("POST /5/deprecate", FLOW) { it.flow().deprecate() },
    ManagementCall("DELETE /5", FLOW) { it.flow().delete() },
)
