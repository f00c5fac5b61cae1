package io.wakit.spring;

import kotlin.coroutines.Continuation;
import kotlin.coroutines.EmptyCoroutineContext;
import kotlinx.coroutines.BuildersKt;

/** A suspend function of the sandbox, all its arguments given but the last. */
interface Suspending<T> {
    Object with(Continuation<? super T> continuation);

    static <T> T done(Suspending<T> call) {
        try {
            return BuildersKt.runBlocking(EmptyCoroutineContext.INSTANCE, (scope, c) -> call.with(c));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
