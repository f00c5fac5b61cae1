package io.wakit.wazzup.webhook

import io.wakit.model.WaJson
import io.wakit.wazzup.json
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.booleanOrNull

/**
 * A webhook's body, read.
 *
 * @property payload the body as it came.
 * @property events all that it brings, in the order messages, statuses, the rest; what could not be read is an
 *   [UnknownWebhook] beside what could.
 */
public class ParsedWebhook internal constructor(public val payload: JsonObject, public val events: List<WazzupEvent>) {
    /** The name of the first event; `*` where nobody knows it. */
    public val name: String get() = events.first().name

    /** Whether all of it has a type. */
    public val isTyped: Boolean get() = events.none { it is UnknownWebhook }

    /** The event of this [type]; an [IllegalStateException] says what came in its place. */
    public fun <T : WazzupEvent> requireModel(type: Class<T>): T = events.filterIsInstance(type).firstOrNull()
        ?: error("The webhook brings ${events.joinToString { it.javaClass.simpleName }}, and no ${type.simpleName}")

    override fun toString(): String = "ParsedWebhook(${events.joinToString { it.javaClass.simpleName }})"
}

/** Reads a webhook's [body]; null where it is no JSON object. Nothing in it makes this throw. */
public fun parseWebhookPayload(body: String): ParsedWebhook? = (json(body) as? JsonObject)?.let(::parseWebhookPayload)

/** The same for a body that was parsed already. */
public fun parseWebhookPayload(payload: JsonObject): ParsedWebhook =
    ParsedWebhook(payload, WebhookReader(payload).events())

private class WebhookReader(private val payload: JsonObject) {
    private val unread = mutableMapOf<String, JsonElement>()

    fun events(): List<WazzupEvent> {
        val known = listOfNotNull(
            many("messages", WazzupMessage.serializer())?.let(::MessagesWebhook),
            many("statuses", MessageStatus.serializer())?.let(::StatusesWebhook),
            one("createContact", ContactToCreate.serializer())?.let { CreateEntitiesWebhook(createContact = it) },
            one("createDeal", DealToCreate.serializer())?.let { CreateEntitiesWebhook(createDeal = it) },
            many("channelsUpdates", ChannelUpdate.serializer())?.let(::ChannelsUpdatesWebhook),
            one("templateStatus", TemplateStatus.serializer())?.let(::TemplateStatusWebhook),
            TestWebhook.takeIf { (payload["test"] as? JsonPrimitive)?.booleanOrNull == true },
        )
        return when {
            unread.isNotEmpty() -> known + UnknownWebhook(JsonObject(unread))
            known.isEmpty() -> listOf(UnknownWebhook(payload))
            else -> known
        }
    }

    /** What of the list can be read; an entry that cannot costs its neighbours nothing. */
    private fun <T> many(key: String, entry: KSerializer<T>): List<T>? {
        val all = payload[key] ?: return null
        val list = all as? JsonArray ?: JsonArray(listOf(all))
        val (good, bad) = list.map { it to read(it, entry) }.partition { it.second != null }
        if (bad.isNotEmpty()) unread[key] = JsonArray(bad.map { it.first })
        return good.mapNotNull { it.second }.takeIf { it.isNotEmpty() || bad.isEmpty() }
    }

    private fun <T> one(key: String, serializer: KSerializer<T>): T? {
        val element = payload[key] ?: return null
        return read(element, serializer).also { if (it == null) unread[key] = element }
    }

    private fun <T> read(element: JsonElement, serializer: KSerializer<T>): T? = try {
        WaJson.decodeFromJsonElement(serializer, element)
    } catch (_: SerializationException) {
        null
    }
}
