package io.wakit.spring;

import io.wakit.javacompat.InboxAsync;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Up while the inbox answers. Dead letters are told, and do not make it down: somebody has to look at them, no restart helps. */
final class InboxHealthIndicator extends AbstractHealthIndicator {
    private static final long SECONDS = 5;
    private static final int COUNTED = 100;

    private final InboxAsync inbox;

    InboxHealthIndicator(InboxAsync inbox) {
        super("The inbox does not answer");
        this.inbox = inbox;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) throws Exception {
        int dead = inbox.deadLetters(COUNTED, null)
                .orTimeout(SECONDS, TimeUnit.SECONDS)
                .get()
                .size();
        builder.up().withDetail("deadLetters", dead < COUNTED ? dead : COUNTED + " or more");
    }
}
