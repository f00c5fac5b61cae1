package io.wakit.wazzup

import io.ktor.http.HttpMethod
import kotlinx.serialization.KSerializer
import kotlinx.serialization.serializer

/**
 * One operation of Wazzup's API, as a value. It knows no transport.
 *
 * @property path from the base URL on; what stands in braces is said with each call.
 */
internal class Route<in B, out R>(
    val method: HttpMethod,
    val host: Host,
    val path: String,
    val body: KSerializer<@UnsafeVariance B>?,
    val result: KSerializer<@UnsafeVariance R>,
    val repeat: Repeat,
    val isMessage: Boolean,
) {
    override fun toString(): String = "${method.value} $host /$path"

    /** Which of Wazzup's services has it. */
    enum class Host { Public, Tech, Integrations }

    /** What comes of it when it is made twice. */
    enum class Repeat {
        /** The same as once: it reads, or puts something in its place. */
        Harmless,

        /** A second of what it makes: an account, a payment, a message. */
        Twice,
    }
}

/** What a call without a body has for one. */
internal object Bodiless

internal inline fun <reified R> read(path: String, host: Route.Host = Route.Host.Public): Route<Bodiless, R> =
    Route(HttpMethod.Get, host, path, null, serializer<R>(), Route.Repeat.Harmless, isMessage = false)

internal inline fun <reified B, reified R> write(
    method: HttpMethod,
    path: String,
    host: Route.Host = Route.Host.Public,
    repeat: Route.Repeat = Route.Repeat.Harmless,
    isMessage: Boolean = false,
): Route<B, R> = Route(
    method,
    host,
    path,
    if (B::class == Bodiless::class) null else serializer<B>(),
    serializer<R>(),
    repeat,
    isMessage,
)
