package io.wakit.sandbox

import io.ktor.server.application.ApplicationCall
import io.ktor.server.plugins.origin
import io.ktor.server.request.httpMethod
import io.ktor.server.request.path
import io.ktor.server.request.receive
import io.wakit.model.MessageId
import io.wakit.model.WaId
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.addJsonObject
import kotlinx.serialization.json.buildJsonArray
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import java.net.InetAddress

/**
 * `/sandbox/users/{wa_id}/messages`, for people who play a user by hand: POST writes to the business, GET lists what is
 * on the phone. It is no part of the Graph, asks for no token, and so talks to this machine alone.
 */
internal class PeopleDesk(private val street: Street) {
    fun answers(path: String): Boolean = path == "/sandbox" || path.startsWith("/sandbox/")

    suspend fun answer(call: ApplicationCall): GraphAnswer {
        val number = PATH.matchEntire(call.request.path())?.groupValues?.get(1)
        val method = call.request.httpMethod.value
        return when {
            !call.isFromHere() -> wrong(FORBIDDEN, "This address answers to the machine it runs on alone.")
            number == null -> wrong(MISSING, "Write to /sandbox/users/{digits of a phone number}/messages.")
            method == "POST" -> write(number, call.receive<ByteArray>())
            method == "GET" -> GraphAnswer(OK, phone(number))
            else -> wrong(NO_SUCH_METHOD, "POST writes to the business, GET lists what has arrived.")
        }
    }

    private suspend fun write(number: String, body: ByteArray): GraphAnswer {
        val json = strictJson(body) as? JsonObject
        val text = if (json == null) body.decodeToString() else json["text"].asText.orEmpty()
        if (text.isBlank()) return wrong(BAD, "Say something: a plain text, or {\"text\":\"…\"}.")
        val replyTo = json?.get("reply_to").asText?.let(::MessageId)
        return try {
            val id = street.user(WaId(number)).writes(text, replyTo)
            GraphAnswer(OK, buildJsonObject { put("id", id.value) }.toString() + "\n")
        } catch (e: IllegalArgumentException) {
            wrong(BAD, e.message.orEmpty())
        }
    }

    private fun phone(number: String): String = buildJsonArray {
        street.find(number)?.messages?.forEach {
            addJsonObject {
                put("id", it.id.value)
                put("from", it.from.value)
                it.replyTo?.let { put("reply_to", it.value) }
                put("type", it.type)
                put(it.type, it.content)
            }
        }
    }.toString() + "\n"

    private fun ApplicationCall.isFromHere(): Boolean =
        InetAddress.getByName(request.origin.remoteAddress).isLoopbackAddress

    private fun wrong(status: Int, text: String): GraphAnswer =
        GraphAnswer(status, buildJsonObject { put("error", text) }.toString() + "\n")

    private companion object {
        const val OK = 200
        const val BAD = 400
        const val FORBIDDEN = 403
        const val MISSING = 404
        const val NO_SUCH_METHOD = 405
        val PATH = Regex("""/sandbox/users/\+?(\d+)/messages/?""")
    }
}
