package io.wakit.model.analytics

import io.wakit.model.UnixTime
import io.wakit.model.WabaId
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * Messages that the numbers of an account sent.
 *
 * @property numbers that were counted, in digits.
 * @see <a href="https://developers.facebook.com/documentation/business-messaging/whatsapp/analytics">Analytics</a>
 */
@Serializable
public data class MessageAnalytics @JvmOverloads constructor(
    @SerialName("phone_numbers") val numbers: List<String> = emptyList(),
    @SerialName("country_codes") val countries: List<String> = emptyList(),
    val granularity: String? = null,
    @SerialName("data_points") val points: List<Point> = emptyList(),
) {
    /** What was counted from [start] to [end]. */
    @Serializable
    public data class Point @JvmOverloads constructor(
        @Serializable(with = UnixTime::class) val start: Instant? = null,
        @Serializable(with = UnixTime::class) val end: Instant? = null,
        val sent: Long = 0,
        val delivered: Long = 0,
        @SerialName("groups_sent") val groupsSent: Long? = null,
        @SerialName("groups_delivered") val groupsDelivered: Long? = null,
    )
}

/**
 * Conversations that were opened, and about what they cost. Meta prices by message since July 2025.
 *
 * @property cost in the account's currency; missing for those who are billed by a partner.
 * @property type `REGULAR`, `FREE_TIER` or `FREE_ENTRY_POINT`; like number, country, direction and category, it is there only
 * where that dimension was asked for.
 */
@Serializable
public data class ConversationPoint @JvmOverloads constructor(
    @Serializable(with = UnixTime::class) val start: Instant? = null,
    @Serializable(with = UnixTime::class) val end: Instant? = null,
    @SerialName("conversation") val conversations: Long = 0,
    val cost: Double? = null,
    @SerialName("phone_number") val number: String? = null,
    val country: String? = null,
    @SerialName("conversation_type") val type: String? = null,
    @SerialName("conversation_direction") val direction: String? = null,
    @SerialName("conversation_category") val category: String? = null,
)

/**
 * Messages that were delivered, and about what they cost.
 *
 * @property tier the lower and the upper bound of the price step that the account is in, as `0:750000`; `MAX` for no upper.
 * @property type `REGULAR`, `FREE_CUSTOMER_SERVICE` or `FREE_ENTRY_POINT`; like number, country and category, it is there only
 * where that dimension was asked for.
 */
@Serializable
public data class PricingPoint @JvmOverloads constructor(
    @Serializable(with = UnixTime::class) val start: Instant? = null,
    @Serializable(with = UnixTime::class) val end: Instant? = null,
    val volume: Long = 0,
    val cost: Double? = null,
    @SerialName("phone_number") val number: String? = null,
    val country: String? = null,
    val tier: String? = null,
    @SerialName("pricing_type") val type: String? = null,
    @SerialName("pricing_category") val category: String? = null,
)

/** Calls that were completed, about what they cost, and how many seconds they took on average. */
@Serializable
public data class CallPoint @JvmOverloads constructor(
    @Serializable(with = UnixTime::class) val start: Instant? = null,
    @Serializable(with = UnixTime::class) val end: Instant? = null,
    val count: Long = 0,
    val cost: Double? = null,
    @SerialName("average_duration") val averageSeconds: Double? = null,
    val direction: String? = null,
    @SerialName("phone_number") val number: String? = null,
    val country: String? = null,
)

/** How Meta wraps the points of an account: lists of lists. */
@Serializable
public data class Series<T>(val data: List<Points<T>> = emptyList()) {
    /** All points, in order. */
    val points: List<T> get() = data.flatMap { it.points }

    /** One of the lists. */
    @Serializable
    public data class Points<T>(@SerialName("data_points") val points: List<T> = emptyList())
}

/** The answer that holds the analytics of an account; what was asked for is there. */
@Serializable
public data class AccountAnalytics @JvmOverloads constructor(
    val id: WabaId? = null,
    @SerialName("analytics") val messages: MessageAnalytics? = null,
    @SerialName("conversation_analytics") val conversations: Series<ConversationPoint>? = null,
    @SerialName("pricing_analytics") val pricing: Series<PricingPoint>? = null,
    @SerialName("call_analytics") val calls: Series<CallPoint>? = null,
)
