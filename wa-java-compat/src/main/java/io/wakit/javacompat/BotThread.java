package io.wakit.javacompat;

import io.wakit.bot.NotSent;
import java.lang.reflect.InvocationTargetException;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import kotlin.coroutines.Continuation;
import kotlin.coroutines.ContinuationInterceptor;
import kotlin.coroutines.CoroutineContext;
import kotlinx.coroutines.BuildersKt;
import kotlinx.coroutines.NonCancellable;
import kotlinx.coroutines.future.FutureKt;
import org.jspecify.annotations.Nullable;

/** Where blocking code of a bot meets what suspends: the code has a thread of its own, and its words wait on it. */
final class BotThread {
    /** Virtual threads where this Java has them, else as many as there are handlers at work. */
    static final Executor ANY = virtualThreads();

    private final CoroutineContext context;
    private final Map<WaException, NotSent> refusals = new IdentityHashMap<>();

    private BotThread(CoroutineContext context) {
        this.context = context;
    }

    /** What a handler of Java's does. */
    interface Body<R> {
        R run(BotThread thread) throws Exception;
    }

    /**
     * Runs blocking code, and goes on when it has ended: also where the event is given up meanwhile, so that nobody else takes
     * the conversation before. The code hears of it by its next word.
     */
    static <R> @Nullable Object run(Executor executor, Continuation<? super R> continuation, Body<R> body) {
        BotThread thread = new BotThread(continuation.getContext().minusKey(ContinuationInterceptor.Key));
        CompletableFuture<R> done = new CompletableFuture<>();
        executor.execute(() -> {
            try {
                done.complete(body.run(thread));
            } catch (Throwable thrown) {
                // A CancellationException of its own would make the future a cancelled one.
                done.completeExceptionally(new CompletionException(thread.asMachineKnows(thrown)));
            }
        });
        return BuildersKt.withContext(
                NonCancellable.INSTANCE, (unused, waiting) -> FutureKt.await(done, waiting), continuation);
    }

    /** What suspends, for code that may block. */
    <T> T await(Calls.Suspending<T> call) {
        return told(() -> waited(call));
    }

    private <T> T waited(Calls.Suspending<T> call) {
        try {
            return BuildersKt.runBlocking(context, (unused, continuation) -> call.with(continuation));
        } catch (InterruptedException interrupted) {
            throw BotThread.<RuntimeException>asItIs(interrupted);
        }
    }

    /** What the machine throws, as Java's code is to see it. */
    <T> T told(Supplier<? extends T> word) {
        try {
            return word.get();
        } catch (CancellationException end) {
            throw new HandlerEnded(end);
        } catch (Exception thrown) {
            // Kotlin has no checked exceptions, so this one is not declared.
            if (!(thrown instanceof NotSent refusal)) throw BotThread.<RuntimeException>asItIs(thrown);
            WaException plain = new WaException(refusal.getError());
            refusals.put(plain, refusal);
            throw plain;
        }
    }

    /** Code of Java's that the machine calls. */
    <T> T called(Supplier<? extends T> code) {
        try {
            return code.get();
        } catch (HandlerEnded | RuntimeException thrown) {
            throw BotThread.<RuntimeException>asItIs(asMachineKnows(thrown));
        }
    }

    private Throwable asMachineKnows(Throwable thrown) {
        if (thrown instanceof HandlerEnded ended) return ended.how();
        // A future of the handler's own that was cancelled: it has failed, and nobody has given the event up.
        if (thrown instanceof CancellationException)
            return new IllegalStateException("The handler was cancelled", thrown);
        NotSent refusal = thrown instanceof WaException plain ? refusals.get(plain) : null;
        return refusal == null ? thrown : refusal;
    }

    /** Throws anything, whatever is declared. */
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T asItIs(Throwable thrown) throws T {
        throw (T) thrown;
    }

    private static Executor virtualThreads() {
        try {
            return (Executor)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException none) {
            AtomicInteger count = new AtomicInteger();
            return Executors.newCachedThreadPool(task -> {
                Thread thread = new Thread(task, "wakit-bot-" + count.incrementAndGet());
                thread.setDaemon(true);
                return thread;
            });
        }
    }
}
