package io.wakit.sandbox

import io.wakit.model.AppId
import io.wakit.model.WabaId
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import kotlinx.serialization.json.putJsonArray
import java.net.URI
import java.net.URISyntaxException

/** `/{waba_id}/flows` and `/{flow_id}`: the life of a Flow, from draft to deprecated. */
internal class FlowDesk(private val settings: Settings, private val book: FlowBook) {
    private val fields = FlowFields(settings, book)

    fun routes(wabas: NodeKind<WabaId>, flows: NodeKind<FlowEntry>): List<Route<*>> = listOf(
        Route("GET", wabas, "flows") { waba, asked -> list(waba, asked) },
        Route("POST", wabas, "flows", ::create),
        Route("POST", wabas, "migrate_flows", ::migrate),
        Route("GET", flows, "") { flow, asked -> Outcome.ok(book.at { fields.of(flow, asked) }) },
        Route("POST", flows, "", ::edit),
        Route("DELETE", flows, "") { flow, _ -> done { book.delete(flow) } },
        Route("GET", flows, "assets", ::assets),
        Route("POST", flows, "assets", ::upload),
        Route("POST", flows, "publish") { flow, _ -> done { book.publish(flow) } },
        Route("POST", flows, "deprecate") { flow, _ -> done { book.deprecate(flow) } },
    )

    private fun done(act: () -> Unit): Outcome {
        act()
        return Outcome.success()
    }

    private fun list(waba: WabaId, asked: Asked): Outcome =
        Outcome.ok(asked.page(book.at { book.of(waba).map { fields.of(it, asked) } }, most = PAGE))

    private fun create(waba: WabaId, asked: Asked): Outcome {
        val body = asked.flowBody()
        val name = body.needed("name")
        val categories = body.categories() ?: throw GraphRefusal.parameter("The parameter categories is required.")
        val clone = body["clone_flow_id"].asText?.let {
            book.find(it) ?: throw GraphRefusal.parameter("Flow with specified ID does not exist")
        }
        val endpoint = body.endpoint()
        if (endpoint != null && clone?.version in OLD) throw GraphRefusal.parameter("Specify Endpoint Uri in Flow JSON")
        val flow = book.make(waba, name, categories)
        book.edit(flow) { endpointUri = endpoint ?: clone?.endpointUri }
        (body["flow_json"].asText ?: clone?.json)?.let { book.take(flow, it) }
        val isWanted = body["publish"].let { it is JsonPrimitive && it.content == "true" }
        // With errors it stays a draft, and the answer tells them.
        if (isWanted && flow.errors.isEmpty()) book.publish(flow)
        return Outcome.ok(
            buildJsonObject {
                put("id", flow.id.value)
                put("success", true)
                put("validation_errors", flow.errors())
            },
        )
    }

    private fun edit(flow: FlowEntry, asked: Asked): Outcome {
        val body = asked.flowBody()
        val name = body["name"].asText?.takeIf { it != flow.name }
        name?.let { book.checkName(flow.waba, it) }
        val categories = body.categories()
        val endpoint = body.endpoint()
        if (endpoint != null && flow.version in OLD) throw FlowFaults.update("Specify Endpoint Uri in Flow JSON")
        return done {
            book.edit(flow) {
                name?.let { this.name = it }
                categories?.let { this.categories = it }
                endpoint?.let { endpointUri = it }
                body["application_id"].asText?.let { application = AppId(it) }
                edit()
            }
        }
    }

    private fun upload(flow: FlowEntry, asked: Asked): Outcome {
        val form = FlowForm.of(asked.call)
        val type = form.text("asset_type") ?: throw GraphRefusal.parameter("The parameter asset_type is required.")
        if (type != ASSET) throw GraphRefusal.parameter("Param asset_type must be one of {FLOW_JSON} - got \"$type\".")
        form.text("name") ?: throw GraphRefusal.parameter("The parameter name is required.")
        val json = form.text("file") ?: throw GraphRefusal.parameter("The parameter file is required.")
        if (json.encodeToByteArray().size > BYTES) throw GraphRefusal.parameter("Flow JSON is larger than 10 MB.")
        book.take(flow, json)
        return Outcome.ok(
            buildJsonObject {
                put("success", true)
                put("validation_errors", flow.errors())
            },
        )
    }

    private fun assets(flow: FlowEntry, asked: Asked): Outcome = Outcome.ok(
        asked.page(
            listOfNotNull(
                flow.json?.let {
                    buildJsonObject {
                        put("name", "flow.json")
                        put("asset_type", ASSET)
                        put("download_url", "${asked.call.origin}$DOWNLOADS${flow.id}.json")
                    }
                },
            ),
            most = PAGE,
        ),
    )

    /** What lies under the URL that [assets] tells, for anyone; null for any other address. */
    fun asset(call: IncomingCall): GraphAnswer? {
        if (call.method != "GET" || !call.path.startsWith(DOWNLOADS)) return null
        val flow = book.find(call.path.removePrefix(DOWNLOADS).removeSuffix(".json"))
        return flow?.json?.let { GraphAnswer(OK, it) } ?: GraphAnswer(MISSING, "", "text/plain")
    }

    private fun migrate(waba: WabaId, asked: Asked): Outcome {
        val body = asked.flowBody()
        val source = WabaId(body.needed("source_waba_id"))
        if (source == waba || settings.numbers.none { it.waba == source }) {
            throw GraphRefusal.parameter("Param source_waba_id must be another account of the same portfolio.")
        }
        val there = book.of(source)
        val names = (body["source_flow_names"] as? JsonArray)?.mapNotNull { it.asText } ?: there.map { it.name }
        val (free, taken) = names.partition { name -> book.of(waba).none { it.name == name } }
        val moved = free.mapNotNull { name -> there.find { it.name == name } }.map { it to copy(it, waba) }
        val unknown = free - moved.map { it.first.name }.toSet()
        return Outcome.ok(
            buildJsonObject {
                putJsonArray("migrated_flows") { moved.forEach { (from, to) -> add(migrated(from, to)) } }
                putJsonArray("failed_flows") {
                    unknown.forEach { add(failed(it, "Flow name not found in source WABA.")) }
                    taken.forEach { add(failed(it, "Flow name is not unique.")) }
                }
            },
        )
    }

    private fun copy(from: FlowEntry, waba: WabaId): FlowEntry = book.make(waba, from.name, from.categories).also {
        book.edit(it) { endpointUri = from.endpointUri }
        from.json?.let { json -> book.take(it, json) }
    }

    private fun migrated(from: FlowEntry, to: FlowEntry): JsonElement = buildJsonObject {
        put("source_name", from.name)
        put("source_id", from.id.value)
        put("migrated_id", to.id.value)
    }

    private fun failed(name: String, why: String): JsonElement = buildJsonObject {
        put("source_name", name)
        put("error_code", "4233041")
        put("error_message", "Flows Migration Error: $why")
    }

    private fun Asked.flowBody(): JsonObject =
        if (call.contentType?.startsWith("application/json", ignoreCase = true) == true) {
            body()
        } else {
            FlowForm.of(call).json()
        }

    private fun JsonObject.categories(): List<String>? {
        val words = (this["categories"]?.takeIf { it != JsonNull } ?: return null) as? JsonArray
        val known = words?.map { it.asText.orEmpty() }.orEmpty()
        if (known.isEmpty() || known.any { it !in CATEGORIES }) {
            throw GraphRefusal.parameter("Param categories must be an array of {${CATEGORIES.joinToString()}}.")
        }
        return known
    }

    private fun JsonObject.endpoint(): String? = this["endpoint_uri"].asText?.also {
        val uri = try {
            URI(it)
        } catch (_: URISyntaxException) {
            null
        }
        // Meta takes https alone; on this machine an endpoint need not have a certificate.
        if (uri?.host == null || uri.scheme !in WEB) throw GraphRefusal.parameter("Invalid Endpoint URI")
    }

    private companion object {
        const val OK = 200
        const val MISSING = 404
        const val PAGE = 100
        const val BYTES = 10 * 1024 * 1024
        const val ASSET = "FLOW_JSON"
        const val DOWNLOADS = "/m1/v/t0.57323-24/"
        val OLD = setOf("2.1")
        val WEB = setOf("http", "https")
        val CATEGORIES = setOf(
            "SIGN_UP", "SIGN_IN", "APPOINTMENT_BOOKING", "LEAD_GENERATION", "CONTACT_US", "CUSTOMER_SUPPORT", "SURVEY",
            "SHOPPING", "OTHER",
        )
    }
}
