package io.wakit.flows.check

import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/** One footer at any time: in every branch or in none, and never two at once. */
internal class FooterChecks(private val screen: ScreenNode, private val report: Report) {
    fun run() {
        val most = most(screen.children, "${screen.path}.layout.children")
        if (most == 0 && screen.isTerminal) {
            report.add(screen.path, "is terminal and has no Footer to end by", "MISSING_FOOTER_ON_TERMINAL_SCREEN")
        }
        if (most > 1) {
            val branched = screen.components.any { it.type == "Footer" && it.depth > 0 }
            val error = if (branched) "MORE_THAN_ONE_FOOTER" else "MAX_FOOTER_PER_SCREEN"
            report.add(screen.path, "has $most Footers at once; Meta takes 1", error)
        }
        screen.components.filter { it.type == "Footer" }.forEach(::captions)
    }

    /** How many are shown at once at most. */
    private fun most(children: List<JsonElement>, path: String): Int = children.withIndex().sumOf { (i, child) ->
        val at = "$path[$i]"
        when ((child as? JsonObject)?.text("type")) {
            "Footer" -> 1
            "Form" -> most(child["children"].list(), "$at.children")
            "If" -> branchesOfIf(child, at)
            "Switch" -> branchesOfSwitch(child, at)
            else -> 0
        }
    }

    private fun branchesOfIf(json: JsonObject, path: String): Int {
        val then = most(json["then"].list(), "$path.then")
        val otherwise = json["else"]?.let { most(it.list(), "$path.else") }
        if (then > 0 && otherwise == null) {
            report.add(path, "has a Footer in 'then' and no 'else', which would need one too", IN_IF)
        } else if ((then > 0) != ((otherwise ?: 0) > 0)) {
            report.add(path, "has a Footer in one branch; it has to be in both", IN_IF)
        }
        return maxOf(then, otherwise ?: 0)
    }

    private fun branchesOfSwitch(json: JsonObject, path: String): Int {
        val cases = (json["cases"] as? JsonObject).orEmpty().map { (name, case) ->
            most(case.list(), "$path.cases.$name")
        }
        if (cases.any { it > 0 } && cases.any { it == 0 }) {
            report.add(path, "has a Footer in one case; it has to be in all", "MISSING_FOOTER_IN_SWITCH_BRANCHES")
        }
        return cases.maxOrNull() ?: 0
    }

    private fun captions(footer: ComponentNode) {
        val left = "left-caption" in footer.json
        val right = "right-caption" in footer.json
        if ("center-caption" in footer.json && (left || right)) {
            val rule = "goes neither with left-caption nor with right-caption"
            report.add("${footer.path}.center-caption", rule, "NOT_KEYWORD_SCHEMA_VALIDATION_FAILED")
        } else if (left != right) {
            val (missing, there) = if (left) "right-caption" to "left-caption" else "left-caption" to "right-caption"
            report.add("${footer.path}.$missing", "is missing; $there does not go without it", "INVALID_DEPENDENCIES")
        }
    }

    private companion object {
        const val IN_IF = "MISSING_FOOTER_IN_IF_ELSE_BRANCHES"
    }
}
