package io.wakit.javacompat;

import io.wakit.bot.Bot;
import io.wakit.bot.script.BotScript;
import io.wakit.bot.script.BotScripts;
import io.wakit.bot.script.ScriptVars;
import io.wakit.model.event.MessageTypes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import kotlin.Unit;

/**
 * A bot that is data, and what code it has beside that. It runs as any other bot does.
 *
 * <pre>{@code
 * Bot<ScriptVars> pizza = ScriptBotBuilder.of(BotScript.read(json))
 *         .action("placeOrder", c -> {
 *             long number = c.remember("order", JsonFormat.number(), () -> oven.bake(c.vars().text("size")));
 *             c.update(vars -> vars.with("number", number));
 *         })
 *         .build();
 * }</pre>
 */
public final class ScriptBotBuilder {
    private final BotScript script;
    private final Map<String, BotHandler<? super BotWords<ScriptVars>>> actions = new LinkedHashMap<>();
    private MessageTypes types = MessageTypes.None;
    private Executor executor = BotThread.ANY;

    private ScriptBotBuilder(BotScript script) {
        this.script = script;
    }

    /**
     * Begins with what the bot says.
     *
     * @param script {@link BotScript#read} reads one
     * @return actions are to be added, where it calls some
     */
    public static ScriptBotBuilder of(BotScript script) {
        return new ScriptBotBuilder(Objects.requireNonNull(script, "script"));
    }

    /**
     * What the script calls by a name. The code gets the words of the place that it is called from: an {@link EventContext} where a
     * message is handled, a {@link TalkContext} between questions, else a {@link HandlerContext}. It may run again, as the script
     * around it does, and keeps to what {@link BotHandler} says; between questions to what {@link TalkContext} says.
     *
     * @param name no two have the same
     * @param action what to do
     * @return this
     */
    public ScriptBotBuilder action(String name, BotHandler<? super BotWords<ScriptVars>> action) {
        Objects.requireNonNull(name, "name");
        if (actions.putIfAbsent(name, Objects.requireNonNull(action, "action")) != null)
            throw new IllegalArgumentException("Action '" + name + "' is given twice");
        return this;
    }

    /**
     * Reads messages of some types as classes of the program's own, for triggers that name them and for actions.
     *
     * @param types made by {@link MessageTypes#builder()}
     * @return this
     */
    public ScriptBotBuilder messageTypes(MessageTypes types) {
        this.types = this.types.plus(Objects.requireNonNull(types, "types"));
        return this;
    }

    /**
     * Where actions run; see {@link BotBuilder#executor}.
     *
     * @param executor stays the giver's
     * @return this
     */
    public ScriptBotBuilder executor(Executor executor) {
        this.executor = Objects.requireNonNull(executor, "executor");
        return this;
    }

    /**
     * The bot that was described.
     *
     * @return a description, which holds nothing that has to be closed
     * @throws io.wakit.bot.script.InvalidScript with all that is wrong with the script, and where
     */
    public Bot<ScriptVars> build() {
        BotCode code = new BotCode(executor);
        return BotScripts.bot(script, told -> {
            told.messageTypes(types);
            actions.forEach((name, action) -> told.action(
                    name, (scope, message, continuation) -> code.<ScriptVars>act(action, scope, continuation)));
            return Unit.INSTANCE;
        });
    }
}
