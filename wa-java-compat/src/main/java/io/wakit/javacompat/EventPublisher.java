package io.wakit.javacompat;

import io.wakit.model.event.InboundEvent;
import io.wakit.webhook.EventStream;
import java.time.Duration;
import java.util.concurrent.Flow.Publisher;
import java.util.concurrent.Flow.Subscriber;
import kotlinx.coroutines.Dispatchers;
import kotlinx.coroutines.jdk9.ReactiveFlowKt;

/**
 * Events for those who ask for as many as they can take, given to {@link WebhookReceiverBuilder#deliverTo}. Each event goes
 * to one subscriber, in the order of its user.
 *
 * <p>Meta is the back-pressure: when the room is full and nobody asks for an event for as long as the patience, the delivery is
 * answered 503 and comes again. The promise ends at this queue: what waits in it when the program ends is gone, since Meta
 * was told that it was taken. Handlers and the inbox promise more.
 */
public final class EventPublisher implements Publisher<InboundEvent>, AutoCloseable {
    private final EventStream stream;

    /** Room for 256 events, and a patience of 5 seconds. */
    public EventPublisher() {
        this.stream = new EventStream();
    }

    /**
     * A publisher of one's own measure.
     *
     * @param capacity how many events wait in memory at most
     * @param patience how long a delivery waits for room; Meta wants its answer within a second or so
     */
    public EventPublisher(int capacity, Duration patience) {
        this.stream = new EventStream(capacity, patience);
    }

    /**
     * Gives events to a subscriber as it asks for them; several share them. What a subscriber does runs on a small pool that
     * coroutines share: let it not block.
     *
     * @param subscriber gets {@code onComplete} once this is closed and empty
     */
    @Override
    public void subscribe(Subscriber<? super InboundEvent> subscriber) {
        ReactiveFlowKt.asPublisher(stream.getEvents(), Dispatchers.getDefault()).subscribe(subscriber);
    }

    /** Takes no more events, so that deliveries are answered 503; what waits can still be asked for. */
    @Override
    public void close() {
        stream.close();
    }

    EventStream stream() {
        return stream;
    }
}
