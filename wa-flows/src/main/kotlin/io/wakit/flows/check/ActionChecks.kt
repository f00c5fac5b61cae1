package io.wakit.flows.check

import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.doubleOrNull

/** What actions carry, and where they stand. */
internal class ActionChecks(private val flow: FlowTree, private val report: Report) {
    private val references = References(flow)

    fun run() = flow.screens.forEach { screen ->
        screen.actions.forEach { action ->
            where(screen, action)
            when (action.name) {
                "navigate" -> navigate(screen, action)
                "update_data" -> updateData(screen, action)
            }
            payload(screen, action)
            pickers(screen, action)
        }
    }

    private fun where(screen: ScreenNode, action: ActionNode) {
        val since = ComponentRules.actions[action.name]
        if (since != null && !flow.from(since)) {
            report.add("${action.path}.name", "is ${action.name}, which came with version $since", "INVALID_ENUM_VALUE")
        }
        if (action.name == "complete" && !screen.isTerminal) {
            report.add(action.path, "is complete, which is for terminal screens", "INVALID_COMPLETE_ACTION")
        }
        if (action.name == "open_url" && action.json.text("url").isNullOrBlank()) {
            report.add("${action.path}.url", "is missing", "MISSING_REQUIRED_PROPERTY")
        }
    }

    private fun navigate(screen: ScreenNode, action: ActionNode) {
        val next = flow.byId[action.next]?.takeIf { it.id != screen.id } ?: return
        val payload = action.payload.orEmpty()
        val schema = next.data
        val path = "${action.path}.payload"
        if (schema == null) {
            if (payload.isNotEmpty()) {
                add(path, "carries ${payload.keys.joinToString()}, and screen '${next.id}' has no data model")
            }
            return
        }
        (payload.keys - schema.keys).takeIf { it.isNotEmpty() }?.let {
            add(path, "has fields that the data of screen '${next.id}' has not: ${it.joinToString()}")
        }
        (schema.keys - payload.keys).takeIf { it.isNotEmpty() }?.let {
            add(path, "lacks fields that the data of screen '${next.id}' has: ${it.joinToString()}")
        }
        payload.forEach { (key, value) ->
            val wanted =
                (schema[key] as? JsonObject)?.text("type")?.let { if (it == "integer") "number" else it }
                    ?: return@forEach
            val found = typeOf(value, screen) ?: return@forEach
            if (found != wanted) add("$path.$key", "is of type $found; the data of screen '${next.id}' wants $wanted")
        }
    }

    private fun updateData(screen: ScreenNode, action: ActionNode) {
        action.payload.orEmpty().keys.filter { it !in screen.data.orEmpty() }.forEach {
            val rule = "is no field in the data of screen '${screen.id}'"
            report.add("${action.path}.payload.$it", rule, "INVALID_ACTION_PAYLOAD_PROPERTY")
        }
    }

    /** That its references resolve. */
    private fun payload(screen: ScreenNode, action: ActionNode) {
        References.all(action.payload?.let { without(it) } ?: return, "${action.path}.payload") { path, text ->
            val inner = References.single(text)
            if (inner != null) {
                resolved(inner, screen, path)
            } else {
                Expression(text.trim('`'), concatenates = true) { resolved(it, screen, path) }.type(report, path)
            }
        }
    }

    /** What a payload brings to another screen may have actions in it, whose references are another screen's. */
    private fun without(value: JsonElement): JsonElement = when (value) {
        is JsonObject -> JsonObject(value.filterKeys { it !in ScreenNode.ACTION_KEYS }.mapValues { without(it.value) })
        is JsonArray -> JsonArray(value.map(::without))
        else -> value
    }

    private fun resolved(inner: String, screen: ScreenNode, path: String): String? =
        when (val found = references.resolve(inner, screen)) {
            is Resolved.Value -> found.type

            is Resolved.Missing -> {
                val elsewhere = found.of == Resolved.Fault.ElsewhereMissing
                report.add(
                    path,
                    "is '\${$inner}', which ${found.says}",
                    if (elsewhere) "INVALID_SCREEN_DATA" else PAYLOAD,
                )
                null
            }
        }

    private fun pickers(screen: ScreenNode, action: ActionNode) {
        val found = mutableSetOf<String>()
        References.all(action.payload ?: return, "") { path, text ->
            val input = References.single(text)?.let { references.resolve(it, screen) as? Resolved.Value }?.input
            val limit = ComponentRules.pickers[input?.type] ?: return@all
            val at = "${action.path}.payload$path"
            if ('.' in path.drop(1) || '[' in path) {
                report.add(
                    at,
                    "is the value of a ${input?.type}, which has to stand at the top level of the payload",
                    PAYLOAD,
                )
            }
            if (action.name == "navigate") {
                report.add(
                    at,
                    "is the value of a ${input?.type}, which navigate does not carry: refer to it by its screen",
                    PAYLOAD,
                )
            }
            val most = (input?.json?.get(limit) as? JsonPrimitive)?.content?.toIntOrNull() ?: DEFAULT_UPLOADS
            if (action.name == "complete" && most > 1) {
                report.add(
                    at,
                    "is the value of a ${input?.type} of up to $most files; complete takes it with a $limit of 1",
                    PAYLOAD,
                )
            }
            found += input?.path.orEmpty()
        }
        if (action.name == "complete" && found.size > 1) {
            report.add("${action.path}.payload", "has ${found.size} pickers; complete carries a single one", PAYLOAD)
        }
    }

    private fun typeOf(value: JsonElement, screen: ScreenNode): String? = when {
        value is JsonPrimitive && value.isBound() ->
            References.single(value.content)?.let { (references.resolve(it, screen) as? Resolved.Value)?.type }

        value is JsonObject -> "object"

        value is JsonArray -> "array"

        value is JsonPrimitive && value.isString -> "string"

        value.flag() != null -> "boolean"

        (value as? JsonPrimitive)?.doubleOrNull != null -> "number"

        else -> null
    }

    private fun add(path: String, rule: String) = report.add(path, rule, "INVALID_NAVIGATE_ACTION_PAYLOAD")

    private companion object {
        const val PAYLOAD = "INVALID_ON_CLICK_ACTION_PAYLOAD"
        const val DEFAULT_UPLOADS = 30
    }
}
