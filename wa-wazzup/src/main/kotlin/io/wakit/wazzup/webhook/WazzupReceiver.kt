package io.wakit.wazzup.webhook

import io.wakit.model.WaJson
import io.wakit.wazzup.CrmKey
import io.wakit.wazzup.model.Contact
import io.wakit.wazzup.model.Deal
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.ensureActive
import kotlinx.serialization.json.JsonObject
import java.lang.System.Logger.Level
import java.security.MessageDigest
import java.util.concurrent.CopyOnWriteArrayList

/** What a web server is to answer Wazzup: a status and a body of `application/json`. */
public data class WazzupAnswer(val status: Int, val body: String)

/**
 * Wazzup's webhooks without a framework: a request in, an answer out. Any web server is a thin shell around it.
 *
 * | what came | answer |
 * |---|---|
 * | anything that handlers took, a test, a kind that nobody knows | 200 `{"status":"ok"}`; behind createContact and createDeal, what was made |
 * | no bearer, or another one | 401 |
 * | more bytes than [maxBodyBytes] | 413 |
 * | no JSON object | 422 |
 * | a handler failed | 500 |
 *
 * Wazzup wants its answer within 30 seconds; whether it asks again is not documented, so tell a message by its id. Handlers
 * run one after the other, and one that fails stops no other.
 */
public class WazzupReceiver @JvmOverloads constructor(
    crmKey: CrmKey? = null,
    public val maxBodyBytes: Int = 1024 * 1024,
) {
    @Volatile private var expected: ByteArray? = crmKey?.let(::bearer)
    private val handlers = CopyOnWriteArrayList<suspend (WazzupEvent) -> String?>()

    /** From now on a request has to carry exactly `Bearer` and this key; null lets any through. */
    public fun expectBearer(crmKey: CrmKey?) {
        expected = crmKey?.let(::bearer)
    }

    /** Hands every event of this [name] to [handler]; see [EventName]. Any other name is an [IllegalArgumentException]. */
    public fun on(name: String, handler: suspend (WazzupEvent) -> Unit) {
        require(name in EventName.known) { "'$name' is no event of Wazzup's; write one of ${EventName.known}" }
        add { if (name == EventName.ALL || it.name == name) handler(it) }
    }

    /** Hands every event of [type] to [handler]. */
    public fun <T : WazzupEvent> on(type: Class<T>, handler: suspend (T) -> Unit): Unit =
        add { if (type.isInstance(it)) handler(type.cast(it)) }

    /** Hands every event of type [T] to [handler]: `on<MessagesWebhook> { … }`. */
    public inline fun <reified T : WazzupEvent> on(noinline handler: suspend (T) -> Unit): Unit =
        on(T::class.java, handler)

    /** Lets [create] make a contact that Wazzup asks for; what it gives is the answer, null leaves that to another handler. */
    public fun onCreateContact(create: suspend (ContactToCreate) -> Contact?) {
        handlers += { event ->
            (event as? CreateEntitiesWebhook)?.createContact?.let { create(it) }
                ?.let { WaJson.encodeToString(Contact.serializer(), it) }
        }
    }

    /** Lets [create] make a deal that Wazzup asks for; what it gives is the answer, null leaves that to another handler. */
    public fun onCreateDeal(create: suspend (DealToCreate) -> Deal?) {
        handlers += { event ->
            (event as? CreateEntitiesWebhook)?.createDeal?.let { create(it) }
                ?.let { WaJson.encodeToString(Deal.serializer(), it) }
        }
    }

    /** Takes a request: its raw [body] and its header `Authorization`. Nothing in them makes it throw. */
    public suspend fun receive(body: ByteArray, authorization: String?): WazzupAnswer {
        val wanted = expected
        val isKnown = wanted == null || MessageDigest.isEqual(wanted, authorization.orEmpty().encodeToByteArray())
        return when {
            !isKnown -> answer(UNAUTHORIZED, "unauthorized")

            body.size > maxBodyBytes -> tooLarge

            else -> parseWebhookPayload(body.decodeToString())?.let { dispatch(it) }
                ?: answer(NOT_JSON, "no JSON object")
        }
    }

    /** The 413 for a body that need not be read to its end. */
    public val tooLarge: WazzupAnswer get() = answer(TOO_LARGE, "too large")

    /** Takes [payload] through all handlers, as if it had come; no server is needed. */
    public suspend fun dispatch(payload: JsonObject): WazzupAnswer = dispatch(parseWebhookPayload(payload))

    private suspend fun dispatch(webhook: ParsedWebhook): WazzupAnswer {
        var made: String? = null
        var hasFailed = false
        for (event in webhook.events) {
            for (handler in handlers) {
                try {
                    made = handler(event) ?: made
                } catch (e: CancellationException) {
                    // The request's own cancellation passes; a time limit inside the handler is the handler's failure.
                    currentCoroutineContext().ensureActive()
                    hasFailed = failed(event, e)
                } catch (
                    @Suppress("TooGenericExceptionCaught") e: Throwable,
                ) {
                    // The code in there is the user's: whatever it throws, the other handlers must go on.
                    hasFailed = failed(event, e)
                }
            }
        }
        return if (hasFailed) answer(FAILED, "a handler failed") else WazzupAnswer(OK, made ?: TAKEN)
    }

    private fun failed(event: WazzupEvent, cause: Throwable): Boolean {
        System.getLogger("io.wakit.wazzup").log(Level.ERROR, "A handler of ${event.javaClass.simpleName} failed", cause)
        return true
    }

    private fun add(handler: suspend (WazzupEvent) -> Unit) {
        handlers += { event ->
            handler(event)
            null
        }
    }

    private fun answer(status: Int, word: String) = WazzupAnswer(status, """{"status":"$word"}""")

    private companion object {
        const val TAKEN = """{"status":"ok"}"""
        const val OK = 200
        const val UNAUTHORIZED = 401
        const val TOO_LARGE = 413
        const val NOT_JSON = 422
        const val FAILED = 500

        fun bearer(key: CrmKey) = "Bearer ${key.reveal()}".encodeToByteArray()
    }
}
