package io.wakit.model.analytics

import java.time.Instant

/** Over what stretch of time is counted. Meta calls the same stretch by two names; each kind of analytics gets its own. */
public enum class Granularity(internal val forMessages: String, internal val forOthers: String) {
    /** 30 minutes. */
    HALF_HOUR("HALF_HOUR", "HALF_HOUR"),

    /** A day. */
    DAY("DAY", "DAILY"),

    /** A month. */
    MONTH("MONTH", "MONTHLY"),
}

/**
 * What to count of an account, from [start] up to [end], at most a year back. Lists that are empty ask for all. The words are
 * Meta's, in capitals.
 *
 * @property numbers of the account, in digits.
 * @property countries codes of two letters.
 * @property dimensions by what the points are broken down. Conversations: `CONVERSATION_CATEGORY`, `CONVERSATION_DIRECTION`,
 * `CONVERSATION_TYPE`, `COUNTRY`, `PHONE`. Prices: `PRICING_CATEGORY`, `PRICING_TYPE`, `TIER`, `COUNTRY`, `PHONE`. Calls:
 * `DIRECTION`, `COUNTRY`, `PHONE`. Messages have none.
 * @property metrics what is counted. Conversations: `CONVERSATION`, `COST`. Prices: `VOLUME`, `COST`. Calls: `COUNT`, `COST`,
 * `AVERAGE_DURATION`.
 * @property categories of conversations or of prices, such as `MARKETING`.
 * @property types of conversations, such as `REGULAR`; of prices, such as `FREE_ENTRY_POINT`.
 * @property directions of conversations or calls: `BUSINESS_INITIATED`, `USER_INITIATED`.
 * @property products of messages: 0 for templates, 2 for answers to users.
 */
public data class AnalyticsQuery @JvmOverloads constructor(
    val start: Instant,
    val end: Instant,
    val granularity: Granularity,
    val numbers: List<String> = emptyList(),
    val countries: List<String> = emptyList(),
    val dimensions: List<String> = emptyList(),
    val metrics: List<String> = emptyList(),
    val categories: List<String> = emptyList(),
    val types: List<String> = emptyList(),
    val directions: List<String> = emptyList(),
    val products: List<Int> = emptyList(),
) {
    /** The field of an account that asks for its messages: `analytics.start(…).end(…).granularity(DAY)`. */
    public fun ofMessages(): String = expression("analytics", granularity.forMessages) {
        if (products.isNotEmpty()) append(".product_types([${products.joinToString(",")}])")
    }

    /** The field of an account that asks for its conversations. */
    public fun ofConversations(): String = expression("conversation_analytics") {
        list("conversation_categories", categories)
        list("conversation_types", types)
        list("conversation_directions", directions)
    }

    /** The field of an account that asks for what it paid. */
    public fun ofPricing(): String = expression("pricing_analytics") {
        list("pricing_categories", categories)
        list("pricing_types", types)
    }

    /** The field of an account that asks for its calls. */
    public fun ofCalls(): String = expression("call_analytics") { list("directions", directions) }

    private fun expression(
        field: String,
        granularity: String = this.granularity.forOthers,
        own: StringBuilder.() -> Unit,
    ): String = buildString {
        append("$field.start(${start.epochSecond}).end(${end.epochSecond}).granularity($granularity)")
        list("phone_numbers", numbers)
        list("country_codes", countries)
        list("metric_types", metrics)
        own()
        list("dimensions", dimensions)
    }

    private fun StringBuilder.list(name: String, values: List<String>) {
        if (values.isNotEmpty()) append(".$name([${values.joinToString(",") { "\"$it\"" }}])")
    }
}
