package io.wakit.dsl

import io.wakit.model.message.AddressMessage
import io.wakit.model.message.ListRow
import io.wakit.model.message.ListSection
import io.wakit.model.message.ReplyButton
import io.wakit.model.message.SavedAddress
import java.time.Duration

/** The buttons of a message. */
@WaDsl
public class ButtonsScope internal constructor() : HeaderScope() {
    internal val buttons = mutableListOf<ReplyButton>()

    /** A button that says [title], up to 20 characters; a tap comes back with [id], up to 256. */
    public fun reply(id: String, title: String) {
        buttons += ReplyButton(id, title)
    }
}

/** The sections of a menu. */
@WaDsl
public class ListScope internal constructor() : TextHeaderScope() {
    internal val sections = mutableListOf<ListSection>()

    /** Rows under a [title] of up to 24 characters, which may be left out where there is one section alone. */
    public fun section(title: String? = null, rows: RowsScope.() -> Unit) {
        sections += ListSection(RowsScope().apply(rows).rows, title)
    }
}

/** The rows of one section. */
@WaDsl
public class RowsScope internal constructor() {
    internal val rows = mutableListOf<ListRow>()

    /** A choice with a [title] of up to 24 characters and a [description] of up to 72; it comes back with [id], up to 200. */
    public fun row(id: String, title: String, description: String? = null) {
        rows += ListRow(id, title, description)
    }
}

/** What may be said of a button that opens a page. */
@WaDsl
public class CtaUrlScope internal constructor() : HeaderScope() {
    internal var paymentLinkPreview: Boolean? = null

    /** Shows a payment link as one, where the business has agreed on that with Meta (India). */
    public fun paymentLinkPreview() {
        paymentLinkPreview = true
    }
}

/** What may be said of a form for an address. The fields are named in [AddressMessage]. */
@WaDsl
public class AddressScope internal constructor() : HeaderScope() {
    private val values = mutableMapOf<String, String>()
    private val errors = mutableMapOf<String, String>()
    private val saved = mutableListOf<SavedAddress>()

    /** Fills [field] in beforehand. */
    public fun value(field: String, value: String) {
        values[field] = value
    }

    /** An address to pick, by field; [id] comes back. */
    public fun savedAddress(id: String, values: Map<String, String>) {
        saved += SavedAddress(id, values)
    }

    /** Says what was wrong with [field] as the user filled it in. */
    public fun validationError(field: String, message: String) {
        errors[field] = message
    }

    internal fun message(body: String, country: String) = AddressMessage(
        body,
        country,
        values.ifEmpty { null },
        saved,
        errors.ifEmpty { null },
        header,
        footer,
    )
}

/** What may be said of a button that calls. */
@WaDsl
public class VoiceCallScope internal constructor() {
    internal var displayText: String? = null
    internal var ttlMinutes: Int? = null
    internal var payload: String? = null

    /** What the button says, up to 20 characters; `Call Now` where it is left out. */
    public fun displayText(text: String) {
        displayText = text
    }

    /** How long the button works: a minute to 30 days, in whole minutes; a week where it is left out. */
    public fun ttl(ttl: Duration) {
        ttlMinutes = ttl.toMinutes().coerceIn(Int.MIN_VALUE.toLong(), Int.MAX_VALUE.toLong()).toInt()
    }

    /** Up to 512 characters that come back with the call. */
    public fun payload(payload: String) {
        this.payload = payload
    }
}
