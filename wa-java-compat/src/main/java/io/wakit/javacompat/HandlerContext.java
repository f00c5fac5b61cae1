package io.wakit.javacompat;

import io.wakit.bot.Dialog;
import io.wakit.bot.HandlerScope;
import java.util.Objects;

/**
 * A handler at work: of an entry, an exit, a time that is up, or what a dialog gave.
 *
 * @param <V> what the conversation knows
 */
public sealed class HandlerContext<V> extends BotWords<V> permits EventContext {
    private final HandlerScope<V> scope;

    HandlerContext(HandlerScope<V> scope, BotThread thread) {
        super(scope, thread);
        this.scope = scope;
    }

    /**
     * Calls a dialog, which begins with fresh variables; this state goes on when it ends, with its handler of what the dialog
     * gives ({@link BotStateBuilder#onResult}). Does not return.
     *
     * @param dialog one that the bot uses
     */
    public void call(Dialog<?, ?> dialog) {
        Objects.requireNonNull(dialog, "dialog");
        thread.told(() -> scope.call(dialog));
    }

    /**
     * The same with what the dialog is to know.
     *
     * @param <D> its variables
     * @param dialog one that the bot uses
     * @param vars what it begins with
     */
    public <D> void call(Dialog<D, ?> dialog, D vars) {
        Objects.requireNonNull(dialog, "dialog");
        Objects.requireNonNull(vars, "vars");
        thread.told(() -> scope.call(dialog, vars));
    }
}
