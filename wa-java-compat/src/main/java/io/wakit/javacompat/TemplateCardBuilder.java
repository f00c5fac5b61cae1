package io.wakit.javacompat;

import io.wakit.dsl.DraftCardScope;

/** One card of a template that is being written: a header with a picture, a film or a product, and what more it has. */
public final class TemplateCardBuilder extends TemplateWords<TemplateCardBuilder> {
    TemplateCardBuilder() {}

    void tell(DraftCardScope card) {
        said().forEach(word -> word.accept(card));
    }

    @Override
    TemplateCardBuilder self() {
        return this;
    }
}
