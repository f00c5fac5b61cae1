package io.wakit.javacompat;

import io.wakit.client.App;
import io.wakit.model.AppId;

/**
 * The handle of an app of the developer dashboard. It is made by {@link WhatsAppAsync#app}, holds no state, and lives as
 * long as its client.
 */
public final class AppAsync {
    private final App app;
    private final Calls calls;

    AppAsync(App app, Calls calls) {
        this.app = app;
        this.calls = calls;
    }

    /**
     * The app, as Meta names it.
     *
     * @return the id of the dashboard
     */
    public AppId getId() {
        return app.getId();
    }

    /**
     * Files for template headers and profile pictures, uploaded so that a break costs nothing.
     *
     * @return the resource {@code /uploads} of this app
     */
    public UploadsAsync uploads() {
        return new UploadsAsync(app.getUploads(), calls);
    }

    /** Names the app by its id. */
    @Override
    public String toString() {
        return "AppAsync(" + getId() + ")";
    }
}
