package io.wakit.client

import arrow.core.Either
import io.kotest.assertions.json.shouldEqualJson
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.string.shouldStartWith
import io.kotest.matchers.types.shouldBeInstanceOf
import io.ktor.client.engine.HttpClientEngineBase
import io.ktor.client.engine.HttpClientEngineConfig
import io.ktor.client.engine.callContext
import io.ktor.client.request.HttpRequestData
import io.ktor.client.request.HttpResponseData
import io.ktor.http.HttpProtocolVersion
import io.ktor.http.HttpStatusCode
import io.ktor.http.Url
import io.ktor.http.headersOf
import io.ktor.util.date.GMTDate
import io.ktor.utils.io.ByteReadChannel
import io.ktor.utils.io.InternalAPI
import io.wakit.model.AccessToken
import io.wakit.model.FlowId
import io.wakit.model.NodeId
import io.wakit.model.PhoneNumberId
import io.wakit.model.Root
import io.wakit.model.Success
import io.wakit.model.TemplateId
import io.wakit.model.WabaId
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

@Serializable
private data class Order(val name: String, val amount: Int, val tags: List<String> = emptyList())

/** What a bare server got for one call. */
@OptIn(DelicateWaApi::class)
private suspend fun <R> sent(call: suspend (Graph) -> Either<WaError, R>): Loopback.Seen =
    Loopback { Reply.Answer("""{"success":true}""") }.use { meta ->
        WhatsApp(AccessToken("t")) { baseUrl = meta.url }.use { call(it.graph).isRight() shouldBe true }
        meta.requests.single()
    }

@OptIn(InternalAPI::class)
class EndpointSpec : StringSpec({
    "an endpoint reads as its line in Meta's reference" {
        "${get<PhoneNumberId, Success>()}" shouldBe "GET /{PhoneNumberId}"
        "${get<PhoneNumberId, Success>("message_qrdls/{QrCodeId}")}" shouldBe "GET /{PhoneNumberId}/message_qrdls/{QrCodeId}"
        "${get<Root, Success>("debug_token")}" shouldBe "GET /debug_token"
        "${post<PhoneNumberId, NoBody, Success>("messages", "#type=pin")}" shouldBe "POST /{PhoneNumberId}/messages#type=pin"
    }

    "an edge that Wakit lacks is one line for the caller" {
        sent { it(get<PhoneNumberId, JsonObject>("new_edge"), at = PhoneNumberId("7")) }.line shouldBe "GET /v24.0/7/new_edge HTTP/1.1"
    }

    "what stands at the root has no node in its path" {
        sent { it(get<Root, Success>("debug_token"), at = Root, mapOf("input_token" to "a|b")) }.line shouldBe
            "GET /v24.0/debug_token?input_token=a%7Cb HTTP/1.1"
    }

    "a part of a path goes in whole, and cannot leave its place" {
        val edge = get<PhoneNumberId, Success>("payments/{Configuration}/{ReferenceId}")
        sent { it(edge.with("my pay", "../9"), at = PhoneNumberId("7")) }.line shouldBe "GET /v24.0/7/payments/my%20pay/..%2F9 HTTP/1.1"
        sent { it(edge.with("a", "b"), at = PhoneNumberId("7/messages?x")) }.line shouldBe
            "GET /v24.0/7%2Fmessages%3Fx/payments/a/b HTTP/1.1"
        "${edge.with("a", "b")}" shouldBe "GET /{PhoneNumberId}/payments/{Configuration}/{ReferenceId}"
    }

    "a part that was not said, or leads up, is refused before anything leaves" {
        Loopback { Reply.Answer("{}") }.use { meta ->
            WhatsApp(AccessToken("t")) { baseUrl = meta.url }.use { wa ->
                @OptIn(DelicateWaApi::class)
                listOf(arrayOf(" "), arrayOf(".."), arrayOf()).forEach { parts ->
                    val endpoint = get<PhoneNumberId, Success>("message_qrdls/{QrCodeId}").with(*parts)
                    val error = wa.graph(endpoint, at = PhoneNumberId("7")).leftOrNull()
                    error.shouldBeInstanceOf<WaError.Invalid>().violations.single().path shouldBe "QrCodeId"
                }
            }
            meta.requests.shouldBeEmpty()
        }
    }

    "a POST without a body has none, and no type" {
        sent { it(post<FlowId, NoBody, Success>("publish"), at = FlowId("9")) }.let {
            it.line shouldStartWith "POST /v24.0/9/publish"
            it.body shouldBe ""
            it.headers["content-type"] shouldBe null
        }
    }

    "JSON goes out on POST and, where Meta wants it, on DELETE" {
        sent { it(post<FlowId, Order, Success>("x"), at = FlowId("9"), body = Order("é", 2)) }.let {
            it.headers["content-type"] shouldBe "application/json"
            it.body shouldEqualJson """{"name":"é","amount":2}"""
        }
        sent { it(deleteWith<FlowId, Order, Success>("x"), at = FlowId("9"), body = Order("a", 2)) }.let {
            it.line shouldBe "DELETE /v24.0/9/x HTTP/1.1"
            it.body shouldEqualJson """{"name":"a","amount":2}"""
        }
        sent { it(delete<FlowId, Success>(), at = FlowId("9")) }.body shouldBe ""
    }

    "a form writes each property as a field, and lists as JSON" {
        sent { it(form<FlowId, Order, Success>("x"), at = FlowId("9"), body = Order("a b", 2, listOf("c"))) }.let {
            it.headers["content-type"].orEmpty() shouldStartWith "application/x-www-form-urlencoded"
            it.body shouldBe "name=a+b&amount=2&tags=%5B%22c%22%5D"
        }
    }

    "files go out as parts, and a file name cannot break its header" {
        val body = Multipart(
            Multipart.Field("asset_type", "FLOW_JSON"),
            Multipart.File("file", "a\"\r\nX-Evil: 1.json", "application/json", "{}".toByteArray()),
        )
        sent { it(multipart<FlowId, Success>("assets"), at = FlowId("9"), body = body) }.let {
            it.headers["content-type"].orEmpty() shouldStartWith "multipart/form-data; boundary="
            it.body shouldContain "name=\"asset_type\""
            it.body shouldContain "FLOW_JSON"
            it.body shouldContain "filename=\"aX-Evil: 1.json\""
            it.body shouldContain "Content-Type: application/json"
        }
    }

    "what Meta keeps at another host is asked there, without a version; a proxy is asked for it itself" {
        val asked = mutableListOf<Url>()
        val engine = object : HttpClientEngineBase("wires") {
            override val config = HttpClientEngineConfig()

            override suspend fun execute(data: HttpRequestData): HttpResponseData {
                asked += data.url
                return HttpResponseData(
                    HttpStatusCode.OK,
                    GMTDate(),
                    headersOf(),
                    HttpProtocolVersion.HTTP_1_1,
                    ByteReadChannel("{}"),
                    callContext(),
                )
            }
        }
        WhatsApp(AccessToken("t")) { this.engine = engine }.waba(WabaId("5")).templates.archive(listOf(TemplateId("1")))
        WhatsApp(AccessToken("t")) {
            this.engine = engine
            baseUrl = "https://proxy.example"
        }.waba(WabaId("5")).templates.archive(listOf(TemplateId("1")))
        asked.map { "$it" } shouldContainExactly
            listOf("https://api.facebook.com/5/message_templates/archive", "https://proxy.example/5/message_templates/archive")
    }

    "a get alone is safe to repeat" {
        get<NodeId, Success>().isSafe shouldBe true
        post<NodeId, NoBody, Success>().isSafe shouldBe false
        delete<NodeId, Success>().isSafe shouldBe false
    }
})
