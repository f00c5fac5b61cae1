package io.wakit.sandbox

import io.wakit.flows.check.FlowViolation
import io.wakit.model.ErrorCode
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.addJsonObject
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import kotlinx.serialization.json.putJsonArray

/**
 * What Meta says of Flows that it does not take.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/flows/reference/error-codes">Error codes</a>
 */
internal object FlowFaults {
    private const val BAD = 400
    private val UPDATE = ErrorCode(139001)
    private val PUBLISH = ErrorCode(139002)
    private val DEPRECATE = ErrorCode(139003)
    private val DELETE = ErrorCode(139004)
    private val METRICS = ErrorCode(139006)

    /** The errors that Meta finds in the form of a Flow JSON; it calls the others after the Flow. */
    private val SCHEMA = setOf(
        "INVALID_PROPERTY", "INVALID_PROPERTY_KEY", "INVALID_PROPERTY_VALUE", "INVALID_PROPERTY_TYPE",
        "INVALID_PROPERTY_VALUE_FORMAT", "MISSING_REQUIRED_PROPERTY", "MISSING_REQUIRED_TYPE_PROPERTY",
        "MIN_ITEMS_REQUIRED", "MIN_CHARS_REQUIRED", "PATTERN_MISMATCH",
    )

    fun update(title: String): GraphRefusal = refusal(UPDATE, title)

    fun publish(title: String): GraphRefusal = refusal(PUBLISH, title)

    fun deprecate(title: String): GraphRefusal = refusal(DEPRECATE, title)

    fun delete(): GraphRefusal = refusal(DELETE, "Can't delete published Flow")

    fun metrics(): GraphRefusal = refusal(METRICS, "Metrics threshold is not reached")

    private fun refusal(code: ErrorCode, title: String) = GraphRefusal(code, BAD, "(#$code) $title", details = title)

    /** A fault of a Flow JSON as Meta tells it, with its [places] in the text. */
    fun json(fault: FlowViolation, places: JsonPlaces): JsonElement = buildJsonObject {
        val error = fault.error ?: "INVALID_PROPERTY_VALUE"
        val at = places.at(fault.path)
        put("error", error)
        put("error_type", if (error in SCHEMA) "JSON_SCHEMA_ERROR" else "FLOW_JSON_ERROR")
        put("message", "$fault".removeSuffix(" ($error)"))
        put("line_start", at.line)
        put("line_end", at.lineEnd)
        put("column_start", at.column)
        put("column_end", at.columnEnd)
        putJsonArray("pointers") {
            addJsonObject {
                put("line_start", at.line)
                put("line_end", at.lineEnd)
                put("column_start", at.column)
                put("column_end", at.columnEnd)
                put("path", fault.path)
            }
        }
    }
}
