package io.wakit.templates.plan

import arrow.core.Either
import arrow.core.raise.Raise
import arrow.core.raise.either
import io.wakit.client.WaError
import io.wakit.client.WhatsApp
import io.wakit.model.TemplateId
import io.wakit.model.event.InboundEvent
import io.wakit.model.event.TemplateStatusEvent
import io.wakit.model.event.TemplateStatusKind
import io.wakit.model.template.RejectedReason
import io.wakit.model.template.TemplateField
import io.wakit.model.template.TemplateStatus
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.launch
import kotlinx.coroutines.withTimeoutOrNull
import java.time.Duration
import java.util.concurrent.ConcurrentHashMap

/**
 * Where a template stands after the wait for its review.
 *
 * @property status pending where the time ran out before Meta decided.
 * @property reason why it was refused; null where it was not, or nobody said.
 */
public class ReviewedTemplate internal constructor(
    public val id: TemplateId,
    public val status: TemplateStatus,
    public val reason: RejectedReason? = null,
) {
    /** Whether it can be sent. */
    public val isApproved: Boolean get() = status == TemplateStatus.Approved

    /** Whether Meta has decided. */
    public val isDecided: Boolean get() = status != TemplateStatus.Pending && status != TemplateStatus.InAppeal

    override fun toString(): String = "$id is $status${reason?.let { " ($it)" }.orEmpty()}"
}

/** Waits for decisions on [templates], of which two ways tell. */
internal class Reviewing(private val whatsapp: WhatsApp, private val templates: Set<TemplateId>) {
    private val known = ConcurrentHashMap<TemplateId, ReviewedTemplate>()
    private val isThrough = CompletableDeferred<Unit>()

    suspend fun await(
        within: Duration,
        events: Flow<InboundEvent>?,
        every: Duration,
    ): Either<WaError, List<ReviewedTemplate>> = either {
        withTimeoutOrNull(within.toMillis()) {
            coroutineScope {
                // Listening before the first question: what is decided in between is told by the one or the other.
                val listening = events?.let { launch(start = CoroutineStart.UNDISPATCHED) { it.collect(::hear) } }
                while (!isThrough.isCompleted) {
                    ask()
                    withTimeoutOrNull(every.toMillis()) { isThrough.await() }
                }
                listening?.cancel()
            }
        }
        templates.map { known[it] ?: ReviewedTemplate(it, TemplateStatus.Pending) }
    }

    private suspend fun Raise<WaError>.ask() {
        templates.filter { known[it]?.isDecided != true }.forEach { id ->
            val answer = whatsapp.template(id).details.get(TemplateField.Status, TemplateField.RejectedReason)
            answer.fold(
                // What passes by itself is asked again.
                { if (it !is WaError.RateLimited && it !is WaError.Unreachable && it !is WaError.Paced) raise(it) },
                { learn(ReviewedTemplate(id, it.status ?: TemplateStatus.Pending, it.rejectedReason.unlessNone())) },
            )
        }
        settle()
    }

    private fun hear(event: InboundEvent) {
        if (event !is TemplateStatusEvent || event.event == TemplateStatusKind.Flagged) return
        val id = event.templateId?.takeIf { it in templates } ?: return
        val status = if (event.event == TemplateStatusKind.Reinstated) "APPROVED" else event.event.value
        learn(ReviewedTemplate(id, TemplateStatus(status), event.reason?.let { RejectedReason(it) }.unlessNone()))
        settle()
    }

    /** A question that was under way when an event came has the older answer. */
    private fun learn(now: ReviewedTemplate) {
        known.merge(now.id, now) { before, new -> if (before.isDecided && !new.isDecided) before else new }
    }

    private fun settle() {
        if (templates.all { known[it]?.isDecided == true }) isThrough.complete(Unit)
    }

    private fun RejectedReason?.unlessNone() = takeUnless { it == RejectedReason.None }
}
