package io.wakit.model.flow

import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import java.net.URLEncoder

/**
 * How a Flow begins on the page that [Flow.Preview.interactive] opens. A Flow with an endpoint needs [flowToken] and
 * [phoneNumber]; it begins by asking the endpoint, unless a [screen] is named.
 *
 * @property flowToken what the endpoint is told; let it refuse tokens that it does not know, since whoever has the link can try.
 * @property phoneNumber the business's number whose public key encrypts, in digits.
 * @property screen where it begins, with [data]; the endpoint is not asked then.
 * @property data what [screen] is given.
 * @property isDebugging whether each action is shown beside the screen.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/flows/reference/flowsapi#preview">Preview</a>
 */
public class PreviewSettings @JvmOverloads constructor(
    public val flowToken: String? = null,
    public val phoneNumber: String? = null,
    public val screen: String? = null,
    public val data: JsonObject? = null,
    public val isDebugging: Boolean = false,
) {
    /** [page] with these settings in its query. */
    internal fun on(page: String): String {
        val action = if (screen != null) "navigate" else "data_exchange".takeIf { phoneNumber != null }
        val payload = screen?.let {
            buildJsonObject {
                put("screen", it)
                data?.let { put("data", it) }
            }
        }
        val query = listOf(
            "interactive" to "true",
            "flow_token" to flowToken,
            "flow_action" to action,
            "flow_action_payload" to payload?.toString(),
            "phone_number" to phoneNumber,
            "debug" to "true".takeIf { isDebugging },
        ).mapNotNull { (name, value) -> value?.let { "$name=${URLEncoder.encode(it, Charsets.UTF_8)}" } }
        return page + (if ('?' in page) "&" else "?") + query.joinToString("&")
    }
}
