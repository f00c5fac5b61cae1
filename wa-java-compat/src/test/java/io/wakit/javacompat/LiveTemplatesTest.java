package io.wakit.javacompat;

import static io.wakit.javacompat.Expect.assertContains;
import static io.wakit.javacompat.Expect.failureOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wakit.client.WaError;
import io.wakit.model.AccessToken;
import io.wakit.model.TemplateId;
import io.wakit.model.VerifyToken;
import io.wakit.model.template.TemplateCategory;
import io.wakit.model.template.TemplateDraft;
import io.wakit.model.template.TemplateStatus;
import io.wakit.sandbox.BlockingSandbox;
import io.wakit.sandbox.Sandbox;
import io.wakit.sandbox.TemplateReview;
import io.wakit.templates.plan.Surplus;
import io.wakit.templates.plan.TemplateOutcome;
import io.wakit.templates.plan.TemplateStep;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Templates as code, from Java")
@Timeout(60)
class LiveTemplatesTest {
    private final BlockingSandbox meta = BlockingSandbox.open(config -> config.setTemplateReview(TemplateReview.HOLD));
    private final WhatsAppAsync whatsapp = WhatsAppAsync.builder(
                    meta.getSandbox().getAccessToken())
            .baseUrl(meta.getBaseUrl())
            .build();
    private final LiveTemplatesAsync live = new LiveTemplatesAsync(whatsapp, Sandbox.DefaultWabaId);

    @AfterEach
    void close() {
        whatsapp.close();
        meta.close();
    }

    private static TemplateDraft draft(String name, String words) {
        return TemplateDraftBuilder.template(name, "en_US", TemplateCategory.Utility)
                .body(words, "Ann")
                .build();
    }

    private TemplateId id(String name) {
        return meta.getSandbox().getTemplates().getAll().stream()
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow()
                .getId();
    }

    @Test
    @DisplayName("are planned, applied, reviewed, and then as code says")
    void life() {
        List<TemplateDraft> drafts =
                List.of(draft("shipped", "Hi {{1}}, it left."), draft("there", "Hi {{1}}, it is there."));
        var plan = live.plan(drafts).join();
        assertContains(plan.toString(), "Plan: 2 to create");
        assertTrue(meta.getSandbox().getTemplates().getAll().isEmpty());

        List<TemplateOutcome> outcomes = live.applyAll(plan).join();
        List<TemplateId> made = outcomes.stream()
                .map(each -> assertInstanceOf(TemplateOutcome.Done.class, each).getId())
                .toList();
        assertEquals(2, live.list().join().size());
        var soon = live.awaitReview(made, Duration.ofMillis(50)).join();
        assertTrue(soon.stream().noneMatch(each -> each.isDecided()));

        meta.getSandbox().getTemplates().approve(id("shipped"));
        meta.getSandbox().getTemplates().reject(id("there"));
        var reviewed = live.awaitReview(made, Duration.ofSeconds(20)).join();
        assertEquals(
                List.of(TemplateStatus.Approved, TemplateStatus.Rejected),
                reviewed.stream().map(each -> each.getStatus()).toList());
        assertTrue(live.plan(drafts).join().isDone());
        var less = live.plan(drafts.subList(0, 1), Surplus.DELETE).join();
        assertInstanceOf(TemplateStep.Delete.class, less.getToDo().get(0));
    }

    @Test
    @DisplayName("have outcomes that are published step by step as they are asked for")
    void published() throws InterruptedException {
        var plan = live.plan(List.of(draft("a", "Hi {{1}}, one."), draft("b", "Hi {{1}}, two.")))
                .join();
        var taker = new PagesTest.Taker<TemplateOutcome>();
        live.apply(plan).subscribe(taker);
        var asking = taker.subscriptions.poll(20, TimeUnit.SECONDS);
        assertTrue(meta.getSandbox().getTemplates().getAll().isEmpty());
        asking.request(5);
        assertEquals("a", taker.next().getStep().getName());
        assertEquals("b", taker.next().getStep().getName());
        assertEquals("complete", taker.ends.poll(20, TimeUnit.SECONDS));
    }

    @Test
    @DisplayName("are known to be decided by a webhook before Meta is asked again")
    void webhook() throws Exception {
        var events = new EventPublisher();
        var webhook = WebhookReceiver.builder()
                .appSecret(meta.getSandbox().getAppSecret())
                .verifyToken(new VerifyToken(meta.getSandbox().getVerifyToken().reveal()))
                .deliverTo(events)
                .build();
        try (events;
                var server = new WebhookServer(webhook)) {
            meta.subscribe(server.url());
            live.applyAll(live.plan(List.of(draft("a", "Hi {{1}}, one."))).join())
                    .join();
            var waiting = live.awaitReview(List.of(id("a")), Duration.ofSeconds(40), events, Duration.ofHours(1));
            meta.getSandbox().getTemplates().approve(id("a"));
            assertTrue(waiting.get(20, TimeUnit.SECONDS).get(0).isApproved());
        }
    }

    @Test
    @DisplayName("remember edits where they are told to, and are not planned where that cannot be read")
    void edits() {
        Map<TemplateId, List<Instant>> kept = new ConcurrentHashMap<>();
        var log = new TemplateEditLog() {
            @Override
            public List<Instant> of(TemplateId template) {
                return kept.getOrDefault(template, List.of());
            }

            @Override
            public void add(TemplateId template, Instant at) {
                kept.computeIfAbsent(template, unused -> new CopyOnWriteArrayList<>())
                        .add(at);
            }
        };
        var logged = new LiveTemplatesAsync(whatsapp, Sandbox.DefaultWabaId, log, Clock.systemUTC());
        logged.applyAll(logged.plan(List.of(draft("a", "Hi {{1}}, one."))).join())
                .join();
        meta.getSandbox().getTemplates().approve(id("a"));
        logged.applyAll(logged.plan(List.of(draft("a", "Hi {{1}}, two."))).join())
                .join();
        assertEquals(1, kept.get(id("a")).size());
        meta.getSandbox().getTemplates().approve(id("a"));
        var third = logged.plan(List.of(draft("a", "Hi {{1}}, three."))).join();
        assertContains(third.toString(), "Meta takes one edit of an approved template in 24 hours");
        assertEquals(1, third.getImpossible().size());

        var broken = new LiveTemplatesAsync(
                whatsapp,
                Sandbox.DefaultWabaId,
                new TemplateEditLog() {
                    @Override
                    public List<Instant> of(TemplateId template) throws IOException {
                        throw new IOException("no disk");
                    }

                    @Override
                    public void add(TemplateId template, Instant at) {}
                },
                Clock.systemUTC());
        var failure = assertThrows(
                CompletionException.class, () -> broken.plan(List.of()).join());
        assertEquals("no disk", failure.getCause().getMessage());
    }

    @Test
    @DisplayName("fail with what Meta says, and where code has one twice")
    void fails() {
        try (var stranger = WhatsAppAsync.builder(new AccessToken("EAAold"))
                .baseUrl(meta.getBaseUrl())
                .build()) {
            var closed = new LiveTemplatesAsync(stranger, Sandbox.DefaultWabaId);
            assertInstanceOf(
                    WaError.Unauthorized.class, failureOf(closed.list()).getError());
            assertInstanceOf(
                    WaError.Unauthorized.class,
                    failureOf(closed.plan(List.of())).getError());
        }
        var twice = List.of(draft("a", "Hi {{1}}, one."), draft("a", "Hi {{1}}, one."));
        var failure =
                assertThrows(CompletionException.class, () -> live.plan(twice).join());
        assertInstanceOf(IllegalArgumentException.class, failure.getCause());
        assertEquals("LiveTemplatesAsync(" + Sandbox.DefaultWabaId + ")", live.toString());
    }
}
