package io.wakit.model

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * One page of a list of Meta's, and where the next one begins.
 *
 * @property summary totals over all pages, on the few edges that are asked for them.
 * @see <a href="https://developers.facebook.com/docs/graph-api/results">Paginated results</a>
 */
@Serializable
public data class Page<out T> @JvmOverloads constructor(
    val data: List<T> = emptyList(),
    val paging: Paging? = null,
    val summary: JsonObject? = null,
) {
    /**
     * The cursor behind the last entry; null where nothing can follow. Meta may give one behind the last page of all: the
     * page after it is empty then.
     */
    val next: String? get() = paging?.cursors?.after?.takeIf { it.isNotBlank() }

    /** The cursor before the first entry. */
    val previous: String? get() = paging?.cursors?.before?.takeIf { it.isNotBlank() }
}

/**
 * How a page hangs together with its neighbours.
 *
 * @property next the URL of the next page, which holds an access token at times: it is for no log, and printed as a bar.
 * @property previous the URL of the page before; the same holds for it.
 */
@Serializable
public data class Paging @JvmOverloads constructor(
    val cursors: Cursors? = null,
    val next: String? = null,
    val previous: String? = null,
) {
    override fun toString(): String = "Paging($cursors, next=${next?.let { "██" }}, previous=${previous?.let { "██" }})"

    /** Places between entries. They do not last: use them at once, and keep none. */
    @Serializable
    public data class Cursors @JvmOverloads constructor(
        @SerialName("before") val before: String? = null,
        @SerialName("after") val after: String? = null,
    )
}
