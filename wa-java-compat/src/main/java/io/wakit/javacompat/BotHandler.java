package io.wakit.javacompat;

/**
 * What a bot does when something happens. It runs on a thread that may block, one at a time for one conversation.
 *
 * <p>A handler that fails runs again later, and is given what its words gave the first time: nothing is sent twice. So between
 * them the same has to come out each time: look things up, draw lots and read the clock by {@link BotWords#remember} and
 * {@link BotWords#now}. Say its words on its own thread.
 *
 * @param <C> what it has at hand: {@link HandlerContext}, {@link EventContext} or {@link TalkContext}
 */
@FunctionalInterface
public interface BotHandler<C extends BotWords<?>> {
    /**
     * Does it.
     *
     * @param context the words that it has
     * @throws Exception where it fails; the event is handled again
     */
    void handle(C context) throws Exception;
}
