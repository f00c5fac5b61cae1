package io.wakit.javacompat;

import io.wakit.bot.BotRunners;
import io.wakit.bot.ledger.MessageLedger;
import io.wakit.bot.people.People;
import io.wakit.bot.track.Tracking;
import io.wakit.bot.window.ServiceWindows;
import io.wakit.model.event.InboundEvent;
import io.wakit.model.event.MessageTypes;
import io.wakit.webhook.EventFilter;
import io.wakit.webhook.Inbox;
import io.wakit.webhook.InboxConfig;
import io.wakit.webhook.ReceiverConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import kotlin.Unit;
import kotlinx.coroutines.future.FutureKt;
import org.jspecify.annotations.Nullable;

/**
 * What every webhook is told in the same words, whoever delivers to it: handlers, filters, an inbox.
 *
 * @param <B> the builder itself, to go on with
 */
public abstract sealed class ReceiverBuilder<B extends ReceiverBuilder<B>>
        permits WebhookReceiverBuilder, AppsWebhookReceiverBuilder, KapsoWebhookReceiverBuilder {
    private final List<BiConsumer<ReceiverConfig, Executor>> settings = new ArrayList<>();
    private Executor executor = Answering.BLOCKING;

    ReceiverBuilder() {}

    /**
     * What a delivery may have at most; more is answered 413.
     *
     * @param maxBodyBytes 3 MB unless said otherwise, which is what Meta sends at most
     * @return this
     */
    public B maxBodyBytes(int maxBodyBytes) {
        return with((config, unused) -> config.setMaxBodyBytes(maxBodyBytes));
    }

    /**
     * Where handlers run, and the stages of the receiver's futures. Without one that is a pool of up to 64 threads made for
     * blocking.
     *
     * @param executor with a thread for each user that is to be served at the same time; it stays the giver's.
     *     While it takes no tasks, deliveries are answered 500 and come again
     * @return this
     */
    public B executor(Executor executor) {
        this.executor = Objects.requireNonNull(executor, "executor");
        return self();
    }

    /**
     * Hands every event of a type, and of its subtypes, to a handler, which may block. Without an inbox that is before
     * Meta is answered, which wants it within a quarter of a second; with one it is after.
     *
     * <p>At least once: without an inbox a handler that throws makes the answer 500, and Meta delivers the whole batch
     * again, so a handler sees repeats, which it tells by the message id. Events of one user come one after the other, those of
     * several users side by side. All handlers that fit an event are called, in the order in which they were given; one
     * that fails stops no other.
     *
     * @param <T> a kind of event
     * @param type its class: {@code TextMessage.class} for words, {@code InboundEvent.class} for everything
     * @param handler what to do
     * @return this
     */
    public <T extends InboundEvent> B on(Class<T> type, Consumer<? super T> handler) {
        return on(type, event -> true, handler);
    }

    /**
     * The same for those events of the type that a filter lets through.
     *
     * <pre>{@code
     * builder.on(TextMessage.class, command("stop").or(textMatching(Pattern.compile("(?i)unsubscribe"))), this::stop)
     *         .on(TextMessage.class, from(alice).and(command("stop").not()), this::answer)
     *         .on(ButtonReplyMessage.class, buttonId("yes"), this::book);
     * }</pre>
     *
     * @param <T> a kind of event
     * @param type its class
     * @param filter one of {@link io.wakit.webhook.EventFilters}, what {@code and}, {@code or} and {@code not} make of them, or
     *     any lambda; asked for each event, so keep it quick
     * @param handler what to do
     * @return this
     */
    public <T extends InboundEvent> B on(Class<T> type, EventFilter filter, Consumer<? super T> handler) {
        Objects.requireNonNull(handler, "handler");
        return onAsync(type, filter, event -> {
            handler.accept(event);
            return CompletableFuture.completedStage(null);
        });
    }

    /**
     * The same for a handler that goes on after it returned: the event is handled when the stage is done, and a stage
     * that fails is a handler that failed. The next event of the user waits for it, so see that it ends.
     *
     * @param <T> a kind of event
     * @param type its class
     * @param handler what to do; its stage may be a reply on its way: {@code text -> phone.sendText(text.getFrom(), "…")}
     * @return this
     */
    public <T extends InboundEvent> B onAsync(
            Class<T> type, Function<? super T, ? extends CompletionStage<?>> handler) {
        return onAsync(type, event -> true, handler);
    }

    /**
     * The same for those events of the type that a filter lets through.
     *
     * @param <T> a kind of event
     * @param type its class
     * @param filter as for {@link #on(Class, EventFilter, Consumer)}
     * @param handler what to do
     * @return this
     */
    public <T extends InboundEvent> B onAsync(
            Class<T> type, EventFilter filter, Function<? super T, ? extends CompletionStage<?>> handler) {
        return with(new Handler<>(type, filter, handler)::addTo);
    }

    /**
     * Keeps every event in a store before the delivery is answered, and calls the handlers after that: each event is handled
     * once, however often it is delivered and whatever becomes of this program. What fails is tried again, and is a
     * dead letter in the end: {@link InboxAsync} lists and replays those.
     *
     * @param store {@code JdbcInbox} of wa-inbox-jdbc, as a rule; it stays the giver's to close
     * @return this
     */
    public B inbox(Inbox store) {
        return inbox(store, config -> {});
    }

    /**
     * The same with settings.
     *
     * @param store where events are kept
     * @param settings how often a handler is called, how long it may take, how long events are kept, …
     * @return this
     */
    public B inbox(Inbox store, Consumer<? super InboxConfig> settings) {
        Objects.requireNonNull(store, "store");
        Objects.requireNonNull(settings, "settings");
        return with((config, unused) -> config.inbox(store, inboxConfig -> {
            settings.accept(inboxConfig);
            return Unit.INSTANCE;
        }));
    }

    /**
     * Reads messages of types that this library does not know, or that you would rather read yourself, as classes of yours, which
     * {@link #on} then names like any other. Said again, it adds up; a type with two readers is refused when the webhook is built.
     *
     * @param types made by {@link MessageTypes#builder()}
     * @return this
     */
    public B messageTypes(MessageTypes types) {
        Objects.requireNonNull(types, "types");
        return with((config, unused) -> config.messageTypes(types));
    }

    /**
     * Puts every event into a publisher before the delivery is answered, for code that would rather ask than be called; see
     * there for what is promised.
     *
     * @param events closed by the caller in the end
     * @return this
     */
    public B deliverTo(EventPublisher events) {
        Objects.requireNonNull(events, "events");
        return with((config, unused) -> config.deliverTo(events.stream()));
    }

    /**
     * Hands every event to a bot; those that are no part of its conversations, it leaves alone. {@link BotRunnerAsync#run} is to be
     * called beside, for its time-outs.
     *
     * @param runner closed by the caller in the end, after this webhook was shut down
     * @return this
     */
    public B bot(BotRunnerAsync runner) {
        Objects.requireNonNull(runner, "runner");
        return with((config, unused) -> BotRunners.bot(config, runner.runner()));
    }

    /**
     * Tells windows, a ledger and people what the events say; say it before the handlers that ask them. A store that cannot be
     * reached is a handler that fails.
     *
     * @param windows null for none
     * @param ledger null for none
     * @param people null for none
     * @return this
     */
    public B track(@Nullable ServiceWindows windows, @Nullable MessageLedger ledger, @Nullable People people) {
        return with((config, unused) -> Tracking.track(config, windows, ledger, people));
    }

    /**
     * Something that the handlers cannot do without, for the health of the receiver: a database, a service. The inbox need not be
     * named.
     *
     * @param name what it is called in the answer
     * @param ask throws where it does not answer; it may block, and runs where handlers do. After five seconds it has failed
     * @return this
     */
    public B check(String name, Callable<?> ask) {
        Objects.requireNonNull(ask, "ask");
        return checkAsync(name, () -> {
            try {
                ask.call();
                return CompletableFuture.completedStage(null);
            } catch (Exception failed) {
                return CompletableFuture.failedStage(failed);
            }
        });
    }

    /**
     * The same for what answers later.
     *
     * @param name what it is called in the answer
     * @param ask its stage fails where it does not answer
     * @return this
     */
    public B checkAsync(String name, Supplier<? extends CompletionStage<?>> ask) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(ask, "ask");
        return with((config, executor) ->
                config.check(name, continuation -> FutureKt.await(Answering.asked(ask, executor), continuation)));
    }

    /**
     * Told of each event on which a handler failed. The default logs both; events print no personal data.
     *
     * @param failure gets the event and what the handler threw; keep it short, and let it throw nothing
     * @return this
     */
    public B onFailure(BiConsumer<? super InboundEvent, ? super Throwable> failure) {
        Objects.requireNonNull(failure, "failure");
        return with((config, unused) -> config.onFailure((event, cause) -> {
            failure.accept(event, cause);
            return Unit.INSTANCE;
        }));
    }

    abstract B self();

    /** A setting, applied to each receiver that is built, once the executor is known. */
    final B with(BiConsumer<ReceiverConfig, Executor> setting) {
        settings.add(setting);
        return self();
    }

    /** Says it all to a configuration of Kotlin's. */
    final <C extends ReceiverConfig> C told(C config) {
        settings.forEach(setting -> setting.accept(config, executor));
        return config;
    }

    final Answering answering() {
        return new Answering(executor);
    }
}
