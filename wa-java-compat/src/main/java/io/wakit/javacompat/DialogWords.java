package io.wakit.javacompat;

import io.wakit.bot.Dialog;
import io.wakit.bot.DialogBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import kotlin.Unit;

/**
 * The states of a bot or of a dialog.
 *
 * @param <V> what its conversations know
 * @param <B> the builder itself, to go on with
 */
public abstract sealed class DialogWords<V, B extends DialogWords<V, B>> permits BotBuilder, BotDialogBuilder {
    private final List<BiConsumer<DialogBuilder<V>, Executor>> states = new ArrayList<>();
    private Executor executor = BotThread.ANY;

    DialogWords() {}

    /**
     * Describes a state. The first one is where it begins, unless {@link #initial} says otherwise.
     *
     * @param name is stored, so keep it; no two have the same
     * @param state says what happens in it; called at once
     * @return this
     */
    public B state(String name, Consumer<? super BotStateBuilder<V>> state) {
        Objects.requireNonNull(name, "name");
        BotStateBuilder<V> builder = described(state);
        return with((config, handlers) -> config.state(name, told -> {
            builder.tell(told, handlers);
            return Unit.INSTANCE;
        }));
    }

    /**
     * Describes a state that is called by a constant of an enum. Then each of its constants has to be described.
     *
     * @param name is stored, so keep it
     * @param state says what happens in it; called at once
     * @return this
     */
    public B state(Enum<?> name, Consumer<? super BotStateBuilder<V>> state) {
        Objects.requireNonNull(name, "name");
        BotStateBuilder<V> builder = described(state);
        return with((config, handlers) -> config.state(name, told -> {
            builder.tell(told, handlers);
            return Unit.INSTANCE;
        }));
    }

    private BotStateBuilder<V> described(Consumer<? super BotStateBuilder<V>> state) {
        BotStateBuilder<V> builder = new BotStateBuilder<>();
        state.accept(builder);
        return builder;
    }

    /**
     * Describes a state of linear code alone.
     *
     * @param name is stored, so keep it
     * @param talk see {@link TalkContext} for what it has to keep to
     * @return this
     */
    public B talk(String name, BotHandler<? super TalkContext<V>> talk) {
        return state(name, state -> state.talk(talk));
    }

    /**
     * Describes a state of linear code alone that is called by a constant of an enum.
     *
     * @param name is stored, so keep it
     * @param talk see {@link TalkContext} for what it has to keep to
     * @return this
     */
    public B talk(Enum<?> name, BotHandler<? super TalkContext<V>> talk) {
        return state(name, state -> state.talk(talk));
    }

    /**
     * Says where it begins.
     *
     * @param state one that is described
     * @return this
     */
    public B initial(String state) {
        Objects.requireNonNull(state, "state");
        return with((config, unused) -> config.initial(state));
    }

    /**
     * Says where it begins.
     *
     * @param state one that is described
     * @return this
     */
    public B initial(Enum<?> state) {
        return initial(state.name());
    }

    /**
     * Says which dialogs its linear code calls. Those that a state has a {@link BotStateBuilder#onResult} for need not be named.
     *
     * @param dialogs made by {@link BotDialogBuilder}
     * @return this
     */
    public B uses(Dialog<?, ?>... dialogs) {
        Dialog<?, ?>[] kept = dialogs.clone();
        return with((config, unused) -> config.uses(kept));
    }

    /**
     * Where handlers run. Without one that is a virtual thread for each, where this Java has them (from 21 on), or else a pool with
     * as many threads as there are handlers at work.
     *
     * @param executor stays the giver's; while it takes no tasks, events fail and come again
     * @return this
     */
    public B executor(Executor executor) {
        this.executor = Objects.requireNonNull(executor, "executor");
        return self();
    }

    abstract B self();

    final B with(BiConsumer<DialogBuilder<V>, Executor> setting) {
        states.add(setting);
        return self();
    }

    /** Says it all to a builder of Kotlin's. */
    final void tell(DialogBuilder<V> config) {
        states.forEach(setting -> setting.accept(config, executor));
    }

    final Executor handlers() {
        return executor;
    }
}
