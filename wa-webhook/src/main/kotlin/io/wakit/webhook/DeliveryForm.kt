package io.wakit.webhook

import io.wakit.model.WaJson
import io.wakit.model.event.InboundEvent
import io.wakit.model.event.MessageTypes
import kotlinx.serialization.json.JsonElement

/**
 * How the deliveries of one sender are taken apart. Meta's is [Meta]; a service that has webhooks of its own brings another, and
 * its events go through the same handlers, lanes and inbox.
 */
public interface DeliveryForm {
    /** Every event of a delivery, in its order. Nothing in it makes this throw. */
    public fun read(delivery: JsonElement): List<InboundEvent>

    /** The same from its text; [kotlinx.serialization.SerializationException] where that is no JSON. */
    public fun read(json: String): List<InboundEvent> = read(WaJson.parseToJsonElement(json))

    /**
     * The delivery in pieces that are deliveries by themselves, one for each event: what an [Inbox] keeps. Together they say what
     * it said.
     */
    public fun letters(delivery: JsonElement): List<Letter>

    /**
     * The same form, in which messages of [types] are of the program's own classes. A form that tells no messages in Meta's words
     * is the same with and without.
     */
    public fun knowing(types: MessageTypes): DeliveryForm = this

    /** What Meta sends. */
    public object Meta : DeliveryForm {
        override fun read(delivery: JsonElement): List<InboundEvent> = InboundEvent.read(delivery)

        override fun read(json: String): List<InboundEvent> = InboundEvent.read(json)

        override fun letters(delivery: JsonElement): List<Letter> = Letters.of(delivery)

        override fun knowing(types: MessageTypes): DeliveryForm =
            if (types === MessageTypes.None) this else Typed(types)
    }
}

/** What Meta sends, with types of the program's own. Letters are the same without: what they say stands in the head. */
private class Typed(private val types: MessageTypes) : DeliveryForm {
    override fun read(delivery: JsonElement): List<InboundEvent> = InboundEvent.read(delivery, types)

    override fun read(json: String): List<InboundEvent> = InboundEvent.read(json, types)

    override fun letters(delivery: JsonElement): List<Letter> = Letters.of(delivery)

    override fun knowing(types: MessageTypes): DeliveryForm = Typed(this.types + types)
}
