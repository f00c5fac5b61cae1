package io.wakit.javacompat;

import static io.wakit.javacompat.WebhookServer.answering;
import static io.wakit.javacompat.WebhookServer.hearing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wakit.javacompat.Delivery.Words;
import io.wakit.model.event.TextMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A webhook and its threads")
@Timeout(30)
class WebhookThreadsTest {
    private static final WebhookAnswer TAKEN = new WebhookAnswer(200, "");
    private static final Delivery HI = Delivery.of(new Words("15551234567", "wamid.1", "Hi"));

    @Test
    @DisplayName("lets handlers of several users block side by side, while each user's messages keep their order")
    void parallel() throws IOException {
        // More users than a small machine has cores: a dispatcher made for computing would get stuck here.
        int users = 8;
        var together = new CyclicBarrier(users);
        Map<String, List<String>> heard = new ConcurrentHashMap<>();
        var webhook = hearing(text -> {
                    if (text.getBody().equals("0")) await(together);
                    heard.computeIfAbsent(text.getFrom().getValue(), from -> new CopyOnWriteArrayList<>())
                            .add(text.getBody());
                })
                .build();
        List<Words> batch = new ArrayList<>();
        for (int turn = 0; turn < 3; turn++) {
            for (int user = 0; user < users; user++) {
                batch.add(new Words("1555000" + user, "wamid." + user + turn, String.valueOf(turn)));
            }
        }
        try (var server = new WebhookServer(webhook)) {
            assertEquals(
                    TAKEN, server.post(Delivery.of(batch.toArray(Words[]::new))).join());
        }
        assertEquals(users, heard.size());
        heard.values().forEach(words -> assertEquals(List.of("0", "1", "2"), words));
    }

    @Test
    @DisplayName("keeps the order of one user across deliveries that overlap, also behind a slow stage")
    void orderAcrossDeliveries() {
        List<String> heard = new CopyOnWriteArrayList<>();
        var slow = new CompletableFuture<Void>();
        var webhook = answering(text -> {
                    heard.add("begin " + text.getBody());
                    var work = text.getBody().equals("0") ? slow : CompletableFuture.completedFuture(null);
                    return work.thenRun(() -> heard.add("end " + text.getBody()));
                })
                .build();
        List<CompletableFuture<WebhookAnswer>> answers = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            var delivery = Delivery.of(new Words("15551234567", "wamid." + i, String.valueOf(i)));
            answers.add(webhook.receive(delivery.body(), delivery.signature()));
            expected.addAll(List.of("begin " + i, "end " + i));
        }
        slow.complete(null);

        answers.forEach(answer -> assertEquals(TAKEN, answer.join()));
        assertEquals(expected, heard);
    }

    @Test
    @DisplayName("runs handlers, and what follows the answer, on the executor that was given")
    void executor() {
        var threads = new ConcurrentLinkedQueue<String>();
        var count = new AtomicInteger();
        ExecutorService mine =
                Executors.newFixedThreadPool(2, task -> new Thread(task, "mine-" + count.incrementAndGet()));
        try {
            var webhook = hearing(text -> threads.add(Thread.currentThread().getName()))
                    .onAsync(TextMessage.class, text -> {
                        threads.add(Thread.currentThread().getName());
                        return CompletableFuture.completedFuture(null);
                    })
                    .executor(mine)
                    .build();
            webhook.receive(HI.body(), HI.signature())
                    .thenAcceptAsync(
                            answer -> threads.add(Thread.currentThread().getName()), mine)
                    .join();
        } finally {
            mine.shutdownNow();
        }
        assertEquals(3, threads.size());
        assertTrue(threads.stream().allMatch(name -> name.startsWith("mine-")), threads::toString);
    }

    @Test
    @DisplayName("answers 500 while the executor takes no tasks")
    void executorShutDown() {
        ExecutorService gone = Executors.newSingleThreadExecutor();
        gone.shutdownNow();
        var webhook = hearing(text -> {})
                .executor(gone)
                .onFailure((event, cause) -> {})
                .build();

        assertEquals(500, webhook.receive(HI.body(), HI.signature()).join().status());
    }

    @Test
    @DisplayName("finishes what it began when the caller gives up on the answer")
    void givenUp() throws Exception {
        var begun = new CompletableFuture<Void>();
        var work = new CompletableFuture<Void>();
        var second = new CompletableFuture<Void>();
        var webhook = answering(text -> {
                    if (begun.complete(null)) return work;
                    second.complete(null);
                    return second;
                })
                .build();

        var answer = webhook.receive(HI.body(), HI.signature());
        begun.get(10, TimeUnit.SECONDS);
        answer.cancel(true);
        var next = webhook.receive(HI.body(), HI.signature());

        assertThrows(TimeoutException.class, () -> second.get(300, TimeUnit.MILLISECONDS));
        work.complete(null);
        assertEquals(TAKEN, next.get(10, TimeUnit.SECONDS));
        assertTrue(second.isDone());
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException("the others did not come", e);
        }
    }
}
