package io.wakit.dsl

import io.wakit.model.MessageId
import io.wakit.model.message.Location
import io.wakit.model.message.Pin
import io.wakit.model.message.Raw
import io.wakit.model.message.Reaction
import io.wakit.model.message.Text
import kotlinx.serialization.json.JsonElement

/** Words for what needs neither file nor button. */
@WaDsl
public sealed interface PlainWords {
    /** Words, up to 4,096 characters. */
    public fun text(body: String, more: TextScope.() -> Unit = {}): Text =
        Text(body, TextScope().apply(more).previewUrl)

    /** An emoji on [messageId]. */
    public fun reaction(messageId: MessageId, emoji: String): Reaction = Reaction(messageId, emoji)

    /** Takes the reaction on [messageId] back. */
    public fun noReaction(messageId: MessageId): Reaction = Reaction.removal(messageId)

    /** A place on a map, in degrees north and east. */
    public fun location(latitude: Double, longitude: Double, more: LocationScope.() -> Unit = {}): Location =
        LocationScope().apply(more).let { Location(latitude, longitude, it.name, it.address) }

    /** Fixes [messageId] to the top of a group, for 1 to 30 days. */
    public fun pin(messageId: MessageId, days: Int): Pin = Pin(messageId, days)

    /** Takes [messageId] down from the top of a group. */
    public fun noPin(messageId: MessageId): Pin = Pin.removal(messageId)

    /** A content that has no word yet: [payload] is sent under the key [type] as it stands, with no limit checked. */
    public fun raw(type: String, payload: JsonElement): Raw = Raw(type, payload)
}

/** What may be said of a text besides its words. */
@WaDsl
public class TextScope internal constructor() {
    internal var previewUrl: Boolean = false

    /** Shows the first link of the text as a card; it has to begin with `http://` or `https://`. */
    public fun previewUrl() {
        previewUrl = true
    }
}

/** What may be said of a place besides where it is. */
@WaDsl
public class LocationScope internal constructor() {
    internal var name: String? = null
    internal var address: String? = null

    /** What stands under the map. */
    public fun name(name: String) {
        this.name = name
    }

    /** The line below the name. */
    public fun address(address: String) {
        this.address = address
    }
}
