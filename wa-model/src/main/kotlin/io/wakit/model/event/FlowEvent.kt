package io.wakit.model.event

import io.wakit.model.AsWord
import io.wakit.model.FlowId
import io.wakit.model.OpenWord
import io.wakit.model.flow.FlowStatus
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * News of a flow: another status, or an alert that people or the endpoint have trouble with it. Which numbers are there
 * depends on [event].
 *
 * @property event what it is about.
 * @property message the same in a sentence.
 * @property oldStatus on a new status, where there was one before.
 * @property newStatus on a new status.
 * @property alertState `ACTIVATED` or `DEACTIVATED`.
 * @property threshold what was passed: a percentage, or milliseconds for a latency.
 * @property errorRate in percent.
 * @property p50Latency half of the answers took this many milliseconds at most.
 * @property p90Latency nine in ten did.
 * @property requestsCount on how many requests the figures rest.
 * @property availability of the endpoint, in percent.
 * @property errors which errors they were, by kind.
 * @property warning on a version that will expire: what to do.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/flows/reference/flowswebhooks">Flows webhooks</a>
 */
@Serializable
public data class FlowEvent(
    @SerialName(ORIGIN) override val origin: Origin,
    val event: FlowEventKind,
    @SerialName("flow_id") val flowId: FlowId? = null,
    val message: String? = null,
    @SerialName("old_status") val oldStatus: FlowStatus? = null,
    @SerialName("new_status") val newStatus: FlowStatus? = null,
    @SerialName("alert_state") val alertState: String? = null,
    val threshold: Double? = null,
    @SerialName("error_rate") val errorRate: Double? = null,
    @SerialName("p50_latency") val p50Latency: Long? = null,
    @SerialName("p90_latency") val p90Latency: Long? = null,
    @SerialName("requests_count") val requestsCount: Long? = null,
    val availability: Double? = null,
    val errors: List<Errors> = emptyList(),
    val warning: String? = null,
) : InboundEvent {
    /** How often one kind of error came. */
    @Serializable
    public data class Errors(
        @SerialName("error_type") val type: String? = null,
        @SerialName("error_rate") val rate: Double? = null,
        @SerialName("error_count") val count: Long? = null,
    )
}

/** What news of a flow is about (`event`). */
@Serializable(with = FlowEventKind.Serializer::class)
public class FlowEventKind(value: String) : OpenWord(value) {
    public companion object {
        /** It has another status, or is new. */
        @JvmField public val StatusChange: FlowEventKind = FlowEventKind("FLOW_STATUS_CHANGE")

        /** People's devices fail to show it: 5, 10 or 50 % within 60 minutes. */
        @JvmField public val ClientErrorRate: FlowEventKind = FlowEventKind("CLIENT_ERROR_RATE")

        /** The endpoint fails: 5, 10 or 50 % within 30 minutes. */
        @JvmField public val EndpointErrorRate: FlowEventKind = FlowEventKind("ENDPOINT_ERROR_RATE")

        /** The endpoint is slow: nine in ten answers above 1, 5 or 7 seconds within 30 minutes. */
        @JvmField public val EndpointLatency: FlowEventKind = FlowEventKind("ENDPOINT_LATENCY")

        /** The endpoint is away: below 90 % within 10 minutes. */
        @JvmField public val EndpointAvailability: FlowEventKind = FlowEventKind("ENDPOINT_AVAILABILITY")

        /** Its version will be frozen in 21 days. */
        @JvmField public val VersionExpiryWarning: FlowEventKind = FlowEventKind("FLOW_VERSION_EXPIRY_WARNING")
    }

    internal object Serializer : AsWord<FlowEventKind>("FlowEventKind", ::FlowEventKind)
}
