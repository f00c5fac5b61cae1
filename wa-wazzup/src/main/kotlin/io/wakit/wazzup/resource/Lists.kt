package io.wakit.wazzup.resource

import arrow.core.Either
import arrow.core.flatMap
import arrow.core.left
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
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.intOrNull

/** One list of Wazzup's: a bare array, or a page with `count` and `data`. */
internal class Lists<T>(
    private val api: WazzupApi,
    private val name: String,
    private val route: Route<Bodiless, JsonElement>,
    element: KSerializer<T>,
) {
    private val entries = ListSerializer(element)

    suspend fun list(query: Map<String, String>): Either<WazzupError, ResourceList<T>> =
        api.need(route, query = query).flatMap(::read)

    /** All entries, page by page: it ends behind a page that is empty or not full, or where the count is reached. */
    fun paginate(query: Map<String, String>, pageSize: Int = PAGE): Flow<Either<WazzupError, T>> = flow {
        var offset = 0
        do {
            val answer = list(query + ("offset" to "$offset"))
            val page = answer.fold(
                {
                    emit(it.left())
                    null
                },
                { it },
            )
            page?.forEach { emit(it.right()) }
            offset += page?.size ?: 0
        } while (page != null && page.isNotEmpty() && !page.isLast(offset, pageSize))
    }

    private fun ResourceList<T>.isLast(offset: Int, pageSize: Int): Boolean =
        if ((raw as? JsonObject)?.get("count") is JsonPrimitive) offset >= count else size < pageSize

    private fun read(raw: JsonElement): Either<WazzupError, ResourceList<T>> = try {
        val list = raw as? JsonArray ?: (raw as? JsonObject)?.let { it["data"] ?: it[name] }
            ?: throw SerializationException("there is no list in it")
        val typed = WaJson.decodeFromJsonElement(entries, list)
        val count = ((raw as? JsonObject)?.get("count") as? JsonPrimitive)?.intOrNull ?: typed.size
        ResourceList(name, typed, raw, count).right()
    } catch (e: SerializationException) {
        WazzupError.Unreadable(e.message?.lineSequence()?.firstOrNull().orEmpty(), OK, mayHaveBeenSent = false).left()
    }

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
