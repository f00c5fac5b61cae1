package io.wakit.sandbox

import kotlinx.serialization.json.JsonElement

/**
 * A call that the Graph of the sandbox got, and how it went.
 *
 * @property path as it was asked, version and query included.
 * @property body the JSON that came; null where none did, or what came is no JSON.
 * @property isAccepted whether what it asked for was done, even where the answer was lost or a gateway's page.
 * @property status what was answered; null where the answer was lost.
 */
public class GraphCall internal constructor(
    public val method: String,
    public val path: String,
    public val body: JsonElement?,
    public val isAccepted: Boolean,
    public val status: Int?,
) {
    override fun toString(): String = "$method $path: ${status ?: "answer lost"}"
}

/**
 * A call on its way in, as either face hands it over.
 *
 * @property origin where the caller finds what stands on the sandbox's own host.
 */
internal class IncomingCall(
    val method: String,
    val path: String,
    val query: String?,
    val authorization: String?,
    val contentType: String?,
    val body: ByteArray,
    val origin: String = "https://lookaside.fbsbx.com",
)
