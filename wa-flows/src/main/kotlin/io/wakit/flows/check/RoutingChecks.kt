package io.wakit.flows.check

/** The graph of screens: that of the routing model, or, without an endpoint, that of the `navigate` actions. */
internal class RoutingChecks(private val flow: FlowTree, private val report: Report) {
    private val navigation: Map<String, Set<String>> = flow.screens.associate { screen ->
        screen.id to screen.actions.filter { it.name == "navigate" }.mapNotNull { it.next }.toSet()
    }

    fun run() {
        needed()
        flow.screens.forEach(::steps)
        val routing = flow.routing
        if (routing == null) {
            if (!flow.hasDataApi) graph(navigation, "screens", BY_NAVIGATE)
        } else {
            model(routing)
        }
    }

    private fun needed() {
        val asks = flow.screens.flatMap { it.actions }.filter { it.name == "data_exchange" }
        if (asks.isNotEmpty() && !flow.hasDataApi) {
            report.add(
                "data_api_version",
                "is missing; ${asks.first().path} asks the endpoint",
                "MISSING_REQUIRED_PROPERTY",
            )
        }
        if ((asks.isNotEmpty() || flow.hasDataApi) && "routing_model" !in flow.json) {
            report.add("routing_model", "is missing; a Flow with an endpoint needs it", "MISSING_REQUIRED_PROPERTY")
        }
    }

    private fun steps(screen: ScreenNode) = screen.actions.filter { it.name == "navigate" }.forEach { action ->
        val next = action.next
        val path = "${action.path}.next.name"
        when {
            next == null -> report.add(
                "${action.path}.next",
                "is missing; it names the next screen",
                "MISSING_REQUIRED_PROPERTY",
            )

            next == screen.id -> report.add(path, "is '$next', the screen itself", NEXT)

            next !in flow.byId -> report.add(path, "is '$next', which is no screen of this Flow", NEXT)
        }
    }

    private fun model(routing: Map<String, List<String>>) {
        val ids = flow.screens.map { it.id }.toSet()
        // One screen alone has nowhere to go, and Meta lets its model be empty.
        val lone = routing.isEmpty() && ids.size == 1
        val missing = ids - routing.keys
        if (missing.isNotEmpty() && !lone) add("routing_model", "lacks the screens ${missing.joinToString()}")
        val strange = (routing.keys + routing.values.flatten()) - ids
        if (strange.isNotEmpty()) add("routing_model", "has screens that the Flow has not: ${strange.joinToString()}")
        routing.forEach { (from, to) ->
            if (from in to) add("routing_model.$from", "leads to itself")
            to.filter { from in routing[it].orEmpty() && it != from }.forEach {
                add(
                    "routing_model.$from",
                    "has '$it', from where a route leads backward to '$from'; only the forward one is written",
                )
            }
        }
        navigation.forEach { (from, to) ->
            (to - routing[from].orEmpty().toSet() - from).filter { it in flow.byId && from in routing }.forEach {
                add(
                    "routing_model.$from",
                    "lacks the direct route to '$it', where a navigate action of the screen leads",
                )
            }
        }
        if (!lone) graph(routing.mapValues { it.value.toSet() - it.key }, "routing_model", "")
    }

    private fun graph(edges: Map<String, Set<String>>, path: String, how: String) {
        edges.filterValues { it.size > BRANCHES }.forEach { (from, to) ->
            add(path, "has ${to.size} branches from '$from'$how; Meta takes $BRANCHES at most")
        }
        val all = edges.keys + edges.values.flatten()
        if (all.isEmpty() || all.size > TOO_MANY) return
        val entries = all.filter { id -> edges.none { (from, to) -> id in to && from != id } }
        if (entries.isEmpty()) add(path, "has no entry screen: one that no other leads to$how")
        loop(edges)?.let { add(path, "has a loop: ${it.joinToString(" → ")}") }
        connected(edges, all, entries, path, how)
    }

    private fun connected(
        edges: Map<String, Set<String>>,
        all: Set<String>,
        entries: List<String>,
        path: String,
        how: String,
    ) {
        if (all.size == 1) {
            val only = flow.byId[all.single()] ?: return
            if (!only.isTerminal &&
                how.isNotEmpty()
            ) {
                add(path, "has '${only.id}', which is not connected to any other$how")
            }
            return
        }
        val both = all.associateWith { id -> edges[id].orEmpty() + edges.filterValues { id in it }.keys }
        val reached = reach(setOf(entries.firstOrNull() ?: all.first()), both)
        val rest = all - reached
        if (rest.isNotEmpty()) add(path, "has screens that are not connected with the rest$how: ${rest.joinToString()}")
    }

    private tailrec fun reach(from: Set<String>, edges: Map<String, Set<String>>): Set<String> {
        val next = from + from.flatMap { edges[it].orEmpty() }
        return if (next == from) from else reach(next, edges)
    }

    /** A way that comes back to where it began. Screens that are done with are not gone into again: graphs can be large. */
    private fun loop(edges: Map<String, Set<String>>): List<String>? {
        val done = mutableSetOf<String>()
        fun from(id: String, way: List<String>): List<String>? {
            if (id in way) return way.dropWhile { it != id } + id
            if (!done.add(id)) return null
            return edges[id].orEmpty().firstNotNullOfOrNull { from(it, way + id) }
        }
        return edges.keys.firstNotNullOfOrNull { from(it, emptyList()) }
    }

    private fun add(path: String, rule: String) = report.add(path, rule, "INVALID_ROUTING_MODEL")

    private companion object {
        const val BRANCHES = 10

        /** Ten times what a Flow may have, which is reported on its own. */
        const val TOO_MANY = 1_000
        const val NEXT = "INVALID_NAVIGATE_ACTION_NEXT_SCREEN_NAME"
        const val BY_NAVIGATE = " by a navigate action"
    }
}
