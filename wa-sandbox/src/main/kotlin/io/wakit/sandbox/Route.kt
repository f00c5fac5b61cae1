package io.wakit.sandbox

import io.ktor.http.Parameters
import io.ktor.http.parseQueryString
import kotlinx.serialization.json.JsonElement

/**
 * A kind of node that the sandbox plays.
 *
 * @property find the node of that id; null where there is none.
 */
internal class NodeKind<T : Any>(val name: String, val find: (id: String) -> T?) {
    override fun toString(): String = name
}

/** What stands at the top of the Graph, behind no node. */
internal val AtRoot: NodeKind<Unit> = NodeKind("root") { null }

/**
 * One operation that the sandbox plays: a line of the table that the [GraphDesk] goes by.
 *
 * @property edge what stands after the node, `""` for the node itself; a part `{}` stands for any one word.
 */
internal class Route<T : Any>(
    val method: String,
    val kind: NodeKind<T>,
    val edge: String,
    private val handle: (T, Asked) -> Outcome,
) {
    private val steps = edge.split('/').filter { it.isNotEmpty() }

    /** The words in place of each `{}`; null where the path is another. */
    fun match(path: List<String>): List<String>? = path.takeIf { it.size == steps.size }
        ?.zip(steps)?.takeIf { both -> both.all { (word, step) -> step == ANY || step == word } }
        ?.mapNotNull { (word, step) -> word.takeIf { step == ANY } }

    /** The same, behind a [check] that may refuse. */
    fun behind(check: (T, Asked) -> Unit): Route<T> = Route(method, kind, edge) { node, asked ->
        check(node, asked)
        handle(node, asked)
    }

    fun answer(node: Any, asked: Asked): Outcome {
        @Suppress("UNCHECKED_CAST")
        return handle(node as T, asked)
    }

    private companion object {
        const val ANY = "{}"
    }
}

/**
 * A call as a handler sees it.
 *
 * @property json the body, where it is JSON.
 * @property parts what stood in place of each `{}` of the route.
 */
internal class Asked(val call: IncomingCall, val json: JsonElement?, val parts: List<String>) {
    /** The parameters of the URL. */
    val query: Parameters = parseQueryString(call.query.orEmpty())
}

/** What a handler made of a call, and whether it was done. */
internal class Outcome(val answer: GraphAnswer, val isAccepted: Boolean = true) {
    companion object {
        /** Done: [json] is the answer. */
        fun ok(json: JsonElement): Outcome = Outcome(GraphAnswer(OK, json.toString()))

        /** Done, with Meta's plain yes. */
        fun success(): Outcome = Outcome(GraphAnswer(OK, """{"success":true}"""))

        private const val OK = 200
    }
}
