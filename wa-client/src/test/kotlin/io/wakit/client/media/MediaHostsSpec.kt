@file:OptIn(DelicateWaApi::class)

package io.wakit.client.media

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.inspectors.forAll
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.nulls.shouldBeNull
import io.kotest.matchers.nulls.shouldNotBeNull
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.string.shouldNotContain
import io.kotest.matchers.types.shouldBeInstanceOf
import io.ktor.client.engine.HttpClientEngineFactory
import io.ktor.client.engine.cio.CIO
import io.ktor.client.engine.java.Java
import io.ktor.http.Url
import io.wakit.client.DelicateWaApi
import io.wakit.client.Loopback
import io.wakit.client.MediaHosts
import io.wakit.client.Reply
import io.wakit.client.WaError
import io.wakit.client.WhatsApp
import io.wakit.client.WhatsAppConfig
import io.wakit.model.AccessToken
import io.wakit.model.MediaId

/** The same server under the name that is not its address. */
private val Loopback.byName: String get() = url.replace("127.0.0.1", "localhost")

private const val FILE = "the file"
private val engines: List<HttpClientEngineFactory<*>?> = listOf(null, CIO, Java)

private fun at(url: String) = Reply.Answer("""{"id":"7","url":"$url"}""")

private fun moved(url: String) = Reply.Answer("", "302 Found", mapOf("Location" to url))

/** Downloads media 7 from [meta], which answers the look-up first. */
private suspend fun download(meta: Loopback, on: HttpClientEngineFactory<*>? = null, configure: WhatsAppConfig.() -> Unit = {}) =
    on?.create().use { given ->
        phoneAt(meta.url, {
            engine = given
            configure()
        }) { it.media.download(MediaId("7")) { it.bytes().decodeToString() } }
    }

private val Loopback.tokens: List<String?> get() = requests.map { it.headers["authorization"] }

class MediaHostsSpec : StringSpec({
    "a URL on another host is not asked, so that the token is not seen there" {
        engines.forEach { engine ->
            Loopback { Reply.Answer(FILE) }.use { stranger ->
                Loopback { at("${stranger.byName}/f") }.use { meta ->
                    val error = download(meta, engine).leftOrNull().shouldBeInstanceOf<WaError.Invalid>()
                    error.message shouldContain "localhost"
                    error.message shouldContain "mediaHosts"
                }
                stranger.requests.shouldBeEmpty()
            }
        }
    }

    "the same name on another port is another host" {
        Loopback { Reply.Answer(FILE) }.use { stranger ->
            Loopback { at("${stranger.url}/f") }.use { meta ->
                download(meta).leftOrNull().shouldBeInstanceOf<WaError.Invalid>()
            }
            stranger.requests.shouldBeEmpty()
        }
    }

    "a redirect to another host is not followed, on any engine" {
        engines.forEach { engine ->
            Loopback { Reply.Answer(FILE) }.use { stranger ->
                Loopback { if (it == 1) at("http://127.0.0.1:PORT/f") else moved("${stranger.byName}/f") }.use { meta ->
                    download(meta, engine).leftOrNull().shouldBeInstanceOf<WaError.Invalid>().message shouldContain "localhost"
                    meta.requests.size shouldBe 2
                }
                stranger.requests.shouldBeEmpty()
            }
        }
    }

    "nor one that a trusted host sends on to a stranger" {
        Loopback { Reply.Answer(FILE) }.use { stranger ->
            Loopback { moved("${stranger.byName}/f") }.use { trusted ->
                Loopback { at("${trusted.byName}/f") }.use { meta ->
                    download(meta) { mediaHosts = setOf(trusted.byName.removePrefix("http://")) }
                        .leftOrNull().shouldBeInstanceOf<WaError.Invalid>()
                }
                trusted.tokens shouldContainExactly listOf("Bearer EAAG-the-token")
            }
            stranger.requests.shouldBeEmpty()
        }
    }

    "a host that the settings name gets the token, behind a redirect too" {
        engines.forEach { engine ->
            Loopback { Reply.Answer(FILE) }.use { own ->
                Loopback { if (it == 1) at("http://127.0.0.1:PORT/f") else moved("${own.byName}/f") }.use { meta ->
                    download(meta, engine) { mediaHosts += own.byName.removePrefix("http://") }.getOrNull() shouldBe FILE
                }
                own.tokens shouldContainExactly listOf("Bearer EAAG-the-token")
            }
        }
    }

    "a redirect is followed as it is meant, and not for ever" {
        Loopback {
            when (it) {
                1 -> at("http://127.0.0.1:PORT/a/f?x=1")
                2 -> moved("../b/g?y=2")
                else -> Reply.Answer(FILE)
            }
        }.use { meta ->
            download(meta).getOrNull() shouldBe FILE
            meta.requests.last().line shouldBe "GET /b/g?y=2 HTTP/1.1"
        }
        Loopback { if (it == 1) at("http://127.0.0.1:PORT/f") else moved("/f") }.use { meta ->
            download(meta).leftOrNull().shouldBeInstanceOf<WaError.Unreachable>().message shouldContain "redirects"
        }
    }

    "a URL that two parsers could read differently is no URL" {
        val hosts = MediaHosts(Url("https://graph.facebook.com"), setOf("lookaside.fbsbx.com"))
        listOf(
            "https://lookaside.fbsbx.com@evil.example/f",
            "https://evil.example\\@lookaside.fbsbx.com/f",
            "https://evil.example#@lookaside.fbsbx.com/f",
            "https://evil.example?@lookaside.fbsbx.com/f",
            "https://user:word@lookaside.fbsbx.com/f",
            "https://lookaside.fbsbx.com.evil.example/f",
            "https://evil-lookaside.fbsbx.com/f",
            "https://lookaside.fbsbx.com:8443/f",
            "http://lookaside.fbsbx.com/f",
            "http://graph.facebook.com/f",
            "https://graph.facebook.com.:443/f",
            "ftp://lookaside.fbsbx.com/f",
            "//lookaside.fbsbx.com/f",
            "/f",
            "https:///f",
            "https://lookaside.fbsbx.com /f",
            "",
        ).forAll { hosts.admitted(it).shouldBeNull() }
        listOf(
            "https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=1&ext=2&hash=A",
            "https://LOOKASIDE.fbsbx.com:443/f",
            "https://graph.facebook.com/f",
        ).forAll { hosts.admitted(it).shouldNotBeNull() }
    }

    "plain http is for this machine, even where a host is named" {
        val hosts = MediaHosts(Url("https://graph.facebook.com"), setOf("cdn.example:80", "cdn.example", "127.0.0.1:8080"))
        hosts.admitted("http://cdn.example/f").shouldBeNull()
        hosts.admitted("http://127.0.0.1:8080/f").shouldNotBeNull()
    }

    "a URL that leads nowhere good stands in no error" {
        Loopback { at("https://evil.example/f?hash=secret-of-the-url") }.use { meta ->
            download(meta).leftOrNull().toString() shouldNotContain "secret-of-the-url"
        }
    }

    "a host in the settings is a host and no URL" {
        listOf("https://lookaside.fbsbx.com", "lookaside.fbsbx.com/f", "", "*.fbsbx.com", "a b").forAll { host ->
            shouldThrow<IllegalArgumentException> { WhatsApp(AccessToken("t")) { mediaHosts += host } }.message shouldContain "mediaHosts"
        }
    }
})
