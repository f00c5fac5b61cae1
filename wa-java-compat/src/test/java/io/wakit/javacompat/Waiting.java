package io.wakit.javacompat;

import kotlin.coroutines.Continuation;
import kotlin.coroutines.EmptyCoroutineContext;
import kotlinx.coroutines.BuildersKt;

/** Waits for what the sandbox says by suspending, where it has no blocking word. */
final class Waiting {
    private Waiting() {}

    /** A suspend function, all its arguments given but the last. */
    interface Suspending<T> {
        Object with(Continuation<? super T> continuation);
    }

    static <T> T done(Suspending<T> call) {
        try {
            return BuildersKt.runBlocking(EmptyCoroutineContext.INSTANCE, (scope, c) -> call.with(c));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
