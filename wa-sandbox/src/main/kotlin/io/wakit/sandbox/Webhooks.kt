package io.wakit.sandbox

import io.wakit.model.AppSecret
import io.wakit.model.WaJson
import io.wakit.model.WabaId
import io.wakit.model.event.Change
import io.wakit.model.event.Envelope
import io.wakit.model.event.InboundEvent
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.delay
import kotlinx.coroutines.ensureActive
import kotlinx.coroutines.launch
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock
import kotlinx.serialization.json.JsonElement
import java.net.URI
import java.net.URLEncoder
import java.time.Duration
import java.util.UUID
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.atomic.AtomicInteger

/**
 * How Meta tells the app what happened: signed POSTs to one URL, repeated until they are answered with 200.
 *
 * What one user writes goes out in its order, and so do the statuses of one message; all else goes at once, side by
 * side. A webhook that has to be repeated is overtaken by those behind it, as at Meta.
 */
public class Webhooks internal constructor(
    private val settings: Settings,
    private val faults: Faults,
    private val scope: CoroutineScope,
    private val underWay: UnderWay,
) {
    private val post = WebhookPost(settings.webhookTimeout)
    private val lanes = ConcurrentHashMap<String, Mutex>()
    private val attempts = CopyOnWriteArrayList<Delivery>()
    private val numbers = AtomicInteger()

    @Volatile
    private var address: URI? = settings.webhookUrl

    /** Where webhooks go; null while no app has subscribed, and what happens then is logged and not sent. */
    public val url: String? get() = address?.toString()

    /** Every attempt so far, in the order in which they ended. */
    public val log: List<Delivery> get() = attempts.toList()

    /**
     * Subscribes the app at [url] as the app dashboard does: with a GET whose challenge the app has to say back. Where
     * it does not, this throws an [IllegalStateException] that tells what came in its place, and the old URL stays.
     */
    public suspend fun subscribe(url: String) {
        val uri = webhookAddress(url)
        val challenge = UUID.randomUUID().mostSignificantBits.ushr(1).toString()
        val token = URLEncoder.encode(settings.verifyToken.reveal(), Charsets.UTF_8)
        val query = "hub.mode=subscribe&hub.challenge=$challenge&hub.verify_token=$token"
        val answer = post.get(URI(url + (if (uri.rawQuery == null) "?" else "&") + query))
        check(answer.failure == null) { "No answer to the challenge from $url: ${answer.failure}" }
        check(answer.status == 200) {
            "$url answered the challenge with ${answer.status}; Meta wants 200. Is the verify token the sandbox's?"
        }
        check(answer.body == challenge) {
            "$url answered 200 without the bare challenge; write back hub.challenge and nothing else"
        }
        address = uri
    }

    /**
     * Posts [json] as it stands, signed with [secret], and tells how the first attempt went. Redelivery goes on behind
     * it. Another secret than the sandbox's makes a forgery.
     */
    public suspend fun deliver(json: JsonElement, secret: AppSecret = settings.appSecret): Delivery =
        deliver(json.asMetaWrites(), secret)

    /** Posts an envelope, such as [envelope] builds: several updates of several accounts in one POST. */
    public suspend fun deliver(envelope: Envelope, secret: AppSecret = settings.appSecret): Delivery =
        deliver(envelope.bytes(), secret)

    /**
     * Posts what tells [event], of whatever field: a ban, a call, a template that was refused. `origin` and `metadata` of
     * a [BusinessNumber] say where it comes from.
     */
    public suspend fun deliver(event: InboundEvent, secret: AppSecret = settings.appSecret): Delivery =
        deliver(InboundEvent.write(event), secret)

    /** Posts [bytes] to the letter, JSON or not. */
    public suspend fun deliver(bytes: ByteArray, secret: AppSecret = settings.appSecret): Delivery {
        val first = CompletableDeferred<Delivery>()
        send(bytes.copyOf(), secret, lane = null, Parcel(), first)
        return first.await()
    }

    /** Builds one POST of several updates; nothing leaves before [deliver]. */
    public fun envelope(build: EnvelopeScope.() -> Unit): Envelope =
        EnvelopeScope(settings.numbers.first().waba).apply(build).build()

    /**
     * Waits until no webhook is under way or waits for its next attempt, and no status is still to come. Throws an
     * [IllegalStateException] when that takes longer than [within], measured in real time even in virtual-time tests.
     */
    public suspend fun awaitIdle(within: Duration = Duration.ofSeconds(10)) {
        check(underWay.awaitNone(within)) {
            "${underWay.now} webhooks or status walks are still under way after ${within.toMillis()} ms; last: " +
                (attempts.lastOrNull() ?: "nothing was posted yet")
        }
    }

    /** What happened in the sandbox, on its way to the app; changes in one [lane] keep their order. */
    internal fun tell(lane: String, waba: WabaId, change: Change) {
        val parcel = faults.pack(waba, change) ?: return
        send(parcel.envelope().bytes(), settings.appSecret, lane.takeIf { parcel.late == null }, parcel, first = null)
    }

    private fun send(
        bytes: ByteArray,
        secret: AppSecret,
        lane: String?,
        parcel: Parcel,
        first: CompletableDeferred<Delivery>?,
    ) {
        val letter = Letter(numbers.incrementAndGet(), bytes, secret.signs(bytes))
        underWay.track {
            // Undispatched: the place in the lane is taken before this returns, and in a closed sandbox it starts too.
            scope.launch(start = CoroutineStart.UNDISPATCHED) {
                ensureActive()
                parcel.late?.let { delay(it.toMillis()) }
                // A lane of its own where none is named.
                (lane?.let(::lane) ?: Mutex()).withLock { letter.post(parcel.copies, first) }
                letter.repeat()
            }.apply {
                invokeOnCompletion { first?.completeExceptionally(IllegalStateException("The sandbox is closed")) }
            }
        }
    }

    private fun lane(name: String): Mutex = lanes.computeIfAbsent(name) { Mutex() }

    private fun Envelope.bytes(): ByteArray = WaJson.encodeToJsonElement(Envelope.serializer(), this).asMetaWrites()

    /** One webhook and its attempts. */
    private inner class Letter(private val number: Int, private val bytes: ByteArray, private val signature: String) {
        private var count = 0
        private var isTaken = false

        suspend fun post(copies: Int, first: CompletableDeferred<Delivery>?) = repeat(copies) {
            val delivery = attempt()
            first?.complete(delivery)
        }

        suspend fun repeat() {
            for (wait in settings.redelivery.waits) {
                if (isTaken || address == null) return
                delay(wait.toMillis())
                attempt()
            }
        }

        private suspend fun attempt(): Delivery {
            val to = address
            val answer = if (to == null) {
                WebhookPost.Answer(status = null, body = "", failure = "no app has subscribed")
            } else {
                post.post(to, bytes, signature)
            }
            return Delivery(number, ++count, bytes, signature, answer.status, answer.failure).also {
                isTaken = it.isTaken
                attempts += it
            }
        }
    }
}
