package io.wakit.javacompat;

import io.wakit.client.resource.MarketingMessages;
import io.wakit.model.message.MarketingMessage;
import io.wakit.model.message.MessageReceipt;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * Marketing templates by the endpoint of their own. The number has to be onboarded to it.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/marketing-messages-lite-api/sending-messages">Send marketing
 *     messages</a>
 */
public final class MarketingMessagesAsync {
    private final MarketingMessages messages;
    private final Calls calls;

    MarketingMessagesAsync(MarketingMessages messages, Calls calls) {
        this.messages = messages;
        this.calls = calls;
    }

    /**
     * Sends a marketing template, unless it breaks a limit that Meta documents: then nothing leaves. It is sent once. A
     * template that is younger than ten minutes may still be on its way to this endpoint: error 134101.
     *
     * @param message the template, and what becomes of it where it cannot go as a marketing message
     * @return the receipt: Meta took the message; status webhooks tell what became of it
     */
    public CompletableFuture<MessageReceipt> send(MarketingMessage message) {
        Objects.requireNonNull(message, "message");
        return calls.start(continuation -> messages.send(message, continuation));
    }
}
