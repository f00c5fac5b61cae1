package io.wakit.spring;

import io.wakit.javacompat.WebhookReceiver;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.context.SmartLifecycle;

/** Wakes the receiver before the web server takes requests, and shuts it down after the server took the last. */
final class WebhookLifecycle implements SmartLifecycle {
    /** Below that of Spring Boot's web servers, which is 2,048 below the default: what is lower starts first, and stops last. */
    static final int PHASE = DEFAULT_PHASE - 3 * 1024;

    private final Supplier<WebhookReceiver> receiver;
    private final Duration within;
    private volatile boolean running;

    WebhookLifecycle(Supplier<WebhookReceiver> receiver, Duration within) {
        this.receiver = receiver;
        this.within = within;
    }

    @Override
    public void start() {
        receiver.get();
        running = true;
    }

    @Override
    public void stop() {
        receiver.get().shutDown(within).join();
        running = false;
    }

    @Override
    public void stop(Runnable callback) {
        receiver.get().shutDown(within).whenComplete((ended, failure) -> {
            running = false;
            callback.run();
        });
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** A receiver that was shut down does not wake again. */
    @Override
    public boolean isPauseable() {
        return false;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
