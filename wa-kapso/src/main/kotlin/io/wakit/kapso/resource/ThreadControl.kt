package io.wakit.kapso.resource

import arrow.core.Either
import io.wakit.client.Endpoint
import io.wakit.client.Graph
import io.wakit.client.WaError
import io.wakit.client.post
import io.wakit.kapso.forKapso
import io.wakit.kapso.unless
import io.wakit.model.Bsuid
import io.wakit.model.ParentBsuid
import io.wakit.model.PhoneNumberId
import io.wakit.model.Recipient
import io.wakit.model.Success
import io.wakit.model.Violation
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import kotlinx.serialization.json.putJsonObject

/**
 * Who of several apps holds the conversation with a user. Another app's hold is refused with 403 (code 2494191) or 409, see
 * [kapsoSlug][io.wakit.kapso.kapsoSlug]. After a 502 nobody knows what was done: it is not asked again, and the error says
 * `mayHaveBeenSent`.
 */
public class ThreadControl internal constructor(graph: Graph, private val phone: PhoneNumberId) {
    private val graph = graph.forKapso("holds of conversations")

    /** Takes the conversation. [metadata], up to 2,000 characters, goes to the other app. */
    @JvmOverloads
    public suspend fun take(user: Recipient, metadata: String? = null): Either<WaError, Success> =
        act("take", user, metadata)

    /** Gives it back. */
    @JvmOverloads
    public suspend fun release(user: Recipient, metadata: String? = null): Either<WaError, Success> =
        act("release", user, metadata)

    /** Gives it to the app that has [targetRole]. */
    @JvmOverloads
    public suspend fun pass(user: Recipient, targetRole: String, metadata: String? = null): Either<WaError, Success> =
        act("pass", user, metadata, targetRole)

    private suspend fun act(
        action: String,
        user: Recipient,
        metadata: String?,
        role: String? = null,
    ): Either<WaError, Success> {
        val body = buildJsonObject {
            put("messaging_product", "whatsapp")
            put("action", action)
            put(if (user is Bsuid || user is ParentBsuid) "recipient" else "to", user.value)
            role?.let { putJsonObject("control_pass") { put("target_role", it) } }
            metadata?.let { put("metadata", it) }
        }
        return graph.unless(tooLong(metadata))(Act, at = phone, body)
    }

    private fun tooLong(metadata: String?): List<Violation> = metadata?.length?.takeIf { it > LONGEST }
        ?.let { listOf(Violation("metadata", "has $it characters; Kapso takes $LONGEST at most", LONGEST, it)) }
        .orEmpty()

    internal companion object {
        private const val LONGEST = 2_000

        val Act: Endpoint<PhoneNumberId, JsonObject, Success> = post("thread_control")
    }
}
