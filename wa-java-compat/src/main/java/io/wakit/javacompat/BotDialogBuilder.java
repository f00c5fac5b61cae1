package io.wakit.javacompat;

import io.wakit.bot.Bots;
import io.wakit.bot.Dialog;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import kotlin.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A conversation within conversations: states and variables of its own, and a value in the end. A handler calls it by
 * {@link HandlerContext#call}, and linear code by {@link TalkContext#call}; meanwhile messages are its own, and the caller's state
 * waits.
 *
 * <pre>{@code
 * var address = BotDialogBuilder.talk("address", JsonFormat.ofRecord(Address.class),
 *         talk -> new Address(talk.ask("Which street?").text(), talk.ask("Which floor?").number()));
 * }</pre>
 *
 * @param <V> what it knows
 * @param <R> what it gives
 */
public final class BotDialogBuilder<V, R> extends DialogWords<V, BotDialogBuilder<V, R>> {
    private final String name;
    private final FormatSerializer<V> format;
    private final Supplier<? extends V> vars;
    private final FormatSerializer<R> result;

    private BotDialogBuilder(String name, JsonFormat<V> format, Supplier<? extends V> vars, JsonFormat<R> result) {
        this.name = Objects.requireNonNull(name, "name");
        this.format = new FormatSerializer<>(format);
        this.vars = Objects.requireNonNull(vars, "vars");
        this.result = new FormatSerializer<>(result);
    }

    /**
     * Begins a dialog of states. A handler ends it by {@link BotWords#endWith}.
     *
     * @param <V> what it knows
     * @param <R> what it gives
     * @param name tells it from the other dialogs of a bot; it is stored, so keep it
     * @param format how what it knows is kept
     * @param vars what it knows when it begins
     * @param result how what it gives is kept
     * @return its states are to be described
     */
    public static <V, R> BotDialogBuilder<V, R> of(
            String name, JsonFormat<V> format, Supplier<? extends V> vars, JsonFormat<R> result) {
        return new BotDialogBuilder<>(name, format, vars, result);
    }

    /**
     * A dialog in linear code, which gives what its code gives.
     *
     * @param <R> what it gives
     * @param name tells it from the other dialogs of a bot; it is stored, so keep it
     * @param result how what it gives is kept
     * @param talk see {@link TalkContext} for what it has to keep to
     * @return the dialog
     */
    public static <R> Dialog<Map<String, @Nullable Object>, R> talk(
            String name, JsonFormat<R> result, BotTalk<Map<String, @Nullable Object>, ? extends R> talk) {
        Objects.requireNonNull(talk, "talk");
        return of(name, JsonFormat.map(), LinkedHashMap::new, result)
                .talk(name, each -> each.endWith(talk.talk(each)))
                .build();
    }

    /**
     * The dialog that was described.
     *
     * @return a dialog, for {@link DialogWords#uses} and the words that call it
     * @throws IllegalArgumentException where a state is missing, or is described twice; it says which
     */
    public Dialog<V, R> build() {
        return Bots.dialog(name, format, vars::get, result, config -> {
            tell(config);
            return Unit.INSTANCE;
        });
    }

    @Override
    BotDialogBuilder<V, R> self() {
        return this;
    }
}
