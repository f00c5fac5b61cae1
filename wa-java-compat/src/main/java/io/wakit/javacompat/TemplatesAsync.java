package io.wakit.javacompat;

import io.wakit.client.resource.Templates;
import io.wakit.model.Page;
import io.wakit.model.Success;
import io.wakit.model.TemplateId;
import io.wakit.model.template.ArchivedTemplates;
import io.wakit.model.template.AuthenticationDraft;
import io.wakit.model.template.LibraryDraft;
import io.wakit.model.template.MigratedTemplates;
import io.wakit.model.template.Template;
import io.wakit.model.template.TemplateDraft;
import io.wakit.model.template.TemplateField;
import io.wakit.model.template.TemplateFilter;
import io.wakit.model.template.TemplateMigration;
import io.wakit.model.template.TemplatePreview;
import io.wakit.model.template.TemplateReceipt;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The templates of an account: an account has 250 of them, or 6,000 once its business is verified.
 *
 * @see <a
 *     href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/template-management">Template
 *     management</a>
 */
public final class TemplatesAsync {
    private final Templates templates;
    private final Calls calls;

    TemplatesAsync(Templates templates, Calls calls) {
        this.templates = templates;
        this.calls = calls;
    }

    /**
     * One of them, by its id: {@code templates.get(id).edit(…)}.
     *
     * @param id the template
     * @return what it is, and what can be changed of it
     */
    public TemplateDetailsAsync get(TemplateId id) {
        Objects.requireNonNull(id, "id");
        return new TemplateDetailsAsync(templates.get(id), calls);
    }

    /**
     * All of them: {@link #list(TemplateFilter, List, Integer)} where nothing more is said.
     *
     * @return the list; nothing is asked before it is read
     */
    public Pages<Template> list() {
        return new Pages<>(templates.list(), calls);
    }

    /**
     * The templates that {@code filter} asks for, with the {@code fields} that are named; where none is, with those
     * that Meta gives unasked. {@code limit} is the size of a page.
     *
     * @param filter which of them
     * @param fields what Meta is asked for of each; empty for what it gives unasked
     * @param limit the size of a page; null for Meta's own
     * @return the list; nothing is asked before it is read
     */
    public Pages<Template> list(TemplateFilter filter, List<TemplateField> fields, @Nullable Integer limit) {
        Objects.requireNonNull(filter, "filter");
        Objects.requireNonNull(fields, "fields");
        return new Pages<>(templates.list(filter, fields, limit), calls);
    }

    /**
     * Hands {@code draft} in for review, unless it breaks a limit that Meta documents: then nothing leaves. An
     * account may hand in 100 in an hour. Most are reviewed within minutes, all within 24 hours; a webhook tells the
     * end.
     *
     * @param draft what it is to be
     * @return its id, status and category
     */
    public CompletableFuture<TemplateReceipt> create(TemplateDraft draft) {
        Objects.requireNonNull(draft, "draft");
        return calls.start(continuation -> templates.create(draft, continuation));
    }

    /**
     * Makes a template of Meta's library the account's own, which is approved at once.
     *
     * @param draft what it is to be
     * @return its id, status and category
     */
    public CompletableFuture<TemplateReceipt> createFromLibrary(LibraryDraft draft) {
        Objects.requireNonNull(draft, "draft");
        return calls.start(continuation -> templates.createFromLibrary(draft, continuation));
    }

    /**
     * Makes or edits an authentication template in many languages at once; one entry for each language comes back.
     *
     * @param draft what it is to be
     * @return a receipt for each language
     */
    public CompletableFuture<Page<TemplateReceipt>> upsert(AuthenticationDraft draft) {
        Objects.requireNonNull(draft, "draft");
        return calls.start(continuation -> templates.upsert(draft, continuation));
    }

    /**
     * Deletes all templates called {@code name}, in every language. The name is not to be had again for 30 days; what
     * is under way is delivered within them. A disabled template stays.
     *
     * @param name its name
     * @return Meta's yes
     */
    public CompletableFuture<Success> delete(String name) {
        Objects.requireNonNull(name, "name");
        return calls.start(continuation -> templates.delete(name, continuation));
    }

    /**
     * Deletes the one template {@code id}, whose name has to be told with it.
     *
     * @param id the template
     * @param name its name
     * @return Meta's yes
     */
    public CompletableFuture<Success> deleteOne(TemplateId id, String name) {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        return calls.start(continuation -> templates.deleteOne(id, name, continuation));
    }

    /**
     * Deletes the templates with these {@code ids}, 100 at most.
     *
     * @param ids the templates
     * @return Meta's yes
     */
    public CompletableFuture<Success> deleteAll(List<TemplateId> ids) {
        Objects.requireNonNull(ids, "ids");
        return calls.start(continuation -> templates.deleteAll(ids, continuation));
    }

    /**
     * Puts templates away, 100 at most: they cannot be sent, and are deleted after 28 days. Meta does so by itself
     * with what was not used for 12 months.
     *
     * @param ids the templates
     * @return which of them it was done to
     * @see <a
     *     href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/template-archival">Template
     *     archival</a>
     */
    public CompletableFuture<ArchivedTemplates> archive(List<TemplateId> ids) {
        Objects.requireNonNull(ids, "ids");
        return calls.start(continuation -> templates.archive(ids, continuation));
    }

    /**
     * Brings templates back that were put away within the last 28 days, 100 at most, as they were before.
     *
     * @param ids the templates
     * @return which of them it was done to
     */
    public CompletableFuture<ArchivedTemplates> unarchive(List<TemplateId> ids) {
        Objects.requireNonNull(ids, "ids");
        return calls.start(continuation -> templates.unarchive(ids, continuation));
    }

    /**
     * Copies templates of another account of the same portfolio into this one. What is called with no page takes the
     * first 500. The answer takes up to 30 seconds: where the time limit of the client is hit, ask for fewer.
     *
     * @param migration what moves, and from where
     * @return which templates were copied
     */
    public CompletableFuture<MigratedTemplates> migrate(TemplateMigration migration) {
        Objects.requireNonNull(migration, "migration");
        return calls.start(continuation -> templates.migrate(migration, continuation));
    }

    /**
     * The same as {@link #previews(List, Boolean, Integer)} where nothing more is said.
     *
     * @return a text for each language
     */
    public CompletableFuture<Page<TemplatePreview>> previews() {
        return calls.start(continuation -> templates.previews(continuation));
    }

    /**
     * The texts that Meta would write into an authentication template, in {@code languages} or in all.
     * {@code minutes}, 1 to 90, adds the sentence on how long the code lasts.
     *
     * @param languages the codes of languages; empty for all
     * @param securityRecommendation whether the text warns of giving the code away; null for Meta's own measure
     * @param minutes how long the code lasts; null for no word on it
     * @return a text for each language
     */
    public CompletableFuture<Page<TemplatePreview>> previews(
            List<String> languages, @Nullable Boolean securityRecommendation, @Nullable Integer minutes) {
        Objects.requireNonNull(languages, "languages");
        return calls.start(
                continuation -> templates.previews(languages, securityRecommendation, minutes, continuation));
    }
}
