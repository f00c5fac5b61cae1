package io.wakit.javacompat;

import io.wakit.client.resource.TemplateGroups;
import io.wakit.model.template.TemplateGroup;
import io.wakit.model.template.TemplateGroupDraft;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Templates of an account that are counted together.
 *
 * @see <a
 *     href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/template-groups">Template
 *     groups</a>
 */
public final class TemplateGroupsAsync {
    private final TemplateGroups templateGroups;
    private final Calls calls;

    TemplateGroupsAsync(TemplateGroups templateGroups, Calls calls) {
        this.templateGroups = templateGroups;
        this.calls = calls;
    }

    /**
     * All of them: {@link #list(Integer)} where nothing more is said.
     *
     * @return the list; nothing is asked before it is read
     */
    public Pages<TemplateGroup> list() {
        return new Pages<>(templateGroups.list(), calls);
    }

    /**
     * The groups of the account; {@code limit} is the size of a page.
     *
     * @param limit the size of a page; null for Meta's own
     * @return the list; nothing is asked before it is read
     */
    public Pages<TemplateGroup> list(@Nullable Integer limit) {
        return new Pages<>(templateGroups.list(limit), calls);
    }

    /**
     * Makes a group; a template is in one group at most, and no two groups share a name.
     *
     * @param draft what it is to be
     * @return the group
     */
    public CompletableFuture<TemplateGroup> create(TemplateGroupDraft draft) {
        Objects.requireNonNull(draft, "draft");
        return calls.start(continuation -> templateGroups.create(draft, continuation));
    }
}
