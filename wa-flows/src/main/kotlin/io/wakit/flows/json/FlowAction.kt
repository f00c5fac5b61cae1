@file:kotlin.OptIn(ExperimentalSerializationApi::class)

package io.wakit.flows.json

import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/**
 * What a phone does when a component is used.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/flows/reference/flowjson#actions">Actions</a>
 */
@Serializable(with = FlowActionSerializer::class)
public sealed interface FlowAction {
    /** Meta's `name` of the action. */
    public val name: String
}

/**
 * Shows the next screen.
 *
 * @property payload the data of the next screen: it has the fields of that screen's schema, no more and no fewer.
 */
@Serializable
@SerialName("navigate")
public data class Navigate @JvmOverloads constructor(
    val next: NextScreen,
    val payload: JsonObject? = null,
    @SerialName(EXTRA) val extra: JsonObject = Nothing,
) : FlowAction {
    override val name: String get() = "navigate"

    /** To the screen of this id. */
    @JvmOverloads
    public constructor(screen: String, payload: JsonObject = Nothing) : this(NextScreen(screen), payload)
}

/**
 * Where [Navigate] leads.
 *
 * @property name the id of the screen.
 */
@Serializable
public data class NextScreen @JvmOverloads constructor(
    val name: String,
    @EncodeDefault(EncodeDefault.Mode.ALWAYS) val type: String = "screen",
)

/**
 * Ends the Flow. Terminal screens only.
 *
 * @property payload what the message in the chat carries back, in `nfm_reply`.
 */
@Serializable
@SerialName("complete")
public data class Complete @JvmOverloads constructor(
    val payload: JsonObject? = null,
    @SerialName(EXTRA) val extra: JsonObject = Nothing,
) : FlowAction {
    override val name: String get() = "complete"
}

/** Asks the endpoint what comes next, with the [payload]. Needs a data API version and a routing model. */
@Serializable
@SerialName("data_exchange")
public data class DataExchange @JvmOverloads constructor(
    val payload: JsonObject? = null,
    @SerialName(EXTRA) val extra: JsonObject = Nothing,
) : FlowAction {
    override val name: String get() = "data_exchange"
}

/** Changes the data of the screen on the phone itself: the fields of the [payload]. From 6.0 on. */
@Serializable
@SerialName("update_data")
public data class UpdateData @JvmOverloads constructor(
    val payload: JsonObject? = null,
    @SerialName(EXTRA) val extra: JsonObject = Nothing,
) : FlowAction {
    override val name: String get() = "update_data"
}

/** Opens [url] in the phone's browser. From 6.0 on, for [EmbeddedLink] and [OptIn]. */
@Serializable
@SerialName("open_url")
public data class OpenUrl @JvmOverloads constructor(
    val url: Dynamic<String>,
    @SerialName(EXTRA) val extra: JsonObject = Nothing,
) : FlowAction {
    override val name: String get() = "open_url"
}

/** An action that this version does not know, or that is not as Meta documents it; kept as it came. */
public data class RawAction(val raw: JsonElement) : FlowAction {
    override val name: String get() = raw.word("name").orEmpty()
}

internal object FlowActionSerializer : TaggedSerializer<FlowAction>("FlowAction", "name") {
    override val cases = Cases(
        Navigate.serializer(),
        Complete.serializer(),
        DataExchange.serializer(),
        UpdateData.serializer(),
        OpenUrl.serializer(),
    )

    override fun tag(value: FlowAction): String = value.name

    override fun unknown(raw: JsonElement): FlowAction = RawAction(raw)

    override fun raw(value: FlowAction): JsonElement? = (value as? RawAction)?.raw
}
