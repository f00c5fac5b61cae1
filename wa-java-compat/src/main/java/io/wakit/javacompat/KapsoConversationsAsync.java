package io.wakit.javacompat;

import io.wakit.kapso.KapsoFields;
import io.wakit.kapso.model.Conversation;
import io.wakit.kapso.model.ConversationFilter;
import io.wakit.kapso.model.ConversationId;
import io.wakit.kapso.model.ConversationStatus;
import io.wakit.kapso.resource.Conversations;
import io.wakit.model.Success;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The conversations that Kapso keeps of a number. */
public final class KapsoConversationsAsync {
    private final Conversations conversations;
    private final Calls calls;

    KapsoConversationsAsync(Conversations conversations, Calls calls) {
        this.conversations = conversations;
        this.calls = calls;
    }

    /**
     * All of them: {@link #list(ConversationFilter, KapsoFields, Integer)} where nothing more is said.
     *
     * @return the list; nothing is asked before it is read
     */
    public Pages<Conversation> list() {
        return new Pages<>(conversations.list(), calls);
    }

    /**
     * Those that a filter lets through, the last active first.
     *
     * @param filter which of them; {@code new ConversationFilter()} for all
     * @param fields what of Kapso's extension they are to hold; null for Kapso's own choice
     * @param limit the size of a page, 1 to 100; null for Kapso's own
     * @return the list; nothing is asked before it is read
     */
    public Pages<Conversation> list(ConversationFilter filter, @Nullable KapsoFields fields, @Nullable Integer limit) {
        return new Pages<>(conversations.list(Objects.requireNonNull(filter, "filter"), fields, limit), calls);
    }

    /**
     * One of them.
     *
     * @param id names it
     * @param fields what of Kapso's extension it is to hold; null for Kapso's own choice
     * @return the one
     */
    public CompletableFuture<Conversation> get(ConversationId id, @Nullable KapsoFields fields) {
        Objects.requireNonNull(id, "id");
        return calls.start(continuation -> conversations.get(id, fields, continuation));
    }

    /**
     * The same with Kapso's own choice of fields.
     *
     * @param id names it
     * @return the one
     */
    public CompletableFuture<Conversation> get(ConversationId id) {
        return get(id, null);
    }

    /**
     * Ends one, or lets it go on.
     *
     * @param id names it
     * @param status what it is to be
     * @return Kapso's yes
     */
    public CompletableFuture<Success> updateStatus(ConversationId id, ConversationStatus status) {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(status, "status");
        return calls.start(continuation -> conversations.updateStatus(id, status, continuation));
    }
}
