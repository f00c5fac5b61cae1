package io.wakit.javacompat;

import io.wakit.client.resource.Activities;
import io.wakit.model.account.Activity;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was done to an account, and by whom.
 */
public final class ActivitiesAsync {
    private final Activities activities;
    private final Calls calls;

    ActivitiesAsync(Activities activities, Calls calls) {
        this.activities = activities;
        this.calls = calls;
    }

    /**
     * All of them: {@link #list(Instant, Instant, List, Integer)} where nothing more is said.
     *
     * @return the list; nothing is asked before it is read
     */
    public Pages<Activity> list() {
        return new Pages<>(activities.list(), calls);
    }

    /**
     * What was done from {@code since} to {@code until}, of the {@code types} that are named, in pages of
     * {@code limit} (1 to 100).
     *
     * @param since where it begins; null for as far back as Meta goes
     * @param until where it ends; null for now
     * @param types kinds of activity; empty for all
     * @param limit the size of a page; null for Meta's own
     * @return the list; nothing is asked before it is read
     */
    public Pages<Activity> list(
            @Nullable Instant since, @Nullable Instant until, List<String> types, @Nullable Integer limit) {
        Objects.requireNonNull(types, "types");
        return new Pages<>(activities.list(since, until, types, limit), calls);
    }
}
