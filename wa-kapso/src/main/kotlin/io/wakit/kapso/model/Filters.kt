package io.wakit.kapso.model

import io.wakit.model.Violation
import io.wakit.model.WaId
import java.time.Instant

/** Which messages are asked for; what is null lets all through. */
public data class MessageFilter @JvmOverloads constructor(
    val conversation: ConversationId? = null,
    val direction: Direction? = null,
    val status: MessageProgress? = null,
    val since: Instant? = null,
    val until: Instant? = null,
) {
    internal fun query(): List<Pair<String, Any?>> = listOf(
        "conversation_id" to conversation,
        "direction" to direction,
        "status" to status,
        "since" to since,
        "until" to until,
    )
}

/**
 * Which conversations are asked for; what is null lets all through.
 *
 * @property phoneNumber the user.
 * @property assignedUserId the member of the project who has it, a UUID.
 * @property isUnassigned those that nobody has. Not together with [assignedUserId].
 */
public data class ConversationFilter @JvmOverloads constructor(
    val status: ConversationStatus? = null,
    val phoneNumber: WaId? = null,
    val lastActiveSince: Instant? = null,
    val lastActiveUntil: Instant? = null,
    val assignedUserId: String? = null,
    val isUnassigned: Boolean? = null,
) {
    internal fun query(): List<Pair<String, Any?>> = listOf(
        "status" to status,
        "phone_number" to phoneNumber?.value,
        "last_active_since" to lastActiveSince,
        "last_active_until" to lastActiveUntil,
        "assigned_user_id" to assignedUserId,
        "unassigned" to isUnassigned,
    )

    internal fun violations(): List<Violation> = if (assignedUserId != null && isUnassigned != null) {
        listOf(Violation("unassigned", "stands beside assigned_user_id; Kapso takes one of them"))
    } else {
        emptyList()
    }

    override fun toString(): String = "ConversationFilter($status)"
}

/** Which contacts are asked for; what is null lets all through. */
public data class ContactFilter @JvmOverloads constructor(
    val waId: WaId? = null,
    val customerId: String? = null,
    val hasCustomer: Boolean? = null,
) {
    internal fun query(): List<Pair<String, Any?>> =
        listOf("wa_id" to waId?.value, "customer_id" to customerId, "has_customer" to hasCustomer)
}

/** Which calls are asked for; what is null lets all through. */
public data class CallFilter @JvmOverloads constructor(
    val direction: Direction? = null,
    val status: CallStatus? = null,
    val since: Instant? = null,
    val until: Instant? = null,
) {
    internal fun query(): List<Pair<String, Any?>> =
        listOf("direction" to direction, "status" to status, "since" to since, "until" to until)
}
