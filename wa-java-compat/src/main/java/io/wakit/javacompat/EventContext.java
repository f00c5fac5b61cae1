package io.wakit.javacompat;

import io.wakit.bot.EventScope;
import io.wakit.model.event.InboundMessage;

/**
 * A handler of a message at work.
 *
 * @param <V> what the conversation knows
 * @param <E> what came
 */
public final class EventContext<V, E extends InboundMessage> extends HandlerContext<V> {
    private final E event;

    EventContext(EventScope<V, ? extends E> scope, BotThread thread) {
        super(scope, thread);
        this.event = scope.getEvent();
    }

    /** {@return what the user wrote, tapped or shared} */
    public E event() {
        return event;
    }
}
