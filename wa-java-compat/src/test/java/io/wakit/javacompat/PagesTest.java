package io.wakit.javacompat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wakit.client.RetryPolicy;
import io.wakit.client.WaError;
import io.wakit.model.AccessToken;
import io.wakit.model.phone.QrCode;
import io.wakit.model.phone.QrCodeDraft;
import io.wakit.sandbox.BlockingSandbox;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A list of five, two to a page")
@Timeout(30)
class PagesTest {
    private final BlockingSandbox meta = BlockingSandbox.open();
    private final WhatsAppAsync whatsapp = WhatsAppAsync.builder(
                    meta.getSandbox().getAccessToken())
            .baseUrl(meta.getBaseUrl())
            .retry(RetryPolicy.None)
            .build();
    private final QrCodesAsync codes =
            whatsapp.phone(meta.getSandbox().getPhone()).qrCodes();
    private List<String> words;
    private int before;

    @BeforeEach
    void make() {
        IntStream.rangeClosed(1, 5)
                .forEach(n -> codes.save(new QrCodeDraft("Table " + n)).join());
        words = codes.list().all().join().stream()
                .map(QrCode::getPrefilledMessage)
                .toList();
        assertEquals(5, words.size());
        before = meta.getSandbox().getRequests().size();
    }

    @AfterEach
    void close() {
        whatsapp.close();
        meta.close();
    }

    private Pages<QrCode> list() {
        return codes.list(null, 2);
    }

    private int calls() {
        return meta.getSandbox().getRequests().size() - before;
    }

    @Test
    @DisplayName("is read to its end by a stream")
    void stream() {
        assertEquals(words, list().stream().map(QrCode::getPrefilledMessage).toList());
        assertEquals(
                List.of(2, 2, 1),
                list().pages().map(page -> page.getData().size()).toList());
        assertEquals(
                words,
                list().all().join().stream().map(QrCode::getPrefilledMessage).toList());
    }

    @Test
    @DisplayName("is asked for no further than it is read")
    void lazy() {
        Pages<QrCode> list = list();
        assertEquals(0, calls());
        assertEquals(words.get(0), list.stream().findFirst().orElseThrow().getPrefilledMessage());
        assertEquals(1, calls());
        assertEquals(3, list.stream().limit(3).count());
        assertEquals(3, calls());
    }

    @Test
    @DisplayName("is turned over by futures")
    void futures() {
        var first = list().first().join();
        var second = list().after(first.getNext()).join();
        assertEquals(
                words.subList(0, 2),
                first.getData().stream().map(QrCode::getPrefilledMessage).toList());
        assertEquals(
                words.subList(2, 4),
                second.getData().stream().map(QrCode::getPrefilledMessage).toList());
    }

    @Test
    @DisplayName("is published as fast as it is asked for, and a page no sooner than its turn")
    void published() throws InterruptedException {
        var taker = new Taker<QrCode>();
        list().publisher().subscribe(taker);
        Subscription asking = taker.subscriptions.poll(20, TimeUnit.SECONDS);
        assertEquals(0, calls());

        asking.request(2);
        assertEquals(words.get(0), taker.next().getPrefilledMessage());
        assertEquals(words.get(1), taker.next().getPrefilledMessage());
        assertNull(taker.entries.poll(200, TimeUnit.MILLISECONDS));
        asking.request(10);
        assertEquals(words.get(2), taker.next().getPrefilledMessage());
        assertEquals(words.get(3), taker.next().getPrefilledMessage());
        assertEquals(words.get(4), taker.next().getPrefilledMessage());
        assertEquals("complete", taker.ends.poll(20, TimeUnit.SECONDS));
    }

    @Test
    @DisplayName("ends with what went wrong, in each form that it has")
    void fails() throws InterruptedException {
        try (var stranger = WhatsAppAsync.builder(new AccessToken("EAAold"))
                .baseUrl(meta.getBaseUrl())
                .build()) {
            Pages<QrCode> closed =
                    stranger.phone(meta.getSandbox().getPhone()).qrCodes().list();
            var thrown = assertThrows(WaException.class, () -> closed.stream().toList());
            assertInstanceOf(WaError.Unauthorized.class, thrown.getError());
            assertInstanceOf(
                    WaError.Unauthorized.class, Expect.failureOf(closed.first()).getError());
            assertInstanceOf(
                    WaError.Unauthorized.class, Expect.failureOf(closed.all()).getError());
            var taker = new Taker<QrCode>();
            closed.publisher().subscribe(taker);
            taker.subscriptions.poll(20, TimeUnit.SECONDS).request(1);
            assertTrue(taker.ends.poll(20, TimeUnit.SECONDS).startsWith("WaException"));
        }
    }

    @Test
    @DisplayName("with a page size that Meta does not take is not asked for")
    void size() {
        var thrown = assertThrows(
                WaException.class, () -> codes.list(null, 26).stream().count());
        assertInstanceOf(WaError.Invalid.class, thrown.getError());
        assertEquals(0, calls());
    }

    /** Takes what it asked for, and notes how it ended. */
    static final class Taker<T> implements Subscriber<T> {
        final BlockingQueue<Subscription> subscriptions = new LinkedBlockingQueue<>();
        final BlockingQueue<T> entries = new LinkedBlockingQueue<>();
        final BlockingQueue<String> ends = new LinkedBlockingQueue<>();

        T next() throws InterruptedException {
            return entries.poll(20, TimeUnit.SECONDS);
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            subscriptions.add(subscription);
        }

        @Override
        public void onNext(T entry) {
            entries.add(entry);
        }

        @Override
        public void onError(Throwable failure) {
            ends.add(failure.getClass().getSimpleName() + ": " + failure.getMessage());
        }

        @Override
        public void onComplete() {
            ends.add("complete");
        }
    }
}
