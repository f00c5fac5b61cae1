package io.wakit.javacompat;

import io.wakit.client.resource.Bots;
import io.wakit.model.BotId;
import io.wakit.model.phone.ConversationalAutomation;
import java.util.concurrent.CompletableFuture;

/**
 * The greeting, ice breakers and commands of a number, as a node of their own.
 */
public final class BotsAsync {
    private final Bots bots;
    private final Calls calls;

    BotsAsync(Bots bots, Calls calls) {
        this.bots = bots;
        this.calls = calls;
    }

    /** {@return the bot (WABA-Bot-ID)} */
    public BotId getId() {
        return bots.getId();
    }

    /**
     * What it does. {@link AutomationAsync} of the phone number changes it.
     *
     * @return greeting, ice breakers and commands
     */
    public CompletableFuture<ConversationalAutomation> get() {
        return calls.start(continuation -> bots.get(continuation));
    }

    /** Names the node by its id. */
    @Override
    public String toString() {
        return "BotsAsync(" + getId() + ")";
    }
}
