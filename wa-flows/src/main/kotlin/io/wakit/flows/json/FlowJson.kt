@file:kotlin.OptIn(ExperimentalSerializationApi::class)

package io.wakit.flows.json

import io.wakit.model.WaJson
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject

/**
 * A Flow as Meta takes it in the asset `flow.json`: the whole of it, read and written without loss. What this version does
 * not know is kept in `extra` and in [RawComponent] and [RawAction].
 *
 * @property routingModel which screens follow which; only forward, and only for a Flow with an endpoint.
 * @property dataApiVersion makes it a Flow with an endpoint.
 * @property dataChannelUri the endpoint, in Flow JSON 2.1; from 3.0 on the API sets it.
 * @property extra keys that this version does not know.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/flows/reference/flowjson">Flow JSON</a>
 */
@Serializable(with = FlowJson.Serializer::class)
@KeepGeneratedSerializer
public data class FlowJson @JvmOverloads constructor(
    val version: FlowJsonVersion,
    val screens: List<Screen>,
    @SerialName("routing_model") val routingModel: Map<String, List<String>>? = null,
    @SerialName("data_api_version") val dataApiVersion: DataApiVersion? = null,
    @SerialName("data_channel_uri") val dataChannelUri: String? = null,
    @SerialName(EXTRA) val extra: JsonObject = Nothing,
) {
    /** The text to upload. */
    public fun toJson(): String = toJsonObject().toString()

    /** The same, indented for people. */
    public fun toPrettyJson(): String = pretty.encodeToString(JsonObject.serializer(), toJsonObject())

    internal fun toJsonObject(): JsonObject = WaJson.encodeToJsonElement(serializer(), this) as JsonObject

    internal object Serializer : KeepsUnknown<FlowJson>(generatedSerializer())

    public companion object {
        private val pretty = Json { prettyPrint = true }

        /**
         * Reads the text of a `flow.json`.
         *
         * @throws SerializationException where it is no JSON, or has no version, no screens, or a screen without an id or a
         * layout. `FlowChecks` tells what is wrong with any text.
         */
        @JvmStatic
        @Throws(SerializationException::class)
        public fun read(text: String): FlowJson = WaJson.decodeFromString(serializer(), text)
    }
}

/**
 * One screen.
 *
 * @property id letters and underscores; unique in the Flow, and not `SUCCESS`.
 * @property title stands in the bar at the top.
 * @property data the schema of what the screen is shown with, field by field, each with its example.
 * @property terminal whether the Flow can end here; such a screen needs a [Footer].
 * @property success whether ending here counts as a success (the default); terminal screens only.
 * @property refreshOnBack whether Back asks the endpoint; only in a Flow that has one.
 * @property sensitive the fields that the summary in the chat hides; from 5.1 on.
 */
@Serializable(with = Screen.Serializer::class)
@KeepGeneratedSerializer
public data class Screen @JvmOverloads constructor(
    val id: String,
    val layout: Layout,
    val title: String? = null,
    val data: Map<String, DataField>? = null,
    val terminal: Boolean? = null,
    val success: Boolean? = null,
    @SerialName("refresh_on_back") val refreshOnBack: Boolean? = null,
    val sensitive: List<String>? = null,
    @SerialName(EXTRA) val extra: JsonObject = Nothing,
) {
    internal object Serializer : KeepsUnknown<Screen>(generatedSerializer())
}

/** What a screen shows, from top to bottom. Meta has one type of layout: a single column. */
@Serializable(with = Layout.Serializer::class)
@KeepGeneratedSerializer
public data class Layout @JvmOverloads constructor(
    val children: List<FlowComponent>,
    @EncodeDefault(EncodeDefault.Mode.ALWAYS) val type: String = SINGLE_COLUMN,
    @SerialName(EXTRA) val extra: JsonObject = Nothing,
) {
    internal object Serializer : KeepsUnknown<Layout>(generatedSerializer())

    public companion object {
        /** The one type of layout that there is. */
        public const val SINGLE_COLUMN: String = "SingleColumnLayout"
    }
}
