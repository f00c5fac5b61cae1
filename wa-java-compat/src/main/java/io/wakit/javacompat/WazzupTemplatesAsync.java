package io.wakit.javacompat;

import io.wakit.wazzup.ResourceList;
import io.wakit.wazzup.model.TechTemplate;
import io.wakit.wazzup.model.Template;
import io.wakit.wazzup.resource.Templates;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** WABA templates. They are written in Wazzup's own pages, and read here. */
public final class WazzupTemplatesAsync {
    private final Templates templates;
    private final WazzupCalls calls;

    WazzupTemplatesAsync(Templates templates, WazzupCalls calls) {
        this.templates = templates;
        this.calls = calls;
    }

    /**
     * What Wazzup lists.
     *
     * @return the first of them, with {@link ResourceList#getNextOffset()} for the rest
     */
    public CompletableFuture<ResourceList<Template>> list() {
        return list(Map.of());
    }

    /**
     * What Wazzup lists, from a place of one's own.
     *
     * @param query goes along as it is: {@code limit} and {@code offset}
     * @return some of them, with {@link ResourceList#getNextOffset()} for the rest
     */
    public CompletableFuture<ResourceList<Template>> list(Map<String, String> query) {
        Map<String, String> said = Map.copyOf(query);
        return calls.start(continuation -> templates.list(said, continuation));
    }

    /**
     * All of them in memory.
     *
     * @return all; it fails where one page cannot be had
     */
    public CompletableFuture<List<Template>> all() {
        return calls.start(templates::all);
    }

    /**
     * All of them, one after the other. A page is asked for when the stream comes to it, and the thread waits for it there.
     *
     * @return a stream; a page that cannot be had ends it with a {@link WazzupException}, in the operation that reads it
     */
    public Stream<Template> paginate() {
        return WazzupCalls.stream(Map.of("limit", "100"), this::list);
    }

    /**
     * All of them as the tech service tells them.
     *
     * @return templates with their text
     */
    public CompletableFuture<List<TechTemplate>> listForPartner() {
        return calls.start(templates::listForPartner);
    }
}
