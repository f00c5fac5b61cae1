package io.wakit.javacompat;

import io.wakit.bot.Bot;
import io.wakit.bot.Bots;
import io.wakit.bot.ProfileBuilder;
import io.wakit.bot.Trigger;
import io.wakit.model.event.InboundMessage;
import io.wakit.model.event.MessageTypes;
import io.wakit.model.event.TextMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kotlin.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A bot: what it does in which state of a conversation. {@link BotRunnerAsync} carries it out, and
 * {@link io.wakit.bot.test.BotTest} plays it in memory.
 *
 * <pre>{@code
 * record Order(String size, String street) {}
 *
 * Bot<Order> pizza = BotBuilder.of("pizza", JsonFormat.ofRecord(Order.class), () -> new Order("", ""))
 *         .welcome(c -> c.say("Welcome to Luigi's!"))
 *         .command("menu", c -> c.goTo("menu"))
 *         .state("menu", menu -> menu
 *                 .onEnter(c -> c.sendButtons("What size?", new ReplyButton("s", "Small"), new ReplyButton("l", "Large")))
 *                 .on(Triggers.button("s", "l"), c -> {
 *                     c.vars(new Order(c.event().getChoice(), ""));
 *                     c.goTo("address");
 *                 })
 *                 .invalid(c -> c.say("Please tap a button."))
 *                 .timeout(Duration.ofMinutes(10), c -> c.say("Still there?")))
 *         .talk("address", talk -> {
 *             String street = talk.ask("Which street?").text();
 *             if (talk.confirm("To " + street + "?")) talk.say("On its way!");
 *             else talk.goTo("address");
 *         })
 *         .build();
 * }</pre>
 *
 * <p>A conversation is one user's with one number. It begins with the user's first message, and again with the first one after its
 * end: the welcome is said and the first state entered, whose handlers then see that message too. After that each message goes to
 * the first of these that wants it: the commands of the state, and then the bot's; the handlers of the state, in their order; the
 * bot's handlers for everywhere; the question at which linear code waits; the handler of invalid messages. Reactions, edits and
 * the like never count as invalid.
 *
 * <p>What a message changes is stored when its handler is through, and not before; where the handler fails, the message is handled
 * again, from the same beginning, and what was sent is not sent again.
 *
 * @param <V> what its conversations know
 */
public final class BotBuilder<V> extends DialogWords<V, BotBuilder<V>> {
    private final String name;
    private final FormatSerializer<V> format;
    private final Supplier<? extends V> vars;
    private final List<BiConsumer<io.wakit.bot.BotBuilder<V>, BotCode>> said = new ArrayList<>();
    private int version = 1;

    private BotBuilder(String name, JsonFormat<V> format, Supplier<? extends V> vars) {
        this.name = Objects.requireNonNull(name, "name");
        this.format = new FormatSerializer<>(format);
        this.vars = Objects.requireNonNull(vars, "vars");
    }

    /**
     * Begins a bot whose conversations know something of a class of yours.
     *
     * @param <V> the class
     * @param name what its conversations are filed under, up to 64 letters, digits, {@code _} and {@code -}: keep it
     * @param format how what they know is kept
     * @param vars what a conversation knows when it begins
     * @return its states are to be described
     */
    public static <V> BotBuilder<V> of(String name, JsonFormat<V> format, Supplier<? extends V> vars) {
        return new BotBuilder<>(name, format, vars);
    }

    /**
     * Begins a bot whose conversations know what is put into a map: texts, numbers, booleans, lists, maps.
     *
     * @param name as above
     * @return its states are to be described
     */
    public static BotBuilder<Map<String, @Nullable Object>> of(String name) {
        return of(name, JsonFormat.map(), LinkedHashMap::new);
    }

    /**
     * Goes up when stored conversations no longer fit ({@link #migrate}).
     *
     * @param version 1, where nothing is said
     * @return this
     */
    public BotBuilder<V> version(int version) {
        this.version = version;
        return this;
    }

    /**
     * What is said when a conversation begins, before its first state is entered.
     *
     * @param handler what to do
     * @return this
     */
    public BotBuilder<V> welcome(BotHandler<? super EventContext<V, InboundMessage>> handler) {
        Objects.requireNonNull(handler, "handler");
        return say((bot, code) ->
                bot.welcome((scope, continuation) -> code.<V, InboundMessage>handle(handler, scope, continuation)));
    }

    /**
     * What a command does in every state that has no such command of its own. It goes before all other handlers of the state.
     *
     * @param name without the slash
     * @param handler what to do
     * @return this
     */
    public BotBuilder<V> command(String name, BotHandler<? super EventContext<V, TextMessage>> handler) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(handler, "handler");
        return say((bot, code) ->
                bot.command(name, (scope, continuation) -> code.<V, TextMessage>handle(handler, scope, continuation)));
    }

    /**
     * What a message sets off in every state that has no handler for it; what is known there is the bot's own.
     *
     * @param <E> what the handler gets
     * @param trigger one of {@link Triggers}
     * @param handler what to do
     * @return this
     */
    public <E extends InboundMessage> BotBuilder<V> on(
            Trigger<E> trigger, BotHandler<? super EventContext<V, E>> handler) {
        Objects.requireNonNull(trigger, "trigger");
        Objects.requireNonNull(handler, "handler");
        return say((bot, code) ->
                bot.on(trigger, (scope, continuation) -> code.<V, E>handle(handler, scope, continuation)));
    }

    /**
     * What a message that nobody wanted does in the bot's states that do not say it themselves. Without it nothing happens.
     *
     * @param handler what to do
     * @return this
     */
    public BotBuilder<V> invalid(BotHandler<? super EventContext<V, InboundMessage>> handler) {
        Objects.requireNonNull(handler, "handler");
        return say((bot, code) ->
                bot.invalid((scope, continuation) -> code.<V, InboundMessage>handle(handler, scope, continuation)));
    }

    /**
     * What happens in the bot's states that do not say it themselves when time has passed without a message.
     *
     * @param after more than zero
     * @param handler what to do
     * @return this
     */
    public BotBuilder<V> timeout(Duration after, BotHandler<? super HandlerContext<V>> handler) {
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(handler, "handler");
        return say((bot, code) ->
                bot.timeout(after, (scope, continuation) -> code.<V>handle(handler, scope, continuation)));
    }

    /**
     * Brings conversations of an older version up to the next one. Those of a version that has none begin anew.
     *
     * @param from the version that wrote them
     * @param change what to change in each
     * @return this
     */
    public BotBuilder<V> migrate(int from, Consumer<? super BotMigration> change) {
        Objects.requireNonNull(change, "change");
        return say((bot, unused) -> bot.migrate(from, scope -> {
            change.accept(new BotMigration(scope));
            return Unit.INSTANCE;
        }));
    }

    /**
     * What meets users who open the chat: ice breakers, commands. {@link BotRunnerAsync#applyTo} brings it to a number.
     *
     * @param profile says what
     * @return this
     */
    public BotBuilder<V> profile(Consumer<? super ProfileBuilder> profile) {
        Objects.requireNonNull(profile, "profile");
        return say((bot, unused) -> bot.profile(told -> {
            profile.accept(told);
            return Unit.INSTANCE;
        }));
    }

    /**
     * Reads messages of types that this library does not know as classes of yours, which {@link Triggers#message} and the like
     * then name. The webhook that the bot stands behind learns them from it. Said again, it adds up.
     *
     * @param types made by {@link MessageTypes#builder()}
     * @return this
     */
    public BotBuilder<V> messageTypes(MessageTypes types) {
        Objects.requireNonNull(types, "types");
        return say((bot, unused) -> bot.messageTypes(types));
    }

    /**
     * The bot that was described.
     *
     * @return a description, which holds nothing that has to be closed
     * @throws IllegalArgumentException where a state is missing, or is described twice; it says which
     */
    public Bot<V> build() {
        return Bots.bot(name, format, vars::get, version, bot -> {
            BotCode code = new BotCode(handlers());
            tell(bot);
            said.forEach(word -> word.accept(bot, code));
            return Unit.INSTANCE;
        });
    }

    @Override
    BotBuilder<V> self() {
        return this;
    }

    private BotBuilder<V> say(BiConsumer<io.wakit.bot.BotBuilder<V>, BotCode> word) {
        said.add(word);
        return this;
    }
}
