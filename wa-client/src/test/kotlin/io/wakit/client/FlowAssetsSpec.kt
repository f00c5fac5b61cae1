package io.wakit.client

import arrow.core.Either
import io.kotest.core.spec.style.StringSpec
import io.kotest.inspectors.forAll
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.shouldBe
import io.kotest.matchers.types.shouldBeInstanceOf
import io.wakit.model.AccessToken
import io.wakit.model.AppSecret
import io.wakit.model.FlowId
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put

private suspend fun json(meta: Loopback): Either<WaError, JsonObject?> = WhatsApp(AccessToken("t")) {
    baseUrl = meta.url
    appSecret = AppSecret("s")
}.use { it.flow(FlowId("5")).details.json() }

private fun assets(url: String) = Reply.Answer(
    """{"data":[{"name":"a.png","asset_type":"OTHER","download_url":"http://127.0.0.1:1/"},
        {"name":"flow.json","asset_type":"FLOW_JSON","download_url":"$url"}]}""",
)

class FlowAssetsSpec : StringSpec({
    "the Flow JSON is fetched from where Meta says, without the token and its proof" {
        Loopback { Reply.Answer("""{"version":"7.3"}""") }.use { files ->
            Loopback { assets("${files.url}/m1/flow.json?oh=A") }.use { meta ->
                json(meta).getOrNull() shouldBe buildJsonObject { put("version", "7.3") }
                meta.requests.single().headers["authorization"] shouldBe "Bearer t"
            }
            val request = files.requests.single()
            request.line shouldBe "GET /m1/flow.json?oh=A HTTP/1.1"
            request.headers["authorization"] shouldBe null
        }
    }

    "a Flow without a Flow JSON has none" {
        Loopback { Reply.Answer("""{"data":[]}""") }.use { json(it).getOrNull() shouldBe null }
    }

    "nothing is fetched from what is no address on the web" {
        listOf("ftp://a.example/f", "http://a.example/f", "file:///etc/passwd", "flow.json", "https:///f").forAll { url ->
            Loopback { assets(url) }.use { meta ->
                json(meta).leftOrNull().shouldBeInstanceOf<WaError.Invalid>().violations.single().path shouldBe "download_url"
                meta.requests.size shouldBe 1
            }
        }
    }

    "what is no JSON, or not there any more, is an error" {
        listOf(Reply.Answer("<html>"), Reply.Answer("gone", "404 Not Found"), Reply.Answer("[]")).forAll { answer ->
            Loopback { answer }.use { files ->
                Loopback { assets("${files.url}/f") }.use { json(it).leftOrNull().shouldBeInstanceOf<WaError.Unreadable>() }
            }
        }
    }

    "a redirect is not followed" {
        Loopback { Reply.Answer("{}") }.use { elsewhere ->
            Loopback { Reply.Answer("", "302 Found", mapOf("Location" to elsewhere.url)) }.use { files ->
                Loopback { assets("${files.url}/f") }.use { json(it).isLeft() shouldBe true }
            }
            elsewhere.requests.shouldBeEmpty()
        }
    }
})
