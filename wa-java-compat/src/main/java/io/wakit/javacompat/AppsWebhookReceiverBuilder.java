package io.wakit.javacompat;

import io.wakit.webhook.AppCredentials;
import io.wakit.webhook.ReceiverConfig;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The settings of an {@link AppsWebhookReceiver}. Read by {@link #build()}, which refuses what is missing. */
public final class AppsWebhookReceiverBuilder extends ReceiverBuilder<AppsWebhookReceiverBuilder> {
    private final @Nullable Function<? super String, ? extends @Nullable AppCredentials> find;
    private final Function<? super String, ? extends CompletionStage<? extends @Nullable AppCredentials>> ask;

    /** Credentials of a function that may block, and is called on the executor that is named by the end. */
    static AppsWebhookReceiverBuilder finding(Function<? super String, ? extends @Nullable AppCredentials> find) {
        return new AppsWebhookReceiverBuilder(find, app -> CompletableFuture.completedStage(null));
    }

    static AppsWebhookReceiverBuilder asking(
            Function<? super String, ? extends CompletionStage<? extends @Nullable AppCredentials>> ask) {
        return new AppsWebhookReceiverBuilder(null, ask);
    }

    private AppsWebhookReceiverBuilder(
            @Nullable Function<? super String, ? extends @Nullable AppCredentials> find,
            Function<? super String, ? extends CompletionStage<? extends @Nullable AppCredentials>> ask) {
        this.find = find;
        this.ask = ask;
    }

    /**
     * The webhook that these settings make.
     *
     * @return a receiver; with an inbox it is at work from now on, and to be shut down in the end. Without one it holds
     *     nothing that has to be closed
     * @throws IllegalArgumentException where something is missing or cannot work; it says what to write
     */
    public AppsWebhookReceiver build() {
        ReceiverConfig config = told(new ReceiverConfig());
        Answering answering = answering();
        var blocking = find;
        return new AppsWebhookReceiver(
                config.toAppsReceiver(),
                config.getMaxBodyBytes(),
                answering,
                blocking == null
                        ? ask
                        : app -> CompletableFuture.supplyAsync(() -> blocking.apply(app), answering::run));
    }

    @Override
    AppsWebhookReceiverBuilder self() {
        return this;
    }
}
