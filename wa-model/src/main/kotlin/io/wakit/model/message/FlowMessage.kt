package io.wakit.model.message

import io.wakit.model.AsWord
import io.wakit.model.Fixed
import io.wakit.model.FlowId
import io.wakit.model.OpenWord
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * A button that opens a Flow. What the user fills in comes back as an inbound message of type `nfm_reply`.
 *
 * The Flow is named by [flowId] or by [flowName]: exactly one of them. A name stops working when the Flow is renamed.
 *
 * @property body up to 1,024 characters.
 * @property cta what the button says; 30 characters at most are advised, and no emoji.
 * @property token what tells this sending from others, at the Flow's endpoint and in the reply; `unused` where it is left out.
 * @property mode `draft` opens a Flow that is not published, for trying it out.
 * @property action `navigate` opens [screen] with [data]; `data_exchange` asks the Flow's endpoint, and takes neither.
 * @property screen the first screen; the Flow's own entry where it is left out.
 * @property data what the first screen is given; not empty. Its keys are the business's own and pass unaltered.
 * @property header text, image, video or document.
 * @property footer up to 60 characters.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/flows/guides/sendingaflow">Sending a Flow</a>
 */
@Serializable
@SerialName("flow")
@OptIn(ExperimentalSerializationApi::class)
public data class FlowMessage @JvmOverloads constructor(
    @SerialName("body.text") val body: String,
    @SerialName("action.parameters.flow_cta") val cta: String,
    @SerialName("action.parameters.flow_id") val flowId: FlowId? = null,
    @SerialName("action.parameters.flow_token") val token: String? = null,
    @SerialName("action.parameters.flow_action") val action: FlowAction? = null,
    @SerialName("action.parameters.flow_action_payload.screen") val screen: String? = null,
    @SerialName("action.parameters.flow_action_payload.data") val data: JsonObject? = null,
    @SerialName("action.parameters.mode") val mode: FlowMode? = null,
    val header: Header? = null,
    @SerialName("footer.text") val footer: String? = null,
    @SerialName("action.parameters.flow_name") val flowName: String? = null,
) : Interactive() {
    @EncodeDefault
    @Fixed("flow")
    @SerialName("action.name")
    private val name: String = "flow"

    /** The version of this message's form; Meta knows `3` alone. */
    @EncodeDefault
    @SerialName("action.parameters.flow_message_version")
    val version: String = "3"

    override val kind: String get() = "flow"

    public companion object {
        /** Opens the Flow that is called [flowName] now. */
        @JvmStatic
        @JvmOverloads
        public fun named(body: String, cta: String, flowName: String, token: String? = null): FlowMessage =
            FlowMessage(body, cta, token = token, flowName = flowName)
    }
}

/** What a Flow button does first. */
@Serializable(with = FlowAction.Serializer::class)
public class FlowAction(value: String) : OpenWord(value) {
    public companion object {
        /** Opens a screen that the message names. */
        @JvmField public val Navigate: FlowAction = FlowAction("navigate")

        /** Asks the Flow's endpoint for the first screen. */
        @JvmField public val DataExchange: FlowAction = FlowAction("data_exchange")
    }

    internal object Serializer : AsWord<FlowAction>("FlowAction", ::FlowAction)
}

/** Whether a Flow button opens what is published. */
@Serializable(with = FlowMode.Serializer::class)
public class FlowMode(value: String) : OpenWord(value) {
    public companion object {
        /** The Flow as users see it. */
        @JvmField public val Published: FlowMode = FlowMode("published")

        /** The Flow as it is being worked on; only for trying it out. */
        @JvmField public val Draft: FlowMode = FlowMode("draft")
    }

    internal object Serializer : AsWord<FlowMode>("FlowMode", ::FlowMode)
}
