package io.wakit.webhook

import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withTimeoutOrNull
import kotlinx.serialization.json.JsonElement
import java.time.Duration

/** What becomes of a delivery that was signed and read. */
internal interface Intake {
    suspend fun take(payload: JsonElement): Answer

    suspend fun stop(within: Duration)

    fun close()
}

/** Handlers before the 200. */
internal class HandlersIntake(private val handlers: Handlers, private val form: DeliveryForm) : Intake {
    override suspend fun take(payload: JsonElement): Answer = when (handlers.handle(form.read(payload))) {
        Outcome.Taken -> Answer.Taken
        Outcome.Failed -> Answer.HandlerFailed
        Outcome.Full -> Answer.Full
    }

    override suspend fun stop(within: Duration): Unit = Unit

    override fun close(): Unit = Unit
}

/** The inbox before the 200, handlers behind it. */
internal class InboxIntake(
    inbox: Inbox,
    handlers: Handlers,
    private val config: InboxConfig,
    private val form: DeliveryForm,
) : Intake {
    private val inbox = WatchedInbox(inbox)
    private val worker =
        InboxWorker(this.inbox, LetterHandling(handlers, config, form), config, config.context ?: Dispatchers.Default)

    init {
        worker.start()
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

    override suspend fun stop(within: Duration): Unit = worker.stop(within)

    override fun close(): Unit = worker.close()
}
