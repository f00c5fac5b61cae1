package io.wakit.javacompat;

import io.wakit.bot.ConversationKey;
import io.wakit.bot.ConversationStore;
import io.wakit.bot.StoredConversation;
import io.wakit.webhook.EventKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Conversations as they are stored: to look at one, to ask what is due, to delete what is old. A future fails with
 * {@link io.wakit.webhook.InboxUnavailable} where the store cannot be reached.
 */
public final class ConversationStoreAsync {
    private final ConversationStore store;
    private final Calls calls = new Calls(null);

    /**
     * The store as futures.
     *
     * @param store the one that the runner was given
     */
    public ConversationStoreAsync(ConversationStore store) {
        this.store = Objects.requireNonNull(store, "store");
    }

    /**
     * A conversation as it was last saved.
     *
     * @param key whose
     * @return empty where there was none, or it was forgotten
     */
    public CompletableFuture<Optional<StoredConversation>> load(ConversationKey key) {
        Objects.requireNonNull(key, "key");
        return calls.found(continuation -> store.load(key, continuation));
    }

    /**
     * Keeps a conversation in place of the one whose revision is one lower; the first has revision 1.
     *
     * @param conversation what to keep
     * @param handled the event after which it is saved; null for none
     * @return false where somebody else saved in between, and nothing was kept
     */
    public CompletableFuture<Boolean> save(StoredConversation conversation, @Nullable EventKey handled) {
        Objects.requireNonNull(conversation, "conversation");
        return calls.run(continuation -> store.save(conversation, handled, continuation));
    }

    /**
     * Conversations whose time has come, longest due first.
     *
     * @param bot the name of the bot
     * @param now the time
     * @param limit how many at most
     * @return whose they are
     */
    public CompletableFuture<List<ConversationKey>> due(String bot, Instant now, int limit) {
        Objects.requireNonNull(bot, "bot");
        Objects.requireNonNull(now, "now");
        return calls.run(continuation -> store.due(bot, now, limit, continuation));
    }

    /**
     * Deletes conversations.
     *
     * @param bot the name of the bot
     * @param age those that were last saved longer ago
     * @return how many there were
     */
    public CompletableFuture<Integer> forget(String bot, Duration age) {
        Objects.requireNonNull(bot, "bot");
        Objects.requireNonNull(age, "age");
        return calls.run(continuation -> store.forget(bot, age, continuation));
    }
}
