package io.wakit.wazzup

import kotlinx.serialization.KSerializer
import kotlinx.serialization.Serializable
import kotlinx.serialization.descriptors.PrimitiveKind
import kotlinx.serialization.descriptors.PrimitiveSerialDescriptor
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder

/**
 * The name of a fault. Wazzup's pages write `repeatedCrmMessageId` where its servers write `REPEATED_CRM_MESSAGE_ID`: both are
 * one code here, and what nobody knows yet is kept as it came.
 *
 * @property value the name as it came.
 */
@Serializable(with = WazzupErrorCode.Serializer::class)
public class WazzupErrorCode(public val value: String) {
    /** The name by which codes are compared: in lower case and without `_`. */
    public val normalized: String = value.replace("_", "").lowercase()

    override fun equals(other: Any?): Boolean = other is WazzupErrorCode && other.normalized == normalized

    override fun hashCode(): Int = normalized.hashCode()

    override fun toString(): String = value

    internal object Serializer : KSerializer<WazzupErrorCode> {
        override val descriptor: SerialDescriptor =
            PrimitiveSerialDescriptor("io.wakit.wazzup.WazzupErrorCode", PrimitiveKind.STRING)

        override fun serialize(encoder: Encoder, value: WazzupErrorCode) = encoder.encodeString(value.value)

        override fun deserialize(decoder: Decoder): WazzupErrorCode = WazzupErrorCode(decoder.decodeString())
    }

    /** The codes that a program is likely to branch on. */
    public companion object {
        /** More calls than the key may make: 500 in 5 seconds. */
        @JvmField public val TooManyRequests: WazzupErrorCode = WazzupErrorCode("TOO_MANY_REQUESTS")

        /** A message with this `crmMessageId` was taken within the last minute: it is on its way, once. */
        @JvmField public val RepeatedCrmMessageId: WazzupErrorCode = WazzupErrorCode("REPEATED_CRM_MESSAGE_ID")

        /** No right; for the keys of accounts tied to amoCRM or Bitrix24 that is most of the API. */
        @JvmField public val Forbidden: WazzupErrorCode = WazzupErrorCode("FORBIDDEN")

        /** More than 100 entries in one call. */
        @JvmField public val TooManyEntities: WazzupErrorCode = WazzupErrorCode("TOO_MANY_ENTITIES")

        /** A field of the message is missing or wrong; `data.fields` names it. */
        @JvmField public val InvalidMessageData: WazzupErrorCode = WazzupErrorCode("INVALID_MESSAGE_DATA")

        /** The body breaks a rule; `data.fields` names the place. */
        @JvmField public val ValidationError: WazzupErrorCode = WazzupErrorCode("VALIDATION_ERROR")

        /** The channel does not carry this kind of chat. */
        @JvmField public val WrongTransport: WazzupErrorCode = WazzupErrorCode("WRONG_TRANSPORT")

        /** No channel has this id. */
        @JvmField public val ChannelNotFound: WazzupErrorCode = WazzupErrorCode("CHANNEL_NOT_FOUND")

        /** The account has run out of money. */
        @JvmField public val BalanceIsEmpty: WazzupErrorCode = WazzupErrorCode("BALANCE_IS_EMPTY")

        /** The address for webhooks did not answer 200 to the test; `data` is what it answered. */
        @JvmField public val TestPostNotPassed: WazzupErrorCode = WazzupErrorCode("testPostNotPassed")

        /** The address for webhooks is no URL. */
        @JvmField public val UriNotValid: WazzupErrorCode = WazzupErrorCode("uriNotValid")

        /** Nobody is found at this address of this messenger. */
        @JvmField public val BadContact: WazzupErrorCode = WazzupErrorCode("BAD_CONTACT")
    }
}

/** What a fault is about, and so who can mend it. */
public enum class WazzupErrorCategory {
    /** Too much for now: later it works. */
    RateLimit,

    /** It was done before. */
    Conflict,

    /** Wazzup's own fault, or that of the way to it. */
    Server,

    /** What was asked for is wrong in form. */
    Validation,

    /** The messenger of the channel does not do this. */
    Transport,

    /** The channel is missing, blocked or not paid for. */
    Channel,

    /** Too long or too large. */
    Limit,

    /** Taken for spam, or the template was rejected. */
    Spam,

    /** The time in which one may write freely is over. */
    Window,

    /** The key is not taken, or may not do this. */
    Access,

    /** None of these. */
    Unknown,
    ;

    internal companion object {
        private const val UNAUTHORIZED = 401
        private const val FORBIDDEN = 403
        private const val CONFLICT = 409
        private const val TOO_MANY = 429
        private const val SERVER_FAULT = 500

        /** The first line that fits decides: a code says more than a status, but for 429, 409 and Wazzup's own faults. */
        fun of(status: Int?, code: WazzupErrorCode?): WazzupErrorCategory {
            val name = code?.normalized.orEmpty()
            return when {
                status == TOO_MANY || name == "toomanyrequests" -> RateLimit
                status == CONFLICT || name == "repeatedcrmmessageid" -> Conflict
                (status ?: 0) >= SERVER_FAULT || name.startsWith("unknownerror") -> Server
                else -> named(name) ?: if (status == UNAUTHORIZED || status == FORBIDDEN) Access else Unknown
            }
        }

        private fun named(name: String): WazzupErrorCategory? = when {
            "toolong" in name || "sizeexceeded" in name || name.endsWith("wrongcontenttype") -> Limit
            name in TRANSPORT -> Transport
            name.startsWith("channel") || name == "messagechannelunavailable" -> Channel
            name == "messagesisspam" || name == "templaterejected" -> Spam
            name == "24hoursexceeded" || name == "7daysexceeded" -> Window
            name.startsWith("invalid") || name in VALIDATION -> Validation
            else -> null
        }

        private val TRANSPORT = setOf("wrongtransport", "messagesabnormalsend", "messagesinvalidcontacttype")
        private val VALIDATION = setOf(
            "validationerror",
            "messageonlytextorcontent",
            "messagesonlytextorcontent",
            "urinotvalid",
            "toomanyentities",
            "toomachentities",
        )
    }
}
