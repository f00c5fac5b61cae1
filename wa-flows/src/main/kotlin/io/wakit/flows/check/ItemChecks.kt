package io.wakit.flows.check

import io.wakit.flows.json.FlowJsonVersion
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/** What stands in a data source, a navigation list or a carousel. */
internal class ItemChecks(private val flow: FlowTree, private val report: Report) {
    fun check(property: Property, items: JsonArray, path: String) {
        val count = property.items ?: return
        if (items.size < count.first) {
            report.add(path, "has ${items.size} entries; Meta wants ${count.first} at least", "MIN_ITEMS_REQUIRED")
        }
        val most = if (count.last == DROPDOWN &&
            items.any { (it as? JsonObject)?.contains("image") == true }
        ) {
            PICTURED
        } else {
            count.last
        }
        if (items.size > most) report.add(path, "has ${items.size} entries; Meta takes $most at most", null)
        items.forEachIndexed { i, item ->
            val at = "$path[$i]"
            if (item !is JsonObject) {
                report.add(at, "is no object", "INVALID_PROPERTY_TYPE")
            } else {
                when (property.name) {
                    "data-source" -> dataSource(item, at)
                    "list-items" -> listItem(item, at)
                    else -> need(item, at, "src", "alt-text")
                }
            }
        }
        if (property.name != "images") {
            items.mapNotNull {
                (it as? JsonObject)?.text("id")
            }.groupingBy { it }.eachCount().filterValues { it > 1 }.keys
                .forEach { report.add(path, "has more than one entry with the id '$it'", null) }
        }
        if (property.name == "list-items" && items.count { (it as? JsonObject)?.contains("badge") == true } > 1) {
            report.add(path, "has more than one badge; Meta takes 1", null)
        }
    }

    private fun dataSource(item: JsonObject, path: String) {
        need(item, path, "id", "title")
        limit(item, path, "title", 30)
        limit(item, path, "description", 300)
        limit(item, path, "metadata", 20)
        since(item, path, FlowJsonVersion.V5_0, "image", "alt-text", "color")
        since(item, path, FlowJsonVersion.V6_0, "on-select-action", "on-unselect-action")
        image(item, path)
    }

    private fun listItem(item: JsonObject, path: String) {
        need(item, path, "id", "main-content")
        (item["main-content"] as? JsonObject)?.let {
            need(it, "$path.main-content", "title")
            limit(it, "$path.main-content", "title", 30)
            // Meta's page gives 20 and 80, and its own example has them the other way round.
            limit(it, "$path.main-content", "description", 80)
            limit(it, "$path.main-content", "metadata", 80)
        }
        (item["end"] as? JsonObject)?.let { end ->
            listOf("title", "description", "metadata").forEach { limit(end, "$path.end", it, 10) }
        }
        (item["start"] as? JsonObject)?.let {
            need(it, "$path.start", "image")
            image(it, "$path.start")
        }
        limit(item, path, "badge", 15)
        val tags = item["tags"].list()
        if (tags.size > TAGS) report.add("$path.tags", "has ${tags.size} entries; Meta takes $TAGS at most", null)
        tags.forEachIndexed { i, tag -> limit(tag, "$path.tags[$i]", 15) }
    }

    private fun image(item: JsonObject, path: String) {
        val limit = if (flow.from(FlowJsonVersion.V6_0)) IMAGE else OLD_IMAGE
        // Four characters of Base64 are three bytes.
        val bytes = (item.text("image") ?: return).length / 4 * 3
        if (bytes > limit) report.add("$path.image", "has about $bytes bytes; Meta takes $limit at most", null)
    }

    private fun need(item: JsonObject, path: String, vararg keys: String) = keys.forEach {
        if (it !in item) report.add("$path.$it", "is missing", "MISSING_REQUIRED_PROPERTY")
    }

    private fun since(item: JsonObject, path: String, version: FlowJsonVersion, vararg keys: String) {
        if (!flow.from(version)) {
            keys.filter {
                it in item
            }.forEach { report.add("$path.$it", "came with version $version", "INVALID_PROPERTY_KEY") }
        }
    }

    private fun limit(item: JsonObject, path: String, key: String, max: Int) {
        item[key]?.let { limit(it, "$path.$key", max) }
    }

    private fun limit(value: JsonElement, path: String, max: Int) {
        val text = (value as? JsonPrimitive)?.takeIf { it.isString && !it.isBound() }?.content ?: return
        val length = text.codePointCount(0, text.length)
        if (length > max && flow.from(FlowJsonVersion.V5_1)) {
            report.add(path, "has $length characters; Meta takes $max at most", null)
        }
    }

    private companion object {
        const val DROPDOWN = 200
        const val PICTURED = 100
        const val TAGS = 3
        const val IMAGE = 100 * 1024
        const val OLD_IMAGE = 300 * 1024
    }
}
