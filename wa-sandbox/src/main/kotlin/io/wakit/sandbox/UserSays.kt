package io.wakit.sandbox

import io.wakit.model.MessageId
import io.wakit.model.PhoneNumberId
import io.wakit.model.WaJson
import io.wakit.model.event.CallPermissionResponse
import io.wakit.model.event.InboundMedia
import io.wakit.model.event.PlacedOrder
import io.wakit.model.event.SharedContact
import io.wakit.model.event.SharedLocation
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import kotlinx.serialization.json.putJsonObject
import java.time.Instant

/** Sends a picture; the app learns the id and not the bytes. */
public suspend fun SandboxUser.sendsImage(media: InboundMedia, replyTo: MessageId? = null): MessageId =
    sends("image", json(media), replyTo)

/** Sends a film. */
public suspend fun SandboxUser.sendsVideo(media: InboundMedia, replyTo: MessageId? = null): MessageId =
    sends("video", json(media), replyTo)

/** Sends a sound; a voice message where the media says so. */
public suspend fun SandboxUser.sendsAudio(media: InboundMedia, replyTo: MessageId? = null): MessageId =
    sends("audio", json(media), replyTo)

/** Sends a file with a name. */
public suspend fun SandboxUser.sendsDocument(media: InboundMedia, replyTo: MessageId? = null): MessageId =
    sends("document", json(media), replyTo)

/** Sends a sticker. */
public suspend fun SandboxUser.sendsSticker(media: InboundMedia, replyTo: MessageId? = null): MessageId =
    sends("sticker", json(media), replyTo)

/** Shares a place. */
public suspend fun SandboxUser.sendsLocation(location: SharedLocation, replyTo: MessageId? = null): MessageId =
    sends("location", WaJson.encodeToJsonElement(SharedLocation.serializer(), location), replyTo)

/** Shares cards of her address book. */
public suspend fun SandboxUser.sendsContacts(vararg contacts: SharedContact, replyTo: MessageId? = null): MessageId =
    sends(
        "contacts",
        WaJson.encodeToJsonElement(ListSerializer(SharedContact.serializer()), contacts.toList()),
        replyTo,
    )

/** Sends her cart. */
public suspend fun SandboxUser.orders(order: PlacedOrder, replyTo: MessageId? = null): MessageId =
    sends("order", WaJson.encodeToJsonElement(PlacedOrder.serializer(), order), replyTo)

/**
 * Taps a button of a message that arrived, found by its id, its payload or the words on it. A template shows none of its
 * words here, so its buttons go by their payloads. Throws an [IllegalArgumentException] where there is no such button.
 */
public suspend fun SandboxUser.taps(button: String, on: ReceivedMessage): MessageId {
    if (on.type == "template") {
        on.content.list("components").flatMap {
            it.list("parameters")
        }.map { it["payload"].asText }.find { it == button }
            ?: on.without("button", button)
        return sends("button", said("payload" to button, "text" to button), on.id, on.from)
    }
    val reply = on.content.part("action").list("buttons").mapNotNull { it["reply"] as? JsonObject }.named(button)
        ?: on.without("button", button)
    return replies("button_reply", reply, on)
}

/**
 * Picks a row of a list that arrived, found by its id or its title. Throws an [IllegalArgumentException] where there is no
 * such row.
 */
public suspend fun SandboxUser.picks(row: String, from: ReceivedMessage): MessageId {
    val rows = from.content.part("action").list("sections").flatMap { it.list("rows") }
    return replies("list_reply", rows.named(row) ?: from.without("row", row), from)
}

/** Goes through a flow that arrived to its end; its token goes along with [answers], as on a phone. */
public suspend fun SandboxUser.completes(flow: ReceivedMessage, answers: JsonObject): MessageId {
    val token = flow.content.part("action").part("parameters")["flow_token"]
    val all = if (token == null) answers else JsonObject(mapOf("flow_token" to token) + answers)
    return replies("nfm_reply", said("name" to "flow", "body" to "Sent", "response_json" to "$all"), flow)
}

/** Fills in an address message that arrived. */
public suspend fun SandboxUser.givesAddress(request: ReceivedMessage, body: String, answers: JsonObject): MessageId =
    replies("nfm_reply", said("name" to "address_message", "body" to body, "response_json" to "$answers"), request)

/** Says whether the business may call; a permission ends at [until], or lasts where none is said. */
public suspend fun SandboxUser.permitsCalls(
    request: ReceivedMessage,
    response: CallPermissionResponse = CallPermissionResponse.Accept,
    until: Instant? = null,
): MessageId = replies(
    "call_permission_reply",
    buildJsonObject {
        put("response", response.value)
        if (response == CallPermissionResponse.Accept) put("is_permanent", until == null)
        until?.let { put("expiration_timestamp", "${it.epochSecond}") }
        put("response_source", "user_action")
    },
    request,
)

/** Changes the words of a text that she sent. */
public suspend fun SandboxUser.edits(message: MessageId, text: String): MessageId = sends(
    "edit",
    buildJsonObject {
        put("original_message_id", message.value)
        putJsonObject("message") {
            put("type", "text")
            putJsonObject("text") { put("body", text) }
        }
    },
)

/** Deletes a message that she sent, for both sides. */
public suspend fun SandboxUser.revokes(message: MessageId): MessageId =
    sends("revoke", said("original_message_id" to message.value))

/** Opens the chat for the first time, where the business asks to be told. */
public suspend fun SandboxUser.opensChat(to: PhoneNumberId? = null): MessageId = sends("request_welcome", to = to)

private suspend fun SandboxUser.replies(kind: String, reply: JsonObject, on: ReceivedMessage): MessageId = sends(
    "interactive",
    buildJsonObject {
        put("type", kind)
        put(kind, reply)
    },
    on.id,
    on.from,
)

private fun json(media: InboundMedia): JsonElement = WaJson.encodeToJsonElement(InboundMedia.serializer(), media)

private fun said(vararg texts: Pair<String, String>): JsonObject =
    buildJsonObject { texts.forEach { (key, text) -> put(key, text) } }

private fun JsonElement?.part(key: String): JsonObject =
    (this as? JsonObject)?.get(key) as? JsonObject ?: JsonObject(emptyMap())

private fun JsonElement?.list(key: String): List<JsonObject> =
    ((this as? JsonObject)?.get(key) as? JsonArray).orEmpty().filterIsInstance<JsonObject>()

private fun List<JsonObject>.named(name: String): JsonObject? =
    find { it["id"].asText == name } ?: find { it["title"].asText == name }

private fun ReceivedMessage.without(what: String, name: String): Nothing =
    throw IllegalArgumentException("$this has no $what '$name'")
