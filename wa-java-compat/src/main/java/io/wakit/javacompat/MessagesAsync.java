package io.wakit.javacompat;

import io.wakit.client.resource.Messages;
import io.wakit.model.message.MessageReceipt;
import io.wakit.model.message.OutboundMessage;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * What a business phone number says to people.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/messages/send-messages">Send messages</a>
 */
public final class MessagesAsync {
    private final Messages messages;
    private final Calls calls;

    MessagesAsync(Messages messages, Calls calls) {
        this.messages = messages;
        this.calls = calls;
    }

    /**
     * Sends a message, unless it breaks a limit that Meta documents: then nothing leaves. Order between two messages is not
     * kept: wait for {@code delivered} where it matters.
     *
     * <p>It is sent once. Where the answer is lost, the error says so
     * ({@link io.wakit.client.WaError#getMayHaveBeenSent()}) and the caller decides.
     *
     * @param message who it goes to, what it says, and what it answers
     * @return the receipt: Meta took the message; status webhooks tell what became of it
     */
    public CompletableFuture<MessageReceipt> send(OutboundMessage message) {
        Objects.requireNonNull(message, "message");
        return calls.start(continuation -> messages.send(message, continuation));
    }
}
