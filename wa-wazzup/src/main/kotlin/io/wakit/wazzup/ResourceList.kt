package io.wakit.wazzup

import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/**
 * A list as Wazzup gave it: its entries, and the answer that they came in.
 *
 * @property raw the untouched answer, a list or a page around one.
 * @property count how many there are in all, where the answer tells; else how many are here.
 * @property nextOffset what `offset` asks for the entries behind these; null where these are the last.
 */
public class ResourceList<out T> internal constructor(
    private val name: String,
    private val entries: List<T>,
    public val raw: JsonElement,
    public val count: Int,
    public val nextOffset: Int?,
) : AbstractList<T>() {
    override val size: Int get() = entries.size

    override fun get(index: Int): T = entries[index]

    /** The same form for every kind of list: `{"channels": […], "count": n}`, the entries as they came. */
    public fun normalized(): JsonObject {
        val all = raw as? JsonArray ?: (raw as? JsonObject)?.values?.firstNotNullOfOrNull { it as? JsonArray }
        return JsonObject(mapOf(name to (all ?: JsonArray(emptyList())), "count" to JsonPrimitive(count)))
    }

    /** Its name and size. */
    override fun toString(): String = "$name($size of $count)"
}
