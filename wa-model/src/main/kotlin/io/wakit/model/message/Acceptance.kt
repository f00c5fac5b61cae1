package io.wakit.model.message

import io.wakit.model.AsWord
import io.wakit.model.OpenWord
import kotlinx.serialization.Serializable

/** What Meta does with a template message that it took (`message_status`): sends it, or keeps it back while it watches a new template. */
@Serializable(with = Acceptance.Serializer::class)
public class Acceptance(value: String) : OpenWord(value) {
    public companion object {
        /** It is on its way. */
        @JvmField public val Accepted: Acceptance = Acceptance("accepted")

        /** Kept back until first users' reactions are known: released later, or dropped with error 132015. */
        @JvmField public val HeldForQualityAssessment: Acceptance = Acceptance("held_for_quality_assessment")

        /** Kept back, since the template is paused. */
        @JvmField public val Paused: Acceptance = Acceptance("paused")
    }

    internal object Serializer : AsWord<Acceptance>("Acceptance", ::Acceptance)
}
