package io.wakit.javacompat;

import io.wakit.client.resource.TemplateLibrary;
import io.wakit.model.template.LibraryFilter;
import io.wakit.model.template.LibraryTemplate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Templates that Meta has written and reviewed.
 *
 * @see <a
 *     href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/template-library">Template
 *     library</a>
 */
public final class TemplateLibraryAsync {
    private final TemplateLibrary templateLibrary;
    private final Calls calls;

    TemplateLibraryAsync(TemplateLibrary templateLibrary, Calls calls) {
        this.templateLibrary = templateLibrary;
        this.calls = calls;
    }

    /**
     * All of them: {@link #list(LibraryFilter, Integer)} where nothing more is said.
     *
     * @return the list; nothing is asked before it is read
     */
    public Pages<LibraryTemplate> list() {
        return new Pages<>(templateLibrary.list(), calls);
    }

    /**
     * What the library has of what {@code filter} asks for; {@code limit} is the size of a page.
     *
     * @param filter which of them
     * @param limit the size of a page; null for Meta's own
     * @return the list; nothing is asked before it is read
     */
    public Pages<LibraryTemplate> list(LibraryFilter filter, @Nullable Integer limit) {
        Objects.requireNonNull(filter, "filter");
        return new Pages<>(templateLibrary.list(filter, limit), calls);
    }
}
