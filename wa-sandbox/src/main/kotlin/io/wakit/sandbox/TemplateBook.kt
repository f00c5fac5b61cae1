package io.wakit.sandbox

import io.wakit.model.ErrorCode
import io.wakit.model.TemplateId
import io.wakit.model.WabaId
import io.wakit.model.event.Change
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put

/** A template as it stands in the book. */
internal class TemplateEntry(
    val id: TemplateId,
    val waba: WabaId,
    val name: String,
    val language: String,
    var category: String,
    var components: JsonArray,
    val format: String,
    var status: String,
) {
    var rejectedReason: String = "NONE"

    fun shown(): SandboxTemplate = SandboxTemplate(id, name, language, category, status)

    fun json(): JsonObject = buildJsonObject {
        put("name", name)
        put("parameter_format", format)
        put("components", components)
        put("language", language)
        put("status", status)
        put("category", category)
        put("rejected_reason", rejectedReason)
        put("id", id.value)
    }
}

/** The templates of all accounts, and how a send is held against them. */
internal class TemplateBook(private val settings: Settings, private val webhooks: Webhooks) : TemplateLookup {
    private val entries = mutableListOf<TemplateEntry>()
    private var number = FIRST_ID

    fun all(waba: WabaId? = null): List<SandboxTemplate> =
        synchronized(entries) { entries.filter { waba == null || it.waba == waba }.map { it.shown() } }

    fun find(id: String): TemplateEntry? = synchronized(entries) { entries.find { it.id.value == id } }

    fun of(waba: WabaId): List<TemplateEntry> = synchronized(entries) { entries.filter { it.waba == waba } }

    fun make(
        waba: WabaId,
        name: String,
        language: String,
        category: String,
        components: JsonArray,
        format: String,
    ): TemplateEntry {
        val entry = synchronized(entries) {
            if (entries.any {
                    it.waba == waba && it.name == name && it.language == language
                }
            ) {
                throw taken(name, language)
            }
            TemplateEntry(TemplateId("${number++}"), waba, name, language, category, components, format, "PENDING")
                .also { entries += it }
        }
        review(entry)
        return entry
    }

    /** Under review again, as after an edit. */
    fun review(entry: TemplateEntry) {
        entry.status = "PENDING"
        if (settings.templateReview == TemplateReview.APPROVE) decide(entry.id, "APPROVED")
    }

    fun decide(id: TemplateId, status: String, reason: String = "NONE") {
        val entry = requireNotNull(find(id.value)) { "$id is no template of this sandbox" }
        entry.status = status
        entry.rejectedReason = reason
        webhooks.tell(
            "template ${id.value}",
            entry.waba,
            Change("message_template_status_update", entry.update(status, reason)),
        )
    }

    fun remove(gone: List<TemplateEntry>): Unit = synchronized(entries) { entries -= gone.toSet() }

    private fun TemplateEntry.update(event: String, reason: String): JsonObject = buildJsonObject {
        put("event", event)
        put("message_template_id", id.value.toLong())
        put("message_template_name", name)
        put("message_template_language", language)
        put("message_template_category", category)
        put("reason", reason)
    }

    override fun check(waba: WabaId, template: JsonElement, byUserId: Boolean) {
        if (!settings.enforceTemplates) return
        val asked = template as? JsonObject ?: return
        val name = asked["name"].asText.orEmpty()
        val language = asked.languageCode()
        val entry = find(waba, asked)?.takeIf { it.status !in UNSEEN }
            ?: throw GraphRefusal.of(UNKNOWN, "template name ($name) does not exist in $language")
        if (entry.status == "PAUSED") throw GraphRefusal.of(PAUSED)
        if (entry.status == "DISABLED") throw GraphRefusal.of(DISABLED)
        if (byUserId && entry.category == "AUTHENTICATION") throw GraphRefusal.of(NEEDS_NUMBER)
        TemplateFit(entry).check(asked)
    }

    override fun read(waba: WabaId, template: JsonElement): String? = (template as? JsonObject)?.let { asked ->
        find(waba, asked)?.let { TemplateReading(it).read(asked) }
    }

    private fun find(waba: WabaId, asked: JsonObject): TemplateEntry? =
        of(waba).find { it.name == asked["name"].asText && it.language == asked.languageCode() }

    private fun JsonObject.languageCode(): String = (this["language"] as? JsonObject)?.get("code").asText.orEmpty()

    private fun taken(name: String, language: String) =
        GraphRefusal.parameter("There is already $language content for the template $name.")

    private companion object {
        const val FIRST_ID = 1_300_000_000_000_001L
        val UNSEEN = setOf("PENDING", "REJECTED", "DELETED")
        val UNKNOWN = ErrorCode(132001)
        val PAUSED = ErrorCode(132015)
        val DISABLED = ErrorCode(132016)
        val NEEDS_NUMBER = ErrorCode(131062)
    }
}
