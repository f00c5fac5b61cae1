package io.wakit.javacompat;

/**
 * What a bot does with what a dialog gave.
 *
 * @param <V> the variables of the state that called it
 * @param <R> what it gave
 */
@FunctionalInterface
public interface BotResultHandler<V, R> {
    /**
     * Does it.
     *
     * @param context the words that it has
     * @param result what the dialog gave
     * @throws Exception where it fails; the event is handled again
     */
    void handle(HandlerContext<V> context, R result) throws Exception;
}
