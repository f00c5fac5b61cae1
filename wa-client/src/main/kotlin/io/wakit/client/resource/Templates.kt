package io.wakit.client.resource

import arrow.core.Either
import io.wakit.client.Endpoint
import io.wakit.client.Graph
import io.wakit.client.NoBody
import io.wakit.client.Paged
import io.wakit.client.WaError
import io.wakit.client.delete
import io.wakit.client.get
import io.wakit.client.invoke
import io.wakit.client.paged
import io.wakit.client.post
import io.wakit.client.query
import io.wakit.client.within
import io.wakit.model.Page
import io.wakit.model.Success
import io.wakit.model.TemplateId
import io.wakit.model.Violation
import io.wakit.model.WabaId
import io.wakit.model.template.ArchivedTemplates
import io.wakit.model.template.AuthenticationDraft
import io.wakit.model.template.LibraryDraft
import io.wakit.model.template.MigratedTemplates
import io.wakit.model.template.Template
import io.wakit.model.template.TemplateCategory
import io.wakit.model.template.TemplateDraft
import io.wakit.model.template.TemplateField
import io.wakit.model.template.TemplateFilter
import io.wakit.model.template.TemplateIds
import io.wakit.model.template.TemplateMigration
import io.wakit.model.template.TemplatePreview
import io.wakit.model.template.TemplateReceipt
import io.wakit.model.template.violations

/**
 * The templates of an account: an account has 250 of them, or 6,000 once its business is verified.
 *
 * @see <a href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/template-management">Template management</a>
 */
public class Templates internal constructor(private val graph: Graph, private val waba: WabaId) {
    /**
     * The templates that [filter] asks for, with the [fields] that are named; where none is, with those that Meta gives
     * unasked. [limit] is the size of a page.
     */
    @JvmOverloads
    public fun list(
        filter: TemplateFilter = TemplateFilter(),
        fields: List<TemplateField> = emptyList(),
        limit: Int? = null,
    ): Paged<Template> = graph.paged(
        List,
        at = waba,
        query(
            "name" to filter.name,
            "content" to filter.content,
            "name_or_content" to filter.nameOrContent,
            "status" to filter.statuses.joined(),
            "category" to filter.categories.joined(),
            "language" to filter.languages.joined(),
            "quality_score" to filter.qualities.joined(),
            "fields" to fields.joined(),
            "limit" to limit,
        ),
    )

    /** One of them, by its id: `templates[id].edit(…)`. */
    public operator fun get(id: TemplateId): TemplateDetails = TemplateDetails(graph, id)

    /**
     * Hands [draft] in for review, unless it breaks a limit that Meta documents: then nothing leaves. An account may hand in
     * 100 in an hour. Most are reviewed within minutes, all within 24 hours; a webhook tells the end.
     */
    public suspend fun create(draft: TemplateDraft): Either<WaError, TemplateReceipt> =
        graph.within({ draft.violations() }) { it(Create, at = waba, body = draft) }

    /** Makes a template of Meta's library the account's own, which is approved at once. */
    public suspend fun createFromLibrary(draft: LibraryDraft): Either<WaError, TemplateReceipt> =
        graph.within({ draft.violations() }) { it(CreateFromLibrary, at = waba, body = draft) }

    /** Makes or edits an authentication template in many languages at once; one entry for each language comes back. */
    public suspend fun upsert(draft: AuthenticationDraft): Either<WaError, Page<TemplateReceipt>> =
        graph.within({ draft.violations() }) { it(Upsert, at = waba, body = draft) }

    /**
     * Deletes all templates called [name], in every language. The name is not to be had again for 30 days; what is under way
     * is delivered within them. A disabled template stays.
     */
    public suspend fun delete(name: String): Either<WaError, Success> =
        graph(Delete, at = waba, query = query("name" to name))

    /** Deletes the one template [id], whose name has to be told with it. */
    public suspend fun deleteOne(id: TemplateId, name: String): Either<WaError, Success> =
        graph(DeleteOne, at = waba, query = query("hsm_id" to id, "name" to name))

    /** Deletes the templates with these [ids], 100 at most. */
    public suspend fun deleteAll(ids: List<TemplateId>): Either<WaError, Success> =
        graph.within({ atMost(HUNDRED, ids) }) {
            it(DeleteAll, at = waba, query = query("hsm_ids" to ids.asJson()))
        }

    /**
     * Puts templates away, 100 at most: they cannot be sent, and are deleted after 28 days. Meta does so by itself with what
     * was not used for 12 months.
     *
     * @see <a href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/template-archival">Template archival</a>
     */
    public suspend fun archive(ids: List<TemplateId>): Either<WaError, ArchivedTemplates> =
        graph.within({ atMost(HUNDRED, ids) }) { it(Archive, at = waba, body = TemplateIds(ids)) }

    /** Brings templates back that were put away within the last 28 days, 100 at most, as they were before. */
    public suspend fun unarchive(ids: List<TemplateId>): Either<WaError, ArchivedTemplates> =
        graph.within({ atMost(HUNDRED, ids) }) { it(Unarchive, at = waba, body = TemplateIds(ids)) }

    /**
     * Copies templates of another account of the same portfolio into this one. What is called with no page takes the first
     * 500. The answer takes up to 30 seconds: where the time limit of the client is hit, ask for fewer.
     */
    public suspend fun migrate(migration: TemplateMigration): Either<WaError, MigratedTemplates> =
        graph.within({ tooMany(migration) }) {
            it(Migrate, at = waba, body = migration)
        }

    /**
     * The texts that Meta would write into an authentication template, in [languages] or in all. [minutes], 1 to 90, adds the
     * sentence on how long the code lasts.
     */
    @JvmOverloads
    public suspend fun previews(
        languages: List<String> = emptyList(),
        securityRecommendation: Boolean? = null,
        minutes: Int? = null,
    ): Either<WaError, Page<TemplatePreview>> = graph.within({ outside("code_expiration_minutes", minutes, MINUTES) }) {
        it(
            Previews,
            at = waba,
            query = query(
                "category" to TemplateCategory.Authentication,
                "languages" to languages.joined(),
                "add_security_recommendation" to securityRecommendation,
                "code_expiration_minutes" to minutes,
                "button_types" to "OTP",
            ),
        )
    }

    private fun tooMany(migration: TemplateMigration): List<Violation> =
        migration.templates?.let { atMost(BATCH, it, "template_ids") }.orEmpty() +
            outside("count", migration.count, 1..BATCH)

    internal companion object {
        private const val HUNDRED = 100
        private const val BATCH = 500
        private val MINUTES = 1..90
        private const val ARCHIVE_HOST = "api.facebook.com"

        val List: Endpoint<WabaId, NoBody, Page<Template>> = get("message_templates")
        val Create: Endpoint<WabaId, TemplateDraft, TemplateReceipt> = post("message_templates")
        val CreateFromLibrary: Endpoint<WabaId, LibraryDraft, TemplateReceipt> =
            post("message_templates", "#library_template_name")
        val Upsert: Endpoint<WabaId, AuthenticationDraft, Page<TemplateReceipt>> = post("upsert_message_templates")
        val Delete: Endpoint<WabaId, NoBody, Success> = delete("message_templates")
        val DeleteOne: Endpoint<WabaId, NoBody, Success> = delete("message_templates", "?hsm_id")
        val DeleteAll: Endpoint<WabaId, NoBody, Success> = delete("message_templates", "?hsm_ids")
        val Archive: Endpoint<WabaId, TemplateIds, ArchivedTemplates> =
            post<WabaId, TemplateIds, ArchivedTemplates>("message_templates/archive").at(ARCHIVE_HOST)
        val Unarchive: Endpoint<WabaId, TemplateIds, ArchivedTemplates> =
            post<WabaId, TemplateIds, ArchivedTemplates>("message_templates/unarchive").at(ARCHIVE_HOST)
        val Migrate: Endpoint<WabaId, TemplateMigration, MigratedTemplates> = post("migrate_message_templates")
        val Previews: Endpoint<WabaId, NoBody, Page<TemplatePreview>> = get("message_template_previews")
    }
}
