package io.wakit.javacompat;

import io.wakit.model.MessageId;
import io.wakit.model.Recipient;
import io.wakit.model.message.MessageReceipt;
import io.wakit.model.message.OutboundMessage;
import io.wakit.model.template.BoundTemplate;
import io.wakit.model.template.TemplateValues;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One template, sent by one number. Values that do not fit it, by name, count or kind, fail with
 * {@link io.wakit.client.WaError.Invalid} and all that is wrong, and nothing leaves.
 */
public final class TemplateSenderAsync {
    private final MessagesAsync messages;
    private final BoundTemplate template;

    TemplateSenderAsync(MessagesAsync messages, BoundTemplate template) {
        this.messages = messages;
        this.template = template;
    }

    /**
     * Sends the template.
     *
     * @param to a person or a group
     * @param values what stands in its variables
     * @return the receipt
     */
    public CompletableFuture<MessageReceipt> send(Recipient to, TemplateValues values) {
        return send(to, values, null, null);
    }

    /**
     * Sends the template with a quote or callback data.
     *
     * @param to a person or a group
     * @param values what stands in its variables
     * @param replyTo the message that it quotes; null for none
     * @param callbackData up to 512 characters that come back on each status; null for none
     * @return the receipt
     */
    public CompletableFuture<MessageReceipt> send(
            Recipient to, TemplateValues values, @Nullable MessageId replyTo, @Nullable String callbackData) {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(values, "values");
        return messages.send(new OutboundMessage(to, template.fill(values), replyTo, callbackData));
    }

    /** {@return the template that is filled in} */
    public BoundTemplate template() {
        return template;
    }
}
