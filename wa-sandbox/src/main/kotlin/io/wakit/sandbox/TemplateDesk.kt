package io.wakit.sandbox

import io.wakit.model.WabaId
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.intOrNull
import kotlinx.serialization.json.put
import kotlinx.serialization.json.putJsonArray
import kotlinx.serialization.json.putJsonObject

/** `/{waba_id}/message_templates` and `/{template_id}`: the life of a template, checked as Meta does. */
internal class TemplateDesk(private val book: TemplateBook, private val checks: TemplateDraftChecks) {
    fun routes(wabas: NodeKind<WabaId>, templates: NodeKind<TemplateEntry>): List<Route<*>> = listOf(
        Route("GET", wabas, "message_templates", ::list),
        Route("POST", wabas, "message_templates", ::create),
        Route("DELETE", wabas, "message_templates", ::delete),
        Route("GET", templates, "", ::read),
        Route("POST", templates, "", ::edit),
        Route("POST", wabas, "message_templates/archive", ::archive),
        Route("POST", wabas, "message_templates/unarchive", ::unarchive),
    )

    private fun list(waba: WabaId, asked: Asked): Outcome {
        val found = book.of(waba).filter { entry ->
            asked.admits("name") { it in entry.name } &&
                asked.admits("content") { it in entry.components.toString() } &&
                asked.admits("name_or_content") { it in entry.name || it in entry.components.toString() } &&
                asked.isOneOf("status", entry.status) &&
                asked.isOneOf("category", entry.category) &&
                asked.isOneOf("language", entry.language)
        }
        return Outcome.ok(asked.page(found.map { it.json().only(asked) }, most = PAGE))
    }

    private fun Asked.admits(key: String, fits: (String) -> Boolean): Boolean = query[key]?.let(fits) ?: true

    private fun Asked.isOneOf(key: String, value: String): Boolean =
        admits(key) { words -> words.split(',').any { it.trim().equals(value, ignoreCase = true) } }

    private fun JsonObject.only(asked: Asked): JsonElement {
        val wanted = asked.fields() ?: return JsonObject(this - ONLY_ASKED)
        return JsonObject(filterKeys { it in wanted || it == "id" })
    }

    private fun create(waba: WabaId, asked: Asked): Outcome {
        val body = asked.body()
        val name = body.needed("name")
        if (!NAME.matches(
                name,
            )
        ) {
            throw GraphRefusal.parameter("Param name must match [a-z0-9_] and have 512 characters at most.")
        }
        val category = body.category() ?: throw GraphRefusal.parameter("The parameter category is required.")
        val components = body.components() ?: throw GraphRefusal.parameter("The parameter components is required.")
        val format = body["parameter_format"].asText?.uppercase() ?: "POSITIONAL"
        if (format !in FORMATS) {
            throw GraphRefusal.parameter("Param parameter_format must be one of {${FORMATS.joinToString()}}.")
        }
        checks.check(components, category, format)
        val entry = book.make(waba, name, body.needed("language"), category, components, format)
        entry.ttlSeconds = body.ttl()
        return Outcome.ok(
            buildJsonObject {
                put("id", entry.id.value)
                put("status", entry.status)
                put("category", entry.category)
            },
        )
    }

    private fun delete(waba: WabaId, asked: Asked): Outcome {
        val id = asked.query["hsm_id"]
        val ids = asked.query["hsm_ids"]?.let { text -> DIGITS.findAll(text).map { it.value }.toSet() }
        val name = asked.query["name"]
        if (name == null && ids == null) throw GraphRefusal.parameter("The parameter name is required.")
        val gone = book.of(waba).filter { entry ->
            (name == null || entry.name == name) && (id == null || entry.id.value == id) &&
                (ids == null || entry.id.value in ids)
        }
        if (gone.isEmpty()) throw GraphRefusal.parameter("Message template was not found.")
        gone.find { it.status == "DISABLED" }?.let { throw GraphRefusal.parameter("A disabled template stays.") }
        book.remove(gone)
        return Outcome.success()
    }

    private fun read(entry: TemplateEntry, asked: Asked): Outcome = Outcome.ok(entry.json().only(asked))

    private fun edit(entry: TemplateEntry, asked: Asked): Outcome {
        if (asked.json == null) return Outcome.success()
        val body = asked.body()
        if (entry.status !in
            EDITABLE
        ) {
            throw GraphRefusal.parameter("A template that is ${entry.status} cannot be edited.")
        }
        val category = body.category()
        val components = body.components()
        if (entry.status == "APPROVED" && category != null && category != entry.category) {
            throw GraphRefusal.parameter("The category of an approved template stays.")
        }
        components?.let { checks.check(it, category ?: entry.category, entry.format) }
        if (entry.status == "APPROVED" && !book.mayEdit(entry)) {
            throw GraphRefusal.parameter("An approved template can be edited once in 24 hours and 10 times in 30 days.")
        }
        category?.let { entry.category = it }
        components?.let { entry.components = it }
        body.ttl()?.let { entry.ttlSeconds = it }
        book.review(entry)
        return Outcome.success()
    }

    private fun archive(waba: WabaId, asked: Asked): Outcome = move(waba, asked, "archived_templates") { entry ->
        if (entry.status == "DISABLED" || entry.status == "ARCHIVED") return@move "Template is ${entry.status}"
        entry.statusBefore = entry.status
        entry.status = "ARCHIVED"
        null
    }

    private fun unarchive(waba: WabaId, asked: Asked): Outcome = move(waba, asked, "unarchived_templates") { entry ->
        if (entry.status != "ARCHIVED") return@move "Template is ${entry.status}"
        entry.status = entry.statusBefore
        null
    }

    /** Puts each template elsewhere, or says why not. */
    private fun move(waba: WabaId, asked: Asked, done: String, put: (TemplateEntry) -> String?): Outcome {
        val ids = (asked.body()["hsm_ids"] as? JsonArray)?.mapNotNull { it.asText }.orEmpty()
        if (ids.size !in 1..MOVED) throw GraphRefusal.parameter("Param hsm_ids must hold 1 to $MOVED ids.")
        val there = book.of(waba).associateBy { it.id.value }
        val failed = ids.mapNotNull { id ->
            val reason = there[id].let { entry -> if (entry == null) "Template not found" else put(entry) }
            reason?.let { id to it }
        }.toMap()
        return Outcome.ok(
            buildJsonObject {
                putJsonArray(done) { (ids - failed.keys).forEach { add(JsonPrimitive(it)) } }
                putJsonObject("failed_templates") { failed.forEach { (id, reason) -> put(id, reason) } }
            },
        )
    }

    private fun JsonObject.ttl(): Int? = (this["message_send_ttl_seconds"] as? JsonPrimitive)?.intOrNull

    private fun JsonObject.category(): String? = this["category"]?.let {
        it.asText?.uppercase()?.takeIf { word -> word in CATEGORIES }
            ?: throw GraphRefusal.parameter("Param category must be one of {${CATEGORIES.joinToString()}}.")
    }

    private fun JsonObject.components(): JsonArray? = this["components"]?.let {
        it as? JsonArray ?: throw GraphRefusal.parameter("Param components must be an array.")
    }

    private companion object {
        const val PAGE = 1000
        const val MOVED = 100
        val ONLY_ASKED = setOf("rejected_reason", "previous_category", "correct_category", "message_send_ttl_seconds")
        val NAME = Regex("[a-z0-9_]{1,512}")
        val DIGITS = Regex("""\d+""")
        val FORMATS = setOf("POSITIONAL", "NAMED")
        val CATEGORIES = setOf("AUTHENTICATION", "MARKETING", "UTILITY")
        val EDITABLE = setOf("APPROVED", "REJECTED", "PAUSED")
    }
}
