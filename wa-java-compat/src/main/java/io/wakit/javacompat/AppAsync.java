package io.wakit.javacompat;

import io.wakit.client.App;
import io.wakit.model.AppId;

/**
 * The handle of an app of the developer dashboard. It is made by {@link WhatsAppAsync#app}, holds no state, and
 * lives as long as its client.
 */
public final class AppAsync {
    private final App app;
    private final Calls calls;

    AppAsync(App app, Calls calls) {
        this.app = app;
        this.calls = calls;
    }

    /** {@return the app, as Meta names it} */
    public AppId getId() {
        return app.getId();
    }

    /** {@return where its webhooks go} */
    public AppSubscriptionsAsync subscriptions() {
        return new AppSubscriptionsAsync(app.getSubscriptions(), calls);
    }

    /** {@return its multi-partner solutions, and the businesses behind them} */
    public AppSolutionsAsync solutions() {
        return new AppSolutionsAsync(app.getSolutions(), calls);
    }

    /** {@return files for template headers and profile pictures, uploaded so that a break costs nothing} */
    public UploadsAsync uploads() {
        return new UploadsAsync(app.getUploads(), calls);
    }

    /** Names the node by its id. */
    @Override
    public String toString() {
        return "AppAsync(" + getId() + ")";
    }
}
