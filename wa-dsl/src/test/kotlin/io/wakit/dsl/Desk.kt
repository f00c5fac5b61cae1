package io.wakit.dsl

import io.wakit.client.Phone
import io.wakit.client.WhatsApp
import io.wakit.model.Media
import io.wakit.model.MessageId
import io.wakit.model.Recipient
import io.wakit.model.WaId
import io.wakit.model.WaJson
import io.wakit.model.message.Content
import io.wakit.model.message.OutboundMessage
import io.wakit.sandbox.Sandbox
import io.wakit.sandbox.SandboxConfig
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.jsonObject

val alice: Recipient = WaId("15550100001")
val photo: Media = Media.id("1013859600285441")
val question = MessageId("wamid.QUESTION")

/** A sandbox that listens, and a number that talks to it over HTTP. */
class Desk(val sandbox: Sandbox, val phone: Phone) {
    fun asked(path: String): Int = sandbox.requests.count { it.path.substringBefore('?').endsWith(path) }
}

suspend fun desk(configure: SandboxConfig.() -> Unit = {}, use: suspend Desk.() -> Unit) {
    Sandbox(configure).use { sandbox ->
        sandbox.start().use { server ->
            WhatsApp(sandbox.accessToken) { baseUrl = server.baseUrl }.use { Desk(sandbox, it.phone(sandbox.phone)).use() }
        }
    }
}

/** What stands under the key of the type, as it is sent. */
fun payload(content: Content): JsonElement =
    WaJson.encodeToJsonElement(OutboundMessage.serializer(), OutboundMessage(alice, content)).jsonObject.getValue(content.type)
