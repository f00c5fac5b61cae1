package io.wakit.javacompat;

import io.wakit.client.TemplateNode;
import io.wakit.model.TemplateId;

/**
 * The handle of one template in one language. It is made by {@link WhatsAppAsync#template}, holds no state, and
 * lives as long as its client.
 */
public final class TemplateNodeAsync {
    private final TemplateNode templateNode;
    private final Calls calls;

    TemplateNodeAsync(TemplateNode templateNode, Calls calls) {
        this.templateNode = templateNode;
        this.calls = calls;
    }

    /** {@return the template, as the list of its account tells it} */
    public TemplateId getId() {
        return templateNode.getId();
    }

    /** {@return what the template is, and what can be changed of it} */
    public TemplateDetailsAsync details() {
        return new TemplateDetailsAsync(templateNode.getDetails(), calls);
    }

    /** Names the node by its id. */
    @Override
    public String toString() {
        return "TemplateNodeAsync(" + getId() + ")";
    }
}
