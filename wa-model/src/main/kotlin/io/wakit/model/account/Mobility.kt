package io.wakit.model.account

import io.wakit.model.AppId
import io.wakit.model.IsoTime
import io.wakit.model.MigrationIntentId
import io.wakit.model.OboMobilityIntentId
import io.wakit.model.SolutionId
import io.wakit.model.UnixTime
import io.wakit.model.UserId
import io.wakit.model.WabaId
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject
import java.time.Instant

/**
 * The wish to move an account into another solution.
 *
 * @property intent `INITIATE_MIGRATION`, `CANCEL_MIGRATION`, `CONFIRM_MIGRATION` or `SCHEDULE_MIGRATION`; Meta's guide to
 * leaving a solution names an [app] in its place.
 * @property reason up to 500 characters.
 */
@Serializable
public data class SolutionMigration @JvmOverloads constructor(
    @SerialName("solution_id") val solution: SolutionId? = null,
    @SerialName("migration_intent") val intent: String? = null,
    @SerialName("target_solution_id") val target: SolutionId? = null,
    @SerialName("migration_reason") val reason: String? = null,
    @SerialName("scheduled_migration_time") @Serializable(with = IsoTime::class) val scheduledAt: Instant? = null,
    @SerialName("app_id") val app: AppId? = null,
)

/** What became of the wish: `PENDING`, `APPROVED`, `REJECTED` or `SCHEDULED`. */
@Serializable
public data class SolutionMigrationSet @JvmOverloads constructor(
    @SerialName("migration_intent_id") val intent: MigrationIntentId? = null,
    @SerialName("success") val isDone: Boolean = true,
    val status: String? = null,
    @SerialName("estimated_completion_time") @Serializable(with = UnixTime::class) val completesAt: Instant? = null,
    @SerialName("id") internal val bareId: MigrationIntentId? = null,
) {
    /** The intent; Meta's reference and guides name it under two keys. */
    val id: MigrationIntentId? get() = intent ?: bareId
}

/**
 * An intent to migrate, as Meta keeps it.
 *
 * @property status `INITIATED`, `ACCEPTED`, `COMPLETED` or `REJECTED`.
 * @property destination the account that the numbers and templates move to.
 */
@Serializable
public data class MigrationIntent @JvmOverloads constructor(
    val id: MigrationIntentId,
    val status: String? = null,
    @SerialName("destination_waba") val destination: WhatsAppBusinessAccount? = null,
    val solution: Solution? = null,
)

/**
 * The wish to move an account from the business that runs it on behalf of the owner.
 *
 * @property type `INITIATE_TRANSFER`, `CONFIRM_TRANSFER`, `CANCEL_TRANSFER`, `REQUEST_HANDOVER`, `APPROVE_HANDOVER` or
 * `REJECT_HANDOVER`.
 * @property reason up to 500 characters.
 */
@Serializable
public data class OboMobility @JvmOverloads constructor(
    @SerialName("solution_id") val solution: SolutionId,
    @SerialName("intent_type") val type: String,
    @SerialName("target_solution_id") val target: SolutionId? = null,
    @SerialName("mobility_reason") val reason: String? = null,
    @SerialName("scheduled_execution_time") @Serializable(with = IsoTime::class) val scheduledAt: Instant? = null,
    val metadata: JsonObject? = null,
)

/** What became of the wish, and what comes next. */
@Serializable
public data class OboMobilityMade @JvmOverloads constructor(
    @SerialName("mobility_intent_id") val intent: OboMobilityIntentId,
    @SerialName("success") val isDone: Boolean = true,
    val status: String? = null,
    @SerialName("estimated_completion_time") @Serializable(with = UnixTime::class) val completesAt: Instant? = null,
    @SerialName("approval_required") val needsApproval: Boolean? = null,
    @SerialName("next_steps") val nextSteps: List<String> = emptyList(),
)

/** Binds an account to a solution or an app for its move; [mutation] is the caller's own mark, up to 255 characters. */
@Serializable
public data class OboMobilitySetting @JvmOverloads constructor(
    @SerialName("waba_id") val waba: WabaId,
    @SerialName("solution_id") val solution: SolutionId? = null,
    @SerialName("app_id") val app: AppId? = null,
    @SerialName("actor_id") val actor: UserId? = null,
    @SerialName("client_mutation_id") val mutation: String? = null,
)

/** What became of it. Meta tells a refusal here with [isDone] false and [problem], not as an error. */
@Serializable
public data class OboMobilitySet @JvmOverloads constructor(
    @SerialName("success") val isDone: Boolean,
    @SerialName("intent_id") val intent: OboMobilityIntentId? = null,
    @SerialName("client_mutation_id") val mutation: String? = null,
    @SerialName("error_msg") val problem: String? = null,
)

/** An intent to move, as Meta keeps it: `PENDING`, `ACTIVE`, `COMPLETED`, `CANCELLED` or `FAILED`. */
@Serializable
public data class OboMobilityIntent @JvmOverloads constructor(
    val id: OboMobilityIntentId,
    val waba: WhatsAppBusinessAccount? = null,
    val solution: Solution? = null,
    val status: String? = null,
    @SerialName("created_time") @Serializable(with = UnixTime::class) val createdAt: Instant? = null,
    @SerialName("updated_time") @Serializable(with = UnixTime::class) val updatedAt: Instant? = null,
)

/**
 * A request to run an account on behalf of its owner, under way.
 *
 * @property status `IN_PROGRESS`, `PENDING`, `APPROVE`, `DECLINE`, `EXPIRED`, `CANCELED` or `INVALID`.
 */
@Serializable
public data class OnBehalfRequest @JvmOverloads constructor(
    val id: String,
    val status: String? = null,
    @SerialName("business_owned_object") val account: WabaId? = null,
    @SerialName("receiving_business") val receiving: NamedPortfolio? = null,
    @SerialName("requesting_business") val requesting: NamedPortfolio? = null,
)
