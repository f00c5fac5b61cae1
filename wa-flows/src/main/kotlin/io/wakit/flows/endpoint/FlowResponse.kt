package io.wakit.flows.endpoint

import io.wakit.flows.media.FlowFile
import io.wakit.model.WaJson
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.serializer

/**
 * What a Flow brought back to the chat: the text in `nfm_reply.response_json`, read. Its `toString` says nothing of it.
 *
 * @property raw all of it: the payload of the `complete` action, or the parameters that the endpoint closed with.
 * @property flowToken the token of the message that the Flow came in; Meta does not say which Flow it was.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/flows/guides/receiveflowresponse">Receiving a Flow response</a>
 */
public class FlowResponse private constructor(public val raw: JsonObject) {
    public val flowToken: String? = raw.text("flow_token")

    /**
     * All of it as a class: the one whose fields the `complete` action carries. Numbers that come as text read as numbers.
     *
     * @throws FlowDataException where it is in another form.
     */
    @Throws(FlowDataException::class)
    public fun <T> dataAs(serializer: KSerializer<T>): T = readFlowData(raw, serializer)

    /** The same, for a class that is known where it is called. */
    public inline fun <reified T> dataAs(): T = dataAs(serializer<T>())

    /**
     * The files of a picker whose value came back under [name]; empty where there are none.
     *
     * @throws FlowDataException where it is something else.
     */
    @Throws(FlowDataException::class)
    public fun files(name: String): List<FlowFile> =
        raw[name]?.let { readFlowData(it, ListSerializer(FlowFile.serializer())) }.orEmpty()

    override fun toString(): String = "FlowResponse(██)"

    public companion object {
        /** Reads `response_json`; null where it is no JSON object, as with address messages of old. */
        @JvmStatic
        public fun read(responseJson: String): FlowResponse? = try {
            (WaJson.parseToJsonElement(responseJson) as? JsonObject)?.let(::FlowResponse)
        } catch (_: SerializationException) {
            null
        }
    }
}
