@file:OptIn(ExperimentalSerializationApi::class)

package io.wakit.wazzup.model

import io.wakit.model.OpenWord
import io.wakit.wazzup.AsText
import io.wakit.wazzup.AsWord
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * A number, account or bot that was connected to Wazzup.
 *
 * @property plainId the digits of its phone, or the name of its account.
 * @property raw the object as it came.
 */
@KeepGeneratedSerializer
@Serializable(with = Channel.Serializer::class)
public data class Channel @JvmOverloads constructor(
    val channelId: ChannelId,
    val transport: Transport?,
    val plainId: String? = null,
    val state: ChannelState? = null,
    val name: String? = null,
    @SerialName(RAW) val raw: JsonObject = NO_RAW,
) {
    override fun toString(): String = "Channel($channelId, $transport, $state)"

    internal object Serializer : KeepsRaw<Channel>(generatedSerializer())
}

/**
 * A channel as the partner's API tells it.
 *
 * @property details what differs from transport to transport.
 * @property raw the object as it came.
 */
@KeepGeneratedSerializer
@Serializable(with = TechChannel.Serializer::class)
public data class TechChannel(
    @SerialName("guid") val channelId: ChannelId,
    val transport: Transport?,
    val state: ChannelState?,
    val name: String?,
    val phone: String?,
    val deleted: Boolean?,
    val visible: Boolean?,
    val hasAccess: Boolean?,
    val tier: String?,
    val details: JsonObject? = null,
    @SerialName(RAW) val raw: JsonObject = NO_RAW,
) {
    override fun toString(): String = "TechChannel($channelId, $transport, $state)"

    internal object Serializer : KeepsRaw<TechChannel>(generatedSerializer())
}

/** All channels of the partner's API. */
@Serializable
internal class TechChannels(val channels: List<TechChannel>, val count: Int? = null)

/** What a channel is connected to. */
@Serializable(with = Transport.Serializer::class)
public class Transport(value: String) : OpenWord(value) {
    /** The type of the chats that go through it; one that nobody knows yet has chats of its own name. */
    public val chatType: ChatType
        get() = when (this) {
            Wapi -> ChatType.WhatsApp
            TgApi -> ChatType.Telegram
            MaxBot -> ChatType.Max
            else -> ChatType(value)
        }

    internal object Serializer : AsWord<Transport>("Transport", ::Transport)

    /** Those that Wazzup names. */
    public companion object {
        /** WhatsApp by a phone. */
        @JvmField public val WhatsApp: Transport = Transport("whatsapp")

        /** WhatsApp Business Platform. */
        @JvmField public val Wapi: Transport = Transport("wapi")

        /** Instagram. */
        @JvmField public val Instagram: Transport = Transport("instagram")

        /** A user of Telegram. */
        @JvmField public val TgApi: Transport = Transport("tgapi")

        /** A bot of Telegram. */
        @JvmField public val Telegram: Transport = Transport("telegram")

        /** VK. */
        @JvmField public val Vk: Transport = Transport("vk")

        /** Avito. */
        @JvmField public val Avito: Transport = Transport("avito")

        /** Viber. */
        @JvmField public val Viber: Transport = Transport("viber")

        /** A user of MAX. */
        @JvmField public val Max: Transport = Transport("max")

        /** A bot of MAX. */
        @JvmField public val MaxBot: Transport = Transport("maxbot")
    }
}

/**
 * How a channel fares. Sources write `openelsewhere` and `openElsewhere`: states are compared without case.
 *
 * @property value the word as it came.
 */
@Serializable(with = ChannelState.Serializer::class)
public class ChannelState(public val value: String) {
    override fun equals(other: Any?): Boolean = other is ChannelState && other.value.equals(value, ignoreCase = true)

    override fun hashCode(): Int = value.lowercase().hashCode()

    override fun toString(): String = value

    internal object Serializer : AsText<ChannelState>("ChannelState", { it.value }, ::ChannelState)

    /** Those that Wazzup names. */
    public companion object {
        /** It works. */
        @JvmField public val Active: ChannelState = ChannelState("active")

        /** It is being started. */
        @JvmField public val Init: ChannelState = ChannelState("init")

        /** It was turned off. */
        @JvmField public val Disabled: ChannelState = ChannelState("disabled")

        /** The phone has no connection. */
        @JvmField public val PhoneUnavailable: ChannelState = ChannelState("phoneUnavailable")

        /** A QR code waits to be read. */
        @JvmField public val Qr: ChannelState = ChannelState("qr")

        /** The QR code was not read in time. */
        @JvmField public val QrIdle: ChannelState = ChannelState("qridle")

        /** The account is open in another place. */
        @JvmField public val OpenElsewhere: ChannelState = ChannelState("openElsewhere")

        /** It is not paid for. */
        @JvmField public val NotEnoughMoney: ChannelState = ChannelState("notEnoughMoney")

        /** The QR code was read by another phone. */
        @JvmField public val ForeignPhone: ChannelState = ChannelState("foreignphone")

        /** It has to sign in anew. */
        @JvmField public val Unauthorized: ChannelState = ChannelState("unauthorized")

        /** The account waits for its password. */
        @JvmField public val WaitForPassword: ChannelState = ChannelState("waitForPassword")

        /** The account waits for a code. */
        @JvmField public val WaitForCode: ChannelState = ChannelState("waitForCode")

        /** The messenger blocked it. */
        @JvmField public val Blocked: ChannelState = ChannelState("blocked")

        /** It is being looked at. */
        @JvmField public val OnModeration: ChannelState = ChannelState("onModeration")

        /** It was turned down. */
        @JvmField public val Rejected: ChannelState = ChannelState("rejected")
    }
}
