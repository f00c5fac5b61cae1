package io.wakit.flows.endpoint

import io.wakit.model.WaJson
import kotlinx.serialization.KSerializer
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put

/**
 * What the endpoint tells the phone.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/flows/guides/implementingyourflowendpoint#data_exchange_request">Data exchange</a>
 */
public sealed interface FlowReply {
    /**
     * Shows [screen] with [data], which has to fit the data schema of the screen. The screen that asked may be shown again.
     */
    public data class Next(val screen: String, val data: JsonObject) : FlowReply {
        override fun toString(): String = "Next($screen)"
    }

    /**
     * Ends the Flow: a message goes into the chat, and its `nfm_reply` carries [params] and the flow token, which is added.
     */
    public data class Close(val params: JsonObject) : FlowReply {
        override fun toString(): String = "Close"
    }

    /**
     * The flow token is no longer good (427): the Flow closes, the button of its message is disabled, and the user reads
     * [message], or a text of WhatsApp's own where it is null.
     */
    public data class TokenExpired(val message: String?) : FlowReply

    public companion object {
        /** [screen] with [data]. */
        @JvmStatic
        @JvmOverloads
        public fun next(screen: String, data: JsonObject = JsonObject(emptyMap())): FlowReply = Next(screen, data)

        /** [screen] with [data], written by its [serializer]; it has to be written as a JSON object. */
        @JvmStatic
        public fun <T> next(screen: String, serializer: KSerializer<T>, data: T): FlowReply =
            Next(screen, jsonOf(serializer, data))

        /** [screen] with [data] and a snackbar that says [message] in it: for input that is not good. */
        @JvmStatic
        @JvmOverloads
        public fun snackbar(screen: String, message: String, data: JsonObject = JsonObject(emptyMap())): FlowReply =
            Next(screen, JsonObject(data + ("error_message" to JsonPrimitive(message))))

        /** The end, with [params] for the message in the chat. */
        @JvmStatic
        @JvmOverloads
        public fun close(params: JsonObject = JsonObject(emptyMap())): FlowReply = Close(params)

        /** The end, with [params] written by their [serializer]. */
        @JvmStatic
        public fun <T> close(serializer: KSerializer<T>, params: T): FlowReply = Close(jsonOf(serializer, params))

        internal fun <T> jsonOf(serializer: KSerializer<T>, value: T): JsonObject {
            val json: JsonElement = FlowData.encodeToJsonElement(serializer, value)
            return requireNotNull(json as? JsonObject) {
                "The data of a screen is a JSON object; '${serializer.descriptor.serialName}' is written as something else."
            }
        }
    }
}

internal object Replies {
    const val SUCCESS = "SUCCESS"
    val active: String = """{"data":{"status":"active"}}"""
    val acknowledged: String = """{"data":{"acknowledged":true}}"""

    /** The JSON to encrypt. */
    fun next(reply: FlowReply.Next): String = buildJsonObject {
        put("screen", reply.screen)
        put("data", reply.data)
    }.toString()

    fun close(reply: FlowReply.Close, flowToken: String?): String = buildJsonObject {
        val token = flowToken?.let { mapOf("flow_token" to JsonPrimitive(it)) }.orEmpty()
        val params = JsonObject(mapOf("params" to JsonObject(reply.params + token)))
        put("screen", SUCCESS)
        put("data", JsonObject(mapOf("extension_message_response" to params)))
    }.toString()

    fun expired(reply: FlowReply.TokenExpired): String =
        buildJsonObject { reply.message?.let { put("error_msg", it) } }.toString()
}
