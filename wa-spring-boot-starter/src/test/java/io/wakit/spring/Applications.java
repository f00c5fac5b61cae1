package io.wakit.spring;

import io.wakit.javacompat.PhoneAsync;
import io.wakit.model.event.InboundEvent;
import io.wakit.model.event.MessageStatus;
import io.wakit.model.event.TextMessage;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;

/** The applications of the tests, each a few lines as users write them. */
final class Applications {
    private Applications() {}

    /** What a listener was called with, in the order of the calls. */
    static class Heard {
        final BlockingQueue<String> words = new LinkedBlockingQueue<>();

        String next() throws InterruptedException {
            return words.poll(20, TimeUnit.SECONDS);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({Heard.class, EchoListeners.class})
    static class Echo {}

    static class EchoListeners {
        private final PhoneAsync phone;
        private final Heard heard;

        EchoListeners(PhoneAsync phone, Heard heard) {
            this.phone = phone;
            this.heard = heard;
        }

        @WhatsAppListener(text = "^[^/]", toPhone = "${wakit.phone-number-id}")
        CompletableFuture<?> echo(TextMessage text) {
            return phone.sendText(text.getFrom(), "You said: " + text.getBody());
        }

        @WhatsAppListener(command = "help")
        void help(TextMessage text) {
            phone.sendText(text.getFrom(), "Write something.").join();
        }

        @WhatsAppListener(text = "^/", from = "${owner:15550100009}")
        CompletableFuture<?> owner(TextMessage text) {
            return phone.sendText(text.getFrom(), "Yes, owner.");
        }

        @WhatsAppListener(MessageStatus.class)
        void status() {
            heard.words.add("status");
        }

        @WhatsAppListener(
                value = {TextMessage.class, MessageStatus.class},
                toPhone = "1")
        void elsewhere(InboundEvent event) {
            heard.words.add("elsewhere: " + event);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({Heard.class, OrderedListeners.class})
    static class InOrder {}

    static class OrderedListeners {
        private final Heard heard;
        private final AtomicInteger failures = new AtomicInteger();

        OrderedListeners(Heard heard) {
            this.heard = heard;
        }

        @Order(2)
        @WhatsAppListener
        void aaa(TextMessage text) {
            heard.words.add("second " + text.getBody());
        }

        @Order(1)
        @WhatsAppListener
        void zzz(TextMessage text) {
            heard.words.add("first " + text.getBody());
            if (failures.getAndIncrement() == 0) throw new IllegalStateException("The first call fails");
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({Heard.class, HeldListener.class})
    static class Held {}

    /** One whose listener takes until it is let go. */
    static class HeldListener {
        final CountDownLatch begun = new CountDownLatch(1);
        final CompletableFuture<Void> letGo = new CompletableFuture<>();
        private final Heard heard;

        HeldListener(Heard heard) {
            this.heard = heard;
        }

        @WhatsAppListener
        CompletableFuture<?> hear(TextMessage text) {
            begun.countDown();
            return letGo.thenRun(() -> heard.words.add(text.getBody()));
        }
    }
}
