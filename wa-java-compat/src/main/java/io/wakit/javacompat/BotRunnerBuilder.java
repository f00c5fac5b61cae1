package io.wakit.javacompat;

import io.wakit.bot.Bot;
import io.wakit.bot.BotConfig;
import io.wakit.bot.BotRunners;
import io.wakit.bot.ConversationStore;
import io.wakit.bot.LostAnswer;
import io.wakit.bot.MarkRead;
import io.wakit.bot.Outgoing;
import io.wakit.bot.ledger.MessageLedger;
import io.wakit.bot.people.People;
import io.wakit.bot.window.ServiceWindows;
import io.wakit.model.MessageId;
import io.wakit.model.PhoneNumberId;
import io.wakit.model.event.InboundEvent;
import io.wakit.model.event.InboundMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import kotlin.Unit;
import org.jspecify.annotations.Nullable;

/** How a bot is run. Read by {@link #build()}, which refuses what cannot work. */
public final class BotRunnerBuilder {
    private final Bot<?> bot;
    private final Outgoing outgoing;
    private final Calls calls;
    private Consumer<BotConfig> settings = config -> {};
    private Executor executor = BotThread.ANY;

    BotRunnerBuilder(Bot<?> bot, Outgoing outgoing, Calls calls) {
        this.bot = Objects.requireNonNull(bot, "bot");
        this.outgoing = outgoing;
        this.calls = calls;
    }

    /**
     * Where conversations are kept. Without one they are lost with the program.
     *
     * @param store {@code JdbcStores} of wa-inbox-jdbc has one, as a rule; it stays the giver's to close
     * @return this
     */
    public BotRunnerBuilder store(ConversationStore store) {
        Objects.requireNonNull(store, "store");
        return with(config -> config.setStore(store));
    }

    /**
     * Keeps track of what the webhook tells, before handlers run: of windows, which {@link BotWords#sendOrTemplate} asks; of what
     * became of messages; and of people, so that one who changes the number goes on with the same conversation.
     *
     * @param windows null for none
     * @param ledger null for none
     * @param people null for none
     * @return this
     */
    public BotRunnerBuilder track(
            @Nullable ServiceWindows windows, @Nullable MessageLedger ledger, @Nullable People people) {
        return with(config -> config.track(windows, ledger, people));
    }

    /**
     * Whose conversation a message belongs to. Without this the people that are {@linkplain #track tracked} tell, else the number, or the
     * user id where no number came.
     *
     * @param whoIs gives what the sender is known by for good, which is stored; it may block
     * @return this
     */
    public BotRunnerBuilder whoIs(Function<? super InboundMessage, String> whoIs) {
        Objects.requireNonNull(whoIs, "whoIs");
        return with(config -> config.setWhoIs(
                (message, continuation) -> BotThread.run(executor, continuation, thread -> whoIs.apply(message))));
    }

    /**
     * When the messages of users are marked as read; never, where nothing is said.
     *
     * @param markRead when
     * @return this
     */
    public BotRunnerBuilder markRead(MarkRead markRead) {
        Objects.requireNonNull(markRead, "markRead");
        return with(config -> config.setMarkRead(markRead));
    }

    /**
     * Shows the user that the bot is typing when a handler takes long, which marks the message as read.
     *
     * @param time how long a handler runs before that
     * @return this
     */
    public BotRunnerBuilder typingAfter(Duration time) {
        Objects.requireNonNull(time, "time");
        return with(config -> config.setTypingAfter(time));
    }

    /**
     * What is thought of a message whose receipt was lost, and of which {@link #sent} knows nothing: that it was sent, where
     * nothing is said.
     *
     * @param lostAnswer whether a message may be missing now and then, or come twice
     * @return this
     */
    public BotRunnerBuilder lostAnswer(LostAnswer lostAnswer) {
        Objects.requireNonNull(lostAnswer, "lostAnswer");
        return with(config -> config.setLostAnswer(lostAnswer));
    }

    /**
     * Knows of messages whose receipts were lost, from their statuses.
     *
     * @param sent gives the id of the message that a number has sent with some callback data; null where nobody has heard of it.
     *     It may block
     * @return this
     */
    public BotRunnerBuilder sent(BiFunction<? super PhoneNumberId, ? super String, @Nullable MessageId> sent) {
        Objects.requireNonNull(sent, "sent");
        return with(config -> config.setSent((phone, callbackData, continuation) ->
                BotThread.run(executor, continuation, thread -> sent.apply(phone, callbackData))));
    }

    /**
     * Whether the conversation is saved before each message that is sent, as it is unless said otherwise.
     *
     * @param journal with {@code false} there is one save for an event; and where the program ends in the middle of a handler, or
     *     the handler fails, what it had sent is sent again
     * @return this
     */
    public BotRunnerBuilder journal(boolean journal) {
        return with(config -> config.setJournal(journal));
    }

    /**
     * How often the store is asked for conversations whose time is up; each second, where nothing is said.
     *
     * @param poll more than zero
     * @return this
     */
    public BotRunnerBuilder poll(Duration poll) {
        Objects.requireNonNull(poll, "poll");
        return with(config -> config.setPoll(poll));
    }

    /**
     * How long a conversation is kept after its last message; 90 days, where nothing is said.
     *
     * @param keep more than zero
     * @return this
     */
    public BotRunnerBuilder keep(Duration keep) {
        Objects.requireNonNull(keep, "keep");
        return with(config -> config.setKeep(keep));
    }

    /**
     * The time.
     *
     * @param clock that of the machine, where nothing is said
     * @return this
     */
    public BotRunnerBuilder clock(Clock clock) {
        Objects.requireNonNull(clock, "clock");
        return with(config -> config.setClock(clock));
    }

    /**
     * Serves these numbers alone, where others come to the same webhook.
     *
     * @param phones one or more
     * @return this
     */
    public BotRunnerBuilder serves(PhoneNumberId... phones) {
        PhoneNumberId[] kept = phones.clone();
        return with(config -> config.serves(kept));
    }

    /**
     * Hands events of a type that belong to no conversation to a handler: statuses, calls, what is said in groups, news of the
     * number.
     *
     * @param <T> the type
     * @param type its class
     * @param handler what to do; it may block
     * @return this
     */
    public <T extends InboundEvent> BotRunnerBuilder onEvent(Class<T> type, Consumer<? super T> handler) {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(handler, "handler");
        return with(config -> config.onEvent(
                type,
                (event, continuation) -> BotThread.run(executor, continuation, thread -> {
                    handler.accept(event);
                    return Unit.INSTANCE;
                })));
    }

    /**
     * Where the functions given here run; handlers of the bot's have {@link DialogWords#executor}.
     *
     * @param executor stays the giver's
     * @return this
     */
    public BotRunnerBuilder executor(Executor executor) {
        this.executor = Objects.requireNonNull(executor, "executor");
        return this;
    }

    /**
     * The runner that these settings make.
     *
     * @return a runner; {@link BotRunnerAsync#run} starts its time-outs, and it is to be closed in the end
     * @throws IllegalArgumentException where a setting cannot work; it says which
     */
    public BotRunnerAsync build() {
        return new BotRunnerAsync(
                BotRunners.BotRunner(bot, outgoing, config -> {
                    settings.accept(config);
                    return Unit.INSTANCE;
                }),
                calls);
    }

    private BotRunnerBuilder with(Consumer<BotConfig> setting) {
        settings = settings.andThen(setting);
        return this;
    }
}
