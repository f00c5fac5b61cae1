package io.wakit.javacompat;

import io.wakit.dsl.DraftDsl;
import io.wakit.model.template.TemplateCategory;
import io.wakit.model.template.TemplateEdit;
import java.time.Duration;
import java.util.Objects;
import kotlin.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What is to be other in a template that exists: all its parts anew, for {@link TemplateDetailsAsync#edit}. Category and time to
 * live are left as they are where nothing is said.
 */
public final class TemplateEditBuilder extends TemplateParts<TemplateEditBuilder> {
    private @Nullable TemplateCategory category;
    private @Nullable Duration ttl;

    private TemplateEditBuilder() {}

    /**
     * Begins an edit.
     *
     * @return a template without parts
     */
    public static TemplateEditBuilder edit() {
        return new TemplateEditBuilder();
    }

    /**
     * Moves it into another category; an approved template keeps its own.
     *
     * @param category where it belongs
     * @return this
     */
    public TemplateEditBuilder category(TemplateCategory category) {
        this.category = Objects.requireNonNull(category, "category");
        return this;
    }

    /**
     * Says how long Meta goes on trying to deliver a message of it.
     *
     * @param ttl in whole seconds
     * @return this
     */
    public TemplateEditBuilder ttl(Duration ttl) {
        this.ttl = Objects.requireNonNull(ttl, "ttl");
        return this;
    }

    /**
     * The edit that this makes.
     *
     * @return what Meta is asked for
     */
    public TemplateEdit build() {
        return DraftDsl.templateEdit(category, ttl, scope -> {
            said().forEach(word -> word.accept(scope));
            return Unit.INSTANCE;
        });
    }

    @Override
    TemplateEditBuilder self() {
        return this;
    }
}
