package io.wakit.javacompat;

import io.wakit.client.resource.Schedules;
import io.wakit.model.account.Made;
import io.wakit.model.account.Schedule;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Recurring times of an account, such as business hours.
 */
public final class SchedulesAsync {
    private final Schedules schedules;
    private final Calls calls;

    SchedulesAsync(Schedules schedules, Calls calls) {
        this.schedules = schedules;
        this.calls = calls;
    }

    /**
     * All of them: {@link #list(String, String, Integer)} where nothing more is said.
     *
     * @return the list; nothing is asked before it is read
     */
    public Pages<Schedule> list() {
        return new Pages<>(schedules.list(), calls);
    }

    /**
     * The schedules, in pages of {@code limit} (1 to 100). {@code sort} is {@code created_time} or
     * {@code updated_time} with {@code .asc} or {@code .desc}.
     *
     * @param sort a field with {@code .asc} or {@code .desc}; null for Meta's own order
     * @param filtering Meta's JSON of conditions; null for none
     * @param limit the size of a page; null for Meta's own
     * @return the list; nothing is asked before it is read
     */
    public Pages<Schedule> list(@Nullable String sort, @Nullable String filtering, @Nullable Integer limit) {
        return new Pages<>(schedules.list(sort, filtering, limit), calls);
    }

    /**
     * Makes a schedule; the name has up to 100 characters, the description up to 500.
     *
     * @param draft what it is to be
     * @return the id of what was made
     */
    public CompletableFuture<Made> create(Schedule draft) {
        Objects.requireNonNull(draft, "draft");
        return calls.start(continuation -> schedules.create(draft, continuation));
    }
}
