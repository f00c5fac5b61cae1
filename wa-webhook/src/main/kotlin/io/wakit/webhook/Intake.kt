package io.wakit.webhook

import io.wakit.model.WaJson
import io.wakit.model.event.InboundEvent
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withTimeoutOrNull
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.JsonElement
import java.time.Duration

/** What becomes of a delivery whose sender is known. */
internal interface Intake {
    /** The delivery as it came. */
    suspend fun take(json: String): Answer

    suspend fun take(payload: JsonElement): Answer

    suspend fun health(): Health

    suspend fun stop(within: Duration)

    fun close()
}

/** Handlers before the 200. */
internal class HandlersIntake(
    private val handlers: Handlers,
    private val checks: HealthChecks,
    private val form: DeliveryForm,
) : Intake {
    @Volatile
    private var isStopping = false

    override suspend fun take(json: String): Answer {
        val events = try {
            form.read(json)
        } catch (_: SerializationException) {
            return Answer(WebhookError.NotJson)
        }
        return take(events)
    }

    override suspend fun take(payload: JsonElement): Answer = take(form.read(payload))

    private suspend fun take(events: List<InboundEvent>): Answer = when (handlers.handle(events)) {
        Outcome.Taken -> Answer.Taken
        Outcome.Failed -> Answer.HandlerFailed
        Outcome.Full -> Answer.Full
    }

    override suspend fun health(): Health = checks.ask(inbox = null, isStopping)

    override suspend fun stop(within: Duration): Unit = close()

    override fun close() {
        isStopping = true
    }
}

/** The inbox before the 200, handlers behind it. */
internal class InboxIntake(
    inbox: Inbox,
    handlers: Handlers,
    private val config: InboxConfig,
    private val checks: HealthChecks,
    private val form: DeliveryForm,
) : Intake {
    private val inbox = WatchedInbox(inbox)
    private val worker =
        InboxWorker(this.inbox, LetterHandling(handlers, config, form), config, config.context ?: Dispatchers.Default)

    init {
        worker.start()
    }

    override suspend fun take(json: String): Answer {
        val payload = try {
            WaJson.parseToJsonElement(json)
        } catch (_: SerializationException) {
            return Answer(WebhookError.NotJson)
        }
        return take(payload)
    }

    override suspend fun take(payload: JsonElement): Answer {
        val letters = form.letters(payload)
        if (letters.isEmpty()) return Answer.Taken
        // Given up after a while, the letters may be kept all the same: they come again, and are known then.
        val isKept = withTimeoutOrNull(config.patience.toMillis()) { inbox.orNull { put(letters) } }
        if (isKept == true) worker.wake()
        return when (isKept) {
            true -> Answer.Taken
            false -> Answer.Full
            null -> Answer.InboxDown
        }
    }

    override suspend fun health(): Health =
        checks.ask({ inbox.orNull { deadLetters(MOST_COUNTED).size } }, worker.isStopping)

    override suspend fun stop(within: Duration): Unit = worker.stop(within)

    override fun close(): Unit = worker.close()

    private companion object {
        const val MOST_COUNTED = 100
    }
}
