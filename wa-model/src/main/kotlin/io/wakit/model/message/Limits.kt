package io.wakit.model.message

import io.wakit.model.Violation

/**
 * Every limit that Meta documents for a message and that this one breaks; empty where it may leave.
 *
 * Lengths are counted in Unicode code points. Meta says "characters" and not which; this is the count that never refuses
 * what Meta would take: an emoji outside the basic plane is one, where Java's `length` says two.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/messages/text-messages">Text messages</a>
 */
public fun OutboundMessage.violations(): List<Violation> = buildList {
    if (to.value.isBlank()) {
        add(
            Violation("to", "is empty: name the phone number, user id or group that the message goes to"),
        )
    }
    callbackData?.let { length("biz_opaque_callback_data", it, 0..CALLBACK_DATA) }
    when (content) {
        is Text -> length("text.body", content.body, 1..TEXT_BODY)

        is Reaction -> {
            if (content.messageId.value.isBlank()) {
                add(
                    Violation("reaction.message_id", "is empty: name the message to react to"),
                )
            }
            if (replyTo !=
                null
            ) {
                add(Violation("context", "does not go with a reaction, which names its message itself"))
            }
        }

        is Unsupported -> add(Violation("type", "is '${content.type}', which this version can read but not send"))
    }
}

private const val TEXT_BODY = 4096
private const val CALLBACK_DATA = 512

private fun MutableList<Violation>.length(path: String, text: String, allowed: IntRange) {
    val actual = text.codePointCount(0, text.length)
    when {
        actual > allowed.last ->
            add(Violation(path, "has $actual characters; Meta takes ${allowed.last} at most", allowed.last, actual))

        actual < allowed.first ->
            add(
                Violation(
                    path,
                    "is empty; Meta takes ${allowed.first} to ${allowed.last} characters",
                    allowed.first,
                    actual,
                ),
            )
    }
}
