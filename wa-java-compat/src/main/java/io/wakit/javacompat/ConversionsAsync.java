package io.wakit.javacompat;

import io.wakit.client.resource.Conversions;
import io.wakit.model.DatasetId;
import io.wakit.model.account.ConversionEvent;
import io.wakit.model.account.ConversionsTaken;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * Where what users did after a message is told to Meta, so that ads reach the right people.
 *
 * @see <a
 *     href="https://developers.facebook.com/documentation/business-messaging/whatsapp/embedded-signup/automatic-events-api">Automatic
 *     events</a>
 */
public final class ConversionsAsync {
    private final Conversions conversions;
    private final Calls calls;

    ConversionsAsync(Conversions conversions, Calls calls) {
        this.conversions = conversions;
        this.calls = calls;
    }

    /** {@return the dataset that it is gathered in} */
    public DatasetId getId() {
        return conversions.getId();
    }

    /**
     * Reports events; each up to 7 days after it happened.
     *
     * @param events what users did
     * @return how many Meta took
     */
    public CompletableFuture<ConversionsTaken> report(List<ConversionEvent> events) {
        Objects.requireNonNull(events, "events");
        return calls.start(continuation -> conversions.report(events, continuation));
    }

    /** Names the node by its id. */
    @Override
    public String toString() {
        return "ConversionsAsync(" + getId() + ")";
    }
}
