package io.wakit.javacompat;

import io.wakit.kapso.KapsoFields;
import io.wakit.kapso.model.CallFilter;
import io.wakit.kapso.model.KapsoCall;
import io.wakit.kapso.resource.CallLog;
import io.wakit.model.CallId;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The calls that Kapso keeps of a number. */
public final class KapsoCallLogAsync {
    private final CallLog callLog;
    private final Calls calls;

    KapsoCallLogAsync(CallLog callLog, Calls calls) {
        this.callLog = callLog;
        this.calls = calls;
    }

    /**
     * All of them: {@link #list(CallFilter, KapsoFields, Integer)} where nothing more is said.
     *
     * @return the list; nothing is asked before it is read
     */
    public Pages<KapsoCall> list() {
        return new Pages<>(callLog.list(), calls);
    }

    /**
     * Those that a filter lets through.
     *
     * @param filter which of them; {@code new CallFilter()} for all
     * @param fields what of Kapso's extension they are to hold; null for Kapso's own choice
     * @param limit the size of a page, 1 to 100; null for Kapso's own
     * @return the list; nothing is asked before it is read
     */
    public Pages<KapsoCall> list(CallFilter filter, @Nullable KapsoFields fields, @Nullable Integer limit) {
        return new Pages<>(callLog.list(Objects.requireNonNull(filter, "filter"), fields, limit), calls);
    }

    /**
     * One of them. It has no address of its own: the list is asked for it.
     *
     * @param id names it
     * @param fields what of Kapso's extension it is to hold; null for Kapso's own choice
     * @return the one; null where Kapso knows none of that id
     */
    public CompletableFuture<@Nullable KapsoCall> get(CallId id, @Nullable KapsoFields fields) {
        Objects.requireNonNull(id, "id");
        return calls.start(continuation -> callLog.get(id, fields, continuation));
    }

    /**
     * The same with Kapso's own choice of fields.
     *
     * @param id names it
     * @return the one; null where Kapso knows none of that id
     */
    public CompletableFuture<@Nullable KapsoCall> get(CallId id) {
        return get(id, null);
    }
}
