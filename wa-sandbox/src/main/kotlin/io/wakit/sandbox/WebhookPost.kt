package io.wakit.sandbox

import io.wakit.model.AppSecret
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.ensureActive
import kotlinx.coroutines.future.await
import java.io.IOException
import java.net.URI
import java.net.URISyntaxException
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.time.Duration
import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec

/** Signs what it posts, as Meta does. */
internal class WebhookPost(private val timeout: Duration) {
    // Made when it is needed: it brings a thread along.
    private val http by lazy {
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(timeout).build()
    }

    suspend fun post(url: URI, bytes: ByteArray, signature: String): Answer {
        val request = HttpRequest.newBuilder(url).timeout(timeout)
            .header("Content-Type", "application/json")
            .header("User-Agent", "facebookexternalua")
            .header("X-Hub-Signature-256", signature)
            .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
            .build()
        return send(request)
    }

    suspend fun get(url: URI): Answer = send(HttpRequest.newBuilder(url).timeout(timeout).GET().build())

    private suspend fun send(request: HttpRequest): Answer = try {
        val answer = http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).await()
        Answer(answer.statusCode(), answer.body(), failure = null)
    } catch (e: CancellationException) {
        // The client's own cancellation, as when its executor stops, is a connection that failed; ours passes.
        currentCoroutineContext().ensureActive()
        Answer(status = null, body = "", failure = e.told())
    } catch (e: IOException) {
        Answer(status = null, body = "", failure = e.told())
    }

    /** @property status null where no answer came; [failure] says why then. */
    class Answer(val status: Int?, val body: String, val failure: String?)

    private fun Exception.told(): String = javaClass.simpleName + message?.let { ": $it" }.orEmpty()
}

/** `sha256=` and the HMAC-SHA256 of [bytes] under this secret, in lower-case hex. */
internal fun AppSecret.signs(bytes: ByteArray): String {
    val mac = Mac.getInstance("HmacSHA256")
    mac.init(SecretKeySpec(reveal().encodeToByteArray(), "HmacSHA256"))
    return "sha256=" + mac.doFinal(bytes).joinToString("") { "%02x".format(it) }
}

internal fun webhookAddress(url: String): URI {
    val uri = try {
        URI(url)
    } catch (e: URISyntaxException) {
        throw IllegalArgumentException("The webhook URL is no URL; write it whole: http://127.0.0.1:8080/webhook", e)
    }
    require((uri.scheme == "http" || uri.scheme == "https") && uri.host != null) {
        "The webhook URL has no scheme or no host; write it whole: http://127.0.0.1:8080/webhook"
    }
    return uri
}
