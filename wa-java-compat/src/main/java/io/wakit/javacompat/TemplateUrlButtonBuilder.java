package io.wakit.javacompat;

import io.wakit.dsl.DraftUrlScope;
import io.wakit.model.AppId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import kotlin.Unit;
import org.jspecify.annotations.Nullable;

/** What may be said of a button that opens a page. */
public final class TemplateUrlButtonBuilder {
    private final List<Consumer<DraftUrlScope>> said = new ArrayList<>();

    private TemplateUrlButtonBuilder() {}

    static TemplateUrlButtonBuilder said(Consumer<? super TemplateUrlButtonBuilder> more) {
        TemplateUrlButtonBuilder url = new TemplateUrlButtonBuilder();
        more.accept(url);
        return url;
    }

    Unit tell(DraftUrlScope scope) {
        said.forEach(word -> word.accept(scope));
        return Unit.INSTANCE;
    }

    /**
     * Opens an app in place of the page, on Android.
     *
     * @param app as Meta knows it
     * @param link into the app
     * @param fallback its page in the Play Store; null for none
     * @return this
     */
    public TemplateUrlButtonBuilder appDeepLink(AppId app, String link, @Nullable String fallback) {
        Objects.requireNonNull(app, "app");
        Objects.requireNonNull(link, "link");
        said.add(scope -> scope.appDeepLink(app, link, fallback));
        return this;
    }

    /**
     * Shows a payment link with a picture and price (India).
     *
     * @return this
     */
    public TemplateUrlButtonBuilder paymentLinkPreview() {
        said.add(DraftUrlScope::paymentLinkPreview);
        return this;
    }
}
