package io.wakit.wazzup.resource

import arrow.core.Either
import io.wakit.wazzup.Routes
import io.wakit.wazzup.WazzupApi
import io.wakit.wazzup.WazzupError
import io.wakit.wazzup.model.ChannelId
import io.wakit.wazzup.model.ChatsLinkRequest
import io.wakit.wazzup.model.IframeLink
import io.wakit.wazzup.model.IframeRequest
import io.wakit.wazzup.model.Link
import io.wakit.wazzup.model.TemplatesLinkRequest
import io.wakit.wazzup.model.Unanswered
import io.wakit.wazzup.model.UnansweredHost
import io.wakit.wazzup.model.WabaProfileLinkRequest

/** Windows and pages of Wazzup's, to be shown inside a CRM. Each link opens what it leads to for whoever has it. */
@JvmSuppressWildcards
public class Iframes internal constructor(private val api: WazzupApi) {
    /** A window with chats. */
    public suspend fun create(request: IframeRequest): Either<WazzupError, IframeLink> =
        api.need(Routes.iframe, body = request, violations = { request.violations() })

    /** A page with templates: `wabaTemplate` or `wazzupTemplate`. */
    public suspend fun templatesLink(type: String): Either<WazzupError, Link> =
        api.need(Routes.templatesLink, body = TemplatesLinkRequest(type))

    /** A page with the WABA profile of a channel. */
    public suspend fun wabaProfileLink(channelId: ChannelId): Either<WazzupError, Link> =
        api.need(Routes.wabaProfileLink, body = WabaProfileLinkRequest(channelId))

    /** A page with chats: of a user, or about a deal. */
    @JvmOverloads
    public suspend fun chatsLink(userId: String? = null, dealId: String? = null): Either<WazzupError, Link> =
        api.need(Routes.chatsLink, body = ChatsLinkRequest(userId, dealId))

    /** A page with the counters of unanswered chats. */
    @JvmOverloads
    public suspend fun unansweredLink(userId: String? = null): Either<WazzupError, Link> =
        api.need(Routes.unansweredLink, body = ChatsLinkRequest(userId))
}

/** How many chats wait for an answer. */
@JvmSuppressWildcards
public class UnansweredCounters internal constructor(private val api: WazzupApi) {
    /** Those of one user, over the last 7 days. */
    public suspend fun get(userId: String): Either<WazzupError, Unanswered> = api.need(Routes.unanswered, userId)

    /**
     * Where changes are pushed from, by socket.io. This one address has the API key in it, so a log of addresses, such as
     * Ktor's at TRACE or that of a proxy, has it too.
     */
    public suspend fun host(): Either<WazzupError, UnansweredHost> = api.need(Routes.unansweredHost, api.revealKey())
}
