package io.wakit.bot.test

import arrow.core.Either
import arrow.core.left
import arrow.core.right
import io.wakit.bot.Outgoing
import io.wakit.bot.window.ServiceWindow
import io.wakit.client.MediaSource
import io.wakit.client.WaError
import io.wakit.model.ErrorCode
import io.wakit.model.GraphError
import io.wakit.model.MediaId
import io.wakit.model.MessageId
import io.wakit.model.PhoneNumberId
import io.wakit.model.Recipient
import io.wakit.model.Success
import io.wakit.model.media.MediaType
import io.wakit.model.message.Content
import io.wakit.model.message.CtaUrl
import io.wakit.model.message.Document
import io.wakit.model.message.FlowMessage
import io.wakit.model.message.Image
import io.wakit.model.message.InteractiveList
import io.wakit.model.message.LocationRequest
import io.wakit.model.message.MessageReceipt
import io.wakit.model.message.OutboundMessage
import io.wakit.model.message.Reaction
import io.wakit.model.message.ReplyButtons
import io.wakit.model.message.TemplateContent
import io.wakit.model.message.Text
import io.wakit.model.message.Video
import io.wakit.model.message.violations
import java.time.Clock
import java.time.Instant
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.atomic.AtomicInteger

/** A way out that ends here: it keeps what was said, under Meta's limits. */
internal class TestWire(private val clock: Clock) : Outgoing {
    private val ids = AtomicInteger()
    private var refusal: ErrorCode? = null
    private var isLost = false
    private val sent = mutableListOf<SentByBot>()

    val all: List<SentByBot> get() = synchronized(sent) { sent.toList() }
    val read = mutableListOf<MessageId>()

    private val open = ConcurrentHashMap<Pair<PhoneNumberId, Recipient>, Instant>()

    /** The user has written: for a day anything may be sent. */
    fun opens(phone: PhoneNumberId, user: Recipient) {
        open[phone to user] = clock.instant() + ServiceWindow.LENGTH
    }

    fun failNext(code: ErrorCode) {
        refusal = code
    }

    fun loseNext() {
        isLost = true
    }

    fun nextId(): MessageId = MessageId("wamid.test.${ids.incrementAndGet()}")

    override suspend fun send(from: PhoneNumberId, message: OutboundMessage): Either<WaError, MessageReceipt> {
        val violations = message.violations(clock)
        if (violations.isNotEmpty()) return WaError.Invalid(violations).left()
        val isClosed = open[from to message.to]?.let { it <= clock.instant() } == true
        val refused = refusal ?: ErrorCode.ReengagementWindow.takeIf { isClosed && message.content !is TemplateContent }
        refusal = null
        refused?.let { return WaError.Refused(GraphError(it, "in the test"), REFUSED).left() }
        val id = nextId()
        synchronized(sent) { sent += SentByBot(id, from, message) }
        if (isLost) {
            isLost = false
            return WaError.Unreachable("The test lost the answer", mayHaveBeenSent = true).left()
        }
        return MessageReceipt(listOf(MessageReceipt.Accepted(id))).right()
    }

    override suspend fun markRead(from: PhoneNumberId, messageId: MessageId): Either<WaError, Success> {
        synchronized(sent) { read += messageId }
        return Success(true).right()
    }

    override suspend fun typing(from: PhoneNumberId, messageId: MessageId): Either<WaError, Success> =
        Success(true).right()

    override suspend fun upload(
        from: PhoneNumberId,
        source: MediaSource,
        type: MediaType?,
        filename: String?,
    ): Either<WaError, MediaId> = MediaId("${ids.incrementAndGet()}").right()

    private companion object {
        const val REFUSED = 400
    }
}

/** A message that the bot has sent. */
internal class SentByBot(val id: MessageId, val from: PhoneNumberId, val message: OutboundMessage) {
    val to: Recipient get() = message.to
}

/** What a user reads of it: the words of a text, the body of what has one, a caption, an emoji. */
internal fun Content.words(): String? = when (this) {
    is Text -> body
    is ReplyButtons -> body
    is InteractiveList -> body
    is FlowMessage -> body
    is LocationRequest -> body
    is CtaUrl -> body
    is Image -> caption
    is Video -> caption
    is Document -> caption
    is Reaction -> emoji
    is TemplateContent -> name
    else -> null
}
