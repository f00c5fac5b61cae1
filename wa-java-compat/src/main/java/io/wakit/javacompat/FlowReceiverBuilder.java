package io.wakit.javacompat;

import io.wakit.flows.crypto.FlowEnvelope;
import io.wakit.flows.endpoint.FlowCall;
import io.wakit.flows.endpoint.FlowClientError;
import io.wakit.flows.endpoint.FlowEndpointConfig;
import io.wakit.flows.endpoint.FlowEndpointKt;
import io.wakit.flows.endpoint.FlowReply;
import io.wakit.flows.endpoint.FlowRequest;
import io.wakit.model.AppSecret;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import kotlin.Unit;
import kotlin.coroutines.Continuation;
import kotlinx.coroutines.future.FutureKt;
import kotlinx.serialization.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** The settings of a Flow's endpoint. Read by {@link #build()}, which refuses what is missing. */
public final class FlowReceiverBuilder {
    private final FlowEnvelope envelope;
    private final List<Consumer<FlowEndpointConfig>> settings = new ArrayList<>();
    private Executor executor = Answering.BLOCKING;

    FlowReceiverBuilder(FlowEnvelope envelope) {
        this.envelope = Objects.requireNonNull(envelope, "envelope");
    }

    /**
     * The secret of the app that is linked to the Flow. Say it twice, old and new, while it is being changed.
     *
     * @param appSecret the one in the app dashboard, under Settings, Basic
     * @return this
     */
    public FlowReceiverBuilder appSecret(AppSecret appSecret) {
        Objects.requireNonNull(appSecret, "appSecret");
        return with(config -> config.appSecret(appSecret));
    }

    /**
     * Tells by code of your own whether the header signs the body, in place of {@link #appSecret}.
     *
     * @param check gets the body and the value of {@link WebhookReceiver#SIGNATURE_HEADER}, null where the request had none; false
     *     is answered 432
     * @return this
     */
    public FlowReceiverBuilder signedWhen(BiPredicate<byte[], ? super @Nullable String> check) {
        Objects.requireNonNull(check, "check");
        return with(config -> config.signedWhen(check::test));
    }

    /**
     * Answers the opening of the Flow with its first screen.
     *
     * @param handler may block; what it throws is told to {@link #onFailure}
     * @return this
     */
    public FlowReceiverBuilder onInit(Function<? super FlowQuestion, ? extends FlowReply> handler) {
        Objects.requireNonNull(handler, "handler");
        return with(config -> config.onInit((call, continuation) -> answer(call, handler, continuation)));
    }

    /**
     * Answers the data exchange of a screen.
     *
     * @param screen its id
     * @param handler may block; what it throws is told to {@link #onFailure}
     * @return this
     */
    public FlowReceiverBuilder on(String screen, Function<? super FlowQuestion, ? extends FlowReply> handler) {
        Objects.requireNonNull(screen, "screen");
        Objects.requireNonNull(handler, "handler");
        return with(config -> config.on(
                screen,
                JsonObject.Companion.serializer(),
                (call, data, continuation) -> answer(call, handler, continuation)));
    }

    /**
     * Answers Back on a screen that has {@code refresh_on_back}.
     *
     * @param screen its id; null for every screen without a handler of its own
     * @param handler may block; what it throws is told to {@link #onFailure}
     * @return this
     */
    public FlowReceiverBuilder onBack(
            @Nullable String screen, Function<? super FlowQuestion, ? extends FlowReply> handler) {
        Objects.requireNonNull(handler, "handler");
        return with(config -> config.onBack(screen, (call, continuation) -> answer(call, handler, continuation)));
    }

    /**
     * Answers whatever no other handler was given for.
     *
     * @param handler may block; what it throws is told to {@link #onFailure}
     * @return this
     */
    public FlowReceiverBuilder otherwise(Function<? super FlowQuestion, ? extends FlowReply> handler) {
        Objects.requireNonNull(handler, "handler");
        return with(config -> config.otherwise((call, continuation) -> answer(call, handler, continuation)));
    }

    /**
     * How long a handler may take, the decryption included. What is not answered by then is answered 503, or by
     * {@link #onTimeLimit}; the handler's thread runs on.
     *
     * @param timeLimit over zero and under the 10 seconds after which the phone gives up; 8 unless said otherwise
     * @return this
     */
    public FlowReceiverBuilder timeLimit(Duration timeLimit) {
        Objects.requireNonNull(timeLimit, "timeLimit");
        return with(config -> config.setTimeLimit(timeLimit));
    }

    /**
     * What a request may have at most; more is answered 413.
     *
     * @param maxBodyBytes 14 MB unless said otherwise
     * @return this
     */
    public FlowReceiverBuilder maxBodyBytes(int maxBodyBytes) {
        return with(config -> config.setMaxBodyBytes(maxBodyBytes));
    }

    /**
     * Asks for a proof of the flow token, which phones send from Flow JSON 7.3 with Data API 4.0 on. One that is sent is checked
     * in any case.
     *
     * @return this
     */
    public FlowReceiverBuilder tokenSignatureRequired() {
        return with(config -> config.setTokenSignatureRequired(true));
    }

    /**
     * Says what the user sees when the time limit ran out. It must not wait.
     *
     * @param reply gives null for WhatsApp's own words
     * @return this
     */
    public FlowReceiverBuilder onTimeLimit(Function<? super FlowQuestion, ? extends @Nullable FlowReply> reply) {
        Objects.requireNonNull(reply, "reply");
        return with(config -> config.onTimeLimit(request -> reply.apply(new FlowQuestion(request))));
    }

    /**
     * Told of each request on which a handler failed. The default logs both; requests print no personal data.
     *
     * @param told gets the request and what the handler threw
     * @return this
     */
    public FlowReceiverBuilder onFailure(BiConsumer<? super FlowQuestion, ? super Throwable> told) {
        Objects.requireNonNull(told, "told");
        return with(config -> config.onFailure((FlowRequest request, Throwable cause) -> {
            told.accept(new FlowQuestion(request), cause);
            return null;
        }));
    }

    /**
     * Told of each answer that a phone could not use. It is acknowledged in any case; the default logs it.
     *
     * @param told gets the notice, and what the phone says of the answer
     * @return this
     */
    public FlowReceiverBuilder onClientError(BiConsumer<? super FlowQuestion, ? super FlowClientError> told) {
        Objects.requireNonNull(told, "told");
        return with(config -> config.onClientError((request, error) -> {
            told.accept(new FlowQuestion(request), error);
            return Unit.INSTANCE;
        }));
    }

    /**
     * Where handlers run. Without one that is a pool of up to 64 threads made for blocking.
     *
     * @param executor stays the giver's
     * @return this
     */
    public FlowReceiverBuilder executor(Executor executor) {
        this.executor = Objects.requireNonNull(executor, "executor");
        return this;
    }

    /**
     * The endpoint that these settings make.
     *
     * @return an endpoint, which holds nothing that has to be closed
     * @throws IllegalArgumentException where something is missing or cannot work; it says what to write
     */
    public FlowReceiver build() {
        return new FlowReceiver(FlowEndpointKt.FlowEndpoint(envelope, config -> {
            settings.forEach(setting -> setting.accept(config));
            return Unit.INSTANCE;
        }));
    }

    private @Nullable Object answer(
            FlowCall call,
            Function<? super FlowQuestion, ? extends FlowReply> handler,
            Continuation<? super FlowReply> continuation) {
        return FutureKt.await(
                CompletableFuture.<FlowReply>supplyAsync(
                        () -> Objects.requireNonNull(
                                handler.apply(new FlowQuestion(call.getRequest())),
                                "The handler returned null where a reply was due."),
                        executor),
                continuation);
    }

    private FlowReceiverBuilder with(Consumer<FlowEndpointConfig> setting) {
        settings.add(setting);
        return this;
    }
}
