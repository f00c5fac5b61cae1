package io.wakit.sandbox

import io.wakit.model.MessageId
import io.wakit.model.event.Change
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObjectBuilder
import kotlinx.serialization.json.add
import kotlinx.serialization.json.addJsonObject
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import kotlinx.serialization.json.putJsonArray
import kotlinx.serialization.json.putJsonObject

/** What a user says, as it stands in a webhook: a type, and what is under the key of that name. */
internal class UserWords(val type: String, private val payload: JsonElement?) {
    fun change(user: SandboxUser, number: BusinessNumber, id: MessageId, second: Long, replyTo: Said?): Change =
        messagesChange(number) {
            putJsonArray("contacts") {
                addJsonObject {
                    putJsonObject("profile") { put("name", user.name) }
                    put("wa_id", user.waId.value)
                    user.userId?.let { put("user_id", it.value) }
                }
            }
            putJsonArray("messages") {
                add(
                    buildJsonObject {
                        replyTo?.let {
                            putJsonObject("context") {
                                put("from", if (it.fromUser) it.user else number.displayNumber)
                                put("id", it.id.value)
                            }
                        }
                        put("from", user.waId.value)
                        user.userId?.let { put("from_user_id", it.value) }
                        put("id", id.value)
                        put("timestamp", "$second")
                        payload?.let { put(type, it) }
                        put("type", type)
                    },
                )
            }
        }

    companion object {
        fun text(body: String): UserWords {
            require(body.isNotEmpty()) { "A phone sends no empty text" }
            return UserWords("text", buildJsonObject { put("body", body) })
        }

        /** A reaction that is taken back comes without an emoji. */
        fun reaction(to: MessageId, emoji: String): UserWords = UserWords(
            "reaction",
            buildJsonObject {
                put("message_id", to.value)
                if (emoji.isNotEmpty()) put("emoji", emoji)
            },
        )
    }
}

/** A change of the field `messages`, with what all of them say first. */
internal fun messagesChange(number: BusinessNumber, build: JsonObjectBuilder.() -> Unit): Change = Change(
    "messages",
    buildJsonObject {
        put("messaging_product", "whatsapp")
        putJsonObject("metadata") {
            put("display_phone_number", number.displayNumber)
            put("phone_number_id", number.id.value)
        }
        build()
    },
)
