package io.wakit.javacompat;

import io.wakit.client.resource.MessageHistories;
import io.wakit.model.MessageHistoryId;
import io.wakit.model.MessageId;
import io.wakit.model.phone.HistoryStatus;
import io.wakit.model.phone.MessageHistory;
import io.wakit.model.phone.MessageHistoryEvent;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The way that messages took, without their content: for finding out which webhook never came.
 *
 * @see <a
 *     href="https://developers.facebook.com/docs/whatsapp/reference/whatsapp-business-phone-number/whatsapp-business-account-message-history-api">
 *     Message history</a>
 */
public final class MessageHistoriesAsync {
    private final MessageHistories messageHistories;
    private final Calls calls;

    MessageHistoriesAsync(MessageHistories messageHistories, Calls calls) {
        this.messageHistories = messageHistories;
        this.calls = calls;
    }

    /**
     * All of them: {@link #list(MessageId, boolean, Integer)} where nothing more is said.
     *
     * @return the list; nothing is asked before it is read
     */
    public Pages<MessageHistory> list() {
        return new Pages<>(messageHistories.list(), calls);
    }

    /**
     * The messages of the number, or the {@code message} that is named, in pages of {@code limit} (1 to 100). With
     * {@code withEvents} each brings its first steps along, webhooks among them.
     *
     * @param message one message; null for all
     * @param withEvents whether the first steps of each come along
     * @param limit the size of a page; null for Meta's own
     * @return the list; nothing is asked before it is read
     */
    public Pages<MessageHistory> list(@Nullable MessageId message, boolean withEvents, @Nullable Integer limit) {
        return new Pages<>(messageHistories.list(message, withEvents, limit), calls);
    }

    /**
     * The same as {@link #events(MessageHistoryId, HistoryStatus, Integer)} where nothing more is said.
     *
     * @param history the message, as {@link #list} names it
     * @return the list; nothing is asked before it is read
     */
    public Pages<MessageHistoryEvent> events(MessageHistoryId history) {
        Objects.requireNonNull(history, "history");
        return new Pages<>(messageHistories.events(history), calls);
    }

    /**
     * The steps of one message, or those in the {@code status} that is named, in pages of {@code limit} (1 to 100).
     *
     * @param history the message, as {@link #list} names it
     * @param status one status; null for all
     * @param limit the size of a page; null for Meta's own
     * @return the list; nothing is asked before it is read
     */
    public Pages<MessageHistoryEvent> events(
            MessageHistoryId history, @Nullable HistoryStatus status, @Nullable Integer limit) {
        Objects.requireNonNull(history, "history");
        return new Pages<>(messageHistories.events(history, status, limit), calls);
    }
}
