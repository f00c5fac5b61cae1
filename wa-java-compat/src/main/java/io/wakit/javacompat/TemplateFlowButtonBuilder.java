package io.wakit.javacompat;

import io.wakit.dsl.DraftFlowScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import kotlin.Unit;

/** What may be said of a button that opens a Flow. */
public final class TemplateFlowButtonBuilder {
    private final List<Consumer<DraftFlowScope>> said = new ArrayList<>();

    private TemplateFlowButtonBuilder() {}

    static TemplateFlowButtonBuilder said(Consumer<? super TemplateFlowButtonBuilder> more) {
        TemplateFlowButtonBuilder flow = new TemplateFlowButtonBuilder();
        more.accept(flow);
        return flow;
    }

    Unit tell(DraftFlowScope scope) {
        said.forEach(word -> word.accept(scope));
        return Unit.INSTANCE;
    }

    /**
     * Opens this screen first.
     *
     * @param screen its id
     * @return this
     */
    public TemplateFlowButtonBuilder navigate(String screen) {
        Objects.requireNonNull(screen, "screen");
        said.add(scope -> scope.navigate(screen));
        return this;
    }

    /**
     * Asks the Flow's endpoint for the first screen.
     *
     * @return this
     */
    public TemplateFlowButtonBuilder dataExchange() {
        said.add(DraftFlowScope::dataExchange);
        return this;
    }

    /**
     * Shows an icon on the button.
     *
     * @param icon {@code DOCUMENT}, {@code PROMOTION} or {@code REVIEW}
     * @return this
     */
    public TemplateFlowButtonBuilder icon(String icon) {
        Objects.requireNonNull(icon, "icon");
        said.add(scope -> scope.icon(icon));
        return this;
    }
}
