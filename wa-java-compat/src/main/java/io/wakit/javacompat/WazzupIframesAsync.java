package io.wakit.javacompat;

import io.wakit.wazzup.model.ChannelId;
import io.wakit.wazzup.model.IframeLink;
import io.wakit.wazzup.model.IframeRequest;
import io.wakit.wazzup.model.Link;
import io.wakit.wazzup.resource.Iframes;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Windows and pages of Wazzup's, to be shown inside a CRM. Each link opens what it leads to for whoever has it. */
public final class WazzupIframesAsync {
    private final Iframes iframes;
    private final WazzupCalls calls;

    WazzupIframesAsync(Iframes iframes, WazzupCalls calls) {
        this.iframes = iframes;
        this.calls = calls;
    }

    /**
     * A window with chats.
     *
     * @param request who looks, and at what
     * @return where the window is
     */
    public CompletableFuture<IframeLink> create(IframeRequest request) {
        Objects.requireNonNull(request, "request");
        return calls.start(continuation -> iframes.create(request, continuation));
    }

    /**
     * A page with templates.
     *
     * @param type {@code wabaTemplate} or {@code wazzupTemplate}
     * @return where the page is
     */
    public CompletableFuture<Link> templatesLink(String type) {
        Objects.requireNonNull(type, "type");
        return calls.start(continuation -> iframes.templatesLink(type, continuation));
    }

    /**
     * A page with the WABA profile of a channel.
     *
     * @param channelId a WABA channel
     * @return where the page is
     */
    public CompletableFuture<Link> wabaProfileLink(ChannelId channelId) {
        Objects.requireNonNull(channelId, "channelId");
        return calls.start(continuation -> iframes.wabaProfileLink(channelId, continuation));
    }

    /**
     * A page with chats: of a user, or about a deal.
     *
     * @param userId null for nobody's
     * @param dealId null for none
     * @return where the page is
     */
    public CompletableFuture<Link> chatsLink(@Nullable String userId, @Nullable String dealId) {
        return calls.start(continuation -> iframes.chatsLink(userId, dealId, continuation));
    }

    /**
     * A page with the counters of unanswered chats.
     *
     * @param userId null for those of all
     * @return where the page is
     */
    public CompletableFuture<Link> unansweredLink(@Nullable String userId) {
        return calls.start(continuation -> iframes.unansweredLink(userId, continuation));
    }
}
