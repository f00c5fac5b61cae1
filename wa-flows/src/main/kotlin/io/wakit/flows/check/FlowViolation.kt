package io.wakit.flows.check

import io.wakit.flows.json.FlowJson
import io.wakit.model.WaJson
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.JsonObject

/**
 * Something in a Flow that Meta refuses, found before the upload.
 *
 * @property path where, in Meta's keys: `screens[0].layout.children[2].label`.
 * @property rule what holds there, as a sentence that says what to do.
 * @property error Meta's own name of the error, as the upload would answer it; null where Meta documents the rule and no name.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/flows/reference/error-codes#static-validation-errors">Static validation errors</a>
 */
public data class FlowViolation(val path: String, val rule: String, val error: String?) {
    override fun toString(): String = "$path $rule" + error?.let { " ($it)" }.orEmpty()
}

/**
 * Everything that Meta would refuse in this Flow; empty where it may be uploaded. All at once: the routing, names and ids,
 * references and their types, limits, and what needs which version.
 *
 * Lengths are counted in Unicode code points, and only from Flow JSON 5.1 on: what is older cannot be published any more, and
 * Meta's own old examples exceed them.
 */
public fun FlowJson.violations(): List<FlowViolation> = FlowChecks.check(toJson())

/** The checks of Flows that are not, or not yet, a [FlowJson]. */
public object FlowChecks {
    /** Everything that Meta would refuse in [json], the text of a `flow.json`. Nothing in it makes this throw. */
    @JvmStatic
    public fun check(json: String): List<FlowViolation> {
        val report = Report()
        val flow = try {
            WaJson.parseToJsonElement(json) as? JsonObject
        } catch (_: SerializationException) {
            null
        }
        if (flow == null) {
            report.add("", "The text is no JSON object.", "INVALID_FLOW_JSON")
            return report.violations
        }
        if (json.encodeToByteArray().size > MAX_BYTES) {
            report.add("", "has more than 10 MB; Meta takes that at most", null)
        }
        val tree = FlowTree(flow)
        ShapeChecks(tree, report).run()
        ScreenChecks(tree, report).run()
        RoutingChecks(tree, report).run()
        DataChecks(tree, report).run()
        ReferenceChecks(tree, report).run()
        ActionChecks(tree, report).run()
        return report.violations
    }

    private const val MAX_BYTES = 10 * 1024 * 1024
}

/** Takes up what is found; the same fault at the same place once. */
internal class Report {
    private val found = linkedSetOf<FlowViolation>()

    val violations: List<FlowViolation> get() = found.toList()

    fun add(path: String, rule: String, error: String?) {
        found += FlowViolation(path, rule, error)
    }
}
