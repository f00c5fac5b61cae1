package io.wakit.javacompat;

/**
 * Linear code that gives something in the end: a dialog; see {@link TalkContext} for what it has to keep to.
 *
 * @param <V> its variables
 * @param <R> what it gives
 */
@FunctionalInterface
public interface BotTalk<V, R> {
    /**
     * Talks with the user.
     *
     * @param talk the words that it has
     * @return what the dialog gives
     * @throws Exception where it fails; the event is handled again
     */
    R talk(TalkContext<V> talk) throws Exception;
}
