package io.wakit.templates.plan

import io.wakit.client.WaError
import io.wakit.model.TemplateId
import io.wakit.model.template.TemplateReceipt
import io.wakit.model.template.TemplateStatus

/** What became of a [step]. */
public sealed class TemplateOutcome(public val step: TemplateStep) {
    /**
     * It was done.
     *
     * @property id the template, to wait for its review by.
     * @property receipt what Meta said to a new template: it may have put it into another category.
     */
    public class Done internal constructor(
        step: TemplateStep,
        public val id: TemplateId,
        public val receipt: TemplateReceipt? = null,
    ) : TemplateOutcome(step) {
        /** Whether there is a review to wait for. */
        public val isInReview: Boolean
            get() = step is TemplateStep.Edit ||
                (step is TemplateStep.Create && receipt?.status != TemplateStatus.Approved)

        override val said: String
            get() {
                val asked = (step as? TemplateStep.Create)?.draft?.category
                val other = receipt?.category?.takeIf { it != asked }?.let { "; Meta put it into $it" }
                return "done" + receipt?.status?.let { ", and is $it" }.orEmpty() + other.orEmpty()
            }
    }

    /** It was not tried: the step has obstacles. */
    public class NotTried internal constructor(step: TemplateStep) : TemplateOutcome(step) {
        override val said: String get() = "not tried: ${step.obstacles.joinToString("; ")}"
    }

    /** Meta did not do it. */
    public class Failed internal constructor(step: TemplateStep, public val error: WaError) : TemplateOutcome(step) {
        override val said: String get() = "failed: ${error.message}"
    }

    /** Meta put others away, or brought them back, and not this one: [reason] is its word for why. */
    public class LeftOut internal constructor(step: TemplateStep, public val reason: String) : TemplateOutcome(step) {
        override val said: String get() = "failed: $reason"
    }

    internal abstract val said: String

    /** The step in a line, and what became of it. */
    override fun toString(): String = "${"$step".lineSequence().first()}: $said"
}
