package io.wakit.javacompat;

import io.wakit.model.CallId;
import io.wakit.model.Recipient;
import io.wakit.model.Success;
import io.wakit.model.call.CallPermissions;
import io.wakit.model.call.CallReceipt;
import io.wakit.model.call.SessionDescription;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Calls with users: the signalling; sound goes over WebRTC, which is the caller's own. What happens is told by
 * webhooks of the field {@code calls}. Where the number speaks SIP, Meta answers each of these with error 131055.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/calling/reference">Calling reference</a>
 */
public final class CallsAsync {
    private final io.wakit.client.resource.Calls resource;
    private final Calls calls;

    CallsAsync(io.wakit.client.resource.Calls resource, Calls calls) {
        this.resource = resource;
        this.calls = calls;
    }

    /**
     * The same as {@link #connect(Recipient, SessionDescription, String)} where nothing more is said.
     *
     * @param to who is called
     * @param offer the session description of the business
     * @return the id of the call
     */
    public CompletableFuture<CallReceipt> connect(Recipient to, SessionDescription offer) {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(offer, "offer");
        return calls.start(continuation -> resource.connect(to, offer, continuation));
    }

    /**
     * Calls a user who allowed it (else error 138006). It rings when the receipt is there; the user's answer comes by
     * webhook. {@code callbackData}, up to 512 characters, comes back in the webhooks of this call.
     *
     * @param to who is called
     * @param offer the session description of the business
     * @param callbackData up to 512 characters that come back in the webhooks of this call; null for none
     * @return the id of the call
     */
    public CompletableFuture<CallReceipt> connect(
            Recipient to, SessionDescription offer, @Nullable String callbackData) {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(offer, "offer");
        return calls.start(continuation -> resource.connect(to, offer, callbackData, continuation));
    }

    /**
     * Sets the connection up before the call is taken. {@code answer} is the business's own, never the user's offer.
     *
     * @param call the call, as its webhook names it
     * @param answer the session description of the business
     * @return Meta's yes
     */
    public CompletableFuture<Success> preAccept(CallId call, SessionDescription answer) {
        Objects.requireNonNull(call, "call");
        Objects.requireNonNull(answer, "answer");
        return calls.start(continuation -> resource.preAccept(call, answer, continuation));
    }

    /**
     * The same as {@link #accept(CallId, SessionDescription, String)} where nothing more is said.
     *
     * @param call the call, as its webhook names it
     * @param answer the session description of the business
     * @return Meta's yes
     */
    public CompletableFuture<Success> accept(CallId call, SessionDescription answer) {
        Objects.requireNonNull(call, "call");
        Objects.requireNonNull(answer, "answer");
        return calls.start(continuation -> resource.accept(call, answer, continuation));
    }

    /**
     * Takes a user's call, within some 30 seconds of its webhook; after {@link #preAccept} with the same
     * {@code answer}.
     *
     * @param call the call, as its webhook names it
     * @param answer the session description of the business
     * @param callbackData up to 512 characters that come back in the webhooks of this call; null for none
     * @return Meta's yes
     */
    public CompletableFuture<Success> accept(CallId call, SessionDescription answer, @Nullable String callbackData) {
        Objects.requireNonNull(call, "call");
        Objects.requireNonNull(answer, "answer");
        return calls.start(continuation -> resource.accept(call, answer, callbackData, continuation));
    }

    /**
     * Turns a user's call away.
     *
     * @param call the call, as its webhook names it
     * @return Meta's yes
     */
    public CompletableFuture<Success> reject(CallId call) {
        Objects.requireNonNull(call, "call");
        return calls.start(continuation -> resource.reject(call, continuation));
    }

    /**
     * Hangs up, which the end of the sound alone does not. Where the user hung up, there is nothing to do.
     *
     * @param call the call, as its webhook names it
     * @return Meta's yes
     */
    public CompletableFuture<Success> terminate(CallId call) {
        Objects.requireNonNull(call, "call");
        return calls.start(continuation -> resource.terminate(call, continuation));
    }

    /**
     * Whether {@code user} may be called, and asked for it; 5 times a second at most.
     *
     * @param user who would be called
     * @return what is allowed, and how often
     */
    public CompletableFuture<CallPermissions> permissions(Recipient user) {
        Objects.requireNonNull(user, "user");
        return calls.start(continuation -> resource.permissions(user, continuation));
    }
}
