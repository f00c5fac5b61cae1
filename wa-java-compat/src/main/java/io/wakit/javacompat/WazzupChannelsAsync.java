package io.wakit.javacompat;

import io.wakit.wazzup.Answered;
import io.wakit.wazzup.ResourceList;
import io.wakit.wazzup.model.Channel;
import io.wakit.wazzup.model.ChannelId;
import io.wakit.wazzup.model.ChannelStart;
import io.wakit.wazzup.model.ChannelsLinkRequest;
import io.wakit.wazzup.model.Link;
import io.wakit.wazzup.model.Role;
import io.wakit.wazzup.model.TechChannel;
import io.wakit.wazzup.model.Transport;
import io.wakit.wazzup.resource.Assignment;
import io.wakit.wazzup.resource.Channels;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import kotlinx.serialization.json.JsonElement;
import kotlinx.serialization.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * Channels: those of the account, and what a partner may do with them. All but {@link #list()} is of the tech service, and
 * rests on fewer sources.
 */
public final class WazzupChannelsAsync {
    private final Channels channels;
    private final WazzupCalls calls;

    WazzupChannelsAsync(Channels channels, WazzupCalls calls) {
        this.channels = channels;
        this.calls = calls;
    }

    /**
     * All channels of the account.
     *
     * @return the channels, with the answer that they came in
     */
    public CompletableFuture<ResourceList<Channel>> list() {
        return list(Map.of());
    }

    /**
     * All channels of the account, asked for with words of one's own.
     *
     * @param query goes along as it is
     * @return the channels, with the answer that they came in
     */
    public CompletableFuture<ResourceList<Channel>> list(Map<String, String> query) {
        Map<String, String> said = Map.copyOf(query);
        return calls.start(continuation -> channels.list(said, continuation));
    }

    /**
     * All channels of the account in one form.
     *
     * @return <code>{"channels": […], "count": n}</code>
     */
    public CompletableFuture<JsonObject> normalized() {
        return calls.start(channels::normalized);
    }

    /**
     * One of the account's. Wazzup has no call for it, so it is looked for in the list.
     *
     * @param id of the channel
     * @return empty where there is none
     */
    public CompletableFuture<Optional<Channel>> get(ChannelId id) {
        Objects.requireNonNull(id, "id");
        return calls.<Channel, Optional<Channel>>start(
                continuation -> channels.get(id, continuation), Optional::ofNullable);
    }

    /**
     * All channels with what a partner sees of them.
     *
     * @return the channels, with the answer that they came in
     */
    public CompletableFuture<ResourceList<TechChannel>> listForPartner() {
        return calls.start(channels::listForPartner);
    }

    /**
     * What there is to say of one channel.
     *
     * @param transport of the channel
     * @param id of the channel
     * @return its fields, which differ from transport to transport
     */
    public CompletableFuture<JsonObject> info(Transport transport, ChannelId id) {
        Objects.requireNonNull(transport, "transport");
        Objects.requireNonNull(id, "id");
        return calls.start(continuation -> channels.info(transport, id, continuation));
    }

    /**
     * Asks for a channel; never twice.
     *
     * @param transport of the channel
     * @return maybe a page to go on at
     */
    public CompletableFuture<Answered<ChannelStart>> create(Transport transport) {
        return create(transport, Map.of());
    }

    /**
     * Asks for a channel; never twice.
     *
     * @param transport of the channel
     * @param data what the transport wants: texts, numbers, booleans, lists and maps
     * @return maybe a page to go on at
     */
    public CompletableFuture<Answered<ChannelStart>> create(
            Transport transport, Map<String, ? extends @Nullable Object> data) {
        Objects.requireNonNull(transport, "transport");
        JsonObject said = JsonValues.object(data);
        return calls.start(continuation -> channels.create(transport, said, continuation));
    }

    /**
     * Starts a channel anew: there is no other change to one.
     *
     * @param transport of the channel
     * @param id of the channel
     * @return what Wazzup answered
     */
    public CompletableFuture<Answered<JsonElement>> update(Transport transport, ChannelId id) {
        return reinitialize(transport, id);
    }

    /**
     * Starts a channel anew.
     *
     * @param transport of the channel
     * @param id of the channel
     * @return what Wazzup answered
     */
    public CompletableFuture<Answered<JsonElement>> reinitialize(Transport transport, ChannelId id) {
        Objects.requireNonNull(transport, "transport");
        Objects.requireNonNull(id, "id");
        return calls.start(continuation -> channels.reinitialize(transport, id, continuation));
    }

    /**
     * Takes a channel and its chats away.
     *
     * @param transport of the channel
     * @param id of the channel
     * @return what Wazzup answered
     */
    public CompletableFuture<Answered<JsonElement>> delete(Transport transport, ChannelId id) {
        return delete(transport, id, true);
    }

    /**
     * Takes a channel away.
     *
     * @param transport of the channel
     * @param id of the channel
     * @param deleteChats whether its chats go too
     * @return what Wazzup answered
     */
    public CompletableFuture<Answered<JsonElement>> delete(Transport transport, ChannelId id, boolean deleteChats) {
        Objects.requireNonNull(transport, "transport");
        Objects.requireNonNull(id, "id");
        return calls.start(continuation -> channels.delete(transport, id, deleteChats, continuation));
    }

    /**
     * A link to a page where an owner connects a channel.
     *
     * @param request which kind of channel, and where to go on from the page
     * @return where the page is
     */
    public CompletableFuture<Link> generateLink(ChannelsLinkRequest request) {
        Objects.requireNonNull(request, "request");
        return calls.start(continuation -> channels.generateLink(request, continuation));
    }

    /**
     * Lets a user write in a channel as a seller who gets new clients.
     *
     * @param userId the CRM's own
     * @param channelId of the channel
     * @return what Wazzup answered
     */
    public CompletableFuture<Answered<JsonElement>> assignUser(String userId, ChannelId channelId) {
        return assignUser(userId, channelId, Role.Seller, true);
    }

    /**
     * Lets a user write in a channel; what they might do there before is replaced, and all else stays. Changes by one client
     * come one after the other; one that another program makes in between is lost.
     *
     * @param userId the CRM's own
     * @param channelId of the channel
     * @param role what they may do
     * @param allowGetNewClients whether new clients are given to them
     * @return what Wazzup answered
     */
    public CompletableFuture<Answered<JsonElement>> assignUser(
            String userId, ChannelId channelId, Role role, boolean allowGetNewClients) {
        Objects.requireNonNull(userId, "userId");
        Objects.requireNonNull(channelId, "channelId");
        Objects.requireNonNull(role, "role");
        return calls.start(
                continuation -> channels.assignUser(userId, channelId, role, allowGetNewClients, continuation));
    }

    /**
     * The same for several users, with one writing.
     *
     * @param users who, and what each may do
     * @param channelId of the channel
     * @return what Wazzup answered
     */
    public CompletableFuture<Answered<JsonElement>> assignUsers(List<Assignment> users, ChannelId channelId) {
        List<Assignment> said = List.copyOf(users);
        Objects.requireNonNull(channelId, "channelId");
        return calls.start(continuation -> channels.assignUsers(said, channelId, continuation));
    }

    /**
     * Takes away what a user may do in a channel, and nothing else.
     *
     * @param userId the CRM's own
     * @param channelId of the channel
     * @return what Wazzup answered
     */
    public CompletableFuture<Answered<JsonElement>> removeUser(String userId, ChannelId channelId) {
        Objects.requireNonNull(userId, "userId");
        Objects.requireNonNull(channelId, "channelId");
        return calls.start(continuation -> channels.removeUser(userId, channelId, continuation));
    }
}
