package io.wakit.spring;

import io.wakit.javacompat.PhoneAsync;
import io.wakit.javacompat.WaException;
import io.wakit.model.phone.PhoneNumber;
import io.wakit.model.phone.PhoneNumberField;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Asks Meta for the number, and again when the answer is old: probes are frequent, and calls are counted. */
final class PhoneHealthIndicator implements HealthIndicator {
    private static final long SECONDS = 5;

    private final PhoneAsync phone;
    private final long every;
    private final Lock asking = new ReentrantLock();
    private @Nullable Health last;
    private long askedAt;

    PhoneHealthIndicator(PhoneAsync phone, Duration every) {
        this.phone = phone;
        this.every = every.toNanos();
    }

    @Override
    public Health health() {
        asking.lock();
        try {
            Health known = last;
            if (known != null && System.nanoTime() - askedAt < every) return known;
            Health now = ask();
            last = now;
            askedAt = System.nanoTime();
            return now;
        } finally {
            asking.unlock();
        }
    }

    private Health ask() {
        try {
            PhoneNumber number = phone.details()
                    .get(PhoneNumberField.Status, PhoneNumberField.QualityRating)
                    .orTimeout(SECONDS, TimeUnit.SECONDS)
                    .join();
            Health.Builder up =
                    Health.up().withDetail("phoneNumberId", phone.getId().getValue());
            if (number.getStatus() != null)
                up.withDetail("status", number.getStatus().getValue());
            if (number.getQualityRating() != null)
                up.withDetail("quality", number.getQualityRating().getValue());
            return up.build();
        } catch (CompletionException failed) {
            return Health.down()
                    .withDetail("phoneNumberId", phone.getId().getValue())
                    .withDetail("error", words(failed))
                    .build();
        }
    }

    private static String words(CompletionException failed) {
        if (failed.getCause() instanceof TimeoutException) return "Meta did not answer within " + SECONDS + " seconds.";
        return WaException.errorIn(failed)
                .map(error -> error.getMessage())
                .orElseGet(() -> String.valueOf(failed.getCause()));
    }
}
