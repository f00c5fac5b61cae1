package io.wakit.flows.check

/** The condition of an `If`: an expression that comes out true or false, and asks about something. */
internal class Condition(private val screen: ScreenNode, flow: FlowTree, private val report: Report) {
    private val references = References(flow)

    fun check(node: ComponentNode) {
        val text = node.json.text("condition") ?: return
        val path = "${node.path}.condition"
        if (text.isBlank()) {
            report.add(path, "is blank; it has at least one operand", Expression.ERROR)
            return
        }
        val expression = Expression(text.trim('`'), concatenates = false) { inner ->
            when (val found = references.resolve(inner, screen)) {
                is Resolved.Value -> found.type

                is Resolved.Missing -> {
                    report.add(path, "has '\${$inner}', which ${found.says}", "INVALID_SCREEN_DYNAMIC_DATA")
                    null
                }
            }
        }
        val type = expression.type(report, path)
        if (expression.isLiteral) {
            report.add(path, "is one literal value; a single operand is a boolean that can change", Expression.ERROR)
        } else if (type != null && type != "boolean") {
            report.add(path, "comes out as a $type; it has to be a boolean", Expression.ERROR)
        }
    }
}
