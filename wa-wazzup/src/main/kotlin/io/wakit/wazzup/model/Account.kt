package io.wakit.wazzup.model

import io.wakit.model.OpenWord
import io.wakit.model.Violation
import io.wakit.wazzup.AsWord
import io.wakit.wazzup.checks
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * An account that a partner makes.
 *
 * @property crmKey what Wazzup says back as the bearer of webhooks, 16 characters at least.
 * @property lang `ru`, `en`, `es` or `pt`.
 * @property currency `RUR`, `EUR`, `USD` or `KZT`.
 */
@Serializable
public data class AccountRequest(val crmKey: String, val name: String, val lang: String, val currency: String) {
    /** The limits of Wazzup's that it breaks. */
    public fun violations(): List<Violation> = checks {
        rule("crmKey", crmKey.length >= KEY, "has ${crmKey.length} characters; Wazzup asks for $KEY at least")
        rule("name", name.isNotBlank(), "is empty")
    }

    override fun toString(): String = "AccountRequest($lang, $currency)"
}

/** A new account. Its key opens it, and is told this once. */
@Serializable
public data class Account(val accountId: Long, val apiKey: String) {
    override fun toString(): String = "Account($accountId, ██)"
}

/** What is left of an account's money, in whole units of its currency. */
@Serializable
public data class Balance(val currency: String?, val balance: Double)

/** Money for an account of a partner's. */
@Serializable
public data class BalanceChange(val accountId: Long, val value: Int)

/** What an account spent on WABA. */
@Serializable
public data class WabaSummary(
    val accountId: Long?,
    val name: String?,
    val balance: Double?,
    val spent: Double?,
    val currency: String?,
) {
    override fun toString(): String = "WabaSummary($accountId)"
}

/**
 * An account's settings. Sent, what is null stays as it is.
 *
 * @property userRoles who may do what in which channel; sent, it takes the place of the whole list.
 */
@Serializable
public data class AccountSettings @JvmOverloads constructor(
    val pushInputOutputMessageEventsForManagers: Boolean? = null,
    val userRoles: List<UserRole>? = null,
)

/**
 * What one user may do in one channel.
 *
 * @property allowGetNewClients whether new clients are given to them.
 */
@Serializable
public data class UserRole(
    val channelId: ChannelId,
    val userId: String,
    val role: Role?,
    val allowGetNewClients: Boolean?,
)

/** What a user may do. */
@Serializable(with = Role.Serializer::class)
public class Role(value: String) : OpenWord(value) {
    internal object Serializer : AsWord<Role>("Role", ::Role)

    /** The three that Wazzup names. */
    public companion object {
        /** Reads all chats. */
        @JvmField public val Auditor: Role = Role("auditor")

        /** Reads and writes in all chats. */
        @JvmField public val Manager: Role = Role("manager")

        /** Reads and writes in their own chats. */
        @JvmField public val Seller: Role = Role("seller")
    }
}

/** A user as the partner's API has them. */
@Serializable
public data class TechUser(
    val id: String,
    val name: String?,
    val role: Role?,
    val allowGetNewClients: Boolean?,
) {
    override fun toString(): String = "TechUser($id, $role)"
}

/** What a channel is deleted with. */
@Serializable
internal class ChannelDeletion(val deleteChats: Boolean)

/** Where a channel that was asked for goes on, where there is more to do. */
@Serializable
public data class ChannelStart(val url: String? = null) {
    override fun toString(): String = "ChannelStart(…)"
}

/**
 * A link to a page where an owner connects a channel.
 *
 * @property transport `whatsapp`, `viber`, `telegram`, `tgapi`, `instAPI` or `wapi`.
 * @property channelId a channel that is there, to be connected again.
 */
@Serializable
public data class ChannelsLinkRequest @JvmOverloads constructor(
    val transport: String,
    val channelId: ChannelId? = null,
    val redirectUri: String? = null,
)

/** A link to a page of Wazzup's. It opens it for whoever has it. */
@Serializable
public data class Link(val link: String) {
    override fun toString(): String = "Link(…)"
}

/** `wabaTemplate` or `wazzupTemplate`. */
@Serializable
internal class TemplatesLinkRequest(val type: String)

@Serializable
internal class WabaProfileLinkRequest(val channelId: ChannelId)

@Serializable
internal class ChatsLinkRequest(val userId: String? = null, val dealId: String? = null)

@Serializable
internal class WebhooksTest(val webhooksUri: String)

/** What WABA charges in one country, by kind of message and currency. */
@Serializable
public data class WabaPricing(val timestamp: String?, val pricing: Map<String, Map<String, Double>>)

/** What was charged for WABA in one channel on one day. */
@Serializable
public data class WabaTransactions(val transactions: List<WabaTransaction> = emptyList(), val count: Int? = null)

/** One charge. The keys are in another style here, as Wazzup has them. */
@Serializable
public data class WabaTransaction(
    @SerialName("waba_id") val wabaId: String?,
    @SerialName("channel_id") val channelId: ChannelId?,
    @SerialName("template_type") val templateType: String?,
    val amount: Double?,
    val currency: String?,
    @SerialName("recipient_phone") val recipientPhone: String?,
    @SerialName("session_date") val sessionDate: String?,
    @SerialName("billing_country") val billingCountry: String?,
) {
    override fun toString(): String = "WabaTransaction($channelId, $templateType)"
}

private const val KEY = 16
