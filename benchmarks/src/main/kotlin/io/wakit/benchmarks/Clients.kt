package io.wakit.benchmarks

import arrow.core.getOrElse
import io.ktor.client.engine.HttpClientEngine
import io.ktor.client.engine.apache5.Apache5
import io.ktor.client.engine.cio.CIO
import io.ktor.client.engine.java.Java
import io.ktor.client.engine.okhttp.OkHttp
import io.wakit.client.WhatsApp
import io.wakit.model.AccessToken
import io.wakit.model.PhoneNumberId
import io.wakit.model.WaId
import io.wakit.model.WaJson
import io.wakit.model.message.OutboundMessage
import io.wakit.model.message.Text
import kotlinx.coroutines.future.await
import kotlinx.coroutines.suspendCancellableCoroutine
import kotlinx.serialization.encodeToString
import okhttp3.Call
import okhttp3.Callback
import okhttp3.ConnectionPool
import okhttp3.Dispatcher
import okhttp3.MediaType.Companion.toMediaType
import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.RequestBody
import okhttp3.RequestBody.Companion.toRequestBody
import okhttp3.Response
import okhttp3.ResponseBody
import retrofit2.Retrofit
import retrofit2.http.Body
import retrofit2.http.Header
import retrofit2.http.POST
import java.io.IOException
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.util.concurrent.TimeUnit
import kotlin.coroutines.resume
import kotlin.coroutines.resumeWithException

/** One way to send the same text. */
interface Client : AutoCloseable {
    suspend fun send()

    override fun close() = Unit

    companion object {
        /** By the name that the benchmark's parameter has; `wakit` is Wakit as it comes. */
        @JvmStatic
        fun named(name: String, url: String): Client = when (name) {
            "wakit" -> Wakit(url, engine = null)
            "wakit-okhttp" -> Wakit(url, OkHttp.create())
            "wakit-apache5" -> Wakit(url, Apache5.create())
            "wakit-java" -> Wakit(url, Java.create())
            "wakit-cio" -> Wakit(url, CIO.create())
            "okhttp" -> BareOkHttp(url)
            "retrofit" -> RetrofitClient(url)
            "jdk" -> JdkClient(url)
            else -> throw IllegalArgumentException("No client is called $name")
        }
    }
}

/** The message as a program gives it to Wakit; the others are given its JSON, ready-made. */
internal val message =
    OutboundMessage(WaId("15550100001"), Text("Your order 4711 is on its way. ".repeat(6), previewUrl = false))

private val json = WaJson.encodeToString(message).encodeToByteArray()
private const val PATH = "v24.0/106540352242922/messages"
private const val TOKEN = "benchmark-access-token"

private class Wakit(url: String, private val engine: HttpClientEngine?) : Client {
    private val whatsapp = WhatsApp(AccessToken(TOKEN)) {
        baseUrl = url
        engine = this@Wakit.engine
    }
    private val messages = whatsapp.phone(PhoneNumberId("106540352242922")).messages

    override suspend fun send() {
        messages.send(message).getOrElse { error(it.message) }
    }

    override fun close() {
        whatsapp.close()
        engine?.close()
    }
}

/** OkHttp with nothing around it, and as many calls at once as Wakit allows itself. */
private class BareOkHttp(url: String) : Client {
    private val http = OkHttpClient.Builder()
        .dispatcher(
            Dispatcher().apply {
                maxRequests = AT_ONCE
                maxRequestsPerHost = AT_ONCE
            },
        )
        .connectionPool(ConnectionPool(AT_ONCE, 5, TimeUnit.MINUTES))
        .build()
    private val request = Request.Builder()
        .url("$url/$PATH")
        .header("Authorization", "Bearer $TOKEN")
        .post(json.toRequestBody("application/json".toMediaType()))
        .build()

    override suspend fun send(): Unit = suspendCancellableCoroutine { waiting ->
        val call = http.newCall(request)
        waiting.invokeOnCancellation { call.cancel() }
        call.enqueue(
            object : Callback {
                override fun onFailure(call: Call, e: IOException) = waiting.resumeWithException(e)

                override fun onResponse(call: Call, response: Response) {
                    val length = response.use { it.body.string().length }
                    if (length > 0) waiting.resume(Unit) else waiting.resumeWithException(IOException("empty"))
                }
            },
        )
    }

    override fun close() {
        http.dispatcher.executorService.shutdown()
        http.connectionPool.evictAll()
    }

    private companion object {
        const val AT_ONCE = 512
    }
}

/** As the JVM peer has it: Retrofit over an OkHttp that nobody configured, five calls to a host at once. */
private class RetrofitClient(url: String) : Client {
    private val http = OkHttpClient()
    private val api = Retrofit.Builder().baseUrl("$url/").client(http).build().create(Api::class.java)
    private val body = json.toRequestBody("application/json".toMediaType())

    override suspend fun send() {
        check(api.send("Bearer $TOKEN", body).use { it.string() }.isNotEmpty())
    }

    override fun close() {
        http.dispatcher.executorService.shutdown()
        http.connectionPool.evictAll()
    }

    interface Api {
        @POST(PATH)
        suspend fun send(@Header("Authorization") authorization: String, @Body body: RequestBody): ResponseBody
    }
}

private class JdkClient(url: String) : Client {
    private val http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()
    private val request = HttpRequest.newBuilder(URI("$url/$PATH"))
        .header("Authorization", "Bearer $TOKEN")
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofByteArray(json))
        .build()

    override suspend fun send() {
        check(http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).await().body().isNotEmpty())
    }
}
