package io.wakit.flows.check

import io.wakit.flows.json.DataApiVersion
import io.wakit.flows.json.FlowJsonVersion
import io.wakit.flows.json.isBound
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import java.net.URI
import java.net.URISyntaxException

/** Keys, types and versions: what Meta checks by its schema of each version. */
internal class ShapeChecks(private val flow: FlowTree, private val report: Report) {
    private val values = ValueChecks(flow, report)

    fun run() {
        version()
        keys(flow.json, "", TOP, "the Flow")
        dataApi()
        screens()
    }

    private fun version() {
        val version = flow.json["version"]
        when {
            version == null ->
                report.add(
                    "version",
                    "is missing; Meta recommends ${FlowJsonVersion.V7_3}",
                    "MISSING_FLOW_JSON_VERSION",
                )

            version !is JsonPrimitive || !version.isString ->
                report.add(
                    "version",
                    "is no text: write it as \"${FlowJsonVersion.V7_3}\"",
                    "UNSUPPORTED_FLOW_JSON_VERSION",
                )

            FlowJsonVersion(version.content) !in FlowJsonVersion.All -> report.add(
                "version",
                "is none that is known here, which are ${FlowJsonVersion.All.joinToString()}",
                "INVALID_FLOW_JSON_VERSION",
            )
        }
    }

    private fun dataApi() {
        val version = flow.json["data_api_version"]
        if (version != null && DataApiVersion((version as? JsonPrimitive)?.content.orEmpty()) !in DataApiVersion.All) {
            report.add(
                "data_api_version",
                "is none of ${DataApiVersion.All.joinToString()}",
                "NO_SUPPORTED_DATA_API_VERSION",
            )
        }
        val uri = flow.json["data_channel_uri"]
        if (uri != null) {
            if (flow.from(FlowJsonVersion.V3_0)) {
                val rule = "is not written in the Flow from version 3.0 on: set endpoint_uri by the API"
                report.add("data_channel_uri", rule, "INVALID_PROPERTY_KEY")
            } else if (!isUri((uri as? JsonPrimitive)?.content.orEmpty())) {
                report.add(
                    "data_channel_uri",
                    "is no URI, such as https://example.com",
                    "INVALID_PROPERTY_VALUE_FORMAT",
                )
            }
        } else if (flow.hasDataApi && !flow.from(FlowJsonVersion.V3_0)) {
            report.add(
                "data_channel_uri",
                "is missing, and before version 3.0 it names the endpoint",
                "MISSING_REQUIRED_PROPERTY",
            )
        }
    }

    private fun isUri(text: String): Boolean = try {
        URI(text).let { it.isAbsolute && it.host != null }
    } catch (_: URISyntaxException) {
        false
    }

    private fun screens() {
        val screens = flow.json["screens"]
        if (screens == null) {
            report.add("screens", "is missing", "MISSING_REQUIRED_PROPERTY")
        } else if (screens !is JsonArray) {
            report.add("screens", "is no list", "INVALID_PROPERTY_TYPE")
        } else if (screens.isEmpty()) {
            report.add("screens", "is empty: a Flow has at least one screen", "MIN_ITEMS_REQUIRED")
        }
        flow.screens.forEach { screen ->
            keys(screen.json, screen.path, SCREEN, "a screen")
            id(screen)
            if (!flow.from(FlowJsonVersion.V3_1) && "success" in screen.json && screen.isTerminal) {
                report.add("${screen.path}.success", "came with version 3.1", "INVALID_PROPERTY_KEY")
            }
            if (!flow.from(FlowJsonVersion.V5_1) && "sensitive" in screen.json) {
                report.add("${screen.path}.sensitive", "came with version 5.1", "INVALID_PROPERTY_KEY")
            }
            listOf("terminal", "success", "refresh_on_back").forEach { key ->
                val value = screen.json[key] ?: return@forEach
                if (value !is JsonPrimitive || value.isString || value.flag() == null) {
                    report.add("${screen.path}.$key", "is true or false", "INVALID_PROPERTY_TYPE")
                }
            }
            layout(screen)
        }
    }

    private fun id(screen: ScreenNode) {
        val path = "${screen.path}.id"
        when {
            "id" !in screen.json -> report.add(path, "is missing", "MISSING_REQUIRED_PROPERTY")

            screen.id.isEmpty() -> report.add(
                path,
                "is empty: a screen has a name of at least 1 character",
                "MIN_CHARS_REQUIRED",
            )

            !ID.matches(
                screen.id,
            ) -> report.add(path, "has other characters than letters and underscores", "PATTERN_MISMATCH")

            screen.id.equals("SUCCESS", ignoreCase = true) ->
                report.add(
                    path,
                    "is SUCCESS, which is reserved for the end of the Flow",
                    "SCREEN_ID_IS_RESERVED_KEYWORD",
                )
        }
    }

    private fun layout(screen: ScreenNode) {
        val layout = screen.json["layout"]
        val path = "${screen.path}.layout"
        if (layout == null) {
            report.add(path, "is missing", "MISSING_REQUIRED_PROPERTY")
        } else if (layout !is JsonObject) {
            report.add(
                path,
                "is no layout: write {\"type\": \"SingleColumnLayout\", \"children\": […]}",
                "INVALID_PROPERTY_VALUE",
            )
        } else {
            keys(layout, path, LAYOUT, "a layout")
            if (layout.text("type") != "SingleColumnLayout") {
                report.add("$path.type", "is not SingleColumnLayout, the one layout there is", "INVALID_PROPERTY_VALUE")
            }
            if (layout["children"] !is JsonArray) {
                report.add(
                    "$path.children",
                    "is missing",
                    "MISSING_REQUIRED_PROPERTY",
                )
            }
        }
        screen.components.forEach(::component)
    }

    private fun component(node: ComponentNode) {
        val type = node.type
        if (type == null) {
            report.add("${node.path}.type", "is missing: it names the component", "MISSING_REQUIRED_TYPE_PROPERTY")
            return
        }
        val rule = ComponentRules.all[type]
        if (rule == null) {
            report.add("${node.path}.type", "is '$type', which is no component", "INVALID_PROPERTY_VALUE")
            return
        }
        if (!flow.from(rule.since)) {
            report.add("${node.path}.type", "is $type, which came with version ${rule.since}", "INVALID_PROPERTY_VALUE")
        }
        keys(node.json, node.path, rule.properties.keys + "type", type)
        rule.properties.values.forEach { property ->
            val value = node.json[property.name]
            val path = "${node.path}.${property.name}"
            if (value == null) {
                val from = property.requiredFrom
                if (from != null &&
                    flow.from(from)
                ) {
                    report.add(path, "is missing; $type needs it", "MISSING_REQUIRED_PROPERTY")
                }
            } else if (!flow.from(property.since)) {
                report.add(path, "came with version ${property.since}", "INVALID_PROPERTY_KEY")
            } else {
                values.check(property, value, path)
            }
        }
    }

    private fun keys(json: JsonObject, path: String, known: Set<String>, where: String) = json.keys.forEach {
        if (it !in known) {
            report.add(if (path.isEmpty()) it else "$path.$it", "is no property of $where", "INVALID_PROPERTY_KEY")
        }
    }

    private companion object {
        val ID = Regex("[A-Za-z_]+")
        val TOP = setOf("version", "screens", "routing_model", "data_api_version", "data_channel_uri")
        val SCREEN = setOf("id", "layout", "terminal", "success", "title", "refresh_on_back", "data", "sensitive")
        val LAYOUT = setOf("type", "children")
    }
}

/** Whether a phone would take it for a reference or an expression. */
internal fun JsonElement.isBound(): Boolean = this is JsonPrimitive && isString && isBound(content)
