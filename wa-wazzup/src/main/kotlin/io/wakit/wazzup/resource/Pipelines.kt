package io.wakit.wazzup.resource

import arrow.core.Either
import arrow.core.left
import io.wakit.wazzup.Answered
import io.wakit.wazzup.ResourceList
import io.wakit.wazzup.Routes
import io.wakit.wazzup.WazzupApi
import io.wakit.wazzup.WazzupError
import io.wakit.wazzup.checkAll
import io.wakit.wazzup.model.Pipeline
import kotlinx.serialization.json.JsonElement

/** The ways that deals go. Wazzup lists them and takes new ones; it has no call for one of them alone. */
@JvmSuppressWildcards
public class Pipelines internal constructor(private val api: WazzupApi) {
    private val lists = Lists(api, "pipelines", Routes.pipelines, Pipeline.serializer(), isPaged = false)

    /** All of them. */
    @JvmOverloads
    public suspend fun list(query: Map<String, String> = emptyMap()): Either<WazzupError, ResourceList<Pipeline>> =
        lists.list(query)

    /** Tells Wazzup of one. Whether those that are not named stay is not documented. */
    public suspend fun create(pipeline: Pipeline): Either<WazzupError, Answered<Pipeline>> =
        createMany(listOf(pipeline)).map { it.entity(Pipeline.serializer()) }

    /** Tells Wazzup of several in one call. */
    public suspend fun createMany(pipelines: List<Pipeline>): Either<WazzupError, Answered<JsonElement>> = api.ask(
        Routes.putPipelines,
        body = pipelines,
        violations = { checkAll(pipelines, { it.id }, { it.violations() }) },
    )

    /** The same as [create]: Wazzup has one call for both. */
    public suspend fun update(pipeline: Pipeline): Either<WazzupError, Answered<Pipeline>> = create(pipeline)

    /** Always [WazzupError.NotAvailable]: Wazzup has no such call, and [list] has them all. */
    @Suppress("UnusedParameter", "RedundantSuspendModifier")
    public suspend fun get(id: String): Either<WazzupError, Pipeline> =
        WazzupError.NotAvailable("reading one pipeline; list has them all").left()

    /** Always [WazzupError.NotAvailable]. */
    @Suppress("UnusedParameter", "RedundantSuspendModifier")
    public suspend fun delete(id: String): Either<WazzupError, Answered<JsonElement>> =
        WazzupError.NotAvailable("deleting a pipeline").left()
}
