package io.wakit.sandbox

import io.ktor.http.decodeURLPart
import io.wakit.model.AccessToken
import kotlinx.serialization.json.JsonElement
import java.util.concurrent.CopyOnWriteArrayList

/**
 * The Graph's desk: takes a call from either face, finds what it asks for in the table of [routes], and says what to
 * answer. A new operation is a line of the table; what asks for no token is [open].
 */
internal class GraphDesk(
    private val settings: Settings,
    private val routes: List<Route<*>>,
    private val open: (IncomingCall) -> GraphAnswer? = { null },
) {
    private val calls = CopyOnWriteArrayList<GraphCall>()

    val log: List<GraphCall> get() = calls.toList()

    /** Files a call that another desk answered. */
    fun note(call: GraphCall) {
        calls += call
    }

    fun answer(call: IncomingCall): GraphAnswer {
        val body = strictJson(call.body)
        val outcome = try {
            handle(call, body)
        } catch (e: GraphRefusal) {
            Outcome(e.answer(), isAccepted = false)
        }
        val status = outcome.answer.status.takeUnless { outcome.answer.isLost }
        calls +=
            GraphCall(call.method, call.path + call.query?.let { "?$it" }.orEmpty(), body, outcome.isAccepted, status)
        return outcome.answer
    }

    private fun handle(call: IncomingCall, body: JsonElement?): Outcome {
        // What lies open asks for no token; neither does Meta's content network.
        open(call)?.let { return Outcome(it, isAccepted = it.status < BAD) }
        checkToken(call)
        val path = call.path.trim('/').split('/').filterIndexed { i, part -> i > 0 || !VERSION.matches(part) }
            .map { it.decodeURLPart() }
        if (path.first().isEmpty()) throw GraphRefusal.unknownPath("/")
        routes.filter { it.kind == AtRoot && it.method == call.method }.forEach { route ->
            route.match(path)?.let { return route.answer(Unit, Asked(call, body, it)) }
        }
        return onNode(call, body, path.first(), path.drop(1))
    }

    private fun onNode(call: IncomingCall, body: JsonElement?, id: String, rest: List<String>): Outcome {
        val (kind, node) = routes.map { it.kind }.distinct().firstNotNullOfOrNull { kind ->
            kind.find(id)?.let {
                kind to
                    it
            }
        }
            ?: throw GraphRefusal.unknownObject(call.method, id)
        val here = routes.filter { it.kind == kind }.mapNotNull { route -> route.match(rest)?.let { route to it } }
        if (here.isEmpty() && rest.isNotEmpty()) throw GraphRefusal.unknownPath("/" + rest.joinToString("/"))
        val (route, parts) = here.find { (route) -> route.method == call.method }
            ?: throw GraphRefusal.unknownObject(call.method, id)
        return route.answer(node, Asked(call, body, parts))
    }

    private fun checkToken(call: IncomingCall) = checkToken(call.authorization, call.query)

    /** Lets pass who carries one of the sandbox's tokens in [header], and proves what the app asks for in [query]. */
    fun checkToken(header: String?, query: String?) {
        val token = header?.let { TOKEN.matchEntire(it) }?.groupValues?.get(1)
        if (token.isNullOrBlank()) throw GraphRefusal.badToken("Authentication Error")
        if (settings.accessTokens.none { it.matches(token) }) {
            throw GraphRefusal.badToken("Invalid OAuth access token - Cannot parse access token")
        }
        AppSecretProof.check(settings, token, query)
    }

    private fun AccessToken.matches(token: String): Boolean = reveal() == token

    private companion object {
        const val BAD = 400
        val VERSION = Regex("""v\d+\.\d+""")
        val TOKEN = Regex("""(?:Bearer|OAuth) (.+)""")
    }
}
