package io.wakit.spring;

import io.wakit.javacompat.WebhookReceiverBuilder;

/**
 * A bean that has a word in the settings of the webhook, for what no property says: handlers as lambdas, an executor,
 * how often an inbox tries again. It comes after the properties and the listeners, and several come in their order.
 */
@FunctionalInterface
public interface WebhookReceiverCustomizer {
    /**
     * Changes settings.
     *
     * @param webhook what the properties and the listeners said so far
     */
    void customize(WebhookReceiverBuilder webhook);
}
