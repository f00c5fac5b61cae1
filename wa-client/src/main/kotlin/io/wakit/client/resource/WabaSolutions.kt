package io.wakit.client.resource

import arrow.core.Either
import io.wakit.client.Endpoint
import io.wakit.client.Graph
import io.wakit.client.NoBody
import io.wakit.client.Paged
import io.wakit.client.WaError
import io.wakit.client.get
import io.wakit.client.invoke
import io.wakit.client.paged
import io.wakit.client.post
import io.wakit.client.query
import io.wakit.model.MigrationIntentId
import io.wakit.model.Page
import io.wakit.model.WabaId
import io.wakit.model.account.MigrationIntent
import io.wakit.model.account.Solution
import io.wakit.model.account.SolutionField
import io.wakit.model.account.SolutionMigration
import io.wakit.model.account.SolutionMigrationSet

/** The multi-partner solutions that an account takes part in, and its way from one to another. */
public class WabaSolutions internal constructor(private val graph: Graph, private val waba: WabaId) {
    /** The solutions, with the [fields] that are named, in pages of [limit] (1 to 100). */
    @JvmOverloads
    public fun list(fields: List<SolutionField> = emptyList(), limit: Int? = null): Paged<Solution> =
        graph.sized(limit, 1..HUNDRED) {
            it.paged(List, at = waba, query("fields" to fields.joined(), "limit" to limit))
        }

    /** Says that the account is to move into another solution; the customer confirms it in Embedded Signup. */
    public suspend fun migrate(migration: SolutionMigration): Either<WaError, SolutionMigrationSet> =
        graph(Migrate, at = waba, body = migration)

    /** What became of a wish to move. */
    public suspend fun migration(id: MigrationIntentId): Either<WaError, MigrationIntent> =
        graph(Migration, at = id, query = query("fields" to "id,status,destination_waba,solution"))

    internal companion object {
        private const val HUNDRED = 100

        val List: Endpoint<WabaId, NoBody, Page<Solution>> = get("solutions")
        val Migrate: Endpoint<WabaId, SolutionMigration, SolutionMigrationSet> = post("set_solution_migration_intent")
        val Migration: Endpoint<MigrationIntentId, NoBody, MigrationIntent> = get()
    }
}
