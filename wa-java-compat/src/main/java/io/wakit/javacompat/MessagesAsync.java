package io.wakit.javacompat;

import io.wakit.client.resource.Messages;
import io.wakit.model.MessageId;
import io.wakit.model.Recipient;
import io.wakit.model.Success;
import io.wakit.model.message.Content;
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

    /**
     * Sends a content and nothing beside it, as {@link #send(OutboundMessage)} does.
     *
     * @param to a person or a group
     * @param content what it says: {@code new Text("Hello")}, {@code Say.list(…)}
     * @return the receipt
     */
    public CompletableFuture<MessageReceipt> send(Recipient to, Content content) {
        return send(new OutboundMessage(Objects.requireNonNull(to, "to"), Objects.requireNonNull(content, "content")));
    }

    /**
     * Turns the ticks of a message blue, and of all that the user wrote before it in this chat. Up to 30 days after it came.
     *
     * @param messageId the message as the webhook named it
     * @return Meta's yes
     * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/messages/mark-message-as-read">Mark message as
     *     read</a>
     */
    public CompletableFuture<Success> markRead(MessageId messageId) {
        Objects.requireNonNull(messageId, "messageId");
        return calls.start(continuation -> messages.markRead(messageId, continuation));
    }

    /**
     * Shows the user that the business is typing, until its answer comes and for 25 seconds at most. It cannot be had
     * without the read mark, which it makes.
     *
     * @param messageId the message that is being answered, as the webhook named it
     * @return Meta's yes
     * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/typing-indicators">Typing indicators</a>
     */
    public CompletableFuture<Success> typing(MessageId messageId) {
        Objects.requireNonNull(messageId, "messageId");
        return calls.start(continuation -> messages.typing(messageId, continuation));
    }
}
