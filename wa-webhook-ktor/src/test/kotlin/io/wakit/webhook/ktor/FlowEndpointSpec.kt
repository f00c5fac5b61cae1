package io.wakit.webhook.ktor

import io.kotest.assertions.json.shouldEqualJson
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.inspectors.forAll
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.ktor.server.engine.embeddedServer
import io.ktor.server.netty.Netty
import io.ktor.server.routing.routing
import io.wakit.flows.crypto.FlowCipher
import io.wakit.flows.crypto.FlowPrivateKey
import io.wakit.flows.endpoint.FlowEndpointConfig
import io.wakit.flows.endpoint.FlowReply
import io.wakit.model.AppSecret
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.runInterruptible
import kotlinx.serialization.Serializable
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpRequest.BodyPublishers
import java.net.http.HttpResponse
import java.security.KeyFactory
import java.security.SecureRandom
import java.security.spec.MGF1ParameterSpec
import java.security.spec.X509EncodedKeySpec
import java.time.Duration
import java.util.Base64
import java.util.HexFormat
import javax.crypto.Cipher
import javax.crypto.Mac
import javax.crypto.spec.GCMParameterSpec
import javax.crypto.spec.OAEPParameterSpec
import javax.crypto.spec.PSource
import javax.crypto.spec.SecretKeySpec

@Serializable
private data class Visit(val day: String, val guests: Int)

@Serializable
private data class Slots(val free: List<String>)

private const val SECRET = "the-app-secret"

/** A phone that walks through a Flow over loopback HTTP. */
private class Phone(private val url: String, publicPem: String) {
    private val http = HttpClient.newHttpClient()
    private val public = KeyFactory.getInstance("RSA").generatePublic(
        X509EncodedKeySpec(Base64.getMimeDecoder().decode(publicPem.lines().filterNot { it.startsWith("-") }.joinToString(""))),
    )
    private val aesKey = SecretKeySpec(ByteArray(16).also(SecureRandom()::nextBytes), "AES")
    private val vector = ByteArray(16).also(SecureRandom()::nextBytes)

    fun encrypt(request: String): ByteArray {
        val oaep = OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT)
        val wrapped = Cipher.getInstance("RSA/ECB/OAEPPadding", "SunJCE").apply { init(Cipher.ENCRYPT_MODE, public, oaep) }
            .doFinal(aesKey.encoded)
        val parts = listOf(
            gcm(Cipher.ENCRYPT_MODE, vector, request.toByteArray()),
            wrapped,
            vector,
        ).map(Base64.getEncoder()::encodeToString)
        return """{"encrypted_flow_data":"${parts[0]}","encrypted_aes_key":"${parts[1]}","initial_vector":"${parts[2]}"}""".toByteArray()
    }

    suspend fun post(body: ByteArray, signature: String? = sign(body), chunked: Boolean = false): HttpResponse<String> {
        val publisher = BodyPublishers.ofByteArray(body)
        val request = HttpRequest.newBuilder(URI(url)).POST(if (chunked) BodyPublishers.fromPublisher(publisher) else publisher)
        signature?.let { request.header("X-Hub-Signature-256", it) }
        return runInterruptible(Dispatchers.IO) { http.send(request.build(), HttpResponse.BodyHandlers.ofString()) }
    }

    suspend fun ask(action: String, screen: String? = null, data: String = "{}"): String {
        val where = screen?.let { """"screen":"$it",""" }.orEmpty()
        val answer = post(encrypt("""{"version":"3.0","action":"$action",$where"data":$data,"flow_token":"tok"}"""))
        answer.statusCode() shouldBe 200
        answer.headers().firstValue("Content-Type").get() shouldContain "text/plain"
        return read(answer.body())
    }

    fun read(answer: String): String {
        val turned = ByteArray(16) { vector[it].toInt().inv().toByte() }
        return gcm(Cipher.DECRYPT_MODE, turned, Base64.getDecoder().decode(answer)).decodeToString()
    }

    private fun gcm(mode: Int, iv: ByteArray, input: ByteArray): ByteArray =
        Cipher.getInstance("AES/GCM/NoPadding", "SunJCE").apply { init(mode, aesKey, GCMParameterSpec(128, iv)) }.doFinal(input)

    companion object {
        fun sign(body: ByteArray): String = Mac.getInstance("HmacSHA256").run {
            init(SecretKeySpec(SECRET.toByteArray(), "HmacSHA256"))
            "sha256=" + HexFormat.of().formatHex(doFinal(body))
        }
    }
}

private val key by lazy { FlowPrivateKey.generate() }

private suspend fun serving(configure: FlowEndpointConfig.() -> Unit, use: suspend (Phone) -> Unit) {
    val server = embeddedServer(Netty, port = 0, host = "127.0.0.1") {
        routing {
            flowEndpoint(FlowCipher(key), "/booking") {
                appSecret(AppSecret(SECRET))
                configure()
            }
        }
    }.startSuspend(wait = false)
    try {
        use(Phone("http://127.0.0.1:${server.engine.resolvedConnectors().first().port}/booking", key.publicPem()))
    } finally {
        server.stopSuspend(gracePeriodMillis = 0, timeoutMillis = 1_000)
    }
}

class FlowEndpointSpec : StringSpec({
    val booking: FlowEndpointConfig.() -> Unit = {
        onInit { next("BOOKING", Slots(listOf("8 am", "9 am"))) }
        on<Visit>("BOOKING") { visit ->
            when {
                visit.guests > 8 -> snackbar("At most 8 guests")
                visit.day == "gone" -> expired("This table is taken")
                else -> next("SUMMARY", visit)
            }
        }
        onBack("SUMMARY") { next("BOOKING", Slots(listOf("9 am"))) }
        on<Visit>("SUMMARY") { close(it) }
        onClientError { _, _ -> }
        onFailure { _, _ -> null }
    }

    "a phone walks through three screens, back, and to the end" {
        serving(booking) { phone ->
            phone.ask("ping") shouldEqualJson """{"data":{"status":"active"}}"""
            phone.ask("INIT") shouldEqualJson """{"screen":"BOOKING","data":{"free":["8 am","9 am"]}}"""
            phone.ask("data_exchange", "BOOKING", """{"day":"x","guests":"9"}""") shouldEqualJson
                """{"screen":"BOOKING","data":{"error_message":"At most 8 guests"}}"""
            phone.ask("data_exchange", "BOOKING", """{"day":"2030-01-02","guests":"2"}""") shouldEqualJson
                """{"screen":"SUMMARY","data":{"day":"2030-01-02","guests":2}}"""
            phone.ask("BACK", "SUMMARY") shouldEqualJson """{"screen":"BOOKING","data":{"free":["9 am"]}}"""
            phone.ask("data_exchange", "SUMMARY", """{"day":"2030-01-02","guests":2}""") shouldEqualJson
                """{"screen":"SUCCESS","data":{"extension_message_response":{"params":
                    {"day":"2030-01-02","guests":2,"flow_token":"tok"}}}}"""
            phone.ask("data_exchange", "SUMMARY", """{"error":"invalid-screen-transition","error_message":"no"}""") shouldEqualJson
                """{"data":{"acknowledged":true}}"""
        }
    }

    "what cannot be answered has the status that Meta gives it" {
        serving(booking) { phone ->
            val body = phone.encrypt("""{"version":"3.0","action":"INIT","flow_token":"tok"}""")
            phone.post(body, signature = null).statusCode() shouldBe 432
            phone.post(body, signature = Phone.sign(body + 1)).statusCode() shouldBe 432
            phone.post(body.copyOf(body.size / 2)).statusCode() shouldBe 421
            val stranger = Phone("http://127.0.0.1", FlowPrivateKey.generate().publicPem()).encrypt("{}")
            phone.post(stranger).statusCode() shouldBe 421
            phone.post(phone.encrypt("""{"action":"data_exchange","screen":"NOWHERE","flow_token":"t"}""")).statusCode() shouldBe 500
            // The same body again is the same question again.
            repeat(2) { phone.post(body).statusCode() shouldBe 200 }
        }
    }

    "a token that ran out is told to the user, in JSON and in the clear" {
        serving(booking) { phone ->
            val gone = """{"action":"data_exchange","screen":"BOOKING","data":{"day":"gone","guests":1},"flow_token":"t"}"""
            val answer = phone.post(phone.encrypt(gone))
            answer.statusCode() shouldBe 427
            answer.headers().firstValue("Content-Type").get() shouldContain "application/json"
            answer.body() shouldEqualJson """{"error_msg":"This table is taken"}"""
        }
    }

    "a body over the cap is 413, whether its length is told or not" {
        serving({
            booking()
            maxBodyBytes = 100
        }) { phone ->
            listOf(false, true).forAll { phone.post(ByteArray(101), chunked = it).statusCode() shouldBe 413 }
        }
    }

    "a handler that hangs is answered for before the phone gives up" {
        val never = CompletableDeferred<FlowReply>()
        serving({
            timeLimit = Duration.ofMillis(100)
            onTimeLimit { FlowReply.snackbar(it.screen ?: "BOOKING", "Please try again") }
            otherwise { never.await() }
        }) { phone ->
            phone.ask("INIT") shouldContain "Please try again"
        }
    }

    "requests that come at once are each answered with their own data" {
        serving({ on<Visit>("BOOKING") { next("SUMMARY", it) } }) { first ->
            val took = coroutineScope {
                (1..8).map { phone ->
                    async {
                        (1..50).map { i ->
                            val from = System.nanoTime()
                            first.ask("data_exchange", "BOOKING", """{"day":"d$i","guests":$phone}""") shouldContain
                                "\"day\":\"d$i\",\"guests\":$phone"
                            System.nanoTime() - from
                        }
                    }
                }.awaitAll()
            }.flatten().sorted().map { it / 1_000 }
            println(
                "FlowEndpointSpec: ${took.size} requests of 8 phones at once, RSA by ${key.provider.name}: " +
                    "p50 ${took[took.size / 2]} µs, p99 ${took[took.size * 99 / 100]} µs, the phones' own work included",
            )
        }
    }

    "a missing secret fails when the server starts" {
        shouldThrow<IllegalArgumentException> {
            embeddedServer(Netty, port = 0) {
                routing { flowEndpoint(FlowCipher(key)) { onInit { next("A") } } }
            }.startSuspend(wait = false)
        }.message shouldContain "app secret"
    }
})
