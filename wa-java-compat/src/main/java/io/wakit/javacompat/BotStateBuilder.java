package io.wakit.javacompat;

import io.wakit.bot.Dialog;
import io.wakit.bot.StateBuilder;
import io.wakit.bot.Trigger;
import io.wakit.model.event.InboundMessage;
import io.wakit.model.event.TextMessage;
import io.wakit.webhook.EventFilter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;

/**
 * What happens in a state.
 *
 * @param <V> what the conversation knows
 */
public final class BotStateBuilder<V> {
    private final List<BiConsumer<StateBuilder<V>, BotCode>> said = new ArrayList<>();

    BotStateBuilder() {}

    /**
     * What a message sets off. The first handler that fits a message is the one that is called; commands go before.
     *
     * @param <E> what the handler gets
     * @param trigger one of {@link Triggers}
     * @param handler what to do
     * @return this
     */
    public <E extends InboundMessage> BotStateBuilder<V> on(
            Trigger<E> trigger, BotHandler<? super EventContext<V, E>> handler) {
        Objects.requireNonNull(trigger, "trigger");
        Objects.requireNonNull(handler, "handler");
        return say((state, code) ->
                state.on(trigger, (scope, continuation) -> code.<V, E>handle(handler, scope, continuation)));
    }

    /**
     * What messages of a type set off.
     *
     * @param <E> the type
     * @param type its class: {@code LocationMessage.class}
     * @param handler what to do
     * @return this
     */
    public <E extends InboundMessage> BotStateBuilder<V> on(
            Class<E> type, BotHandler<? super EventContext<V, E>> handler) {
        return on(Triggers.message(type), handler);
    }

    /**
     * What any message that a filter lets through sets off.
     *
     * @param filter one of {@link io.wakit.webhook.EventFilters}, or any lambda
     * @param handler what to do
     * @return this
     */
    public BotStateBuilder<V> on(EventFilter filter, BotHandler<? super EventContext<V, InboundMessage>> handler) {
        return on(Triggers.message(InboundMessage.class, filter), handler);
    }

    /**
     * What a command does in this state. Commands go before all other handlers.
     *
     * @param name without the slash
     * @param handler what to do
     * @return this
     */
    public BotStateBuilder<V> command(String name, BotHandler<? super EventContext<V, TextMessage>> handler) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(handler, "handler");
        return say((state, code) -> state.command(
                name, (scope, continuation) -> code.<V, TextMessage>handle(handler, scope, continuation)));
    }

    /**
     * What happens when the state is entered, also from itself.
     *
     * @param handler what to do
     * @return this
     */
    public BotStateBuilder<V> onEnter(BotHandler<? super HandlerContext<V>> handler) {
        Objects.requireNonNull(handler, "handler");
        return say(
                (state, code) -> state.onEnter((scope, continuation) -> code.<V>handle(handler, scope, continuation)));
    }

    /**
     * What happens when the state is left, also for itself. Where it leads elsewhere itself, nobody follows.
     *
     * @param handler what to do
     * @return this
     */
    public BotStateBuilder<V> onExit(BotHandler<? super HandlerContext<V>> handler) {
        Objects.requireNonNull(handler, "handler");
        return say(
                (state, code) -> state.onExit((scope, continuation) -> code.<V>handle(handler, scope, continuation)));
    }

    /**
     * What a message does that nobody wanted, and a question's answer that was refused too often.
     *
     * @param handler what to do
     * @return this
     */
    public BotStateBuilder<V> invalid(BotHandler<? super EventContext<V, InboundMessage>> handler) {
        Objects.requireNonNull(handler, "handler");
        return say((state, code) ->
                state.invalid((scope, continuation) -> code.<V, InboundMessage>handle(handler, scope, continuation)));
    }

    /**
     * What happens when time has passed without a message, counted from the entry or from the last one. Once: where it stays in the
     * state, the user's next message sets the time anew.
     *
     * @param after more than zero
     * @param handler what to do
     * @return this
     */
    public BotStateBuilder<V> timeout(Duration after, BotHandler<? super HandlerContext<V>> handler) {
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(handler, "handler");
        return say((state, code) ->
                state.timeout(after, (scope, continuation) -> code.<V>handle(handler, scope, continuation)));
    }

    /**
     * What happens when a dialog that a handler of this state called has ended.
     *
     * @param <R> what the dialog gives
     * @param dialog made by {@link BotDialogBuilder}
     * @param handler gets what it gave
     * @return this
     */
    public <R> BotStateBuilder<V> onResult(Dialog<?, R> dialog, BotResultHandler<V, ? super R> handler) {
        Objects.requireNonNull(dialog, "dialog");
        Objects.requireNonNull(handler, "handler");
        return say((state, code) -> state.onResult(
                dialog, (scope, result, continuation) -> code.<V, R>handle(handler, scope, result, continuation)));
    }

    /**
     * Linear code that runs when the state is entered, behind {@link #onEnter}. Handlers of the state go before it.
     *
     * @param talk see {@link TalkContext} for what it has to keep to
     * @return this
     */
    public BotStateBuilder<V> talk(BotHandler<? super TalkContext<V>> talk) {
        Objects.requireNonNull(talk, "talk");
        return say((state, code) -> state.talk((scope, continuation) -> code.<V>talk(talk, scope, continuation)));
    }

    void tell(StateBuilder<V> state, Executor executor) {
        BotCode code = new BotCode(executor);
        said.forEach(word -> word.accept(state, code));
    }

    private BotStateBuilder<V> say(BiConsumer<StateBuilder<V>, BotCode> word) {
        said.add(word);
        return this;
    }
}
