package io.wakit.javacompat;

import io.wakit.dsl.Broadcast;
import io.wakit.dsl.BroadcastProgress;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow.Publisher;
import java.util.function.Consumer;
import kotlin.Unit;
import kotlinx.coroutines.flow.Flow;
import kotlinx.coroutines.flow.FlowCollector;
import kotlinx.coroutines.flow.FlowKt;
import kotlinx.coroutines.jdk9.ReactiveFlowKt;

/**
 * A message to many. It runs once: by {@link #run()}, or for a subscriber of {@link #outcomes()}. Nothing leaves before.
 *
 * <pre>{@code
 * var broadcast = phone.broadcast(customers)
 *         .total(customers.size())
 *         .callbackData(customer -> "autumn:" + ids.get(customer))
 *         .say(customer -> TemplateContent.positional("autumn", "en_US", names.get(customer)));
 * broadcast.progressUpdates().subscribe(bar);
 * broadcast.run(ledger::write).thenAccept(end -> log(end.getSent() + " sent, " + end.getRefused() + " not"));
 * }</pre>
 *
 * <p>How fast it goes, the client says: with {@link WhatsAppAsync.Builder#pacing()} it keeps to Meta's limits, and refusals by
 * rate are repeated by its {@linkplain WhatsAppAsync.Builder#retry retry policy}. A message whose answer was lost is not sent
 * again here; its callback data tell it on the status webhook.
 *
 * <p>Recipients are taken, contents are asked for and outcomes are told where the calls of the client run; without an executor of
 * yours that is a pool made for blocking.
 */
public final class BroadcastAsync {
    private final Broadcast broadcast;
    private final Calls calls;

    BroadcastAsync(Broadcast broadcast, Calls calls) {
        this.broadcast = broadcast;
        this.calls = calls;
    }

    /**
     * Runs the broadcast and counts.
     *
     * @return how it ended, as {@link #run(Consumer)} says
     */
    public CompletableFuture<BroadcastProgress> run() {
        return run(result -> {});
    }

    /**
     * Runs the broadcast, and tells the outcome of each recipient as it is known, in no order.
     *
     * @param told gets one after the other; it may block, and holds the broadcast up by that
     * @return how it ended. Cancelled, it cuts off what is under way: of those recipients nobody knows, and {@link #stop()} is
     *     kinder. What the recipients, the contents or {@code told} throw ends it in the same way, and is the failure; so is an
     *     {@link IllegalStateException} where it ran before
     */
    public CompletableFuture<BroadcastProgress> run(Consumer<? super BroadcastResult> told) {
        Objects.requireNonNull(told, "told");
        FlowCollector<BroadcastResult> collector = (result, continuation) -> {
            told.accept(result);
            return Unit.INSTANCE;
        };
        return calls.<Unit, BroadcastProgress>run(
                continuation -> results().collect(collector, continuation), done -> progress());
    }

    /**
     * The outcomes for those who ask for as many as they can take, in no order; who asks slowly slows the broadcast down. It
     * begins with the subscription, and can have one.
     *
     * @return a publisher; to cancel the subscription cuts off what is under way
     */
    public Publisher<BroadcastResult> outcomes() {
        return ReactiveFlowKt.asPublisher(results(), calls.context());
    }

    /**
     * How far it has come.
     *
     * @return counts, rate and time left of this moment; they stay when the broadcast has ended
     */
    public BroadcastProgress progress() {
        return broadcast.getProgress().getValue();
    }

    /**
     * The same as it changes, for any number of subscribers.
     *
     * @return a publisher of the last state where the subscriber is slow; complete when the broadcast is done
     */
    public Publisher<BroadcastProgress> progressUpdates() {
        Flow<BroadcastProgress> before =
                FlowKt.takeWhile(broadcast.getProgress(), (progress, continuation) -> !progress.isDone());
        Flow<BroadcastProgress> whole = FlowKt.onCompletion(
                before,
                (collector, cause, continuation) ->
                        cause == null ? collector.emit(progress(), continuation) : Unit.INSTANCE);
        return ReactiveFlowKt.asPublisher(whole, calls.context());
    }

    /** Takes no more recipients; those under way come to their end, and the broadcast with them. */
    public void stop() {
        broadcast.stop();
    }

    private Flow<BroadcastResult> results() {
        return (collector, continuation) -> broadcast
                .getOutcomes()
                .collect((outcome, inner) -> collector.emit(BroadcastResult.of(outcome), inner), continuation);
    }
}
