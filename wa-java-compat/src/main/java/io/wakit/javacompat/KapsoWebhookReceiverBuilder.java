package io.wakit.javacompat;

import io.wakit.kapso.KapsoWebhookSecret;
import io.wakit.kapso.webhook.KapsoReceiverConfig;
import io.wakit.model.AppSecret;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The settings of a {@link KapsoWebhookReceiver}. Read by {@link #build()}, which refuses what is missing. */
public final class KapsoWebhookReceiverBuilder extends ReceiverBuilder<KapsoWebhookReceiverBuilder> {
    private final List<KapsoWebhookSecret> secrets = new ArrayList<>();

    KapsoWebhookReceiverBuilder() {}

    /**
     * A secret that deliveries may be signed under. Say it twice, old and new, while it is being changed.
     *
     * @param secret the {@code secret_key} of the webhook at Kapso
     * @return this
     */
    public KapsoWebhookReceiverBuilder secret(KapsoWebhookSecret secret) {
        secrets.add(Objects.requireNonNull(secret, "secret"));
        return this;
    }

    /**
     * The secret of the app at Meta, only where Kapso passes on what Meta signed.
     *
     * @param appSecret the one in the app dashboard
     * @return this
     */
    public KapsoWebhookReceiverBuilder appSecret(AppSecret appSecret) {
        Objects.requireNonNull(appSecret, "appSecret");
        return with((config, unused) -> config.appSecret(appSecret));
    }

    /**
     * The webhook that these settings make.
     *
     * @return a receiver; with an inbox it is at work from now on, and to be shut down in the end
     * @throws IllegalArgumentException where something is missing or cannot work; it says what to write
     */
    public KapsoWebhookReceiver build() {
        KapsoReceiverConfig config = told(new KapsoReceiverConfig());
        secrets.forEach(config::secret);
        return new KapsoWebhookReceiver(config.toKapsoReceiver(), answering());
    }

    @Override
    KapsoWebhookReceiverBuilder self() {
        return this;
    }
}
