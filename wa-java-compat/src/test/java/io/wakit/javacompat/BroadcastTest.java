package io.wakit.javacompat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wakit.client.RetryPolicy;
import io.wakit.dsl.BroadcastProgress;
import io.wakit.model.ErrorCode;
import io.wakit.model.Recipient;
import io.wakit.model.message.Text;
import io.wakit.sandbox.BlockingSandbox;
import io.wakit.sandbox.BlockingUser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A message to many, from Java")
@Timeout(60)
class BroadcastTest {
    private final BlockingSandbox meta = BlockingSandbox.open();
    private final WhatsAppAsync whatsapp = WhatsAppAsync.builder(
                    meta.getSandbox().getAccessToken())
            .baseUrl(meta.getBaseUrl())
            .retry(RetryPolicy.None)
            .build();
    private final PhoneAsync phone = whatsapp.phone(meta.getSandbox().getPhone());

    @AfterEach
    void close() {
        whatsapp.close();
        meta.close();
    }

    private List<BlockingUser> people(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    BlockingUser user = meta.user("1555020%04d".formatted(i), null);
                    user.writes("hello");
                    return user;
                })
                .toList();
    }

    private static List<Recipient> recipients(List<BlockingUser> people) {
        return people.stream().<Recipient>map(each -> each.getUser().getWaId()).toList();
    }

    @Test
    @DisplayName("reaches everyone with what was made for them, and tells each outcome and the count")
    void everyone() {
        List<BlockingUser> people = people(20);
        int before = meta.getSandbox().getRequests().size();
        var results = new ConcurrentLinkedQueue<BroadcastResult>();
        var broadcast = phone.broadcast(recipients(people))
                .total(20)
                .concurrency(4)
                .callbackData(to -> "autumn")
                .say(to -> new Text("Hello " + to.getValue()));
        assertEquals(before, meta.getSandbox().getRequests().size());

        BroadcastProgress end = broadcast.run(results::add).join();
        assertEquals(
                20,
                results.stream()
                        .filter(BroadcastResult::isSent)
                        .map(BroadcastResult::to)
                        .distinct()
                        .count());
        assertTrue(results.stream().allMatch(each -> each.receipt() != null && each.error() == null));
        for (BlockingUser user : people) {
            var message = user.awaitMessage();
            assertEquals("Hello " + user.getUser().getWaId().getValue(), message.getText());
            assertEquals("autumn", message.getCallbackData());
        }
        assertEquals(20, end.getSent());
        assertTrue(end.isDone());
        assertEquals(Duration.ZERO, end.getTimeLeft());
        var again =
                assertThrows(CompletionException.class, () -> broadcast.run().join());
        assertInstanceOf(IllegalStateException.class, again.getCause());
    }

    @Test
    @DisplayName("counts apart what was refused and what nobody knows of")
    void apart() {
        List<Recipient> people = recipients(people(5));
        meta.getSandbox().getFaults().loseNextAnswer();
        meta.getSandbox().getFaults().refuseNextSend(new ErrorCode(131026));
        var results = new ArrayList<BroadcastResult>();
        var end = phone.broadcast(people)
                .concurrency(1)
                .say(to -> new Text("x"))
                .run(results::add)
                .join();

        assertEquals(List.of(3L, 1L, 1L), List.of(end.getSent(), end.getRefused(), end.getUnknown()));
        var refused = results.stream().filter(BroadcastResult::isRefused).toList();
        assertEquals(1, refused.size());
        assertNull(refused.get(0).receipt());
        assertEquals(1, results.stream().filter(BroadcastResult::isUnknown).count());
    }

    @Test
    @DisplayName("is published as fast as it is asked for, from recipients that are published, with progress beside it")
    void published() throws InterruptedException {
        List<Recipient> people = recipients(people(6));
        var source = new SubmissionPublisher<Recipient>();
        var broadcast = phone.broadcast(source)
                .concurrency(2)
                .sayAsync(to -> CompletableFuture.supplyAsync(() -> new Text("Hello")));
        var progress = new PagesTest.Taker<BroadcastProgress>();
        broadcast.progressUpdates().subscribe(progress);
        progress.subscriptions.poll(20, TimeUnit.SECONDS).request(Long.MAX_VALUE);
        var outcomes = new PagesTest.Taker<BroadcastResult>();
        broadcast.outcomes().subscribe(outcomes);
        var asking = outcomes.subscriptions.poll(20, TimeUnit.SECONDS);
        asking.request(1);
        CompletableFuture.runAsync(() -> {
            while (source.getNumberOfSubscribers() == 0) Thread.onSpinWait();
            people.forEach(source::submit);
            source.close();
        });
        assertTrue(outcomes.next().isSent());
        assertNull(outcomes.entries.poll(200, TimeUnit.MILLISECONDS));
        assertFalse(broadcast.progress().isDone());
        asking.request(10);
        for (int i = 1; i < 6; i++) assertTrue(outcomes.next().isSent());
        assertEquals("complete", outcomes.ends.poll(20, TimeUnit.SECONDS));
        assertEquals("complete", progress.ends.poll(20, TimeUnit.SECONDS));
        var last = progress.entries.stream().reduce((first, second) -> second).orElseThrow();
        assertEquals(6, last.getSent());
        assertTrue(last.isDone());
    }

    @Test
    @DisplayName("stopped, takes no one more and tells of those under way")
    void stopped() {
        List<Recipient> people = recipients(people(8));
        var broadcast = new BroadcastAsync[1];
        var asked = new AtomicInteger();
        broadcast[0] = phone.broadcast(people).concurrency(1).say(to -> {
            if (asked.incrementAndGet() == 3) broadcast[0].stop();
            return new Text("x");
        });
        var end = broadcast[0].run().join();
        assertEquals(3, end.getSent());
        assertTrue(end.isDone());
    }

    @Test
    @DisplayName("cancelled, cuts off what is under way and is not done")
    void cancelled() throws InterruptedException {
        List<Recipient> people = recipients(people(4));
        var begun = new CountDownLatch(1);
        var cut = new CompletableFuture<Text>();
        var broadcast = phone.broadcast(people).concurrency(1).sayAsync(to -> {
            begun.countDown();
            return cut;
        });
        var running = broadcast.run();
        assertTrue(begun.await(20, TimeUnit.SECONDS));
        running.cancel(true);
        assertTrue(running.isCancelled());
        assertThrows(Exception.class, () -> cut.get(20, TimeUnit.SECONDS));
        assertTrue(cut.isCancelled());
        assertEquals(0, broadcast.progress().getDone());
        assertFalse(broadcast.progress().isDone());
    }

    @Test
    @DisplayName("fails with what its contents or its recipients throw, and wants one place at least")
    void fails() {
        List<Recipient> people = recipients(people(2));
        for (Supplier<CompletableFuture<BroadcastProgress>> run :
                List.<Supplier<CompletableFuture<BroadcastProgress>>>of(
                        () -> phone.broadcast(people)
                                .say(to -> {
                                    throw new IllegalStateException("no name");
                                })
                                .run(),
                        () -> phone.broadcast(people).say(to -> new Text("x")).run(result -> {
                            throw new IllegalStateException("no name");
                        }),
                        () -> phone.broadcast(() -> {
                                    throw new IllegalStateException("no name");
                                })
                                .say(to -> new Text("x"))
                                .run())) {
            var failure =
                    assertThrows(CompletionException.class, () -> run.get().join());
            assertEquals("no name", failure.getCause().getMessage());
        }
        var none = phone.broadcast(people).concurrency(0);
        assertThrows(IllegalArgumentException.class, () -> none.say(to -> new Text("x")));
    }
}
