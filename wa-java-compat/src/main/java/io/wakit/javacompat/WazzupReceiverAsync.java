package io.wakit.javacompat;

import io.wakit.wazzup.CrmKey;
import io.wakit.wazzup.model.Contact;
import io.wakit.wazzup.model.Deal;
import io.wakit.wazzup.webhook.ContactToCreate;
import io.wakit.wazzup.webhook.DealToCreate;
import io.wakit.wazzup.webhook.ParsedWebhook;
import io.wakit.wazzup.webhook.ParsedWebhookKt;
import io.wakit.wazzup.webhook.WazzupAnswer;
import io.wakit.wazzup.webhook.WazzupEvent;
import io.wakit.wazzup.webhook.WazzupReceiver;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import kotlin.Unit;
import kotlin.coroutines.EmptyCoroutineContext;
import kotlinx.coroutines.CoroutineScope;
import kotlinx.coroutines.CoroutineStart;
import kotlinx.coroutines.Dispatchers;
import kotlinx.coroutines.future.FutureKt;
import org.jspecify.annotations.Nullable;

/**
 * Wazzup's webhooks for any Java server: a request in, an answer out. What each request is answered stands at
 * {@link WazzupReceiver}.
 *
 * <pre>{@code
 * var webhook = new WazzupReceiverAsync(crmKey);
 * webhook.on(MessagesWebhook.class, came -> came.getMessages().forEach(message -> store.keep(message.getMessageId())));
 * }</pre>
 *
 * <p>Wazzup wants its answer within 30 seconds; whether it asks again is not documented, so tell a message by its id. Handlers
 * run one after the other on the executor, where they may block; one that throws stops no other, and makes the answer 500.
 */
public final class WazzupReceiverAsync {
    private static final CoroutineScope SCOPE = Dispatchers::getDefault;

    private final WazzupReceiver receiver;
    private final Executor executor;

    /**
     * A receiver whose handlers run on a pool of up to 64 threads made for blocking.
     *
     * @param crmKey what each request has to carry; null lets any through
     */
    public WazzupReceiverAsync(@Nullable CrmKey crmKey) {
        this(new WazzupReceiver(crmKey), Answering.BLOCKING);
    }

    /**
     * A receiver with settings of one's own.
     *
     * @param crmKey what each request has to carry; null lets any through
     * @param maxBodyBytes what a request may have at most; more is answered 413
     * @param executor where handlers run; it stays the giver's
     */
    public WazzupReceiverAsync(@Nullable CrmKey crmKey, int maxBodyBytes, Executor executor) {
        this(new WazzupReceiver(crmKey, maxBodyBytes), Objects.requireNonNull(executor, "executor"));
    }

    WazzupReceiverAsync(WazzupReceiver receiver, Executor executor) {
        this.receiver = receiver;
        this.executor = executor;
    }

    /**
     * Reads a webhook's body.
     *
     * @param body the text of the request
     * @return what it brings; empty where it is no JSON object. Nothing in it makes this throw
     */
    public static Optional<ParsedWebhook> parse(String body) {
        return Optional.ofNullable(ParsedWebhookKt.parseWebhookPayload(Objects.requireNonNull(body, "body")));
    }

    /**
     * What a request may have at most. A server reads one byte more and no further, and the answer will be 413:
     * {@code body.readNBytes(webhook.maxBodyBytes() + 1)}.
     *
     * @return a number of bytes
     */
    public int maxBodyBytes() {
        return receiver.getMaxBodyBytes();
    }

    /**
     * From now on a request has to carry exactly {@code Bearer} and this key.
     *
     * @param crmKey null lets any request through
     */
    public void expectBearer(@Nullable CrmKey crmKey) {
        receiver.expectBearer(crmKey);
    }

    /**
     * Hands every event of a name to a handler, which may block.
     *
     * @param name one of {@link io.wakit.wazzup.webhook.EventName}
     * @param handler what to do
     * @throws IllegalArgumentException where Wazzup has no such event
     */
    public void on(String name, Consumer<? super WazzupEvent> handler) {
        Objects.requireNonNull(handler, "handler");
        onAsync(name, event -> ran(event, handler));
    }

    /**
     * Hands every event of a type to a handler, which may block.
     *
     * @param <T> a kind of event
     * @param type its class
     * @param handler what to do
     */
    public <T extends WazzupEvent> void on(Class<T> type, Consumer<? super T> handler) {
        Objects.requireNonNull(handler, "handler");
        onAsync(type, event -> ran(event, handler));
    }

    /**
     * Hands every event of a name to a handler that goes on by itself.
     *
     * @param name one of {@link io.wakit.wazzup.webhook.EventName}
     * @param handler gives a stage that is done when the event is handled, and fails when it is not
     * @throws IllegalArgumentException where Wazzup has no such event
     */
    public void onAsync(String name, Function<? super WazzupEvent, ? extends CompletionStage<?>> handler) {
        Objects.requireNonNull(handler, "handler");
        receiver.on(
                Objects.requireNonNull(name, "name"),
                (event, continuation) -> FutureKt.await(done(event, handler), continuation));
    }

    /**
     * Hands every event of a type to a handler that goes on by itself.
     *
     * @param <T> a kind of event
     * @param type its class
     * @param handler gives a stage that is done when the event is handled, and fails when it is not
     */
    public <T extends WazzupEvent> void onAsync(
            Class<T> type, Function<? super T, ? extends CompletionStage<?>> handler) {
        Objects.requireNonNull(handler, "handler");
        receiver.on(
                Objects.requireNonNull(type, "type"),
                (event, continuation) -> FutureKt.await(done(event, handler), continuation));
    }

    /**
     * Makes a contact that Wazzup asks for; it is the answer.
     *
     * @param create may block; null leaves it to another handler
     */
    public void onCreateContact(Function<? super ContactToCreate, ? extends @Nullable Contact> create) {
        Objects.requireNonNull(create, "create");
        onCreateContactAsync(wanted -> CompletableFuture.completedFuture(create.apply(wanted)));
    }

    /**
     * The same by a handler that goes on by itself.
     *
     * @param create gives a stage of the contact; null in it leaves it to another handler
     */
    public void onCreateContactAsync(
            Function<? super ContactToCreate, ? extends CompletionStage<@Nullable Contact>> create) {
        Objects.requireNonNull(create, "create");
        receiver.onCreateContact((wanted, continuation) -> FutureKt.await(begun(wanted, create), continuation));
    }

    /**
     * Makes a deal that Wazzup asks for; it is the answer.
     *
     * @param create may block; null leaves it to another handler
     */
    public void onCreateDeal(Function<? super DealToCreate, ? extends @Nullable Deal> create) {
        Objects.requireNonNull(create, "create");
        onCreateDealAsync(wanted -> CompletableFuture.completedFuture(create.apply(wanted)));
    }

    /**
     * The same by a handler that goes on by itself.
     *
     * @param create gives a stage of the deal; null in it leaves it to another handler
     */
    public void onCreateDealAsync(Function<? super DealToCreate, ? extends CompletionStage<@Nullable Deal>> create) {
        Objects.requireNonNull(create, "create");
        receiver.onCreateDeal((wanted, continuation) -> FutureKt.await(begun(wanted, create), continuation));
    }

    /**
     * Takes a request. Nothing in it makes the future fail, and its stages run on the executor; giving up on it stops no
     * handler.
     *
     * @param body the bytes as they came
     * @param authorization the header {@code Authorization}; null where the request had none
     * @return what to answer
     */
    public CompletableFuture<WazzupAnswer> receive(byte[] body, @Nullable String authorization) {
        Objects.requireNonNull(body, "body");
        CompletableFuture<WazzupAnswer> answer = FutureKt.future(
                SCOPE,
                EmptyCoroutineContext.INSTANCE,
                CoroutineStart.UNDISPATCHED,
                (unused, continuation) -> receiver.receive(body, authorization, continuation));
        return answer.thenApplyAsync(said -> said, this::run);
    }

    /**
     * Takes a payload through all handlers, as if it had come; neither a server nor a key is needed.
     *
     * @param payload a webhook's body
     * @return what Wazzup would be answered
     * @throws IllegalArgumentException where it is no JSON object
     */
    public CompletableFuture<WazzupAnswer> dispatch(String payload) {
        ParsedWebhook webhook = parse(payload)
                .orElseThrow(() -> new IllegalArgumentException("The payload of a webhook is a JSON object"));
        CompletableFuture<WazzupAnswer> answer = FutureKt.future(
                SCOPE,
                EmptyCoroutineContext.INSTANCE,
                CoroutineStart.UNDISPATCHED,
                (unused, continuation) -> receiver.dispatch(webhook.getPayload(), continuation));
        return answer.thenApplyAsync(said -> said, this::run);
    }

    /** An executor that is full or shut down has failed the handlers; Wazzup must hear of it all the same. */
    private void run(Runnable task) {
        try {
            executor.execute(task);
        } catch (RejectedExecutionException full) {
            Answering.BLOCKING.execute(task);
        }
    }

    /** Begins on the executor, since a handler may block before it has a stage to give. */
    private <T> CompletableFuture<Unit> done(T event, Function<? super T, ? extends CompletionStage<?>> handler) {
        return CompletableFuture.<CompletionStage<?>>supplyAsync(() -> stage(event, handler), executor)
                .thenCompose(stage -> stage)
                .thenApply(done -> Unit.INSTANCE);
    }

    private <T, R> CompletableFuture<R> begun(T event, Function<? super T, ? extends CompletionStage<R>> handler) {
        return CompletableFuture.supplyAsync(() -> stage(event, handler), executor)
                .thenCompose(stage -> stage);
    }

    private static <T, S> S stage(T event, Function<? super T, ? extends S> handler) {
        return Objects.requireNonNull(handler.apply(event), "The handler returned null where a stage was due.");
    }

    private static <T> CompletionStage<?> ran(T event, Consumer<? super T> handler) {
        handler.accept(event);
        return CompletableFuture.completedFuture(null);
    }
}
