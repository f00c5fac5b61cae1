package io.wakit.client

import arrow.core.Either
import io.kotest.assertions.json.shouldEqualJson
import io.kotest.assertions.withClue
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldStartWith
import io.wakit.model.AccessToken
import java.net.URLDecoder

/**
 * One call of a function, and what has to travel: the request line as Meta documents it, the JSON that goes with it, Meta's
 * answer, and what is made of that.
 */
class Operation<R>(
    val line: String,
    private val body: String? = null,
    private val answer: String = """{"success":true}""",
    private val status: String = "200 OK",
    private val becomes: R,
    private val call: suspend (WhatsApp) -> Either<WaError, R>,
) {
    /** Makes the call over HTTP on this machine, and holds both sides against the table. */
    suspend fun play() {
        Loopback { Reply.Answer(answer, status) }.use { meta ->
            val result = WhatsApp(AccessToken("t")) { baseUrl = meta.url }.use { call(it) }
            val seen = meta.requests.single()
            val (verb, target) = line.split(' ', limit = 2)
            val path = target.substringBefore('?')
            seen.line.substringBeforeLast(' ').let { URLDecoder.decode(it, Charsets.UTF_8) } shouldBe
                "$verb /v24.0$path" + target.substringAfter('?', "").let { if (it.isEmpty()) "" else "?$it" }
            seen.headers["authorization"] shouldBe "Bearer t"
            if (body == null) {
                seen.body shouldBe ""
            } else {
                seen.headers["content-type"].orEmpty() shouldStartWith "application/json"
                seen.body shouldEqualJson body
            }
            withClue(result) { result.getOrNull() shouldBe becomes }
        }
    }
}
