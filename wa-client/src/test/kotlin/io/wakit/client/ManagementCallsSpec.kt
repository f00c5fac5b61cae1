package io.wakit.client

import arrow.core.Either
import io.kotest.assertions.json.shouldEqualJson
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.wakit.client.conformance.Endpoints
import io.wakit.model.AccessToken
import io.wakit.model.WabaId
import kotlinx.coroutines.flow.first
import java.net.URLDecoder

/**
 * What each management call is on the wire: the line of the request, its parameters and its body, as Meta documents them.
 * Every operation of the resources that the table is about stands in it.
 */
class ManagementCallsSpec : StringSpec({
    managementCalls.forEachIndexed { i, call ->
        "$i: ${call.line} goes out as Meta documents it" {
            Loopback { Reply.Answer(call.answer) }.use { meta ->
                WhatsApp(AccessToken("t")) { baseUrl = meta.url }.use { wa ->
                    withClue("the answer is read") { call.make(wa).leftOrNull() shouldBe null }
                }
                val request = meta.requests.single()
                val (method, target) = request.line.split(' ')
                withClue(request.line) {
                    "$method ${target.substringBefore('?').removePrefix("/v24.0").decoded()}" shouldBe call.line.substringBefore('?')
                    target.parameters() shouldBe call.line.parameters()
                }
                when {
                    call.body == null -> request.body shouldBe ""
                    call.isForm -> "?${request.body}".parameters() shouldBe "?${call.body}".parameters()
                    call.isMultipart -> call.body.lines().forEach { request.body shouldContain it }
                    else -> request.body shouldEqualJson call.body
                }
                request.headers["authorization"] shouldBe "Bearer t"
            }
        }
    }

    "every operation that this table is about stands in it" {
        val called = managementCalls.flatMap { Endpoints.find(it.method, it.template, it.line.substringAfter(' ')) }.map { "$it" }.toSet()
        val about = Endpoints.of(managementResources).map { "$it" }.toSet()
        (about - called).filterNot { it.substringBefore('#').substringBefore('?') in called.map { line -> line.substringBefore('?') } }
            .shouldBeEmpty()
    }

    "a page is asked for by its cursor" {
        Loopback { Reply.Answer("""{"data":[]}""") }.use { meta ->
            WhatsApp(AccessToken("t")) { baseUrl = meta.url }.use { it.waba(WabaId("5")).flows.list().page("QVF") }
            meta.requests.single().line shouldBe "GET /v24.0/5/flows?after=QVF HTTP/1.1"
        }
    }
})

private fun String.decoded() = URLDecoder.decode(this, Charsets.UTF_8)

private fun String.parameters(): Map<String, String> = substringAfter('?', "").split('&').filter { it.isNotEmpty() }
    .associate { it.substringBefore('=').decoded() to it.substringAfter('=').decoded() }

/**
 * One call and what it has to be.
 *
 * @property line method and path with parameters, as in Meta's guides, for a node called 5.
 * @property template the path as the corpus writes it, by which its endpoint is found.
 */
class ManagementCall(
    val line: String,
    val node: String,
    val body: String? = null,
    val answer: String = """{"success":true}""",
    val isForm: Boolean = false,
    val isMultipart: Boolean = false,
    val make: suspend (WhatsApp) -> Either<WaError, *>,
) {
    val method = line.substringBefore(' ')
    val template = "/{version}" + line.substringAfter(' ').substringBefore('?').replace("/5", if (node.isEmpty()) "" else "/{$node}")
}

/** Asks for the first page of a list. */
suspend fun Paged<*>.ask(): Either<WaError, *> = pages().first()
