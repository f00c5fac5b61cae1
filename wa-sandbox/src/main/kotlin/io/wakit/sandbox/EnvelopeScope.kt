package io.wakit.sandbox

import io.wakit.model.MessageId
import io.wakit.model.WabaId
import io.wakit.model.event.Change
import io.wakit.model.event.Entry
import io.wakit.model.event.Envelope
import kotlinx.serialization.json.JsonElement

/** What may be said of one POST: the accounts that it speaks of. */
@SandboxDsl
public class EnvelopeScope internal constructor(private val waba: WabaId) {
    private val entries = mutableListOf<Entry>()

    /** What happened to one account; the sandbox's own where [waba] is not said. */
    public fun entry(waba: WabaId = this.waba, time: Long? = null, build: EntryScope.() -> Unit) {
        entries += Entry(waba, EntryScope().apply(build).changes.toList(), time)
    }

    internal fun build(): Envelope = Envelope(WHATSAPP, entries.toList())
}

/** What may be said of one account: its changes, in order. */
@SandboxDsl
public class EntryScope internal constructor() {
    internal val changes = mutableListOf<Change>()

    /** A change as it stands. */
    public fun change(change: Change) {
        changes += change
    }

    /** A change of any field, known or not. */
    public fun change(field: String, value: JsonElement) {
        changes += Change(field, value)
    }

    /** A text from a user of the sandbox; it opens the window, as if she had sent it by itself. */
    public fun text(from: SandboxUser, text: String, replyTo: MessageId? = null) {
        changes += from.composes(text, replyTo)
    }
}
