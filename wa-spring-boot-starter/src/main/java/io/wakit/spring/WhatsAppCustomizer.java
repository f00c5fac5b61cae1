package io.wakit.spring;

import io.wakit.javacompat.WhatsAppAsync;

/**
 * A bean that has a word in the settings of the client, for what no property says: time-outs, pacing, retries, a
 * listener of its calls. It comes after the properties, and several come in their order.
 */
@FunctionalInterface
public interface WhatsAppCustomizer {
    /**
     * Changes settings.
     *
     * @param client what the properties said so far
     */
    void customize(WhatsAppAsync.Builder client);
}
