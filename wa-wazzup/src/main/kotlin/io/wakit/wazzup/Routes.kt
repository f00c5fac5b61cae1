package io.wakit.wazzup

import io.ktor.http.HttpMethod.Companion.Delete
import io.ktor.http.HttpMethod.Companion.Patch
import io.ktor.http.HttpMethod.Companion.Post
import io.wakit.wazzup.Route.Host.Integrations
import io.wakit.wazzup.Route.Host.Tech
import io.wakit.wazzup.Route.Repeat.Harmless
import io.wakit.wazzup.Route.Repeat.Twice
import io.wakit.wazzup.model.Account
import io.wakit.wazzup.model.AccountRequest
import io.wakit.wazzup.model.AccountSettings
import io.wakit.wazzup.model.Balance
import io.wakit.wazzup.model.BalanceChange
import io.wakit.wazzup.model.ChannelDeletion
import io.wakit.wazzup.model.ChannelStart
import io.wakit.wazzup.model.ChannelsLinkRequest
import io.wakit.wazzup.model.ChatsLinkRequest
import io.wakit.wazzup.model.Contact
import io.wakit.wazzup.model.Deal
import io.wakit.wazzup.model.IframeLink
import io.wakit.wazzup.model.IframeRequest
import io.wakit.wazzup.model.Link
import io.wakit.wazzup.model.MessageEdit
import io.wakit.wazzup.model.MessageSendRequest
import io.wakit.wazzup.model.MessageSendResponse
import io.wakit.wazzup.model.Pipeline
import io.wakit.wazzup.model.TechTemplate
import io.wakit.wazzup.model.TechUser
import io.wakit.wazzup.model.TemplatesLinkRequest
import io.wakit.wazzup.model.Unanswered
import io.wakit.wazzup.model.UnansweredHost
import io.wakit.wazzup.model.User
import io.wakit.wazzup.model.WabaPricing
import io.wakit.wazzup.model.WabaProfileLinkRequest
import io.wakit.wazzup.model.WabaSummary
import io.wakit.wazzup.model.WabaTransactions
import io.wakit.wazzup.model.WebhooksSettings
import io.wakit.wazzup.model.WebhooksTest
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/**
 * Every operation of Wazzup's, in one place: those of the tech service rest on one source each, and are changed here where
 * they turn out otherwise.
 */
@Suppress("MaxLineLength")
internal object Routes {
    val users = EntityRoutes("v3/users", write<List<User>, JsonElement>(Post, "v3/users"), read<User>("v3/users/{id}"))
    val contacts =
        EntityRoutes(
            "v3/contacts",
            write<List<Contact>, JsonElement>(Post, "v3/contacts"),
            read<Contact>("v3/contacts/{id}"),
        )
    val deals = EntityRoutes("v3/deals", write<List<Deal>, JsonElement>(Post, "v3/deals"), read<Deal>("v3/deals/{id}"))

    val pipelines = read<JsonElement>("v3/pipelines")
    val putPipelines = write<List<Pipeline>, JsonElement>(Post, "v3/pipelines")
    val channels = read<JsonElement>("v3/channels")

    val send = write<MessageSendRequest, MessageSendResponse>(Post, "v3/message", repeat = Twice, isMessage = true)
    val edit = write<MessageEdit, JsonElement>(Patch, "v3/message/{id}", isMessage = true)
    val unsend = write<Bodiless, JsonElement>(Delete, "v3/message/{id}", isMessage = true)

    val templates = read<JsonElement>("v3/templates/whatsapp")
    val unanswered = read<Unanswered>("v3/unanswered/{userId}")
    val unansweredHost = read<UnansweredHost>("counters/ws_host/api_v3/{apiKey}", Integrations)
    val iframe = write<IframeRequest, IframeLink>(Post, "v3/iframe")

    val webhooks = read<WebhooksSettings>("v3/webhooks")
    val setWebhooks = write<WebhooksSettings, JsonElement>(Patch, "v3/webhooks")
    val testWebhooks = write<WebhooksTest, JsonElement>(Post, "webhooks/test", Tech)

    val createAccount = write<AccountRequest, Account>(Post, "accounts", Tech, Twice)
    val deleteAccount = write<Bodiless, JsonElement>(Delete, "accounts/{id}", Tech)
    val balance = read<Balance>("accounts/balance", Tech)
    val changeBalance = write<BalanceChange, JsonElement>(Post, "accounts/balance", Tech, Twice)
    val wabaSummary = read<List<WabaSummary>>("accounts/waba-summary", Tech)
    val transactions = read<JsonElement>("accounts/transactions", Tech)
    val settings = read<AccountSettings>("settings", Tech)
    val changeSettings = write<AccountSettings, AccountSettings>(Patch, "settings", Tech)
    val techUsers = read<List<TechUser>>("users", Tech)
    val createTechUser = write<TechUser, JsonElement>(Post, "users", Tech)
    val deleteTechUser = write<Bodiless, JsonElement>(Delete, "users/{id}", Tech)

    val techChannels = read<JsonElement>("channels/list", Tech)
    val createChannel = write<JsonObject, ChannelStart>(Post, "channels/{transport}", Tech, Twice)
    val channel = read<JsonObject>("channels/{transport}/{id}", Tech)
    val reinitializeChannel = write<Bodiless, JsonElement>(Post, "channels/{transport}/{id}/reinit", Tech, Harmless)
    val deleteChannel = write<ChannelDeletion, JsonElement>(Delete, "channels/{transport}/{id}", Tech)

    val channelsLink = write<ChannelsLinkRequest, Link>(Post, "iframe/generate-channels-link", Tech)
    val templatesLink = write<TemplatesLinkRequest, Link>(Post, "iframe/generate-templates-link", Tech)
    val wabaProfileLink = write<WabaProfileLinkRequest, Link>(Post, "iframe/generate-waba-profile-link", Tech)
    val chatsLink = write<ChatsLinkRequest, Link>(Post, "iframe/generate-chats-link", Tech)
    val unansweredLink = write<ChatsLinkRequest, Link>(Post, "iframe/generate-unanswered-link", Tech)

    val techTemplates = read<List<TechTemplate>>("channels/waba/templates", Tech)
    val pricing = read<WabaPricing>("channels/waba/pricing/{countryCode}", Tech)
    val wabaTransactions = read<WabaTransactions>("channels/waba/{channelId}/transactions/{date}", Tech)
}

/** The five operations that users, contacts and deals have alike. */
internal class EntityRoutes<T>(path: String, val put: Route<List<T>, JsonElement>, val get: Route<Bodiless, T>) {
    val list: Route<Bodiless, JsonElement> = read(path)
    val delete: Route<Bodiless, JsonElement> = write(Delete, "$path/{id}")
    val deleteAll: Route<List<String>, List<String>> = write(Patch, "$path/bulk_delete")
}
