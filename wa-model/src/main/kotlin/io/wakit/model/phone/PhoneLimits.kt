@file:JvmName("PhoneLimits")

package io.wakit.model.phone

import io.wakit.model.Violation
import io.wakit.model.checks
import io.wakit.model.hasEmoji

/** Each limit of a profile that this change breaks; empty where it may leave. */
public fun BusinessProfileUpdate.violations(): List<Violation> = checks {
    length("about", about, 1..ABOUT)
    length("address", address, 0..ADDRESS)
    length("description", description, 0..DESCRIPTION)
    length("email", email, 0..EMAIL)
    count("websites", websites, 0..WEBSITES)
    websites.orEmpty().forEachIndexed { i, site -> length("websites[$i]", site, 0..WEBSITE) }
    length("account_name", accountName, 1..ACCOUNT_NAME)
}

/** Each limit of a registration that this one breaks; empty where it may leave. */
public fun Registration.violations(): List<Violation> = checks {
    form("pin", pin, PIN, SIX_DIGITS)
    rule(
        "meta_store_retention_minutes",
        metaStoreRetentionMinutes == null || metaStoreRetentionMinutes == NO_STORAGE_MINUTES,
        "is $metaStoreRetentionMinutes; Meta takes $NO_STORAGE_MINUTES only",
    )
    rule(
        "data_localization_region",
        metaStoreRetentionMinutes == null || dataLocalizationRegion == null,
        "does not go with meta_store_retention_minutes",
    )
}

/** Each limit of asking for a code that this breaks; empty where it may leave. */
public fun CodeRequest.violations(): List<Violation> = checks {
    filled("language", language, "is empty: name the language of the message, such as en_US")
}

/** Each limit of a code that this one breaks; empty where it may leave. */
public fun CodeVerification.violations(): List<Violation> = checks { form("code", code, PIN, SIX_DIGITS) }

/** Each limit of a number that this change breaks; empty where it may leave. */
public fun PhoneNumberUpdate.violations(): List<Violation> = checks {
    form("pin", pin, PIN, SIX_DIGITS)
    form("whatsapp_business_api_data.pin", whatsappBusinessApiData?.pin, PIN, SIX_DIGITS)
    length("new_display_name", newDisplayName, DISPLAY_NAME)
    length("webhook_configuration.override_callback_uri", webhookConfiguration?.uri, 0..CALLBACK)
    rule(
        "webhook_configuration.verify_token",
        webhookConfiguration == null || webhookConfiguration.uri.isEmpty() ||
            !webhookConfiguration.verifyToken.isNullOrEmpty(),
        "is missing: Meta says it to the callback when it verifies it",
    )
}

/** Each limit of the settings that this change breaks; empty where it may leave. */
public fun PhoneSettings.violations(): List<Violation> = checks {
    val storage = storageConfiguration
    rule(
        "storage_configuration.retention_minutes",
        storage?.retentionMinutes == null || storage.retentionMinutes == NO_STORAGE_MINUTES,
        "is ${storage?.retentionMinutes}; Meta takes $NO_STORAGE_MINUTES only",
    )
    rule(
        "payload_encryption.client_encryption_key",
        payloadEncryption?.status?.isEnabled != true || !payloadEncryption.clientEncryptionKey.isNullOrEmpty(),
        "is missing: Meta encrypts for the business with it",
    )
    val hours = calling?.callHours ?: return@checks
    hours.weeklyOperatingHours.orEmpty().forEachIndexed { i, it ->
        val path = "calling.call_hours.weekly_operating_hours[$i]"
        form("$path.open_time", it.openTime, TIME, FOUR_DIGITS)
        form("$path.close_time", it.closeTime, TIME, FOUR_DIGITS)
        rule(path, it.openTime < it.closeTime, "closes before it opens")
    }
    hours.weeklyOperatingHours.orEmpty().groupBy { it.dayOfWeek }.forEach { (day, ofDay) ->
        count("calling.call_hours.weekly_operating_hours($day)", ofDay, 0..HOURS_A_DAY)
        rule(
            "calling.call_hours.weekly_operating_hours($day)",
            ofDay.sortedBy { it.openTime }.zipWithNext().none { (one, next) -> next.openTime < one.closeTime },
            "overlap",
        )
    }
    rule(
        "calling.call_hours.weekly_operating_hours",
        !hours.status.isEnabled || !hours.weeklyOperatingHours.isNullOrEmpty(),
        "is empty: say when users can call",
    )
    count("calling.call_hours.holiday_schedule", hours.holidaySchedule, 0..HOLIDAYS)
    hours.holidaySchedule.orEmpty().forEachIndexed { i, it ->
        val path = "calling.call_hours.holiday_schedule[$i]"
        form("$path.date", it.date, DATE, "is not a date in the form YYYY-MM-DD")
        form("$path.start_time", it.startTime, TIME, FOUR_DIGITS)
        form("$path.end_time", it.endTime, TIME, FOUR_DIGITS)
    }
}

/** Each limit of the automation that this change breaks; empty where it may leave. */
public fun ConversationalAutomation.violations(): List<Violation> = checks {
    count("prompts", prompts, 0..PROMPTS)
    prompts.orEmpty().forEachIndexed { i, prompt ->
        length("prompts[$i]", prompt, 1..PROMPT)
        rule("prompts[$i]", !prompt.hasEmoji(), NO_EMOJI)
    }
    count("commands", commands, 0..COMMANDS)
    commands.orEmpty().forEachIndexed { i, command ->
        length("commands[$i].command_name", command.name, 1..COMMAND_NAME)
        rule(
            "commands[$i].command_name",
            !command.name.startsWith("/"),
            "begins with a slash, which WhatsApp puts there itself",
        )
        rule("commands[$i].command_name", !command.name.hasEmoji(), NO_EMOJI)
        length("commands[$i].command_description", command.description, 1..COMMAND_DESCRIPTION)
        rule("commands[$i].command_description", !command.description.hasEmoji(), NO_EMOJI)
    }
    val names = commands.orEmpty().map { it.name }
    rule("commands", names.size == names.toSet().size, "name one command twice")
}

/** Each rule of keys that this one breaks; empty where it may leave. The key itself is not read. */
public fun BusinessPublicKey.violations(): List<Violation> = checks {
    rule(
        "business_public_key",
        key.trimStart().startsWith("-----BEGIN PUBLIC KEY-----"),
        "is no public key in PEM: it begins with -----BEGIN PUBLIC KEY-----",
    )
}

/** Each limit of QR codes that this draft breaks; empty where it may leave. */
public fun QrCodeDraft.violations(): List<Violation> = checks {
    length("prefilled_message", prefilledMessage, 1..PREFILLED_MESSAGE)
    filled("code", code?.value, "is empty: name the code to change, or none for a new one")
}

/** Each limit of the list that these people break; empty where it may leave. */
public fun BlockList.violations(): List<Violation> = checks {
    count("block_users", users, 1..BLOCKED)
    users.forEachIndexed { i, it ->
        rule(
            "block_users[$i]",
            !it.user.isNullOrBlank() || !it.userId?.value.isNullOrBlank(),
            "is empty: name a phone number or a user id",
        )
    }
}

/** Each limit of the information that this breaks; empty where it may leave. */
public fun BusinessCompliance.violations(): List<Violation> = checks {
    rule("entity_name", entityName != null, "is missing: Meta asks for the legal name")
    length("entity_name", entityName, ENTITY_NAME)
    rule("entity_type", entityType != null, "is missing: Meta asks for the legal form")
    length("entity_type_custom", entityTypeCustom, 0..ENTITY_TYPE_CUSTOM)
    rule(
        "entity_type_custom",
        (entityType == EntityType.Other) == !entityTypeCustom.isNullOrEmpty(),
        "goes with the type OTHER, and only with it",
    )
    listOf(
        "grievance_officer_details" to grievanceOfficer,
        "customer_care_details" to customerCare,
    ).forEach { (path, it) ->
        rule(path, it != null, "is missing: Meta asks for it")
        length("$path.name", it?.name, 1..CONTACT)
        length("$path.email", it?.email, 1..CONTACT)
        form("$path.mobile_number", it?.mobileNumber, DIALLED, WITH_COUNTRY)
        form("$path.landline_number", it?.landlineNumber, DIALLED, WITH_COUNTRY)
    }
}

/** Each limit of an application that this one breaks; empty where it may leave. */
public fun OfficialAccountApplication.violations(): List<Violation> = checks {
    count("supporting_links", supportingLinks, 0..SUPPORTING_LINKS)
    length("application_data.business_name", applicationData?.businessName, 1..BUSINESS_NAME)
    length("application_data.business_description", applicationData?.businessDescription, 0..BUSINESS_DESCRIPTION)
}

/** Each rule of usernames that this one breaks; empty where it may leave. */
public fun UsernameRequest.violations(): List<Violation> = checks {
    length("username", username, USERNAME)
    form("username", username, Regex("[A-Za-z0-9._]*"), "may hold English letters, digits, '.' and '_' only")
    rule("username", username.any { it in 'a'..'z' || it in 'A'..'Z' }, "needs an English letter")
    rule("username", !username.startsWith(".") && !username.endsWith("."), "has a period at an end")
    rule("username", ".." !in username, "has two periods in a row")
    rule("username", !username.startsWith("www", ignoreCase = true), "begins with www")
    rule("username", !DOMAIN.containsMatchIn(username), "ends like a domain")
}

private const val ABOUT = 139
private const val ADDRESS = 256
private const val DESCRIPTION = 256
private const val EMAIL = 128
private const val WEBSITES = 2
private const val WEBSITE = 256
private const val ACCOUNT_NAME = 75
private const val CALLBACK = 200
private const val HOURS_A_DAY = 2
private const val HOLIDAYS = 20
private const val PROMPTS = 4
private const val PROMPT = 80
private const val COMMANDS = 30
private const val COMMAND_NAME = 32
private const val COMMAND_DESCRIPTION = 256
private const val PREFILLED_MESSAGE = 140
private const val BLOCKED = 64_000
private const val ENTITY_TYPE_CUSTOM = 1024
private const val CONTACT = 128
private const val SUPPORTING_LINKS = 5
private const val BUSINESS_NAME = 255
private const val BUSINESS_DESCRIPTION = 1000
private val DISPLAY_NAME = 2..75
private val ENTITY_NAME = 2..128
private val USERNAME = 3..35

private val PIN = Regex("[0-9]{6}")
private val TIME = Regex("([01][0-9]|2[0-3])[0-5][0-9]")
private val DATE = Regex("[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])")
private val DIALLED = Regex("""\+[1-9][0-9]{1,14}""")
private val DOMAIN = Regex("""\.(com|org|net|int|edu|gov|mil|us|in|html)$""", RegexOption.IGNORE_CASE)
private const val SIX_DIGITS = "is not 6 digits"
private const val FOUR_DIGITS = "is not a time of 24 hours in 4 digits, such as 0930"
private const val WITH_COUNTRY = "is not a number with + and country code"
private const val NO_EMOJI = "has an emoji, which Meta does not take here"
