package io.wakit.sandbox

import io.wakit.flows.check.FlowViolation
import io.wakit.model.ErrorCode
import io.wakit.model.FlowId
import io.wakit.model.WabaId
import io.wakit.model.event.Change
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import java.time.Duration
import java.util.UUID

/** The Flows of all accounts, and what can be done with one. */
internal class FlowBook(
    private val settings: Settings,
    private val webhooks: Webhooks,
    private val hasKey: (WabaId) -> Boolean,
) {
    private val entries = mutableListOf<FlowEntry>()
    private val objections = mutableListOf<FlowViolation>()
    private var number = FIRST_ID

    fun all(): List<SandboxFlow> = synchronized(entries) { entries.map { it.shown() } }

    fun find(id: String): FlowEntry? = synchronized(entries) { entries.find { it.id.value == id } }

    fun of(waba: WabaId): List<FlowEntry> = synchronized(entries) { entries.filter { it.waba == waba } }

    fun <T> at(block: () -> T): T = synchronized(entries) { block() }

    fun make(waba: WabaId, name: String, categories: List<String>): FlowEntry = synchronized(entries) {
        checkName(waba, name)
        FlowEntry(FlowId("${number++}"), waba, name, categories).also {
            it.application = settings.appId
            entries += it
            tell(it, null)
        }
    }

    /** A name is there once in an account. */
    fun checkName(waba: WabaId, name: String) {
        if (of(waba).any { it.name == name }) throw GraphRefusal.parameter("Flow name is not unique")
    }

    /** What Meta looks at before a Flow is for all. */
    fun publish(flow: FlowEntry): Unit = synchronized(entries) {
        if (flow.status != FlowEntry.DRAFT) throw FlowFaults.publish("Publishing Flow in invalid state")
        if (flow.json == null || flow.errors.isNotEmpty()) {
            throw FlowFaults.publish("Publishing Flow with validation errors")
        }
        if (flow.version in FROZEN) {
            throw FlowFaults.publish("Versions in Flow JSON file are not available for publishing")
        }
        if (flow.dataApiVersion != null) checkEndpoint(flow)
        change(flow) { publish() }
    }

    private fun checkEndpoint(flow: FlowEntry) {
        val endpoint =
            flow.endpoint ?: throw FlowFaults.publish("Publishing without specifying endpoint_uri is forbidden")
        if (!hasKey(flow.waba)) throw FlowFaults.publish("Missing Flows Signed Public Key")
        if (flow.application == null) throw FlowFaults.publish("No Application Connected to the Flow")
        if (!settings.flowEndpointCheck(endpoint)) throw FlowFaults.publish("Endpoint Not Available")
    }

    fun objectTo(fault: FlowViolation): Unit = synchronized(entries) { objections += fault }

    /** Takes [text] as the draft of [flow]. */
    fun take(flow: FlowEntry, text: String): Unit = edit(flow) {
        take(text, objections.toList())
        objections.clear()
    }

    fun deprecate(flow: FlowEntry): Unit = synchronized(entries) {
        if (flow.status == FlowEntry.DEPRECATED) throw FlowFaults.deprecate("Flow is already deprecated")
        if (flow.published == null) throw FlowFaults.deprecate("Can't deprecate unpublished flow")
        change(flow) { status = FlowEntry.DEPRECATED }
    }

    fun delete(flow: FlowEntry): Unit = synchronized(entries) {
        if (flow.published != null) throw FlowFaults.delete()
        entries -= flow
    }

    /** An edit of [flow], which is told where it made a draft of what was published. */
    fun edit(flow: FlowEntry, edit: FlowEntry.() -> Unit): Unit = synchronized(entries) {
        if (flow.status == FlowEntry.DEPRECATED) throw FlowFaults.update("Flow can't be updated")
        change(flow, edit)
    }

    fun move(id: FlowId, status: String): Unit = synchronized(entries) {
        val flow = requireNotNull(find(id.value)) { "$id is no Flow of this sandbox" }
        require(flow.published != null) { "$flow was never published, so Meta does not watch it" }
        change(flow) { this.status = status }
    }

    fun measure(id: FlowId, metric: String, counts: List<Pair<String, Double>>): Unit = synchronized(entries) {
        requireNotNull(find(id.value)) { "$id is no Flow of this sandbox" }.metrics[metric] = counts
    }

    /** The link to its preview, which stays the same until it has run out or a new one is asked for. */
    fun preview(flow: FlowEntry, isNew: Boolean): JsonObject = synchronized(entries) {
        val now = settings.clock.instant()
        val known = flow.preview.takeIf { !isNew && it != null && now < it.second }
        val (token, until) = known ?: ("${UUID.randomUUID()}" to now + PREVIEW).also { flow.preview = it }
        buildJsonObject {
            put("preview_url", "https://business.facebook.com/wa/manage/flows/${flow.id}/preview/?token=$token")
            put("expires_at", until.asMetaWrites())
        }
    }

    /** Whether a message may open the Flow that its parameters name; one that the book does not know passes. */
    fun mayOpen(waba: WabaId, parameters: JsonObject): Unit = synchronized(entries) {
        val flow = named(waba, parameters) ?: return
        val isDraft = parameters["mode"].asText == "draft"
        when {
            flow.status == FlowEntry.BLOCKED -> throw GraphRefusal.of(BLOCKED, "The Flow is blocked.")

            flow.status == FlowEntry.THROTTLED -> throttle(flow)

            flow.status == FlowEntry.DEPRECATED ->
                throw GraphRefusal.of(ErrorCode.ParameterValueInvalid, "The Flow is deprecated.")

            flow.published == null && !isDraft ->
                throw GraphRefusal.of(
                    ErrorCode.ParameterValueInvalid,
                    "The Flow is a draft; send it with mode draft, or publish it.",
                )
        }
    }

    /** The Flow that the parameters of a message name, by its id or its name. */
    fun named(waba: WabaId, parameters: JsonObject): FlowEntry? {
        val id = parameters["flow_id"].asText
        val name = parameters["flow_name"].asText
        return of(waba).find { it.id.value == id || (id == null && it.name == name) }
    }

    private fun throttle(flow: FlowEntry) {
        val now = settings.clock.instant()
        flow.sends.removeAll { it <= now - HOUR }
        if (flow.sends.size >= PER_HOUR) throw GraphRefusal.of(THROTTLED, "The Flow has sent its 10 messages.")
        flow.sends += now
    }

    private fun change(flow: FlowEntry, change: FlowEntry.() -> Unit) {
        val before = flow.status
        flow.change()
        if (flow.status != before) tell(flow, before)
    }

    private fun tell(flow: FlowEntry, before: String?) {
        val value = buildJsonObject {
            put("event", "FLOW_STATUS_CHANGE")
            put(
                "message",
                "Flow ${flow.name} changed status" + before?.let { " from $it" }.orEmpty() + " to ${flow.status}",
            )
            put("flow_id", flow.id.value)
            before?.let { put("old_status", it) }
            put("new_status", flow.status)
        }
        webhooks.tell("flow ${flow.id}", flow.waba, Change("flows", value))
    }

    private companion object {
        const val FIRST_ID = 1_400_000_000_000_001L
        const val PER_HOUR = 10
        val HOUR: Duration = Duration.ofHours(1)
        val PREVIEW: Duration = Duration.ofDays(30)
        val BLOCKED = ErrorCode(132068)
        val THROTTLED = ErrorCode(132069)

        /** Can be sent, not published. */
        val FROZEN = setOf("2.1", "3.0", "3.1", "4.0", "5.0")
    }
}
