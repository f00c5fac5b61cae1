package io.wakit.sandbox

import io.wakit.flows.check.FlowViolation
import io.wakit.model.FlowId
import io.wakit.model.WabaId
import io.wakit.model.flow.FlowMetricName
import kotlinx.serialization.json.JsonObject

/**
 * A Flow that an account of the sandbox has.
 *
 * @property status Meta's word: `DRAFT`, `PUBLISHED`, `DEPRECATED`, `THROTTLED`, `BLOCKED`.
 * @property json the Flow JSON as it was uploaded last; null where there is none yet.
 * @property published what users see; null where it was never published.
 * @property endpointUri where its endpoint is; null where it has none.
 */
public class SandboxFlow internal constructor(
    public val id: FlowId,
    public val waba: WabaId,
    public val name: String,
    public val status: String,
    public val json: String?,
    public val published: String?,
    public val endpointUri: String?,
) {
    override fun toString(): String = "SandboxFlow($name, $status)"
}

/**
 * The Flows of the accounts, and those at Meta who watch over them. Each new status is told by a webhook of the field `flows`.
 *
 * A Flow JSON is checked when it is uploaded, as Meta does it, and what is wrong is told with its lines and columns.
 */
public class SandboxFlows internal constructor(
    private val book: FlowBook,
    private val settings: Settings,
    private val publicKey: (BusinessNumber) -> String?,
) {
    /** All of them, in the order in which they were made. */
    public val all: List<SandboxFlow> get() = book.all()

    /** Those of one account. */
    public fun of(waba: WabaId): List<SandboxFlow> = book.all().filter { it.waba == waba }

    /** The one of that [id]; null where there is none. */
    public fun find(id: FlowId): SandboxFlow? = book.all().find { it.id == id }

    /**
     * Finds fault with the next Flow JSON that comes, at [path], whatever it is: as when Meta has a rule that is not known here.
     *
     * @param error Meta's name of the error, such as `INVALID_PROPERTY_VALUE`.
     */
    public fun objectToNext(path: String, message: String, error: String): Unit =
        book.objectTo(FlowViolation(path, message, error))

    /** Lets it be sent ten times an hour alone (then error 132069), as when its endpoint fails. */
    public fun throttle(id: FlowId): Unit = book.move(id, FlowEntry.THROTTLED)

    /** Keeps it from being sent (error 132068), as when its endpoint goes on failing. */
    public fun block(id: FlowId): Unit = book.move(id, FlowEntry.BLOCKED)

    /** Opens it again, as when its endpoint is well. */
    public fun recover(id: FlowId): Unit = book.move(id, FlowEntry.PUBLISHED)

    /**
     * What Meta counted at its endpoint lately, key by key: `measure(id, FlowMetricName.RequestCount, "value" to 713.0)`. What
     * was not said here is answered with error 139006, as with fewer than 250 requests.
     */
    public fun measure(id: FlowId, metric: FlowMetricName, vararg counts: Pair<String, Double>): Unit =
        book.measure(id, metric.value, counts.toList())

    /**
     * Taps the button of a [message] that carries a Flow, on the phone of the user [by]: the Flow is opened as the message says,
     * its endpoint asked under the key that the number has registered, and its end goes into the chat as `nfm_reply`. [out] is
     * told what the user sees.
     */
    public suspend fun open(message: ReceivedMessage, by: SandboxUser, out: (String) -> Unit = {}): FlowPlayer {
        val number = settings.numbers.first { it.id == message.from }
        val parameters = (message.content as? JsonObject)?.part("action")?.part("parameters")
        val flow = parameters?.let { book.named(number.waba, it) }?.shown()
        requireNotNull(flow) { "$message opens no Flow that an account of this sandbox has" }
        val json = if (parameters["mode"].asText == "draft") flow.json else flow.published
        val payload = parameters.part("flow_action_payload")
        val player = FlowPlayer(requireNotNull(json) { "$flow was never published" }) {
            flowToken = parameters["flow_token"].asText ?: "unused"
            flow.endpointUri?.let { endpoint(it, settings.appSecret) { publicKey(number) } }
            opensOnEndpoint = parameters["flow_action"].asText == "data_exchange"
            payload?.let { opensOn(it["screen"].asText, it.part("data") ?: JsonObject(emptyMap())) }
            prints(out)
            onEnd { by.completes(message, it) }
        }
        player.open()
        return player
    }

    private fun JsonObject.part(key: String): JsonObject? = this[key] as? JsonObject
}
