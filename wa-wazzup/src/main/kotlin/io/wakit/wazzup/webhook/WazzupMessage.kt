@file:OptIn(ExperimentalSerializationApi::class)

package io.wakit.wazzup.webhook

import io.wakit.model.OpenWord
import io.wakit.wazzup.AsWord
import io.wakit.wazzup.WazzupErrorCode
import io.wakit.wazzup.model.ChannelId
import io.wakit.wazzup.model.ChannelState
import io.wakit.wazzup.model.ChatType
import io.wakit.wazzup.model.KeepsRaw
import io.wakit.wazzup.model.MessageId
import io.wakit.wazzup.model.NO_RAW
import io.wakit.wazzup.model.RAW
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/**
 * A message that came, or that was sent.
 *
 * @property dateTime when, in ISO 8601.
 * @property isEcho whether it went out; whether those sent by this API are among them, sources disagree.
 * @property text missing or empty with some kinds.
 * @property contentUri where a file is.
 * @property authorName who wrote it, of those that went out.
 * @property sentFromApp whether it was written in Wazzup's own app.
 * @property oldInfo what an edited or deleted message said before.
 * @property interactive its buttons.
 * @property quotedMessage what it answers; its form is not documented.
 * @property instPost the Instagram post that it is a comment on.
 * @property advert the Avito advertisement that it is about.
 * @property raw the object as it came.
 */
@KeepGeneratedSerializer
@Serializable(with = WazzupMessage.Serializer::class)
public data class WazzupMessage(
    val messageId: MessageId,
    val channelId: ChannelId?,
    val chatType: ChatType?,
    val chatId: String?,
    val dateTime: String? = null,
    val type: MessageType? = null,
    val isEcho: Boolean? = null,
    val contact: MessageContact? = null,
    val text: String? = null,
    val contentUri: String? = null,
    val status: DeliveryStatus? = null,
    val error: MessageFault? = null,
    val authorName: String? = null,
    val authorId: String? = null,
    val sentFromApp: Boolean? = null,
    val isEdited: Boolean? = null,
    val isDeleted: Boolean? = null,
    val oldInfo: OldInfo? = null,
    val avitoProfileId: String? = null,
    val interactive: List<JsonElement>? = null,
    val quotedMessage: JsonObject? = null,
    val instPost: JsonObject? = null,
    val advert: JsonObject? = null,
    @SerialName(RAW) val raw: JsonObject = NO_RAW,
) {
    /** Which it is; neither who wrote it nor what. */
    override fun toString(): String = "WazzupMessage($messageId, $type)"

    internal object Serializer : KeepsRaw<WazzupMessage>(generatedSerializer())
}

/**
 * Who a chat is with.
 *
 * @property username on Telegram.
 * @property phone on Telegram and MAX.
 */
@Serializable
public data class MessageContact(
    val name: String? = null,
    val avatarUri: String? = null,
    val username: String? = null,
    val phone: String? = null,
) {
    override fun toString(): String = "MessageContact(…)"
}

/** What a message said before it was edited or deleted. */
@Serializable
public data class OldInfo(
    val oldText: String? = null,
    val oldAuthorId: String? = null,
    val oldAuthorName: String? = null,
) {
    override fun toString(): String = "OldInfo(…)"
}

/**
 * Why a message did not arrive.
 *
 * @property code what to branch on.
 */
@Serializable
public data class MessageFault(
    @SerialName("error") val code: WazzupErrorCode?,
    val description: String? = null,
    val data: JsonElement? = null,
)

/** What became of a message. */
@KeepGeneratedSerializer
@Serializable(with = MessageStatus.Serializer::class)
public data class MessageStatus(
    val messageId: MessageId,
    val timestamp: String?,
    val status: DeliveryStatus?,
    val error: MessageFault? = null,
    @SerialName(RAW) val raw: JsonObject = NO_RAW,
) {
    override fun toString(): String = "MessageStatus($messageId, $status)"

    internal object Serializer : KeepsRaw<MessageStatus>(generatedSerializer())
}

/**
 * How a channel fares now.
 *
 * @property tier how many a WABA channel may write to in a day: `TIER_1K`, say.
 * @property qr a picture as a data URL, to be read by the phone: it opens the account.
 * @property timestamp in milliseconds since 1970.
 */
@KeepGeneratedSerializer
@Serializable(with = ChannelUpdate.Serializer::class)
public data class ChannelUpdate(
    val channelId: ChannelId,
    val state: ChannelState?,
    val tier: String? = null,
    val qr: String? = null,
    val timestamp: Long? = null,
    @SerialName(RAW) val raw: JsonObject = NO_RAW,
) {
    override fun toString(): String = "ChannelUpdate($channelId, $state)"

    internal object Serializer : KeepsRaw<ChannelUpdate>(generatedSerializer())
}

/** What became of a WABA template. */
@Serializable
public data class TemplateStatus(val templateGuid: String, val name: String?, val status: String?)

/** What a message is of. */
@Serializable(with = MessageType.Serializer::class)
public class MessageType(value: String) : OpenWord(value) {
    internal object Serializer : AsWord<MessageType>("MessageType", ::MessageType)

    /** Those that are most often asked for; any other compares by its word. */
    public companion object {
        /** Words. */
        @JvmField public val Text: MessageType = MessageType("text")

        /** A picture. */
        @JvmField public val Image: MessageType = MessageType("image")

        /** A voice note or a sound. */
        @JvmField public val Audio: MessageType = MessageType("audio")

        /** A film. */
        @JvmField public val Video: MessageType = MessageType("video")

        /** A file. */
        @JvmField public val Document: MessageType = MessageType("document")

        /** Cards of contacts. */
        @JvmField public val Vcard: MessageType = MessageType("vcard")

        /** A place. */
        @JvmField public val Geo: MessageType = MessageType("geo")

        /** A WABA template. */
        @JvmField public val WapiTemplate: MessageType = MessageType("wapi_template")

        /** A call that nobody took. */
        @JvmField public val MissingCall: MessageType = MessageType("missing_call")
    }
}

/** How far a message came. */
@Serializable(with = DeliveryStatus.Serializer::class)
public class DeliveryStatus(value: String) : OpenWord(value) {
    internal object Serializer : AsWord<DeliveryStatus>("DeliveryStatus", ::DeliveryStatus)

    /** Those that Wazzup names. */
    public companion object {
        /** It left. */
        @JvmField public val Sent: DeliveryStatus = DeliveryStatus("sent")

        /** It arrived. */
        @JvmField public val Delivered: DeliveryStatus = DeliveryStatus("delivered")

        /** It was read. */
        @JvmField public val Read: DeliveryStatus = DeliveryStatus("read")

        /** It failed. */
        @JvmField public val Error: DeliveryStatus = DeliveryStatus("error")

        /** It was edited. */
        @JvmField public val Edited: DeliveryStatus = DeliveryStatus("edited")

        /** It came in. */
        @JvmField public val Inbound: DeliveryStatus = DeliveryStatus("inbound")
    }
}
