package io.wakit.model.phone

import io.wakit.model.Limit
import io.wakit.model.Recipient
import io.wakit.model.Violation
import io.wakit.model.call.CallAction
import io.wakit.model.call.SessionDescription
import io.wakit.model.call.violations
import io.wakit.model.group.GroupDraft
import io.wakit.model.group.GroupUpdate
import io.wakit.model.group.Participants
import io.wakit.model.group.violations

/** The two ends of what may stand in a place, each with what Meta's pages call it. */
private fun limit(path: String, allowed: IntRange, max: String? = null, min: String? = null, of: (Int) -> List<Violation>) = listOfNotNull(
    Limit(max, path, allowed.last, violations = of),
    Limit(min, path, allowed.first, allowed.first - 1, of).takeIf { allowed.first > 0 },
)

/** Something of [count] characters. */
internal fun words(count: Int) = "x".repeat(count)

internal val someone = BusinessCompliance.Contact("A", "a@b.example")

internal fun compliance(name: String = "Oxbridge", officer: BusinessCompliance.Contact? = someone) =
    BusinessCompliance(name, EntityType.Partnership, officer, BusinessCompliance.Contact(email = "c@b.example"))

internal fun command(name: String, description: String = "d") = ConversationalAutomation.Command(name, description)

internal fun hours(count: Int) = CallHours(
    Switch.Enabled,
    "Europe/London",
    List(count) { CallHours.OperatingHours("MONDAY", "0${it}00", "0${it}30") }.ifEmpty { null },
)

internal val phoneLimits: List<Limit> = listOf(
    limit("about", 1..139, "business_profile.about max_chars", "business_profile.about min_chars") {
        BusinessProfileUpdate(about = words(it)).violations()
    },
    limit("address", 0..256, "business_profile.address max_chars") { BusinessProfileUpdate(address = words(it)).violations() },
    limit("description", 0..256) { BusinessProfileUpdate(description = words(it)).violations() },
    limit("email", 0..128, "business_profile.email max_chars") { BusinessProfileUpdate(email = words(it)).violations() },
    limit("websites", 0..2, "business_profile.websites max_items") {
        BusinessProfileUpdate(websites = List(it) { "https://a.example" }).violations()
    },
    limit("websites[0]", 0..256, "business_profile.websites[] max_chars") {
        BusinessProfileUpdate(websites = listOf(words(it))).violations()
    },
    limit("new_display_name", 2..75, "display_name range_chars", "display_name range_chars") {
        PhoneNumberUpdate(newDisplayName = words(it)).violations()
    },
    limit("webhook_configuration.override_callback_uri", 0..200, "webhook_configuration.override_callback_uri max_chars") {
        PhoneNumberUpdate(webhookConfiguration = CallbackOverride(words(it), "t")).violations()
    },
    limit("calling.call_hours.weekly_operating_hours(MONDAY)", 0..2, "calling.call_hours.weekly_operating_hours max_per_day") {
        PhoneSettings(CallingSettings(callHours = hours(it).copy(status = Switch.Disabled))).violations()
    },
    limit("calling.call_hours.holiday_schedule", 0..20, "calling.call_hours.holiday_schedule max_items") {
        val holidays = List(it) { CallHours.Holiday("2031-01-01", "0000", "2359") }
        PhoneSettings(CallingSettings(callHours = hours(1).copy(holidaySchedule = holidays))).violations()
    },
    limit("prompts", 0..4, "conversational_automation.prompts max_items") {
        ConversationalAutomation(prompts = List(it) { "Hours?" }).violations()
    },
    limit("prompts[0]", 1..80, "conversational_automation.prompts[] max_chars") {
        ConversationalAutomation(prompts = listOf(words(it))).violations()
    },
    limit("commands", 0..30, "conversational_automation.commands max_items") {
        ConversationalAutomation(commands = List(it) { command("c$it") }).violations()
    },
    limit("commands[0].command_name", 1..32, "conversational_automation.commands[].command_name max_chars") {
        ConversationalAutomation(commands = listOf(command(words(it)))).violations()
    },
    limit("commands[0].command_description", 1..256, "conversational_automation.commands[].command_description max_chars") {
        ConversationalAutomation(commands = listOf(command("c", words(it)))).violations()
    },
    limit("prefilled_message", 1..140, "message_qrdls.prefilled_message max_chars") { QrCodeDraft(words(it)).violations() },
    limit("block_users", 1..64_000, "block_users max_items") { BlockList(List(it) { BlockList.User("1555") }).violations() },
    limit("entity_name", 2..128) { compliance(words(it)).violations() },
    limit("grievance_officer_details.name", 1..128) { compliance(officer = someone.copy(name = words(it))).violations() },
    limit("grievance_officer_details.email", 1..128) { compliance(officer = someone.copy(email = words(it))).violations() },
    limit("supporting_links", 0..5) { OfficialAccountApplication(supportingLinks = List(it) { "https://a.example" }).violations() },
    limit("username", 3..35, "business username range_chars", "business username range_chars") { UsernameRequest(words(it)).violations() },
    limit("subject", 1..128, "group.subject max_chars") { GroupUpdate(subject = words(it)).violations() },
    limit("description", 0..2048, "group.description max_chars") { GroupDraft("s", words(it)).violations() },
    limit("participants", 1..8, "group.participants(request) max_items") {
        Participants(List(it) { Participants.User("1555") }).violations()
    },
    limit("biz_opaque_callback_data", 0..512, "biz_opaque_callback_data(calls) max_chars") {
        CallAction.connect(Recipient.phone("1555"), SessionDescription.offer("v=0"), words(it)).violations()
    },
).flatten()
