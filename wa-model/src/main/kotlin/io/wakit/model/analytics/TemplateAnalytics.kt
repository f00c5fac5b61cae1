package io.wakit.model.analytics

import io.wakit.model.GroupId
import io.wakit.model.TemplateGroupId
import io.wakit.model.TemplateId
import io.wakit.model.UnixTime
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.builtins.MapSerializer
import kotlinx.serialization.builtins.serializer
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonPrimitive
import java.time.Instant
import java.time.LocalDate

/**
 * Which days of templates to count, up to 90 days back.
 *
 * @property from the first day.
 * @property to the day behind the last.
 * @property metrics `SENT`, `DELIVERED`, `READ`, `CLICKED`, `COST` and those of the Marketing Messages API; all where empty.
 * @property product `CLOUD_API` or `MARKETING_MESSAGES_API_FOR_WHATSAPP`; for templates, not for groups.
 * @property inWabaTimezone whether days are those of the account's own time zone, in place of UTC.
 */
public data class TemplateAnalyticsQuery @JvmOverloads constructor(
    val from: LocalDate,
    val to: LocalDate,
    val metrics: List<String> = emptyList(),
    val product: String? = null,
    val inWabaTimezone: Boolean = false,
)

/** What was counted of templates, or of groups of them. */
@Serializable
public data class TemplateAnalytics @JvmOverloads constructor(
    val granularity: String? = null,
    @SerialName("product_type") val product: String? = null,
    @SerialName("waba_timezone") val timezone: String? = null,
    @SerialName("data_points") val points: List<Point> = emptyList(),
) {
    /**
     * A day of one template or group.
     *
     * @property read counted for 7 days after the sending; the same holds for [clicked].
     */
    @Serializable
    public data class Point @JvmOverloads constructor(
        @SerialName("template_id") val template: TemplateId? = null,
        @SerialName("template_group_id") val group: TemplateGroupId? = null,
        @Serializable(with = UnixTime::class) val start: Instant? = null,
        @Serializable(with = UnixTime::class) val end: Instant? = null,
        val sent: Long? = null,
        val delivered: Long? = null,
        val read: Long? = null,
        val clicked: List<Click> = emptyList(),
        val cost: List<Cost> = emptyList(),
    )

    /** Clicks on one button: `quick_reply_button`, `url_button`, or `unique_url_button` for the people behind them. */
    @Serializable
    public data class Click @JvmOverloads constructor(
        val type: String,
        @SerialName("button_content") val button: String? = null,
        val count: Long = 0,
    )

    /** An amount in the account's currency: `amount_spent`, `cost_per_delivered` or `cost_per_url_button_click`. */
    @Serializable
    public data class Cost @JvmOverloads constructor(val type: String, val value: Double? = null)
}

/** What was counted of a group by day: messages, and people who came and went. */
@Serializable
public data class GroupAnalytics @JvmOverloads constructor(
    val granularity: String? = null,
    @SerialName("data_points") val points: List<Point> = emptyList(),
) {
    /** A day of one group. */
    @Serializable
    public data class Point @JvmOverloads constructor(
        @SerialName("group_id") val group: GroupId? = null,
        @Serializable(with = UnixTime::class) val start: Instant? = null,
        @Serializable(with = UnixTime::class) val end: Instant? = null,
        val sent: Long? = null,
        val delivered: Long? = null,
        val read: Long? = null,
        val joined: Long? = null,
        val left: Long? = null,
    )
}

/**
 * What marketing messages of an ad object did. The numbers come as text, and are kept as such.
 *
 * @property values by Meta's name, such as `marketing_messages_read`.
 */
@Serializable(with = AdInsights.Serializer::class)
public data class AdInsights(val values: Map<String, String>) {
    /** The first day, as Meta writes it. */
    val from: String? get() = values["date_start"]

    /** The last day, as Meta writes it. */
    val to: String? get() = values["date_stop"]

    internal object Serializer : KSerializer<AdInsights> {
        private val map = MapSerializer(String.serializer(), JsonElement.serializer())
        override val descriptor: SerialDescriptor = map.descriptor

        override fun serialize(encoder: Encoder, value: AdInsights) =
            map.serialize(encoder, value.values.mapValues { JsonPrimitive(it.value) })

        override fun deserialize(decoder: Decoder): AdInsights = AdInsights(
            map.deserialize(decoder).mapValues { (_, value) -> (value as? JsonPrimitive)?.content ?: value.toString() },
        )
    }
}
