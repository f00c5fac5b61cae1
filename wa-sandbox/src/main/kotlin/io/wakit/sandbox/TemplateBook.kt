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
import java.time.Duration
import java.time.Instant

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

    /** Where it was before Meta moved it, and where Meta is about to move it. */
    var previousCategory: String? = null
    var correctCategory: String? = null
    var ttlSeconds: Int? = null

    /** Where it stood before it was put away. */
    var statusBefore: String = status

    /** When it was edited while it was approved. */
    val edits: MutableList<Instant> = mutableListOf()

    fun shown(): SandboxTemplate = SandboxTemplate(id, name, language, category, status)

    fun json(): JsonObject = buildJsonObject {
        put("name", name)
        put("parameter_format", format)
        put("components", components)
        put("language", language)
        put("status", status)
        put("category", category)
        put("rejected_reason", rejectedReason)
        previousCategory?.let { put("previous_category", it) }
        correctCategory?.let { put("correct_category", it) }
        ttlSeconds?.let { put("message_send_ttl_seconds", it) }
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

    /** Moves it to [category] at once, or says that it will be moved. */
    fun move(id: TemplateId, category: String, isNow: Boolean) {
        val entry = requireNotNull(find(id.value)) { "$id is no template of this sandbox" }
        val before = entry.category
        if (isNow) {
            entry.previousCategory = before
            entry.category = category
        }
        entry.correctCategory = category.takeUnless { isNow }
        val value = buildJsonObject {
            put("message_template_id", entry.id.value.toLong())
            put("message_template_name", entry.name)
            put("message_template_language", entry.language)
            if (isNow) put("previous_category", before) else put("correct_category", category)
            put("new_category", entry.category)
        }
        webhooks.tell("template ${id.value}", entry.waba, Change("template_category_update", value))
    }

    /** Counts an edit of an approved template; false where Meta takes no more for now. */
    fun mayEdit(entry: TemplateEntry): Boolean {
        val now = settings.clock.instant()
        val month = entry.edits.filter { it > now - MONTH }
        if (month.size >= EDITS_PER_MONTH || month.any { it > now - DAY }) return false
        entry.edits += now
        return true
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
        const val EDITS_PER_MONTH = 10
        val DAY: Duration = Duration.ofHours(24)
        val MONTH: Duration = Duration.ofDays(30)
        val UNSEEN = setOf("PENDING", "REJECTED", "DELETED", "ARCHIVED")
        val UNKNOWN = ErrorCode(132001)
        val PAUSED = ErrorCode(132015)
        val DISABLED = ErrorCode(132016)
        val NEEDS_NUMBER = ErrorCode(131062)
    }
}
