package io.wakit.client

import io.ktor.client.engine.HttpClientEngine
import io.ktor.client.engine.okhttp.OkHttp
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.Dispatchers
import okhttp3.ConnectionPool
import okhttp3.Dispatcher
import okhttp3.Interceptor
import okhttp3.OkHttpClient
import okhttp3.RequestBody
import okhttp3.Response
import okio.BufferedSink
import java.util.concurrent.SynchronousQueue
import java.util.concurrent.ThreadPoolExecutor
import java.util.concurrent.TimeUnit

/**
 * The engines of one client: [calls] for what fits on a page, [files] for downloads. They are one where the user gave one.
 */
internal class Engines(private val given: HttpClientEngine?) : AutoCloseable {
    /** On no threads but OkHttp's own, which may block: each hop to another costs more than what is done there. */
    val calls: HttpClientEngine = given ?: defaultEngine(Dispatchers.Unconfined)

    /** Ktor reads OkHttp's answers by blocking: downloads that are slow would take every thread from the calls. */
    val files: HttpClientEngine = given ?: defaultEngine(Dispatchers.IO.limitedParallelism(AT_ONCE, "wakit-files"))

    override fun close() {
        if (given != null) return
        calls.close()
        files.close()
    }
}

/**
 * OkHttp: it keeps connections between calls, which CIO does not do for POST, ends a cancelled call on the wire, and logs no
 * header. `docs/decisions.md` has the measurements.
 */
internal fun defaultEngine(on: CoroutineDispatcher): HttpClientEngine = OkHttp.create {
    dispatcher = on
    config { asWakitNeeds() }
}

internal fun OkHttpClient.Builder.asWakitNeeds(): OkHttpClient.Builder = dispatcher(
    Dispatcher(daemons()).apply {
        maxRequests = AT_ONCE
        maxRequestsPerHost = AT_ONCE
    },
)
    // As many as may be in flight: a smaller pool closes and opens connections under load.
    .connectionPool(ConnectionPool(AT_ONCE, KEEP_MINUTES, TimeUnit.MINUTES))
    // The limits of a call are the client's; OkHttp's own would cut an answer that takes 10 seconds.
    .readTimeout(0, TimeUnit.SECONDS)
    .writeTimeout(0, TimeUnit.SECONDS)
    .addInterceptor(SentOnce)

private const val AT_ONCE = 512
private const val KEEP_MINUTES = 5L
private const val IDLE_SECONDS = 60L

/** Threads that do not keep a program alive whose client nobody closed. */
private fun daemons() = ThreadPoolExecutor(0, AT_ONCE, IDLE_SECONDS, TimeUnit.SECONDS, SynchronousQueue()) { work ->
    Thread(work, "wakit-http").apply { isDaemon = true }
}

/**
 * OkHttp repeats a POST by itself when a kept connection breaks, and after some answers: a message might arrive twice. A body
 * that can be written once only is never repeated.
 */
private object SentOnce : Interceptor {
    override fun intercept(chain: Interceptor.Chain): Response {
        val request = chain.request()
        val body = request.body ?: return chain.proceed(request)
        return chain.proceed(request.newBuilder().method(request.method, OneShot(body)).build())
    }

    private class OneShot(private val body: RequestBody) : RequestBody() {
        override fun contentType() = body.contentType()

        override fun contentLength() = body.contentLength()

        override fun isOneShot() = true

        override fun writeTo(sink: BufferedSink) = body.writeTo(sink)
    }
}
