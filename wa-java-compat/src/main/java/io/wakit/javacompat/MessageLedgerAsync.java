package io.wakit.javacompat;

import io.wakit.bot.ledger.LedgerEntry;
import io.wakit.bot.ledger.LedgerQuery;
import io.wakit.bot.ledger.MessageLedger;
import io.wakit.model.MessageId;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What became of each message that the business sent. A future fails with {@link io.wakit.webhook.InboxUnavailable} where the
 * store cannot be reached. {@link ReceiverBuilder#track} teaches it.
 */
public final class MessageLedgerAsync {
    private final MessageLedger ledger;
    private final Calls calls = new Calls(null);

    /**
     * A ledger as futures.
     *
     * @param ledger {@code JdbcStores} of wa-inbox-jdbc has one; {@code new MemoryLedger()} for tests
     */
    public MessageLedgerAsync(MessageLedger ledger) {
        this.ledger = Objects.requireNonNull(ledger, "ledger");
    }

    /**
     * Adds what an entry says to what is known of its message.
     *
     * @param entry of a status, or of a receipt
     * @return all that is known then
     */
    public CompletableFuture<LedgerEntry> keep(LedgerEntry entry) {
        Objects.requireNonNull(entry, "entry");
        return calls.run(continuation -> ledger.keep(entry, continuation));
    }

    /**
     * All entries of one message.
     *
     * @param message its id
     * @return one, and in a group one for each member as well
     */
    public CompletableFuture<List<LedgerEntry>> find(MessageId message) {
        Objects.requireNonNull(message, "message");
        return calls.run(continuation -> ledger.find(message, continuation));
    }

    /**
     * The first hundred entries that fit, those that were sent first first.
     *
     * @param query which: {@code LedgerQuery.failedSince(yesterday)}
     * @return up to a hundred
     */
    public CompletableFuture<List<LedgerEntry>> find(LedgerQuery query) {
        return find(query, 100, null);
    }

    /**
     * A page of the entries that fit, those that were sent first first.
     *
     * @param query which
     * @param limit how many at most
     * @param after the last one of the page before; null for the first page
     * @return a page, which is the last one when it has fewer than asked for
     */
    public CompletableFuture<List<LedgerEntry>> find(LedgerQuery query, int limit, @Nullable LedgerEntry after) {
        Objects.requireNonNull(query, "query");
        return calls.run(continuation -> ledger.find(query, limit, after, continuation));
    }

    /**
     * Deletes entries.
     *
     * @param age those that have not changed for longer
     * @return how many there were
     */
    public CompletableFuture<Integer> forget(Duration age) {
        Objects.requireNonNull(age, "age");
        return calls.run(continuation -> ledger.forget(age, continuation));
    }
}
