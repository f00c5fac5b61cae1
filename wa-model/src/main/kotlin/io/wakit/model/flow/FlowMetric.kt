package io.wakit.model.flow

import io.wakit.model.AsWord
import io.wakit.model.OpenWord
import io.wakit.model.UnixTime
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * How a Flow's endpoint did over time. Meta tells nothing for fewer than 250 requests, and runs some hours behind.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/flows/reference/metrics_api">Metrics API</a>
 */
@Serializable
public data class FlowMetric @JvmOverloads constructor(
    val name: FlowMetricName,
    val granularity: FlowGranularity? = null,
    @SerialName("data_points") val points: List<Point> = emptyList(),
) {
    /** What was counted in one stretch of time, and when that began. */
    @Serializable
    public data class Point @JvmOverloads constructor(
        @Serializable(with = UnixTime::class) val timestamp: Instant? = null,
        val data: List<Count> = emptyList(),
    )

    /** A value under the kind of error, the second of latency, or plainly `value`. */
    @Serializable
    public data class Count(val key: String, val value: Double)
}

/** What is counted at a Flow's endpoint. */
@Serializable(with = FlowMetricName.Serializer::class)
public class FlowMetricName(value: String) : OpenWord(value) {
    public companion object {
        /** Requests. */
        @JvmField public val RequestCount: FlowMetricName = FlowMetricName("ENDPOINT_REQUEST_COUNT")

        /** Errors, by kind. */
        @JvmField public val RequestError: FlowMetricName = FlowMetricName("ENDPOINT_REQUEST_ERROR")

        /** Errors for each request. */
        @JvmField public val RequestErrorRate: FlowMetricName = FlowMetricName("ENDPOINT_REQUEST_ERROR_RATE")

        /** Requests by the second, rounded up, in which they were answered; the last is 10 and more. */
        @JvmField public val LatencySeconds: FlowMetricName = FlowMetricName("ENDPOINT_REQUEST_LATENCY_SECONDS_CEIL")

        /** Meta's own checks that the endpoint is there. */
        @JvmField public val Availability: FlowMetricName = FlowMetricName("ENDPOINT_AVAILABILITY")
    }

    internal object Serializer : AsWord<FlowMetricName>("FlowMetricName", ::FlowMetricName)
}

/** Over what stretch of time is counted. */
@Serializable(with = FlowGranularity.Serializer::class)
public class FlowGranularity(value: String) : OpenWord(value) {
    public companion object {
        /** By day, up to 90 days back. */
        @JvmField public val Day: FlowGranularity = FlowGranularity("DAY")

        /** By hour, up to 30 days back. */
        @JvmField public val Hour: FlowGranularity = FlowGranularity("HOUR")

        /** All in one. */
        @JvmField public val Lifetime: FlowGranularity = FlowGranularity("LIFETIME")
    }

    internal object Serializer : AsWord<FlowGranularity>("FlowGranularity", ::FlowGranularity)
}
