package io.wakit.sandbox

import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.addJsonObject
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import kotlinx.serialization.json.putJsonArray
import java.time.Instant
import java.time.ZoneOffset
import java.time.format.DateTimeFormatter
import java.time.temporal.ChronoUnit

/** What a Flow answers to `fields=`, those with parameters among them: `preview.invalidate(false)`, `metric.name(…)…`. */
internal class FlowFields(private val settings: Settings, private val book: FlowBook) {
    fun of(flow: FlowEntry, asked: Asked): JsonElement {
        val wanted = asked.fields() ?: listOf("name", "status", "categories", "validation_errors")
        val found = wanted.filter { it != "id" }.mapNotNull { field ->
            val name = field.substringBefore('.')
            value(flow, name, field.substringAfter('.', ""))?.let { name to it }
        }
        return JsonObject(mapOf("id" to JsonPrimitive(flow.id.value)) + found)
    }

    /** Null where it has no value, so that Meta leaves it out. */
    private fun value(flow: FlowEntry, name: String, parameters: String): JsonElement? = when (name) {
        "name" -> JsonPrimitive(flow.name)
        "status" -> JsonPrimitive(flow.status)
        "categories" -> JsonArray(flow.categories.map(::JsonPrimitive))
        "validation_errors" -> flow.errors()
        "json_version" -> flow.version?.let(::JsonPrimitive)
        "data_api_version" -> flow.dataApiVersion?.let(::JsonPrimitive)
        "endpoint_uri", "data_channel_uri" -> flow.endpoint?.let(::JsonPrimitive)
        "preview" -> book.preview(flow, isNew = parameters == "invalidate(true)")
        "whatsapp_business_account" -> node(flow.waba.value, "Sandbox")
        "application" -> flow.application?.let { node(it.value, "Sandbox app") }
        "health_status" -> health(flow, argument(parameters, "phone_number"))
        "metric" -> metric(flow, parameters)
        else -> throw GraphRefusal.parameter("Tried accessing nonexisting field ($name)")
    }

    private fun node(id: String, name: String): JsonElement = buildJsonObject {
        put("id", id)
        put("name", name)
    }

    private fun health(flow: FlowEntry, phone: String?): JsonElement = buildJsonObject {
        val state = when (flow.status) {
            FlowEntry.BLOCKED, FlowEntry.DEPRECATED -> "BLOCKED"
            FlowEntry.THROTTLED -> "LIMITED"
            else -> "AVAILABLE"
        }
        put("can_send_message", state)
        putJsonArray("entities") {
            val entities = listOfNotNull(
                Triple("FLOW", flow.id.value, state),
                Triple("WABA", flow.waba.value, "AVAILABLE"),
                flow.application?.let { Triple("APP", it.value, "AVAILABLE") },
                phone?.let { Triple("PHONE_NUMBER", it, "AVAILABLE") },
            )
            entities.forEach { (type, id, can) ->
                addJsonObject {
                    put("entity_type", type)
                    put("id", id)
                    put("can_send_message", can)
                }
            }
        }
    }

    private fun metric(flow: FlowEntry, parameters: String): JsonElement {
        val name = argument(parameters, "name") ?: throw GraphRefusal.parameter("metric needs a name.")
        val granularity = argument(parameters, "granularity")?.uppercase() ?: "DAY"
        if (name !in METRICS) throw GraphRefusal.parameter("Param name must be one of {${METRICS.joinToString()}}.")
        if (granularity !in STRETCHES) {
            throw GraphRefusal.parameter("Param granularity must be one of {${STRETCHES.keys.joinToString()}}.")
        }
        val counts = flow.metrics[name] ?: throw FlowFaults.metrics()
        return buildJsonObject {
            put("name", name)
            put("granularity", granularity)
            putJsonArray("data_points") {
                addJsonObject {
                    STRETCHES[granularity]?.let {
                        put("timestamp", settings.clock.instant().truncatedTo(it).asMetaWrites())
                    }
                    putJsonArray("data") {
                        counts.forEach { (key, value) ->
                            addJsonObject {
                                put("key", key)
                                put("value", value)
                            }
                        }
                    }
                }
            }
        }
    }

    /** `DAY` of `name(X).granularity(DAY)`, where `granularity` is asked for. */
    private fun argument(parameters: String, name: String): String? =
        Regex("""(?:^|\.)$name\(([^)]*)\)""").find(parameters)?.groupValues?.get(1)

    private companion object {
        val STRETCHES = mapOf("DAY" to ChronoUnit.DAYS, "HOUR" to ChronoUnit.HOURS, "LIFETIME" to null)
        val METRICS = setOf(
            "ENDPOINT_REQUEST_COUNT",
            "ENDPOINT_REQUEST_ERROR",
            "ENDPOINT_REQUEST_ERROR_RATE",
            "ENDPOINT_REQUEST_LATENCY_SECONDS_CEIL",
            "ENDPOINT_AVAILABILITY",
        )
    }
}

/** As the Graph writes times: `2024-01-28T08:00:00+0000`. */
internal fun Instant.asMetaWrites(): String = META_TIME.format(truncatedTo(ChronoUnit.SECONDS))

private val META_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxx").withZone(ZoneOffset.UTC)
