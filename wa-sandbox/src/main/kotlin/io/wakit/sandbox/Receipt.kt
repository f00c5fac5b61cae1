package io.wakit.sandbox

import io.wakit.model.MessageId
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.addJsonObject
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import kotlinx.serialization.json.putJsonArray

/**
 * Who a message goes to: the digits of the number, empty where only a user id was given that nobody has; or the name of
 * a group, with those who are in it.
 */
internal class Addressee(val digits: String, val user: SandboxUser?, val members: List<SandboxUser>? = null)

/** Meta's answer to a message that it took. Sent to a user id, it hides the number; to a group, it names no contact. */
internal fun receipt(message: SendBody.Message, to: Addressee, id: MessageId): JsonObject = buildJsonObject {
    val byUserId = message.kind == SendBody.To.UserId
    put("messaging_product", "whatsapp")
    if (to.members == null) {
        putJsonArray("contacts") {
            addJsonObject {
                put("input", message.to)
                put("wa_id", if (byUserId) "" else to.digits)
                if (byUserId) put("user_id", message.to)
            }
        }
    }
    putJsonArray("messages") {
        addJsonObject {
            put("id", id.value)
            if (message.type == "template") put("message_status", "accepted")
            if (to.members != null) put("group_id", message.to)
        }
    }
}

/** What a gateway before the Graph shows when the Graph does not answer. */
internal fun page(status: Int): GraphAnswer = GraphAnswer(
    status,
    "<!DOCTYPE html><html lang=\"en\"><head><title>Error</title></head><body><h1>Sorry, something went wrong.</h1>" +
        "<p>We're working on it and we'll get it fixed as soon as we can.</p></body></html>",
    contentType = "text/html; charset=utf-8",
)
