package io.wakit.javacompat;

import io.wakit.bot.Bot;
import io.wakit.bot.BotRunner;
import io.wakit.bot.ConversationKey;
import io.wakit.bot.Outgoing;
import io.wakit.bot.ProfileKt;
import io.wakit.model.PhoneNumberId;
import io.wakit.model.event.InboundEvent;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Carries a bot out: hands it the messages that come in, and its time-outs. Several nodes may run the same bot on one store.
 *
 * <pre>{@code
 * var runner = BotRunnerAsync.builder(pizza, whatsapp).store(stores.getConversations()).build();
 * var webhook = WebhookReceiver.builder()
 *         .appSecret(secret)
 *         .verifyToken(token)
 *         .inbox(stores.getInbox())
 *         .bot(runner)
 *         .build();
 * runner.run();
 * }</pre>
 *
 * <p>Behind an {@linkplain ReceiverBuilder#inbox inbox} a message is handled once: its key is stored with what it changed. A handler
 * that fails is called again from there, and a message that fails for good is a dead letter, whose reason names the
 * conversation's state, revision and step.
 */
public final class BotRunnerAsync implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final BotRunner runner;
    private final Calls calls;

    BotRunnerAsync(BotRunner runner, Calls calls) {
        this.runner = runner;
        this.calls = calls;
    }

    /**
     * Begins a runner for numbers that are all served under one token.
     *
     * @param bot made by {@link BotBuilder}
     * @param whatsapp what it sends through
     * @return settings to go on with; all of them have a default
     */
    public static BotRunnerBuilder builder(Bot<?> bot, WhatsAppAsync whatsapp) {
        return new BotRunnerBuilder(bot, Outgoing.through(whatsapp.whatsApp), whatsapp.calls);
    }

    /**
     * Begins a runner for tenants with tokens of their own.
     *
     * @param bot made by {@link BotBuilder}
     * @param phones gives the handle of the number that a conversation is with
     * @return settings to go on with; all of them have a default
     */
    public static BotRunnerBuilder builder(Bot<?> bot, Function<? super PhoneNumberId, PhoneAsync> phones) {
        Objects.requireNonNull(phones, "phones");
        return new BotRunnerBuilder(bot, Outgoing.through(id -> phones.apply(id).phone), new Calls(null));
    }

    /** {@return the bot that it carries out} */
    public Bot<?> getBot() {
        return runner.getBot();
    }

    /**
     * Lets the conversation of an event's sender go on. A webhook does so by itself: {@link ReceiverBuilder#bot}.
     *
     * @param event anything that came
     * @return false where the event is part of no conversation, or was handled before; fails with
     *     {@link io.wakit.bot.ConversationFailed} where a handler fails
     */
    public CompletableFuture<Boolean> handle(InboundEvent event) {
        Objects.requireNonNull(event, "event");
        return calls.run(continuation -> runner.handle(event, continuation));
    }

    /**
     * Sends a conversation to a state, as though a handler of the bot's own states had said so: for an operator who hands a user
     * back, or a payment that came.
     *
     * @param key {@link BotWords#key} told it. Where there is no conversation, one begins there, without the welcome
     * @param state one of the bot's own
     * @param name makes it once: asked for again under the same name, it does nothing
     * @return whether it was done
     * @throws IllegalArgumentException where there is no such state, in the future
     */
    public CompletableFuture<Boolean> move(ConversationKey key, String state, String name) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(name, "name");
        return calls.run(continuation -> runner.move(key, state, name, continuation));
    }

    /**
     * Looks for conversations whose time is up, in the background. Without it there are no time-outs.
     *
     * @return done when it was {@linkplain #shutDown shut down}; cancelling it ends it too
     */
    public CompletableFuture<Void> run() {
        return calls.<Object, Void>run(runner::run, ended -> null);
    }

    /**
     * Ends {@link #run} when the time-outs that it handles are through; what is left is for the next start.
     *
     * @param within how long that may take
     * @return done when it has ended
     */
    public CompletableFuture<Void> shutDown(Duration within) {
        Objects.requireNonNull(within, "within");
        return calls.<Object, Void>run(continuation -> runner.shutDown(within, continuation), ended -> null);
    }

    /**
     * Brings the profile that the bot declares to a number, where it is not there already.
     *
     * @param phone the number
     * @return true where something was changed
     */
    public CompletableFuture<Boolean> applyTo(PhoneAsync phone) {
        return calls.start(continuation -> ProfileKt.applyTo(runner.getBot(), phone.phone, continuation));
    }

    /** Shuts it down, and waits for that for up to 30 seconds. */
    @Override
    public void close() {
        shutDown(PATIENCE).join();
    }

    BotRunner runner() {
        return runner;
    }

    /** Names the bot. */
    @Override
    public String toString() {
        return "BotRunnerAsync(" + runner.getBot() + ")";
    }
}
