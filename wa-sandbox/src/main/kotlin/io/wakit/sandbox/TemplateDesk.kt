package io.wakit.sandbox

import io.wakit.model.WabaId
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put

/** `/{waba_id}/message_templates` and `/{template_id}`: the life of a template, checked as Meta does. */
internal class TemplateDesk(private val book: TemplateBook, private val checks: TemplateDraftChecks) {
    fun routes(wabas: NodeKind<WabaId>, templates: NodeKind<TemplateEntry>): List<Route<*>> = listOf(
        Route("GET", wabas, "message_templates", ::list),
        Route("POST", wabas, "message_templates", ::create),
        Route("DELETE", wabas, "message_templates", ::delete),
        Route("GET", templates, "", ::read),
        Route("POST", templates, "", ::edit),
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
        val wanted = asked.fields() ?: return JsonObject(this - "rejected_reason")
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
        body.category()?.let {
            if (entry.status == "APPROVED" && it != entry.category) {
                throw GraphRefusal.parameter("The category of an approved template stays.")
            }
            entry.category = it
        }
        body.components()?.let {
            checks.check(it, entry.category, entry.format)
            entry.components = it
        }
        book.review(entry)
        return Outcome.success()
    }

    private fun JsonObject.category(): String? = this["category"]?.let {
        it.asText?.uppercase()?.takeIf { word -> word in CATEGORIES }
            ?: throw GraphRefusal.parameter("Param category must be one of {${CATEGORIES.joinToString()}}.")
    }

    private fun JsonObject.components(): JsonArray? = this["components"]?.let {
        it as? JsonArray ?: throw GraphRefusal.parameter("Param components must be an array.")
    }

    private companion object {
        const val PAGE = 1000
        val NAME = Regex("[a-z0-9_]{1,512}")
        val DIGITS = Regex("""\d+""")
        val FORMATS = setOf("POSITIONAL", "NAMED")
        val CATEGORIES = setOf("AUTHENTICATION", "MARKETING", "UTILITY")
        val EDITABLE = setOf("APPROVED", "REJECTED", "PAUSED")
    }
}
