package io.wakit.javacompat;

import io.wakit.client.resource.TemplateGroupDetails;
import io.wakit.model.Success;
import io.wakit.model.TemplateGroupId;
import io.wakit.model.template.TemplateGroup;
import io.wakit.model.template.TemplateGroupEdit;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * One group of templates.
 */
public final class TemplateGroupDetailsAsync {
    private final TemplateGroupDetails templateGroupDetails;
    private final Calls calls;

    TemplateGroupDetailsAsync(TemplateGroupDetails templateGroupDetails, Calls calls) {
        this.templateGroupDetails = templateGroupDetails;
        this.calls = calls;
    }

    /** {@return the group, as Meta names it} */
    public TemplateGroupId getId() {
        return templateGroupDetails.getId();
    }

    /**
     * The group, and the first page of its templates.
     *
     * @return the group
     */
    public CompletableFuture<TemplateGroup> get() {
        return calls.start(continuation -> templateGroupDetails.get(continuation));
    }

    /**
     * Changes what {@code edit} names. What a template did before it leaves stays counted.
     *
     * @param edit what is to be other
     * @return Meta's yes
     */
    public CompletableFuture<Success> update(TemplateGroupEdit edit) {
        Objects.requireNonNull(edit, "edit");
        return calls.start(continuation -> templateGroupDetails.update(edit, continuation));
    }

    /**
     * Ends the group; its templates stay.
     *
     * @return Meta's yes
     */
    public CompletableFuture<Success> delete() {
        return calls.start(continuation -> templateGroupDetails.delete(continuation));
    }

    /** Names the node by its id. */
    @Override
    public String toString() {
        return "TemplateGroupDetailsAsync(" + getId() + ")";
    }
}
