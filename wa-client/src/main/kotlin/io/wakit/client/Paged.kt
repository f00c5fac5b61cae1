package io.wakit.client

import arrow.core.Either
import arrow.core.left
import arrow.core.right
import io.wakit.model.Page
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow

/**
 * A list that Meta gives page by page. It is cold: nothing is asked before it is read, and each reading asks anew.
 *
 * The list ends where no cursor follows, behind an empty page, or where a cursor comes twice, so that a fault of Meta's
 * never makes it endless. Meta gives a cursor behind the last page at times; the empty page after it is not passed on.
 */
public class Paged<out T> internal constructor(private val load: suspend (after: String?) -> Either<WaError, Page<T>>) {
    /** The page behind the cursor [after]; the first, where none is named. */
    @JvmOverloads
    public suspend fun page(after: String? = null): Either<WaError, Page<T>> = load(after)

    /** Page after page, each asked for when it is wanted. An error is the last element: what was read before it stands. */
    public fun pages(): Flow<Either<WaError, Page<T>>> = flow {
        val seen = mutableSetOf<String>()
        var after: String? = null
        do {
            val answer = load(after)
            val page = answer.fold({ null }, { it })
            if (page == null || page.data.isNotEmpty() || after == null) emit(answer)
            after = page?.takeIf { it.data.isNotEmpty() }?.next
        } while (after != null && seen.add(after))
    }

    /** Entry after entry, over all pages. An error is the last element. */
    public fun all(): Flow<Either<WaError, T>> = flow {
        pages().collect { answer ->
            answer.fold({ emit(it.left()) }, { page -> page.data.forEach { emit(it.right()) } })
        }
    }
}
