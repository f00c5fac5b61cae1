package io.wakit.javacompat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** What several tests look for. */
final class Expect {
    private Expect() {}

    /** What a Java program sees: {@code get()} wraps once, and the cause is ours. */
    static WaException failureOf(CompletableFuture<?> future) {
        var wrapped = assertThrows(ExecutionException.class, () -> future.get(20, TimeUnit.SECONDS));
        var failure = assertInstanceOf(WaException.class, wrapped.getCause());
        assertEquals(failure.getError().getMessage(), failure.getMessage());
        assertEquals(failure.getError(), WaException.errorIn(wrapped).orElseThrow());
        return failure;
    }

    static void assertContains(String text, String part) {
        assertTrue(text.contains(part), () -> "'" + part + "' is not in: " + text);
    }
}
