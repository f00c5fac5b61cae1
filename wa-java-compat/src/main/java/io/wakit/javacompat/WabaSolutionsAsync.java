package io.wakit.javacompat;

import io.wakit.client.resource.WabaSolutions;
import io.wakit.model.MigrationIntentId;
import io.wakit.model.account.MigrationIntent;
import io.wakit.model.account.Solution;
import io.wakit.model.account.SolutionField;
import io.wakit.model.account.SolutionMigration;
import io.wakit.model.account.SolutionMigrationSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The multi-partner solutions that an account takes part in, and its way from one to another.
 */
public final class WabaSolutionsAsync {
    private final WabaSolutions wabaSolutions;
    private final Calls calls;

    WabaSolutionsAsync(WabaSolutions wabaSolutions, Calls calls) {
        this.wabaSolutions = wabaSolutions;
        this.calls = calls;
    }

    /**
     * All of them: {@link #list(List, Integer)} where nothing more is said.
     *
     * @return the list; nothing is asked before it is read
     */
    public Pages<Solution> list() {
        return new Pages<>(wabaSolutions.list(), calls);
    }

    /**
     * The solutions, with the {@code fields} that are named, in pages of {@code limit} (1 to 100).
     *
     * @param fields what Meta is asked for of each; empty for what it gives unasked
     * @param limit the size of a page; null for Meta's own
     * @return the list; nothing is asked before it is read
     */
    public Pages<Solution> list(List<SolutionField> fields, @Nullable Integer limit) {
        Objects.requireNonNull(fields, "fields");
        return new Pages<>(wabaSolutions.list(fields, limit), calls);
    }

    /**
     * Says that the account is to move into another solution; the customer confirms it in Embedded Signup.
     *
     * @param migration what moves, and from where
     * @return the id of the wish
     */
    public CompletableFuture<SolutionMigrationSet> migrate(SolutionMigration migration) {
        Objects.requireNonNull(migration, "migration");
        return calls.start(continuation -> wabaSolutions.migrate(migration, continuation));
    }

    /**
     * What became of a wish to move.
     *
     * @param id as Meta named it
     * @return how far it is
     */
    public CompletableFuture<MigrationIntent> migration(MigrationIntentId id) {
        Objects.requireNonNull(id, "id");
        return calls.start(continuation -> wabaSolutions.migration(id, continuation));
    }
}
