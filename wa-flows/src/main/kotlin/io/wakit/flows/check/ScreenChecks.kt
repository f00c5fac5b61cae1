package io.wakit.flows.check

import io.wakit.flows.json.FlowJsonVersion
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.intOrNull

/** What may stand on a screen together, and how often; ids and names. */
internal class ScreenChecks(private val flow: FlowTree, private val report: Report) {
    fun run() {
        if (flow.screens.size > SCREENS) {
            report.add("screens", "has ${flow.screens.size} screens; Meta takes $SCREENS at most", "MAX_SCREENS_NUMBER")
        }
        flow.screens.groupBy { it.id }.filter { it.key.isNotEmpty() && it.value.size > 1 }.forEach { (id, same) ->
            report.add("${same.last().path}.id", "is '$id', as that of another screen", "DUPLICATE_SCREEN_IDS")
        }
        val carousels = flow.screens.sumOf { screen -> screen.components.count { it.type == "ImageCarousel" } }
        if (carousels >
            CAROUSELS
        ) {
            report.add("screens", "has $carousels ImageCarousels; Meta takes $CAROUSELS at most", null)
        }
        ends()
        flow.screens.forEach { screen ->
            counts(screen)
            names(screen)
            forms(screen)
            alone(screen)
            FooterChecks(screen, report).run()
            screen.components.forEach { component(screen, it) }
            if (screen.json["refresh_on_back"].flag() == true && !flow.hasDataApi) {
                val rule = "asks the endpoint, so it wants data_api_version in the Flow"
                report.add("${screen.path}.refresh_on_back", rule, "INVALID_PROPERTY_VALUE")
            }
            if ("success" in screen.json && !screen.isTerminal) {
                val rule = "is for terminal screens, and this one is none"
                report.add("${screen.path}.success", rule, "NOT_KEYWORD_SCHEMA_VALIDATION_FAILED")
            }
            sensitive(screen)
        }
    }

    private fun ends() {
        val terminal = flow.screens.filter { it.isTerminal }
        when {
            flow.screens.isEmpty() -> Unit

            terminal.isEmpty() ->
                report.add("screens", "has no terminal screen, so the Flow could not end", "MISSING_TERMINAL_SCREEN")

            terminal.all { it.json["success"].flag() == false } -> {
                val rule = "has no terminal screen with success true; at least one end is a good one"
                report.add("screens", rule, "INVALID_PROPERTY_VALUE")
            }
        }
    }

    private fun counts(screen: ScreenNode) {
        if (screen.components.size > COMPONENTS) {
            report.add(screen.path, "has ${screen.components.size} components; Meta takes $COMPONENTS at most", null)
        }
        ComponentRules.perScreen.forEach { (type, limit) ->
            val (most, error) = limit
            val count = screen.components.count { it.type == type }
            if (count > most) report.add(screen.path, "has $count of $type; Meta takes $most at most", error)
        }
        val pickers = screen.components.mapNotNull { it.type }.filter { it in ComponentRules.pickers }.toSet()
        if (pickers.size >
            1
        ) {
            report.add(screen.path, "has a PhotoPicker and a DocumentPicker; Meta takes one of them", null)
        }
    }

    private fun names(screen: ScreenNode) {
        most(screen.children).filter { it.value > 1 }.keys.forEach {
            report.add(screen.path, "has more than one component named '$it'", "DUPLICATE_FORM_COMPONENT_NAMES")
        }
    }

    /** How often each name is on the screen at once: of the branches of an `If` or a `Switch` only one is. */
    private fun most(children: List<JsonElement>): Map<String, Int> = sum(
        children.filterIsInstance<JsonObject>().map { component ->
            val own = component.text("name")?.takeIf { component.text("type") != "Form" }
            val branches =
                listOf(component["then"], component["else"]) + (component["cases"] as? JsonObject)?.values.orEmpty()
            sum(
                listOf(
                    own?.let { mapOf(it to 1) }.orEmpty(),
                    most(component["children"].list()),
                    branches.map { most(it.list()) }.fold(emptyMap()) { all, branch ->
                        (all.keys + branch.keys).associateWith { maxOf(all[it] ?: 0, branch[it] ?: 0) }
                    },
                ),
            )
        },
    )

    private fun sum(counts: List<Map<String, Int>>): Map<String, Int> =
        counts.flatMap { it.entries }.groupingBy { it.key }.fold(0) { sum, entry -> sum + entry.value }

    private fun forms(screen: ScreenNode) {
        val outside = screen.components.filter { it.type in ComponentRules.inputs && !it.inForm }
        val old = !flow.from(FlowJsonVersion.V4_0)
        if (old || screen.components.any { it.type == "Form" }) {
            outside.forEach {
                val rule = if (old) "stands outside a Form, which is possible from version 4.0 on" else BESIDE_FORM
                report.add(it.path, rule, if (old) "KEYWORD_ONE_OF" else "COMPONENTS_OUTSIDE_FORM")
            }
        }
        screen.components.filter { it.inForm }.forEach { node ->
            listOf("init-value", "error-message").filter {
                it in node.json && node.type !in ComponentRules.pickers
            }.forEach {
                report.add(
                    "${node.path}.$it",
                    "is for inputs outside a Form; inside, the Form itself says ${it}s",
                    null,
                )
            }
        }
        screen.components.filter { it.type == "Form" }.forEach { form ->
            val initial = form.json["init-values"] as? JsonObject ?: return@forEach
            val native = initial.keys.filter { screen.inputs[it]?.type in ComponentRules.pickers }
            if (native.isNotEmpty()) {
                val rule = "sets ${native.joinToString()}: a picker cannot be filled beforehand"
                report.add("${form.path}.init-values", rule, "NATIVE_COMPONENT_IN_FORM_INIT_VALUES")
            }
            initial.filterKeys { it !in screen.inputs }.keys.forEach {
                report.add("${form.path}.init-values.$it", "is no input of this screen", null)
            }
        }
    }

    private fun alone(screen: ScreenNode) {
        val types = screen.components.mapNotNull { it.type }
        if ("RichText" in types) {
            val others =
                types - setOf("RichText") - if (flow.from(FlowJsonVersion.V6_3)) setOf("Footer") else emptySet()
            if (others.isNotEmpty() || types.count { it == "RichText" } > 1) {
                report.add(
                    screen.path,
                    "has other components beside RichText, which stands alone but for a Footer from 6.3 on",
                    null,
                )
            }
        }
        if ("NavigationList" in types) {
            if (screen.isTerminal) report.add(screen.path, "is terminal, and a NavigationList never stands there", null)
            if ((types - setOf("NavigationList")).isNotEmpty()) {
                report.add(screen.path, "has other components beside NavigationList, which stands alone", null)
            }
        }
    }

    private fun component(screen: ScreenNode, node: ComponentNode) {
        when (node.type) {
            "CheckboxGroup", "ChipsSelector" -> order(node, "min-selected-items", "max-selected-items")

            "PhotoPicker" -> order(node, "min-uploaded-photos", "max-uploaded-photos")

            "DocumentPicker" -> order(node, "min-uploaded-documents", "max-uploaded-documents")

            "CalendarPicker" -> order(node, "min-days", "max-days")

            "TextInput" -> {
                order(node, "min-chars", "max-chars")
                if ("pattern" in node.json && "helper-text" !in node.json) {
                    report.add(
                        "${node.path}.helper-text",
                        "is missing; it says what the pattern wants",
                        "INVALID_DEPENDENCIES",
                    )
                }
            }

            "NavigationList" -> navigationList(node)

            "If" -> {
                if (node.depth >=
                    NESTING
                ) {
                    report.add(node.path, "is an If under $NESTING others; Meta takes $NESTING at most", null)
                }
                empty(node, "then")
                if ("else" in node.json) empty(node, "else")
                Condition(screen, flow, report).check(node)
            }

            "Switch" -> if ((node.json["cases"] as? JsonObject)?.isEmpty() == true) {
                report.add("${node.path}.cases", "is empty: it has at least one case", "INVALID_PROPERTY_VALUE")
            }
        }
    }

    private fun navigationList(node: ComponentNode) {
        val items = node.json["list-items"].list().filterIsInstance<JsonObject>()
        if (node.json.text("media-size") == "large" && items.any { "end" in it }) {
            report.add("${node.path}.list-items", "has an 'end', which does not go with large pictures", null)
        }
        if (items.isEmpty()) return
        val own = "on-click-action" in node.json
        val theirs = items.count { "on-click-action" in it }
        if (own &&
            theirs > 0
        ) {
            report.add(node.path, "has an action of its own and of its entries; Meta takes one or the other", null)
        }
        if (!own &&
            theirs < items.size
        ) {
            report.add(node.path, "has entries without an action, and none of its own", null)
        }
    }

    private fun order(node: ComponentNode, min: String, max: String) {
        val least = (node.json[min] as? JsonPrimitive)?.intOrNull ?: return
        val most = (node.json[max] as? JsonPrimitive)?.intOrNull ?: return
        if (least >
            most
        ) {
            report.add(
                "${node.path}.$min",
                "is $least and greater than $max, which is $most",
                "MIN_VALUE_GREATER_THAN_MAX",
            )
        }
    }

    private fun empty(node: ComponentNode, branch: String) {
        if (node.json[branch].let { it != null && it.list().isEmpty() }) {
            report.add("${node.path}.$branch", "is empty: it has at least one component", "INVALID_PROPERTY_VALUE")
        }
    }

    private fun sensitive(screen: ScreenNode) = screen.json["sensitive"].list().forEachIndexed { i, field ->
        if ((field as? JsonPrimitive)?.content !in screen.inputs) {
            report.add("${screen.path}.sensitive[$i]", "is no input of this screen", null)
        }
    }

    private companion object {
        const val SCREENS = 100
        const val COMPONENTS = 50
        const val CAROUSELS = 3
        const val NESTING = 3
        const val BESIDE_FORM = "stands outside the Form; where a screen has one, every input is inside"
    }
}
