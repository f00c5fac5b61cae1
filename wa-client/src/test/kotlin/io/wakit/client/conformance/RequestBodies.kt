package io.wakit.client.conformance

import io.wakit.model.message.MarketingMessage
import io.wakit.model.message.OutboundMessage
import io.wakit.model.message.ReadMark
import kotlinx.serialization.KSerializer
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/**
 * Which class of ours stands for the body of which operation. One row for each operation that is covered: what the corpus has
 * of it is then read and written back by [RequestsConformanceSpec].
 */
val requestBodies: List<RequestBody> = listOf(
    RequestBody("POST", "/{version}/{phone_number_id}/messages", ::messageInFull) {
        if ("status" in it) ReadMark.serializer() else OutboundMessage.serializer()
    },
    // The Postman collection still marks messages as read by PUT.
    RequestBody("PUT", "/{version}/{phone_number_id}/messages") { ReadMark.serializer() },
    RequestBody("POST", "/{version}/{phone_number_id}/marketing_messages", ::messageInFull) {
        MarketingMessage.serializer()
    },
)

/**
 * @property method as the corpus writes it.
 * @property template as the corpus writes it, with `{version}` first.
 * @property inFull what Meta documents as the same body, in the one way that we write it: defaults and aliases.
 * @property serializer the class for one body.
 */
class RequestBody(
    val method: String,
    val template: String,
    val inFull: (JsonObject) -> JsonElement = { it },
    val serializer: (JsonObject) -> KSerializer<*>,
)
