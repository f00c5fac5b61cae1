package io.wakit.javacompat;

import io.wakit.model.TemplateId;
import io.wakit.model.WabaId;
import io.wakit.model.event.InboundEvent;
import io.wakit.model.template.Template;
import io.wakit.model.template.TemplateDraft;
import io.wakit.templates.LiveTemplates;
import io.wakit.templates.plan.ReviewedTemplate;
import io.wakit.templates.plan.Surplus;
import io.wakit.templates.plan.TemplateEdits;
import io.wakit.templates.plan.TemplateOutcome;
import io.wakit.templates.plan.TemplatePlan;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow.Publisher;
import kotlin.Unit;
import kotlin.coroutines.Continuation;
import kotlinx.coroutines.Dispatchers;
import kotlinx.coroutines.InterruptibleKt;
import kotlinx.coroutines.flow.FlowKt;
import kotlinx.coroutines.jdk9.ReactiveFlowKt;
import org.jspecify.annotations.Nullable;

/**
 * The templates of an account, as they stand at Meta, for programs that keep theirs in code:
 *
 * <pre>{@code
 * var live = new LiveTemplatesAsync(whatsapp, waba);
 * var plan = live.plan(List.of(orderShipped, orderDelivered)).join();
 * System.out.println(plan);
 * List<TemplateOutcome> outcomes = live.applyAll(plan).join();
 * }</pre>
 */
public final class LiveTemplatesAsync {
    private static final Duration POLL = Duration.ofSeconds(15);

    private final LiveTemplates live;
    private final Calls calls;

    /**
     * The templates of an account; its edits are remembered until the program ends.
     *
     * @param whatsapp what asks Meta; it stays the giver's
     * @param waba the account
     */
    public LiveTemplatesAsync(WhatsAppAsync whatsapp, WabaId waba) {
        this(whatsapp, waba, TemplateEdits.inMemory(), Clock.systemUTC());
    }

    /**
     * The same with edits that are remembered elsewhere.
     *
     * @param whatsapp what asks Meta; it stays the giver's
     * @param waba the account
     * @param edits when templates were edited
     * @param clock what the time is
     */
    public LiveTemplatesAsync(WhatsAppAsync whatsapp, WabaId waba, TemplateEditLog edits, Clock clock) {
        this(whatsapp, waba, new Kept(Objects.requireNonNull(edits, "edits")), Objects.requireNonNull(clock, "clock"));
    }

    private LiveTemplatesAsync(WhatsAppAsync whatsapp, WabaId waba, TemplateEdits edits, Clock clock) {
        live = new LiveTemplates(whatsapp.whatsApp, Objects.requireNonNull(waba, "waba"), edits, clock);
        calls = whatsapp.calls;
    }

    /** {@return the account} */
    public WabaId waba() {
        return live.getWaba();
    }

    /**
     * All templates of the account.
     *
     * @return with the fields that plans look at: {@link LiveTemplates#Fields}
     */
    public CompletableFuture<List<Template>> list() {
        return calls.start(continuation -> live.list(continuation));
    }

    /**
     * What it takes for the account to have these drafts. What only Meta has is left alone.
     *
     * @param drafts the templates as code has them, each name and language once
     * @return a plan, which does nothing yet: it prints as a list to look through, and is done by {@link #applyAll}
     */
    public CompletableFuture<TemplatePlan> plan(List<TemplateDraft> drafts) {
        return plan(drafts, Surplus.LEAVE);
    }

    /**
     * The same, with a word on what only Meta has.
     *
     * @param drafts the templates as code has them; one that is there twice is an {@link IllegalArgumentException}
     * @param surplus what becomes of the rest
     * @return a plan, which does nothing yet
     */
    public CompletableFuture<TemplatePlan> plan(List<TemplateDraft> drafts, Surplus surplus) {
        Objects.requireNonNull(drafts, "drafts");
        Objects.requireNonNull(surplus, "surplus");
        return calls.start(continuation -> live.plan(drafts, surplus, continuation));
    }

    /**
     * Does what a plan says, step after step. What has an obstacle is not tried.
     *
     * @param plan of this account
     * @return a publisher of what became of each step that does something; each subscription does it anew
     */
    public Publisher<TemplateOutcome> apply(TemplatePlan plan) {
        return ReactiveFlowKt.asPublisher(live.apply(Objects.requireNonNull(plan, "plan")), calls.context());
    }

    /**
     * Does what a plan says, to its end.
     *
     * @param plan of this account
     * @return what became of each step that does something; one that failed is an outcome, and stops no other
     */
    public CompletableFuture<List<TemplateOutcome>> applyAll(TemplatePlan plan) {
        Objects.requireNonNull(plan, "plan");
        return calls.<List<? extends TemplateOutcome>, List<TemplateOutcome>>run(
                continuation -> FlowKt.toList(live.apply(plan), new ArrayList<>(), continuation), List::copyOf);
    }

    /**
     * Waits until each of these templates has been reviewed, asking every 15 seconds. Most reviews take minutes, all should be
     * through in 24 hours.
     *
     * @param templates those of {@link TemplateOutcome.Done}, and {@link TemplatePlan#getKept()}
     * @param within how long to wait at most
     * @return where each stands; those under review still are told as pending
     */
    public CompletableFuture<List<ReviewedTemplate>> awaitReview(Collection<TemplateId> templates, Duration within) {
        return awaitReview(templates, within, null, POLL);
    }

    /**
     * The same beside a webhook, by whose events a decision is known at once.
     *
     * @param templates those of {@link TemplateOutcome.Done}, and {@link TemplatePlan#getKept()}
     * @param within how long to wait at most
     * @param events an {@link EventPublisher} of its own, say, since each event goes to one subscriber there; it is read from
     *     before the first question on. Null where there is no webhook
     * @param every how long to wait before Meta is asked again; with events it is a safety net, and 5 minutes will do
     * @return where each stands; those under review still are told as pending
     */
    public CompletableFuture<List<ReviewedTemplate>> awaitReview(
            Collection<TemplateId> templates,
            Duration within,
            @Nullable Publisher<InboundEvent> events,
            Duration every) {
        List<TemplateId> awaited = List.copyOf(templates);
        Objects.requireNonNull(within, "within");
        Objects.requireNonNull(every, "every");
        return calls.start(continuation -> live.awaitReview(
                awaited, within, events == null ? null : ReactiveFlowKt.asFlow(events), every, continuation));
    }

    /** Names the account. */
    @Override
    public String toString() {
        return "LiveTemplatesAsync(" + waba() + ")";
    }

    /** A log that blocks, as Kotlin asks for one. */
    private record Kept(TemplateEditLog log) implements TemplateEdits {
        @Override
        public @Nullable Object of(TemplateId template, Continuation<? super List<Instant>> continuation) {
            return waiting(() -> log.of(template), continuation);
        }

        @Override
        public @Nullable Object add(TemplateId template, Instant at, Continuation<? super Unit> continuation) {
            return waiting(
                    () -> {
                        log.add(template, at);
                        return Unit.INSTANCE;
                    },
                    continuation);
        }

        private static <T> @Nullable Object waiting(Callable<T> ask, Continuation<? super T> continuation) {
            return InterruptibleKt.runInterruptible(
                    Dispatchers.getIO(),
                    () -> {
                        try {
                            return ask.call();
                        } catch (Exception e) {
                            throw Asking.<RuntimeException>unchecked(e);
                        }
                    },
                    continuation);
        }
    }
}
