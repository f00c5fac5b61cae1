package io.wakit.javacompat;

import io.wakit.model.AppSecret;
import io.wakit.model.VerifyToken;
import io.wakit.webhook.ReceiverConfig;
import java.util.Objects;

/** The settings of a webhook. Read by {@link #build()}, which refuses what is missing. */
public final class WebhookReceiverBuilder extends ReceiverBuilder<WebhookReceiverBuilder> {
    WebhookReceiverBuilder() {}

    /**
     * A secret that deliveries may be signed under. Say it twice, old and new, while the app's secret is being changed.
     *
     * @param appSecret the one in the app dashboard, under Settings, Basic
     * @return this
     */
    public WebhookReceiverBuilder appSecret(AppSecret appSecret) {
        Objects.requireNonNull(appSecret, "appSecret");
        return with((config, unused) -> config.appSecret(appSecret));
    }

    /**
     * The token that Meta says when the webhook is subscribed.
     *
     * @param verifyToken a word of your own, written into the app dashboard beside the callback URL
     * @return this
     */
    public WebhookReceiverBuilder verifyToken(VerifyToken verifyToken) {
        Objects.requireNonNull(verifyToken, "verifyToken");
        return with((config, unused) -> config.setVerifyToken(verifyToken));
    }

    /**
     * The webhook that these settings make.
     *
     * @return a receiver; with an inbox it is at work from now on, and to be shut down in the end. Without one it holds
     *     nothing that has to be closed
     * @throws IllegalArgumentException where something is missing or cannot work; it says what to write
     */
    public WebhookReceiver build() {
        return new WebhookReceiver(told(new ReceiverConfig()).toReceiver(), answering());
    }

    @Override
    WebhookReceiverBuilder self() {
        return this;
    }
}
