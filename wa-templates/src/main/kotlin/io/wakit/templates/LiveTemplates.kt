package io.wakit.templates

import arrow.core.Either
import arrow.core.raise.either
import io.wakit.client.WaError
import io.wakit.client.WhatsApp
import io.wakit.model.TemplateId
import io.wakit.model.WabaId
import io.wakit.model.event.InboundEvent
import io.wakit.model.template.Template
import io.wakit.model.template.TemplateDraft
import io.wakit.model.template.TemplateField
import io.wakit.templates.plan.Applying
import io.wakit.templates.plan.ReviewedTemplate
import io.wakit.templates.plan.Reviewing
import io.wakit.templates.plan.Surplus
import io.wakit.templates.plan.TemplateEdits
import io.wakit.templates.plan.TemplateOutcome
import io.wakit.templates.plan.TemplatePlan
import kotlinx.coroutines.flow.Flow
import java.time.Clock
import java.time.Duration

/**
 * The templates of an account, as they stand at Meta, for programs that keep theirs in code:
 *
 * ```
 * val live = LiveTemplates(whatsapp, waba)
 * val plan = live.plan(listOf(orderShipped, orderDelivered)).getOrElse { error(it.message) }
 * println(plan)
 * live.apply(plan).collect(::println)
 * ```
 *
 * @property waba the account.
 * @param edits remembers when templates were edited, since Meta counts edits and does not tell the count.
 */
public class LiveTemplates @JvmOverloads constructor(
    private val whatsapp: WhatsApp,
    public val waba: WabaId,
    private val edits: TemplateEdits = TemplateEdits.inMemory(),
    private val clock: Clock = Clock.systemUTC(),
) {
    /** All templates of the account with [Fields]. */
    public suspend fun list(): Either<WaError, List<Template>> = either {
        val all = mutableListOf<Template>()
        whatsapp.waba(waba).templates.list(fields = Fields, limit = PAGE).all().collect { all += it.bind() }
        all
    }

    /**
     * What it takes for the account to have [drafts]. What only Meta has is left alone, unless [surplus] says otherwise. The
     * plan does nothing yet: it is to be looked at, and then [apply] does it.
     */
    public suspend fun plan(
        drafts: List<TemplateDraft>,
        surplus: Surplus = Surplus.LEAVE,
    ): Either<WaError, TemplatePlan> = either {
        val live = list().bind()
        val edited = live.filter { it.status in TemplatePlan.COUNTED }.associate { it.id to edits.of(it.id) }
        TemplatePlan.of(drafts, live, surplus, edited, clock.instant())
    }

    /**
     * Does what [plan] says, step after step, and tells the outcome of each step that does something. What has an obstacle is
     * not tried. Cold: each collection does it anew.
     */
    public fun apply(plan: TemplatePlan): Flow<TemplateOutcome> = Applying(whatsapp, waba, edits, clock).apply(plan)

    /**
     * Waits until each of [templates] has been reviewed, [within] that time at most; those under review still are
     * told as pending. Most reviews take minutes, all should be through in 24 hours.
     *
     * @param events the events of the app's webhook, where it has one: a decision is then known at once. They are read beside
     * the polling, from before the first question on, so that none is missed.
     * @param every how long to wait before Meta is asked again; with [events] it is a safety net.
     */
    public suspend fun awaitReview(
        templates: Collection<TemplateId>,
        within: Duration = Duration.ofHours(24),
        events: Flow<InboundEvent>? = null,
        every: Duration = if (events == null) Duration.ofSeconds(15) else Duration.ofMinutes(5),
    ): Either<WaError, List<ReviewedTemplate>> = Reviewing(whatsapp, templates.toSet()).await(within, events, every)

    override fun toString(): String = "LiveTemplates($waba)"

    public companion object {
        private const val PAGE = 100

        /** What [list] asks of each template: enough for plans and lock files. */
        @JvmField
        public val Fields: List<TemplateField> = listOf(
            TemplateField.Name,
            TemplateField.Language,
            TemplateField.Status,
            TemplateField.Category,
            TemplateField.Components,
            TemplateField.ParameterFormat,
            TemplateField.PreviousCategory,
            TemplateField.CorrectCategory,
            TemplateField.RejectedReason,
            TemplateField.SubCategory,
            TemplateField.Ttl,
            TemplateField.LinkTracking,
        )
    }
}
