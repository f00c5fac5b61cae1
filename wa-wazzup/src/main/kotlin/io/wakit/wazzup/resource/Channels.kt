package io.wakit.wazzup.resource

import arrow.core.Either
import io.wakit.wazzup.Answered
import io.wakit.wazzup.ResourceList
import io.wakit.wazzup.Routes
import io.wakit.wazzup.WazzupApi
import io.wakit.wazzup.WazzupError
import io.wakit.wazzup.model.Channel
import io.wakit.wazzup.model.ChannelDeletion
import io.wakit.wazzup.model.ChannelId
import io.wakit.wazzup.model.ChannelStart
import io.wakit.wazzup.model.ChannelsLinkRequest
import io.wakit.wazzup.model.Link
import io.wakit.wazzup.model.Role
import io.wakit.wazzup.model.TechChannel
import io.wakit.wazzup.model.Transport
import io.wakit.wazzup.model.UserRole
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/**
 * Channels: those of the account, and what a partner may do with them. All but [list] is of the tech service, and rests on
 * fewer sources.
 */
@JvmSuppressWildcards
public class Channels internal constructor(private val api: WazzupApi, private val accounts: Accounts) {
    private val lists = Lists(api, "channels", Routes.channels, Channel.serializer(), isPaged = false)
    private val techLists = Lists(api, "channels", Routes.techChannels, TechChannel.serializer(), isPaged = false)

    /** All channels of the account. */
    @JvmOverloads
    public suspend fun list(query: Map<String, String> = emptyMap()): Either<WazzupError, ResourceList<Channel>> =
        lists.list(query)

    /** The same as `{"channels": […], "count": n}`. */
    public suspend fun normalized(): Either<WazzupError, JsonObject> = list().map { it.normalized() }

    /** The one of the account that has this id; null where there is none. Wazzup has no call for it, so it is looked for. */
    public suspend fun get(id: ChannelId): Either<WazzupError, Channel?> =
        list().map { all -> all.find { it.channelId == id } }

    /** All channels with what a partner sees of them. */
    public suspend fun listForPartner(): Either<WazzupError, ResourceList<TechChannel>> = techLists.list(emptyMap())

    /** What there is to say of one channel; its fields differ from transport to transport. */
    public suspend fun info(transport: Transport, id: ChannelId): Either<WazzupError, JsonObject> =
        api.need(Routes.channel, transport.value, id.value)

    /** Asks for a channel. [data] is what the transport wants; the answer may have a page to go on at. Never made twice. */
    @JvmOverloads
    public suspend fun create(
        transport: Transport,
        data: JsonObject = JsonObject(emptyMap()),
    ): Either<WazzupError, Answered<ChannelStart>> = api.ask(Routes.createChannel, transport.value, body = data)

    /** Starts a channel anew: there is no other change to one. */
    public suspend fun update(transport: Transport, id: ChannelId): Either<WazzupError, Answered<JsonElement>> =
        reinitialize(transport, id)

    /** Starts a channel anew. */
    public suspend fun reinitialize(transport: Transport, id: ChannelId): Either<WazzupError, Answered<JsonElement>> =
        api.ask(Routes.reinitializeChannel, transport.value, id.value)

    /** Takes a channel away, and its chats where [deleteChats] says so. */
    @JvmOverloads
    public suspend fun delete(
        transport: Transport,
        id: ChannelId,
        deleteChats: Boolean = true,
    ): Either<WazzupError, Answered<JsonElement>> =
        api.ask(Routes.deleteChannel, transport.value, id.value, body = ChannelDeletion(deleteChats))

    /** A link to a page where an owner connects a channel. */
    public suspend fun generateLink(request: ChannelsLinkRequest): Either<WazzupError, Link> =
        api.need(Routes.channelsLink, body = request)

    /**
     * Lets a user write in a channel; what they might do there before is replaced, and all else stays. Wazzup has one list of
     * all roles: it is read, changed and written, one change after the other in this client. A change that another program
     * makes in between is lost.
     */
    @JvmOverloads
    public suspend fun assignUser(
        userId: String,
        channelId: ChannelId,
        role: Role = Role.Seller,
        allowGetNewClients: Boolean = true,
    ): Either<WazzupError, Answered<JsonElement>> =
        assignUsers(listOf(Assignment(userId, role, allowGetNewClients)), channelId)

    /** The same for several users, with one writing. */
    public suspend fun assignUsers(
        users: List<Assignment>,
        channelId: ChannelId,
    ): Either<WazzupError, Answered<JsonElement>> = accounts.changeRoles { roles ->
        val ids = users.map { it.userId }.toSet()
        roles.filterNot { it.channelId == channelId && it.userId in ids } +
            users.map { UserRole(channelId, it.userId, it.role, it.allowGetNewClients) }
    }.map { it.json() }

    /** Takes away what a user may do in a channel, and nothing else. */
    public suspend fun removeUser(userId: String, channelId: ChannelId): Either<WazzupError, Answered<JsonElement>> =
        accounts.changeRoles { roles -> roles.filterNot { it.channelId == channelId && it.userId == userId } }
            .map { it.json() }

    private fun Answered<*>.json(): Answered<JsonElement> = Answered(raw, text)
}

/**
 * What a user is to be allowed in a channel.
 *
 * @property allowGetNewClients whether new clients are given to them.
 */
public data class Assignment @JvmOverloads constructor(
    val userId: String,
    val role: Role = Role.Seller,
    val allowGetNewClients: Boolean = true,
)
