package io.wakit.sandbox

import kotlinx.coroutines.future.await
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.int
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.time.Duration

private val http = HttpClient.newHttpClient()

/** A client of the Graph that is as plain as can be: it sends what it is told, right or wrong. */
suspend fun SandboxServer.send(
    body: String,
    path: String = "/v24.0/106540352242922/messages",
    token: String? = "sandbox-access-token",
    contentType: String? = "application/json",
    method: String = "POST",
): HttpResponse<String> {
    val request = HttpRequest.newBuilder(URI(baseUrl + path)).timeout(Duration.ofSeconds(20))
    token?.let { request.header("Authorization", "Bearer $it") }
    contentType?.let { request.header("Content-Type", it) }
    request.method(method, HttpRequest.BodyPublishers.ofString(body))
    return http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString()).await()
}

fun text(body: String = "hi", to: String = ALICE, more: String = ""): String =
    """{"messaging_product":"whatsapp","recipient_type":"individual","to":"$to","type":"text",
        "text":{"body":"$body"}$more}"""

/** A message to Alice that says [rest]. */
fun message(rest: String): String = """{"messaging_product":"whatsapp","to":"$ALICE",$rest}"""

/** A read mark that says [rest]. */
fun mark(rest: String): String = """{"messaging_product":"whatsapp","status":"read",$rest}"""

fun reaction(messageId: String, emoji: String = "👍", to: String = ALICE): String =
    """{"messaging_product":"whatsapp","to":"$to","type":"reaction",
        "reaction":{"message_id":"$messageId","emoji":"$emoji"}}"""

val HttpResponse<String>.json: JsonObject get() = Json.parseToJsonElement(body()).jsonObject
val HttpResponse<String>.error: JsonObject get() = json.getValue("error").jsonObject
val HttpResponse<String>.code: Int get() = error.getValue("code").jsonPrimitive.int
val HttpResponse<String>.messageId: String
    get() = json.getValue("messages").jsonArray.single().jsonObject.getValue("id").text

val JsonElement.text: String get() = jsonPrimitive.content

fun JsonObject.at(vararg keys: String): JsonElement = keys.fold(this as JsonElement) { it, key ->
    it.jsonObject.getValue(key)
}

const val ALICE: String = "15550100001"
const val NOBODY: String = "15550109999"
