package io.wakit.javacompat;

import io.wakit.model.AccessToken;
import java.util.Objects;
import kotlin.coroutines.Continuation;
import kotlin.jvm.functions.Function1;
import kotlinx.coroutines.Dispatchers;
import kotlinx.coroutines.InterruptibleKt;

/** A provider that blocks, as the suspend function that the client asks. */
final class Asking {
    private Asking() {}

    static Function1<Continuation<? super AccessToken>, Object> of(TokenProvider tokens) {
        return continuation -> InterruptibleKt.runInterruptible(Dispatchers.getIO(), () -> token(tokens), continuation);
    }

    private static AccessToken token(TokenProvider tokens) {
        try {
            return Objects.requireNonNull(tokens.accessToken(), "the token provider gave null");
        } catch (Exception e) {
            throw Asking.<RuntimeException>unchecked(e);
        }
    }

    /** Kotlin knows no checked exceptions, so it goes on as it is. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    static <E extends Exception> E unchecked(Exception e) throws E {
        throw (E) e;
    }
}
