package io.wakit.templates.plan

import arrow.core.Either
import io.wakit.client.WaError
import io.wakit.client.WhatsApp
import io.wakit.model.TemplateId
import io.wakit.model.WabaId
import io.wakit.model.template.ArchivedTemplates
import io.wakit.model.template.Template
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.FlowCollector
import kotlinx.coroutines.flow.flow
import java.time.Clock

/** Does what a plan says. */
internal class Applying(
    private val whatsapp: WhatsApp,
    private val waba: WabaId,
    private val edits: TemplateEdits,
    private val clock: Clock,
) {
    private val templates = whatsapp.waba(waba).templates

    fun apply(plan: TemplatePlan): Flow<TemplateOutcome> = flow {
        plan.steps.forEach { step ->
            when {
                !step.isPossible -> emit(TemplateOutcome.NotTried(step))

                step is TemplateStep.Create ->
                    emit(step.told(templates.create(step.draft)) { TemplateOutcome.Done(step, it.id, it) })

                step is TemplateStep.Edit -> emit(edit(step))

                step is TemplateStep.Delete -> {
                    val template = step.template
                    val answer = templates.deleteOne(template.id, template.name.orEmpty())
                    emit(step.told(answer) { TemplateOutcome.Done(step, template.id) })
                }
            }
        }
        val rest = plan.toDo
        batches(rest.filterIsInstance<TemplateStep.Restore>(), { it.template }, templates::unarchive)
        batches(rest.filterIsInstance<TemplateStep.Archive>(), { it.template }, templates::archive)
    }

    private suspend fun edit(step: TemplateStep.Edit): TemplateOutcome {
        val answer = whatsapp.template(step.id).details.edit(step.edit)
        answer.onRight { edits.add(step.id, clock.instant()) }
        return step.told(answer) { TemplateOutcome.Done(step, step.id) }
    }

    private suspend fun <S : TemplateStep> FlowCollector<TemplateOutcome>.batches(
        steps: List<S>,
        template: (S) -> Template,
        move: suspend (List<TemplateId>) -> Either<WaError, ArchivedTemplates>,
    ) = steps.chunked(BATCH).forEach { batch ->
        val answer = move(batch.map { template(it).id })
        batch.forEach { step ->
            val id = template(step).id
            emit(
                step.told(answer) { moved ->
                    moved.failed[id]?.let { TemplateOutcome.LeftOut(step, it) } ?: TemplateOutcome.Done(step, id)
                },
            )
        }
    }

    private fun <R> TemplateStep.told(answer: Either<WaError, R>, done: (R) -> TemplateOutcome): TemplateOutcome =
        answer.fold({ TemplateOutcome.Failed(this, it) }, done)

    private companion object {
        const val BATCH = 100
    }
}
