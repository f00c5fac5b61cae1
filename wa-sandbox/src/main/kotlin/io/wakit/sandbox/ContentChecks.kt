package io.wakit.sandbox

import io.wakit.model.ErrorCode

/** What Meta checks of each type of message, given the whole request. */
internal val contentChecks: Map<String, (Part) -> Unit> = mapOf(
    "text" to { it.part("text").inside("body", "preview_url").checkText() },
    "reaction" to { it.part("reaction").inside("message_id", "emoji").checkReaction() },
    "image" to { it.part("image").inside("id", "link", "caption").checkFile() },
    "video" to { it.part("video").inside("id", "link", "caption").checkFile() },
    "audio" to { it.part("audio").inside("id", "link", "voice").checkFile().flag("voice") },
    "document" to
        { it.part("document").inside("id", "link", "caption", "filename").checkFile().optionalText("filename") },
    "sticker" to { it.part("sticker").inside("id", "link").checkFile() },
    "location" to { it.part("location").checkLocation() },
    "contacts" to { json -> json.parts("contacts", 1..CONTACTS).forEach { it.checkContact() } },
    "pin" to { it.part("pin").inside("type", "message_id", "expiration_days").checkPin() },
    "interactive" to { it.part("interactive").checkInteractive() },
    "template" to { it.part("template").checkTemplate() },
)

private const val TEXT_BODY = 4096
private const val CAPTION = 1024
private const val CONTACTS = 257
private const val PIN_DAYS = 30L
private const val LATITUDE = 90.0
private const val LONGITUDE = 180.0
private val BIRTHDAY = Regex("""\d{4}-\d{2}-\d{2}""")

private fun Part.checkText() {
    text("body", TEXT_BODY)
    flag("preview_url")
}

private fun Part.checkReaction() {
    text("message_id")
    val emoji = json["emoji"].asText ?: throw GraphRefusal.parameter("The parameter ${at("emoji")} is required.")
    if (emoji.any { it in 'a'..'z' || it in 'A'..'Z' }) throw invalid("emoji", "is not an emoji.")
}

/** A file by id or by link, one of them. */
internal fun Part.checkFile(): Part = apply {
    if (("id" in this) == ("link" in this)) {
        throw GraphRefusal.parameter("Param $path must hold one of id and link.")
    }
    optionalText("id")
    val link = optionalText("link")
    if (link != null && !link.startsWith("http://") && !link.startsWith("https://")) {
        throw GraphRefusal.of(ErrorCode.ParameterValueInvalid, "${at("link")} is not an http or https address.")
    }
    optionalText("caption", CAPTION)
    optional("provider")?.inside("name")?.text("name")
}

internal fun Part.checkLocation() {
    inside("latitude", "longitude", "name", "address")
    degrees("latitude", LATITUDE)
    degrees("longitude", LONGITUDE)
    optionalText("name")
    optionalText("address")
}

private fun Part.checkContact() {
    inside("name", "phones", "emails", "urls", "addresses", "org", "birthday")
    part(
        "name",
    ).inside("formatted_name", "first_name", "last_name", "middle_name", "prefix", "suffix").text("formatted_name")
    if ("phones" in this) parts("phones").forEach { it.inside("phone", "type", "wa_id").optionalText("phone") }
    if ("emails" in this) parts("emails").forEach { it.inside("email", "type").optionalText("email") }
    if ("urls" in this) parts("urls").forEach { it.inside("url", "type").optionalText("url") }
    if ("addresses" in this) {
        parts("addresses").forEach { it.inside("street", "city", "state", "zip", "country", "country_code", "type") }
    }
    optional("org")?.inside("company", "department", "title")
    val birthday = optionalText("birthday")
    if (birthday != null && !BIRTHDAY.matches(birthday)) throw invalid("birthday", "is not written as YYYY-MM-DD.")
}

private fun Part.checkPin() {
    val operation = word("type", "pin", "unpin")
    text("message_id")
    if (operation == "pin") number("expiration_days", 1..PIN_DAYS)
}
