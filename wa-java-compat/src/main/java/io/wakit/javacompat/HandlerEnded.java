package io.wakit.javacompat;

import java.util.Objects;
import java.util.concurrent.CancellationException;

/**
 * Ends the code of a bot from within: {@code goTo}, {@code stay} and {@code end} throw it, and so does a question whose answer has
 * not come. It is nothing to handle. {@code catch (Exception e)} lets it pass, since it is an {@link Error}; a
 * {@code catch (Throwable t)} has to throw it again, and what stands in a {@code finally} runs.
 *
 * <p>Code that swallows it gets no further: its next word to the bot throws it again, and what the bot was told first counts.
 */
public final class HandlerEnded extends Error {
    private static final long serialVersionUID = 1L;

    HandlerEnded(CancellationException how) {
        super("The handler has ended here", how, false, false);
    }

    /** What the machine knows it by. */
    CancellationException how() {
        return (CancellationException) Objects.requireNonNull(getCause());
    }
}
