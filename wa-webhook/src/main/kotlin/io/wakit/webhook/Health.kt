package io.wakit.webhook

import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import kotlinx.serialization.json.putJsonObject

/**
 * Whether a webhook can do its work: for the probe of a load balancer, which should send it nothing while it cannot, and for
 * people. It holds no reasons, so that it can be shown; those are in the log.
 *
 * @property checks which of its parts answered within five seconds, by their names: `inbox`, where there is one, and those of
 * [ReceiverConfig.check].
 * @property deadLetters events whose handlers gave up, counted up to 100; null where there is no inbox, or it does not answer.
 * Somebody has to look at them, and no restart helps, so they make nothing down.
 * @property isStopping whether it was told to shut down.
 */
public data class Health(
    public val checks: Map<String, Boolean>,
    public val deadLetters: Int?,
    public val isStopping: Boolean,
) {
    /** Whether all of its parts answer and it goes on: 200 for a probe, 503 otherwise. */
    public val isUp: Boolean get() = !isStopping && checks.values.all { it }

    /** The status for a probe: 200 or 503. */
    public val status: Int get() = if (isUp) Answer.Taken.status else Answer.InboxDown.status

    /** The body for a probe: `{"status":"UP","checks":{"inbox":"UP"},"deadLetters":0}`, in the words that Actuator uses. */
    public fun toJson(): JsonObject = buildJsonObject {
        put("status", if (isStopping) "OUT_OF_SERVICE" else word(isUp))
        putJsonObject("checks") { checks.forEach { (name, isUp) -> put(name, word(isUp)) } }
        deadLetters?.let { put("deadLetters", it) }
    }

    private fun word(isUp: Boolean) = if (isUp) "UP" else "DOWN"
}
