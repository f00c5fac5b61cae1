package io.wakit.dsl

import com.sun.net.httpserver.HttpServer
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import io.wakit.flows.crypto.FlowCipher
import io.wakit.flows.crypto.FlowKeyRing
import io.wakit.flows.crypto.FlowPrivateKey
import io.wakit.flows.dsl.dataScreen
import io.wakit.flows.dsl.flowJson
import io.wakit.flows.dsl.unaryPlus
import io.wakit.flows.endpoint.FlowEndpoint
import io.wakit.model.phone.BusinessPublicKey
import io.wakit.sandbox.FlowLetter
import io.wakit.sandbox.FlowPlayer
import kotlinx.coroutines.runBlocking
import kotlinx.serialization.Serializable
import java.net.InetAddress
import java.net.InetSocketAddress

@Serializable
private data class Word(val word: String)

private val Page = dataScreen("PAGE", Word("hello"))

private val flow = flowJson {
    endpoint()
    screen(Page, "A word", terminal = true) {
        body(data(Word::word))
        footer(+"Another", dataExchange())
    }
}

class FlowKeysSpec : StringSpec({
    "a key is registered once, and told from another and from none" {
        desk {
            val key = FlowPrivateKey.generate()
            val encryption = phone.encryption
            encryption.compare(key).getOrNull() shouldBe FlowKeyState.Missing
            encryption.register(key).getOrNull() shouldBe FlowKeyState.Registered
            encryption.register(key).getOrNull() shouldBe FlowKeyState.Registered
            encryption.compare(FlowPrivateKey.generate()).getOrNull() shouldBe FlowKeyState.Other
            sandbox.requests.count { it.method == "POST" } shouldBe 1
            // However the lines are broken, it is the same key.
            encryption.setPublicKey(BusinessPublicKey(key.publicPem().replace("\n", "\r\n"))).isRight() shouldBe true
            encryption.compare(key).getOrNull() shouldBe FlowKeyState.Registered
        }
    }

    "a key that was read again from its PEM is the one that Meta holds" {
        desk {
            val key = FlowPrivateKey.generate()
            phone.encryption.register(key)
            phone.encryption.compare(FlowPrivateKey.read(key.toPem("pass"), "pass")).getOrNull() shouldBe FlowKeyState.Registered
        }
    }

    "Meta hears of a new key only after it was put away" {
        desk {
            val old = FlowPrivateKey.generate()
            phone.encryption.register(old)
            shouldThrow<IllegalStateException> { phone.encryption.rotate { error("the vault is closed") } }
            phone.encryption.compare(old).getOrNull() shouldBe FlowKeyState.Registered
            val kept = mutableListOf<FlowPrivateKey>()
            phone.encryption.rotate {
                phone.encryption.compare(old).getOrNull() shouldBe FlowKeyState.Registered
                kept += it
            }.getOrNull() shouldBe FlowKeyState.Registered
            phone.encryption.compare(kept.single()).getOrNull() shouldBe FlowKeyState.Registered
        }
    }

    "a key is changed while phones ask, and none of them notices" {
        desk {
            val ring = FlowKeyRing(FlowPrivateKey.generate().also { phone.encryption.register(it) })
            serving(ring) { url ->
                val player = FlowPlayer(flow.toJson()) {
                    endpoint(url, sandbox.appSecret) { runBlocking { phone.encryption.publicKey().getOrNull()?.publicKey } }
                }
                player.open()
                phone.encryption.rotate(ring::add).getOrNull() shouldBe FlowKeyState.Registered
                player.tap("Another")
                player.letters.map(FlowLetter::status) shouldContainExactly listOf(200, 200)
            }
        }
    }

    "a phone that still has the old key is answered 421, fetches the new one, and goes on" {
        desk {
            val old = FlowPrivateKey.generate()
            val new = FlowPrivateKey.generate()
            val ring = FlowKeyRing(old)
            serving(ring) { url ->
                val held = mutableListOf(old, old, new)
                val player = FlowPlayer(flow.toJson()) { endpoint(url, sandbox.appSecret) { held.removeFirst().publicPem() } }
                player.open()
                ring.add(new)
                ring.remove(old)
                player.tap("Another")
                player.letters.map(FlowLetter::status) shouldContainExactly listOf(200, 421, 200)
            }
        }
    }
})

/** The endpoint on the JDK's own server, without a framework. */
private suspend fun Desk.serving(ring: FlowKeyRing, use: suspend (url: String) -> Unit) {
    val endpoint = FlowEndpoint(FlowCipher(ring)) {
        appSecret(sandbox.appSecret)
        otherwise { next(Page.id, Word("hello")) }
    }
    val server = HttpServer.create(InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0)
    server.createContext("/") { call ->
        val signature = call.requestHeaders.getFirst("X-Hub-Signature-256")
        // The JDK's server has a thread for each call, and no coroutines.
        val answer = runBlocking { endpoint.receive(call.requestBody.readAllBytes(), signature) }
        val bytes = answer.body.toByteArray()
        call.responseHeaders.add("Content-Type", answer.contentType)
        call.sendResponseHeaders(answer.status, bytes.size.toLong())
        call.responseBody.use { it.write(bytes) }
    }
    server.start()
    try {
        use("http://127.0.0.1:${server.address.port}/")
    } finally {
        server.stop(0)
    }
}
