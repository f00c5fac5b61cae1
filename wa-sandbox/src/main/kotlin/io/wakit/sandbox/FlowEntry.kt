package io.wakit.sandbox

import io.wakit.flows.check.FlowChecks
import io.wakit.flows.check.FlowViolation
import io.wakit.model.AppId
import io.wakit.model.FlowId
import io.wakit.model.WabaId
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import java.time.Instant

/** A Flow as Meta keeps it; touched under the lock of its [FlowBook] alone. */
internal class FlowEntry(val id: FlowId, val waba: WabaId, var name: String, var categories: List<String>) {
    var status: String = DRAFT
    var endpointUri: String? = null
    var application: AppId? = null

    /** What users see; null before it was published. */
    var published: String? = null
        private set

    /** What is being worked on: the text as it was uploaded. */
    var json: String? = null
        private set
    var errors: List<JsonElement> = emptyList()
        private set
    var preview: Pair<String, Instant>? = null
    val metrics: MutableMap<String, List<Pair<String, Double>>> = mutableMapOf()

    /** When a throttled Flow was sent in the last hour. */
    val sends: MutableList<Instant> = mutableListOf()

    val content: JsonObject? get() = json?.let { strictJson(it.encodeToByteArray()) as? JsonObject }
    val version: String? get() = content?.get("version").asText
    val dataApiVersion: String? get() = content?.get("data_api_version").asText

    /** The endpoint, which stood in the Flow JSON before 3.0. */
    val endpoint: String? get() = endpointUri ?: content?.get("data_channel_uri").asText

    /** Takes [text] as the draft; what is wrong with it is kept beside it, and keeps it from being published alone. */
    fun take(text: String, objections: List<FlowViolation> = emptyList()) {
        json = text
        val places = JsonPlaces.of(text)
        errors = (FlowChecks.check(text) + objections).map { FlowFaults.json(it, places) }
        edit()
    }

    /** An edit of what is published makes a draft of it. */
    fun edit() {
        if (status != DEPRECATED) status = DRAFT
    }

    fun publish() {
        published = json
        status = PUBLISHED
    }

    fun errors(): JsonArray = JsonArray(errors)

    fun shown(): SandboxFlow = SandboxFlow(id, waba, name, status, json, published, endpoint)

    companion object {
        const val DRAFT = "DRAFT"
        const val PUBLISHED = "PUBLISHED"
        const val DEPRECATED = "DEPRECATED"
        const val THROTTLED = "THROTTLED"
        const val BLOCKED = "BLOCKED"
    }
}
