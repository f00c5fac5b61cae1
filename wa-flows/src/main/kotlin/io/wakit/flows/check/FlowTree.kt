package io.wakit.flows.check

import io.wakit.flows.json.FlowJsonVersion
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/** A component where it stands: [inForm] and under how many `If` and `Switch` ([depth]). */
internal class ComponentNode(val json: JsonObject, val path: String, val inForm: Boolean, val depth: Int) {
    val type: String? = json.text("type")
    val name: String? = json.text("name")
}

/** An action where it stands; [owner] is the type of the component that has it, and null where there is none. */
internal class ActionNode(val json: JsonObject, val path: String, val key: String, val owner: String?) {
    val name: String? = json.text("name")
    val payload: JsonObject? = json["payload"] as? JsonObject
    val next: String? = (json["next"] as? JsonObject)?.text("name")
}

/** A screen, taken apart. */
internal class ScreenNode(val json: JsonObject, val path: String) {
    val id: String = json.text("id").orEmpty()
    val isTerminal: Boolean = json["terminal"].flag() == true
    val data: JsonObject? = json["data"] as? JsonObject
    val children: List<JsonElement> = (json["layout"] as? JsonObject)?.get("children").list()

    /** Every component, those inside others too. */
    val components: List<ComponentNode> =
        buildList { collect(children, "$path.layout.children", inForm = false, depth = 0) }

    /** What `${form.…}` can name. */
    val inputs: Map<String, ComponentNode> =
        components.filter { it.name != null && it.type !in NOT_INPUTS }.associateBy { it.name.orEmpty() }

    val actions: List<ActionNode> = buildList { actionsIn(json, path, owner = null) }

    private fun MutableList<ComponentNode>.collect(of: List<JsonElement>, at: String, inForm: Boolean, depth: Int) {
        of.forEachIndexed { i, child ->
            if (child !is JsonObject) return@forEachIndexed
            val node = ComponentNode(child, "$at[$i]", inForm, depth)
            add(node)
            collect(child["children"].list(), "${node.path}.children", inForm || node.type == "Form", depth)
            collect(child["then"].list(), "${node.path}.then", inForm, depth + 1)
            collect(child["else"].list(), "${node.path}.else", inForm, depth + 1)
            (child["cases"] as? JsonObject)?.forEach { (name, case) ->
                collect(case.list(), "${node.path}.cases.$name", inForm, depth + 1)
            }
        }
    }

    private fun MutableList<ActionNode>.actionsIn(json: JsonElement, at: String, owner: String?) {
        when (json) {
            is JsonObject -> {
                val here = json.text("type") ?: owner
                json.forEach { (key, value) ->
                    if (key in ACTION_KEYS && value is JsonObject) add(ActionNode(value, "$at.$key", key, here))
                    // Examples are data; the screen's title and id are not looked into for actions either.
                    if (key != "data" || at != path) actionsIn(value, "$at.$key", here)
                }
            }

            is JsonArray -> json.forEachIndexed { i, item -> actionsIn(item, "$at[$i]", owner) }

            else -> Unit
        }
    }

    companion object {
        val ACTION_KEYS = setOf("on-click-action", "on-select-action", "on-unselect-action")
        private val NOT_INPUTS = setOf("Form", "NavigationList")
    }
}

/** A Flow, taken apart for the checks; it takes anything and guesses nothing. */
internal class FlowTree(val json: JsonObject) {
    /** What it is checked against: its own version where that is known, else the newest. */
    val version: FlowJsonVersion =
        json.text("version")?.let(::FlowJsonVersion)?.takeIf { it in FlowJsonVersion.All } ?: FlowJsonVersion.V7_3

    val screens: List<ScreenNode> = json["screens"].list().mapIndexedNotNull { i, screen ->
        (screen as? JsonObject)?.let { ScreenNode(it, "screens[$i]") }
    }
    val byId: Map<String, ScreenNode> = screens.associateBy { it.id }

    val routing: Map<String, List<String>>? = (json["routing_model"] as? JsonObject)
        ?.mapValues { (_, to) -> to.list().mapNotNull { (it as? JsonPrimitive)?.content } }

    val hasDataApi: Boolean = "data_api_version" in json

    fun from(version: FlowJsonVersion): Boolean = this.version >= version
}

internal fun JsonObject.text(key: String): String? = (this[key] as? JsonPrimitive)?.takeIf { it.isString }?.content

internal fun JsonElement?.list(): List<JsonElement> = this as? JsonArray ?: emptyList()

/** A boolean, also one that was written as text: what was meant is clear, and the type is reported on its own. */
internal fun JsonElement?.flag(): Boolean? = (this as? JsonPrimitive)?.content?.toBooleanStrictOrNull()
