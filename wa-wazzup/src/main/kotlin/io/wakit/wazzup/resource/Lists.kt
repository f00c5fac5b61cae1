package io.wakit.wazzup.resource

import arrow.core.Either
import arrow.core.flatMap
import arrow.core.left
import arrow.core.raise.either
import arrow.core.right
import io.wakit.model.WaJson
import io.wakit.wazzup.Answered
import io.wakit.wazzup.Bodiless
import io.wakit.wazzup.ResourceList
import io.wakit.wazzup.Route
import io.wakit.wazzup.WazzupApi
import io.wakit.wazzup.WazzupError
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.toList
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.intOrNull

/**
 * One list of Wazzup's: a bare array, or a page with `count` and `data`.
 *
 * @param isPaged whether `offset` means anything to it: a list that is given whole would come again and again.
 */
internal class Lists<T>(
    private val api: WazzupApi,
    private val name: String,
    private val route: Route<Bodiless, JsonElement>,
    element: KSerializer<T>,
    private val isPaged: Boolean,
) {
    private val entries = ListSerializer(element)

    suspend fun list(query: Map<String, String>): Either<WazzupError, ResourceList<T>> =
        api.need(route, query = query).flatMap { read(it, query) }

    /** All entries in one list, or the first error. */
    suspend fun all(query: Map<String, String>): Either<WazzupError, List<T>> =
        either { paginate(query).map { it.bind() }.toList() }

    /** All entries, page by page; a page that comes twice, since the offset went unheard, is the last. */
    fun paginate(query: Map<String, String>): Flow<Either<WazzupError, T>> = flow {
        var offset: Int? = offset(query)
        var before: JsonElement? = null
        while (offset != null) {
            val here = if (isPaged) query + ("offset" to "$offset") else query
            val page = list(here).fold({ return@flow emit(it.left()) }, { it })
            if (page.raw == before) return@flow
            page.forEach { emit(it.right()) }
            before = page.raw
            offset = page.nextOffset
        }
    }

    private fun read(raw: JsonElement, query: Map<String, String>): Either<WazzupError, ResourceList<T>> = try {
        val list = raw as? JsonArray ?: (raw as? JsonObject)?.let { it["data"] ?: it[name] }
            ?: throw SerializationException("there is no list in it")
        val typed = WaJson.decodeFromJsonElement(entries, list)
        val count = ((raw as? JsonObject)?.get("count") as? JsonPrimitive)?.intOrNull
        ResourceList(name, typed, raw, count ?: typed.size, next(query, typed.size, count)).right()
    } catch (e: SerializationException) {
        WazzupError.Unreadable(e.message?.lineSequence()?.firstOrNull().orEmpty(), OK, mayHaveBeenSent = false).left()
    }

    /** Behind [size] entries there may be more, unless the count was reached, or the page was not full. */
    private fun next(query: Map<String, String>, size: Int, count: Int?): Int? {
        val offset = offset(query) + size
        val pageSize = query["limit"]?.toIntOrNull() ?: PAGE
        val isLast = !isPaged || size == 0 || if (count != null) offset >= count else size < pageSize
        return offset.takeUnless { isLast }
    }

    private fun offset(query: Map<String, String>): Int = query["offset"]?.toIntOrNull() ?: 0

    companion object {
        const val PAGE = 100
        private const val OK = 200
    }
}

/** The answer to an upsert of [entity]: the entity as Wazzup has it now, where it says so. */
internal fun <T> Answered<JsonElement>.entity(serializer: KSerializer<T>): Answered<T> {
    val found = (raw as? JsonArray)?.singleOrNull() ?: raw as? JsonObject
    val typed = found?.let {
        try {
            WaJson.decodeFromJsonElement(serializer, it)
        } catch (_: SerializationException) {
            null
        }
    }
    return Answered(typed, text)
}
