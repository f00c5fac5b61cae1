package io.wakit.model.account

import io.wakit.model.AsWord
import io.wakit.model.ErrorCode
import io.wakit.model.OpenWord
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Whether messages can be sent with a node, and what stands in the way: the field `health_status` of a phone number, a WABA,
 * a template or a flow. All that takes part in a send is looked at, the app and the portfolio too.
 *
 * @property canSendMessage the worst of all [entities].
 * @see <a href="https://developers.facebook.com/docs/whatsapp/support/health-status">Health status</a>
 */
@Serializable
public data class HealthStatus @JvmOverloads constructor(
    @SerialName("can_send_message") val canSendMessage: Health? = null,
    val entities: List<Entity> = emptyList(),
) {
    /**
     * One of those that take part.
     *
     * @property type Meta's word for what it is: `PHONE_NUMBER`, `WABA`, `BUSINESS`, `APP`, `MESSAGE_TEMPLATE`, `FLOW`.
     * @property canReceiveCallSip whether calls can come in by SIP; on numbers and apps only.
     * @property additionalInfo what limits it, in sentences, where it is [Health.Limited].
     * @property errors what blocks it, where it is [Health.Blocked].
     */
    @Serializable
    public data class Entity @JvmOverloads constructor(
        @SerialName("entity_type") val type: String,
        val id: String? = null,
        @SerialName("can_send_message") val canSendMessage: Health? = null,
        @SerialName("can_receive_call_sip") val canReceiveCallSip: Health? = null,
        @SerialName("additional_info") val additionalInfo: List<String> = emptyList(),
        val errors: List<Obstacle> = emptyList(),
    )

    /** Why something cannot be used. */
    @Serializable
    public data class Obstacle @JvmOverloads constructor(
        @SerialName("error_code") val code: ErrorCode? = null,
        @SerialName("error_description") val description: String? = null,
        @SerialName("possible_solution") val possibleSolution: String? = null,
    )
}

/** The answer to "can it?", in Meta's word. */
@Serializable(with = Health.Serializer::class)
public class Health(value: String) : OpenWord(value) {
    public companion object {
        /** It can. */
        @JvmField public val Available: Health = Health("AVAILABLE")

        /** It can, within bounds that are told beside it. */
        @JvmField public val Limited: Health = Health("LIMITED")

        /** It cannot; errors are told beside it. */
        @JvmField public val Blocked: Health = Health("BLOCKED")
    }

    internal object Serializer : AsWord<Health>("Health", ::Health)
}
