package io.wakit.javacompat;

import io.wakit.wazzup.WazzupError;
import java.util.Optional;

/**
 * A call to Wazzup that did not give what it was asked for. Its message says what happened; {@link #getError()} has the facts
 * to branch on.
 *
 * <p>A future wraps it: {@code join()} throws it inside a {@code CompletionException}, {@code get()} inside an
 * {@code ExecutionException}, and a later stage sees either. {@link #errorIn(Throwable)} looks through the wrapping:
 *
 * <pre>{@code
 * wazzup.messages().send(message).exceptionally(failure -> {
 *     if (WazzupException.errorIn(failure).orElse(null) instanceof WazzupError.Refused refused) log(refused.getCode());
 *     return null;
 * });
 * }</pre>
 */
public final class WazzupException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Left out by Java serialization, which keeps the message and the stack trace. */
    private final transient WazzupError error;

    /**
     * The exception that stands for an error.
     *
     * @param error what went wrong; its message becomes the exception's, and what the connection failed with the cause
     */
    public WazzupException(WazzupError error) {
        super(error.getMessage(), error instanceof WazzupError.Unreachable lost ? lost.getCause() : null);
        this.error = error;
    }

    /**
     * What went wrong, by what can be done about it. {@link WazzupError} is sealed: its cases can be told apart by
     * {@code instanceof}, and Java 21's {@code switch} sees that none is forgotten.
     *
     * @return one of the cases of {@link WazzupError}
     */
    public WazzupError getError() {
        return error;
    }

    /**
     * Finds the error behind what a future failed with, however often it was wrapped.
     *
     * @param failure what {@code exceptionally}, {@code handle} or a {@code catch} got
     * @return empty where it was no failure of a call: a cancellation, say, or a bug
     */
    public static Optional<WazzupError> errorIn(Throwable failure) {
        Throwable each = failure;
        // Causes may form a ring; nobody wraps this often.
        for (int depth = 0; each != null && depth < 16; depth++) {
            if (each instanceof WazzupException found) return Optional.of(found.getError());
            each = each.getCause();
        }
        return Optional.empty();
    }
}
