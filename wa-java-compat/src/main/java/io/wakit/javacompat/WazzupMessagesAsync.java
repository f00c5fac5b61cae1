package io.wakit.javacompat;

import io.wakit.wazzup.Answered;
import io.wakit.wazzup.model.MessageEdit;
import io.wakit.wazzup.model.MessageId;
import io.wakit.wazzup.model.MessageSendRequest;
import io.wakit.wazzup.model.MessageSendResponse;
import io.wakit.wazzup.resource.Messages;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import kotlinx.serialization.json.JsonElement;

/** Sending, and taking back. */
public final class WazzupMessagesAsync {
    private final Messages messages;
    private final WazzupCalls calls;

    WazzupMessagesAsync(Messages messages, WazzupCalls calls) {
        this.messages = messages;
        this.calls = calls;
    }

    /**
     * Sends a message. It is sent again after a lost answer only if it has a {@code crmMessageId}.
     *
     * @param message within Wazzup's limits, or nothing leaves
     * @return what Wazzup knows it by
     */
    public CompletableFuture<MessageSendResponse> send(MessageSendRequest message) {
        Objects.requireNonNull(message, "message");
        return calls.start(continuation -> messages.send(message, continuation));
    }

    /**
     * Puts other words or another file into a message that was sent. Not on WABA.
     *
     * @param id of the message
     * @param edit the words, or the file
     * @return what Wazzup answered
     */
    public CompletableFuture<Answered<JsonElement>> edit(MessageId id, MessageEdit edit) {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(edit, "edit");
        return calls.start(continuation -> messages.edit(id, edit, continuation));
    }

    /**
     * Takes a message back. Not on WABA.
     *
     * @param id of the message
     * @return what Wazzup answered
     */
    public CompletableFuture<Answered<JsonElement>> delete(MessageId id) {
        Objects.requireNonNull(id, "id");
        return calls.start(continuation -> messages.delete(id, continuation));
    }
}
