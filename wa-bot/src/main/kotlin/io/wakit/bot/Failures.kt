package io.wakit.bot

import io.wakit.client.WaError
import io.wakit.model.GraphError
import kotlinx.coroutines.CancellationException
import kotlinx.serialization.Serializable

/**
 * A message of the bot's was not sent, and surely so: [error] says why. Where a handler does not catch it the event has failed,
 * and is handled again later; what was sent before is not sent again then.
 */
public class NotSent(public val error: WaError) : Exception(error.message)

/**
 * A handler failed. It says where the conversation stood, and nothing that anybody wrote, so that it can be the reason of a
 * [dead letter][io.wakit.webhook.DeadLetter]; the whole is in the store under the [key].
 *
 * @property state the state that the conversation was in when the event came.
 * @property revision what the store had.
 * @property step how many steps of this event were behind it.
 */
public class ConversationFailed internal constructor(
    public val key: ConversationKey,
    public val state: String,
    public val revision: Long,
    public val step: Int,
    cause: Throwable,
) : Exception(
    "Bot '${key.bot}', state '$state', revision $revision, step $step: ${cause.javaClass.name}" +
        ((cause as? NotSent)?.let { ": ${it.message}" }.orEmpty()),
    cause,
)

/** A send that was refused, in the form that a conversation keeps it in. */
@Serializable
internal data class SendFailure(val reason: String, val error: GraphError? = null, val status: Int = 0) {
    fun toException(): NotSent = NotSent(
        error?.let { WaError.Refused(it, status) } ?: WaError.Unreachable(reason, mayHaveBeenSent = false),
    )

    companion object {
        fun of(error: WaError): SendFailure = when (error) {
            is WaError.Refused -> SendFailure(error.message, error.error, error.status)
            is WaError.RateLimited -> SendFailure(error.message, error.error, error.status)
            is WaError.Unauthorized -> SendFailure(error.message, error.error, error.status)
            else -> SendFailure(error.message)
        }
    }
}

/** A newer program wrote the conversation, and this one leaves it alone. */
internal class NewerVersion(bot: Bot<*>, version: Int) :
    IllegalStateException("Version $version of bot '${bot.name}' wrote this conversation, and this is ${bot.version}")

/** Somebody else saved the conversation in between. */
internal class Overtaken : Exception("The conversation was saved by another one") {
    override fun fillInStackTrace(): Throwable = this
}

/** The code that runs again does not take the steps that were taken before it was changed. */
internal class CodeChanged(message: String) : CancellationException(message)

/** Ends a block: it was left for another state, or waits for an answer. Passes through code that catches named exceptions. */
internal class Left : CancellationException("The block has ended here") {
    override fun fillInStackTrace(): Throwable = this
}

/** Ends the block of [TalkScope.within] whose step is the [index]th. */
internal class TooLate(val index: Int) : CancellationException("The time is up") {
    override fun fillInStackTrace(): Throwable = this
}

/** An answer does not do; [hint] is what to say about it. */
internal class Rejected(val hint: String?) : Exception("The answer does not do") {
    override fun fillInStackTrace(): Throwable = this
}
