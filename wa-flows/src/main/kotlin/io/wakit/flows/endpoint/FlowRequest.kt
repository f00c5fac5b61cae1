package io.wakit.flows.endpoint

import io.wakit.model.OpenWord
import io.wakit.model.WaJson
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/** What made a phone ask; Meta's `action`. */
public class FlowRequestAction(value: String) : OpenWord(value) {
    public companion object {
        /** The Flow was opened, and its message said that the endpoint names the first screen. */
        @JvmField public val Init: FlowRequestAction = FlowRequestAction("INIT")

        /** Back was tapped on a screen that has `refresh_on_back`; the request names the screen that was left. */
        @JvmField public val Back: FlowRequestAction = FlowRequestAction("BACK")

        /** A `data_exchange` of a screen. */
        @JvmField public val DataExchange: FlowRequestAction = FlowRequestAction("data_exchange")

        /** Meta looks whether the endpoint lives. */
        @JvmField public val Ping: FlowRequestAction = FlowRequestAction("ping")
    }
}

/**
 * One question of a phone, in the clear. Its `toString` names the action and the screen, never what the user typed, nor
 * the token.
 *
 * @property action what made the phone ask.
 * @property version of the Data API: `3.0`, `4.0`.
 * @property screen the screen that asks; null at [Init][FlowRequestAction.Init] and, where Meta leaves it out, at
 * [Back][FlowRequestAction.Back].
 * @property data the payload of the action; empty where there is none.
 * @property flowToken what the message with the Flow carried: whose session this is. Null in a ping.
 * @property flowTokenSignature a JWT that proves the token, from Flow JSON 7.3 with Data API 4.0 on.
 * @property raw the whole request.
 */
public class FlowRequest internal constructor(public val raw: JsonObject) {
    public val action: FlowRequestAction = FlowRequestAction(raw.text("action").orEmpty())
    public val version: String? = raw.text("version")
    public val screen: String? = raw.text("screen")?.ifEmpty { null }
    public val data: JsonObject = raw["data"] as? JsonObject ?: JsonObject(emptyMap())
    public val flowToken: String? = raw.text("flow_token")
    public val flowTokenSignature: String? = raw.text("flow_token_signature")

    /** What the phone could not do with the last answer; null in every request but such a notice. */
    public val clientError: FlowClientError? = run {
        // Meta's page has `error` in the example and `error_key` in the table.
        val key = data.text("error") ?: data.text("error_key")
        val message = data.text("error_message")
        if (key != null && message != null) FlowClientError(FlowClientErrorKey(key), message) else null
    }

    /**
     * The [data] read by [serializer]. Numbers that come as text, as all text inputs send them, read as numbers.
     *
     * @throws FlowDataException where it is in another form.
     */
    @Throws(FlowDataException::class)
    public fun <T> dataAs(serializer: KSerializer<T>): T = readFlowData(data, serializer)

    override fun toString(): String = "FlowRequest(${action.value}${screen?.let { " on $it" }.orEmpty()})"

    public companion object {
        /** Reads a request, as [FlowExchange.text][io.wakit.flows.crypto.FlowExchange.text] has it; null where it is no JSON object. */
        @JvmStatic
        public fun read(text: String): FlowRequest? = try {
            (WaJson.parseToJsonElement(text) as? JsonObject)?.let(::FlowRequest)
        } catch (_: SerializationException) {
            null
        }
    }
}

/** Why a phone could not go on with an answer, as it tells the endpoint; Meta's list may grow. */
public class FlowClientErrorKey(value: String) : OpenWord(value) {
    public companion object {
        /** The endpoint did not answer within 10 seconds. */
        @JvmField public val Timeout: FlowClientErrorKey = FlowClientErrorKey("timeout_error")

        /** The answer named a screen that the routing model does not lead to. */
        @JvmField public val InvalidScreenTransition: FlowClientErrorKey =
            FlowClientErrorKey("invalid-screen-transition")

        /** The answer's data does not fit the data schema of the screen. */
        @JvmField public val PayloadSchema: FlowClientErrorKey = FlowClientErrorKey("payload-schema-error")

        /** The phone could not decrypt the answer. */
        @JvmField public val ResponseDecryption: FlowClientErrorKey = FlowClientErrorKey("response-decryption-error")

        /** No public key is registered for the phone number. */
        @JvmField public val PublicKeyMissing: FlowClientErrorKey = FlowClientErrorKey("public-key-missing")

        /** The registered key is not signed properly; Meta writes the key like this. Upload it anew. */
        @JvmField public val PublicKeySignature: FlowClientErrorKey =
            FlowClientErrorKey("public-key-signiture-verification")
    }
}

/**
 * What a phone says of an answer that it could not use.
 *
 * @property message in Meta's words.
 */
public data class FlowClientError(val key: FlowClientErrorKey, val message: String)

internal fun JsonObject.text(key: String): String? = this[key]?.text()

internal fun JsonElement.text(): String? = (this as? JsonPrimitive)?.takeIf { it.isString }?.content
