package io.wakit.wazzup.resource

import arrow.core.Either
import io.wakit.wazzup.ResourceList
import io.wakit.wazzup.Routes
import io.wakit.wazzup.WazzupApi
import io.wakit.wazzup.WazzupError
import io.wakit.wazzup.model.ChannelId
import io.wakit.wazzup.model.TechTemplate
import io.wakit.wazzup.model.Template
import io.wakit.wazzup.model.WabaPricing
import io.wakit.wazzup.model.WabaTransactions
import kotlinx.coroutines.flow.Flow
import java.time.LocalDate

/** WABA templates. They are written in Wazzup's own pages, and read here. */
@JvmSuppressWildcards
public class Templates internal constructor(private val api: WazzupApi) {
    private val lists = Lists(api, "templates", Routes.templates, Template.serializer(), isPaged = true)

    /** What Wazzup lists; [query] may have `limit` and `offset`. */
    @JvmOverloads
    public suspend fun list(query: Map<String, String> = emptyMap()): Either<WazzupError, ResourceList<Template>> =
        lists.list(query)

    /** All of them, one after the other, each page asked for when it is wanted. An error is the last element. */
    public fun paginate(): Flow<Either<WazzupError, Template>> = lists.paginate(mapOf("limit" to "${Lists.PAGE}"))

    /** All of them in one list, or the first error. */
    public suspend fun all(): Either<WazzupError, List<Template>> = lists.all(mapOf("limit" to "${Lists.PAGE}"))

    /** All of them as the tech service tells them. */
    public suspend fun listForPartner(): Either<WazzupError, List<TechTemplate>> = api.need(Routes.techTemplates)
}

/** What WABA costs: the tech service. */
@JvmSuppressWildcards
public class Waba internal constructor(private val api: WazzupApi) {
    /** The prices in a country, by its two letters. */
    public suspend fun pricing(countryCode: String): Either<WazzupError, WabaPricing> =
        api.need(Routes.pricing, countryCode)

    /** What was charged in a channel on a day. */
    public suspend fun transactions(channelId: ChannelId, date: LocalDate): Either<WazzupError, WabaTransactions> =
        api.need(Routes.wabaTransactions, channelId.value, "$date")
}
