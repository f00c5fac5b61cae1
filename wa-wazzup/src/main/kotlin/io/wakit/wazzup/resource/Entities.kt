package io.wakit.wazzup.resource

import arrow.core.Either
import arrow.core.left
import arrow.core.right
import io.wakit.model.Violation
import io.wakit.wazzup.Answered
import io.wakit.wazzup.EntityRoutes
import io.wakit.wazzup.ResourceList
import io.wakit.wazzup.WazzupApi
import io.wakit.wazzup.WazzupError
import io.wakit.wazzup.checkAll
import kotlinx.coroutines.flow.Flow
import kotlinx.serialization.KSerializer
import kotlinx.serialization.json.JsonElement

/** What the CRM has and Wazzup is told of: users, contacts and deals, each under the CRM's own id. */
@JvmSuppressWildcards
public abstract class Entities<T : Any> internal constructor(
    private val api: WazzupApi,
    private val routes: EntityRoutes<T>,
    name: String,
    isPaged: Boolean,
    private val serializer: KSerializer<T>,
    private val id: (T) -> String,
    private val violations: (T) -> List<Violation>,
) {
    private val lists = Lists(api, name, routes.list, serializer, isPaged)

    /** What Wazzup lists, 100 of them at most where it lists by pages; [query] goes along as it is: `offset`, say. */
    @JvmOverloads
    public suspend fun list(query: Map<String, String> = emptyMap()): Either<WazzupError, ResourceList<T>> =
        lists.list(query)

    /** All of them, one after the other, each page asked for when it is wanted. An error is the last element. */
    @JvmOverloads
    public fun paginate(query: Map<String, String> = emptyMap()): Flow<Either<WazzupError, T>> = lists.paginate(query)

    /** All of them in one list, or the first error. */
    @JvmOverloads
    public suspend fun all(query: Map<String, String> = emptyMap()): Either<WazzupError, List<T>> = lists.all(query)

    /** The one that the CRM calls [id]. */
    public suspend fun get(id: String): Either<WazzupError, T> = api.need(routes.get, id)

    /** Tells Wazzup of [entity]; what it had under this id is replaced. Wazzup mostly answers nothing. */
    public suspend fun create(entity: T): Either<WazzupError, Answered<T>> =
        put(listOf(entity)).map { it.entity(serializer) }

    /** The same as [create]: Wazzup has one call for both. */
    public suspend fun update(entity: T): Either<WazzupError, Answered<T>> = create(entity)

    /**
     * Tells Wazzup of all [entities], 100 in a call. One bad entry makes Wazzup refuse the whole call that it is in: the
     * limits of all are looked at before the first call leaves. What fails later is [WazzupError.InPart].
     */
    public suspend fun createMany(entities: List<T>): Either<WazzupError, Unit> =
        inBatches(entities, checkAll(entities, id, violations)) { put(it) }.map { }

    /** Takes it away. Wazzup mostly answers nothing. */
    public suspend fun delete(id: String): Either<WazzupError, Answered<JsonElement>> = api.ask(routes.delete, id)

    /** Takes all away, 100 in a call, and gives the ids that Wazzup did not have. */
    public suspend fun deleteMany(ids: List<String>): Either<WazzupError, List<String>> =
        inBatches(ids, emptyList()) { batch ->
            api.ask(routes.deleteAll, body = batch).map { it.value.orEmpty() }
        }.map { it.flatten() }

    /** One by its id, as the answer came. */
    public suspend fun getRaw(id: String): Either<WazzupError, Answered<T>> = api.ask(routes.get, id)

    /** The list, as the answer came. */
    @JvmOverloads
    public suspend fun listRaw(query: Map<String, String> = emptyMap()): Either<WazzupError, Answered<JsonElement>> =
        api.ask(routes.list, query = query)

    private suspend fun put(batch: List<T>): Either<WazzupError, Answered<JsonElement>> =
        api.ask(routes.put, body = batch, violations = { checkAll(batch, id, violations) })

    private suspend fun <E, R> inBatches(
        all: List<E>,
        violations: List<Violation>,
        call: suspend (List<E>) -> Either<WazzupError, R>,
    ): Either<WazzupError, List<R>> {
        if (violations.isNotEmpty() && api.checkLimits) return WazzupError.Invalid(violations).left()
        val answers = mutableListOf<R>()
        all.chunked(BATCH).forEachIndexed { i, batch ->
            call(batch).fold(
                { return (if (all.size <= BATCH) it else WazzupError.InPart(i * BATCH, all.size, it)).left() },
                { answers += it },
            )
        }
        return answers.right()
    }

    private companion object {
        const val BATCH = 100
    }
}
