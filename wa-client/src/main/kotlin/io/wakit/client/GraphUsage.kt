package io.wakit.client

import io.wakit.model.WaJson
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.contentOrNull
import kotlinx.serialization.json.doubleOrNull
import java.time.Duration

/**
 * How much of an allowance is used up, in percent: at 100 Meta refuses calls with error 4 or 80007. Meta tells it with many
 * answers, though not with all (`X-App-Usage`, `X-Business-Use-Case-Usage`).
 *
 * @property account the account that the allowance belongs to, by Meta's id; null for that of the app.
 * @property type which allowance of the account, such as `whatsapp`; null for that of the app.
 * @property calls the share of calls.
 * @property time the share of time that Meta spends on calls.
 * @property cpuTime the share of processor time.
 * @property regainedIn when calls are taken again; null where they are taken.
 * @see <a href="https://developers.facebook.com/docs/graph-api/overview/rate-limiting">Rate limits</a>
 */
public class GraphUsage @JvmOverloads constructor(
    public val account: String?,
    public val type: String?,
    public val calls: Int,
    public val time: Int,
    public val cpuTime: Int,
    public val regainedIn: Duration? = null,
) {
    override fun toString(): String = "GraphUsage(${type ?: "app"} $calls %)"

    internal companion object {
        /** Reads both headers; what has another form tells nothing. */
        fun read(app: String?, business: String?): List<GraphUsage> =
            listOfNotNull((parsed(app) as? JsonObject)?.usage(account = null)) +
                (parsed(business) as? JsonObject).orEmpty().flatMap { (account, usages) ->
                    (usages as? JsonArray).orEmpty().mapNotNull { (it as? JsonObject)?.usage(account) }
                }

        private fun parsed(header: String?): JsonElement? = try {
            header?.let(WaJson::parseToJsonElement)
        } catch (_: SerializationException) {
            null
        }

        private fun JsonObject.usage(account: String?): GraphUsage = GraphUsage(
            account,
            (this["type"] as? JsonPrimitive)?.contentOrNull,
            percent("call_count"),
            percent("total_time"),
            percent("total_cputime"),
            percent("estimated_time_to_regain_access").takeIf { it > 0 }?.let { Duration.ofMinutes(it.toLong()) },
        )

        private fun JsonObject.percent(key: String): Int = (this[key] as? JsonPrimitive)?.doubleOrNull?.toInt() ?: 0
    }
}
