package io.wakit.model

import kotlinx.serialization.KSerializer
import kotlinx.serialization.Serializable
import kotlinx.serialization.descriptors.PrimitiveKind
import kotlinx.serialization.descriptors.PrimitiveSerialDescriptor
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder

/**
 * The number by which Meta names a fault: what to branch on, since titles and subcodes change. The codes that decide what
 * a program does next are constants here; any other number is kept as it came.
 *
 * @property value the number as it stands in JSON.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes">Error codes</a>
 */
@Serializable(with = ErrorCode.Serializer::class)
public class ErrorCode(public val value: Int) {
    /** Whether Meta holds the caller back for a while: wait, then the same call may pass. */
    public val isRateLimit: Boolean get() = value in rateLimits

    /** Whether the access token is missing, out of date or withdrawn: only a new one helps. */
    public val isTokenFault: Boolean get() = value in tokenFaults

    override fun equals(other: Any?): Boolean = other is ErrorCode && other.value == value

    override fun hashCode(): Int = value

    override fun toString(): String = value.toString()

    public companion object {
        /** 0: the token was withdrawn, or the app user is gone. */
        @JvmField public val AuthException: ErrorCode = ErrorCode(0)

        /** 4: the app has used up its calls of this hour. */
        @JvmField public val AppRateLimit: ErrorCode = ErrorCode(4)

        /** 10: a permission was never given, or was taken away. */
        @JvmField public val PermissionDenied: ErrorCode = ErrorCode(10)

        /** 100: a parameter is missing, misspelt or not allowed here. */
        @JvmField public val InvalidParameter: ErrorCode = ErrorCode(100)

        /** 190: the access token has expired. */
        @JvmField public val AccessTokenExpired: ErrorCode = ErrorCode(190)

        /** 80007: the WhatsApp Business Account has used up its calls of this hour. */
        @JvmField public val WabaRateLimit: ErrorCode = ErrorCode(80007)

        /** 130429: the phone number sends faster than its throughput (80 a second, or 1,000 after the upgrade). */
        @JvmField public val ThroughputReached: ErrorCode = ErrorCode(130429)

        /** 131000: Meta failed in a way that it does not name. */
        @JvmField public val SomethingWentWrong: ErrorCode = ErrorCode(131000)

        /** 131008: a required parameter is missing. */
        @JvmField public val ParameterMissing: ErrorCode = ErrorCode(131008)

        /** 131009: a parameter has a value that is not allowed. */
        @JvmField public val ParameterValueInvalid: ErrorCode = ErrorCode(131009)

        /** 131026: the message cannot be delivered; often the number is not on WhatsApp. */
        @JvmField public val Undeliverable: ErrorCode = ErrorCode(131026)

        /** 131047: more than 24 hours since the user last wrote, so only a template may be sent. */
        @JvmField public val ReengagementWindow: ErrorCode = ErrorCode(131047)

        /** 131048: sends are curbed, since too many users blocked or reported the number. */
        @JvmField public val SpamRateLimit: ErrorCode = ErrorCode(131048)

        /** 131051: the message type is not known to Meta. */
        @JvmField public val UnsupportedMessageType: ErrorCode = ErrorCode(131051)

        /** 131056: too many messages to this one user (one in 6 seconds, bursts of 45); other users are not touched. */
        @JvmField public val PairRateLimit: ErrorCode = ErrorCode(131056)

        /** 133016: the number was registered or deregistered more than 10 times in 72 hours. */
        @JvmField public val RegistrationRateLimit: ErrorCode = ErrorCode(133016)

        private val rateLimits = setOf(4, 17, 613, 80007, 130429, 131048, 131056, 131208, 133016)
        private val tokenFaults = setOf(0, 104, 190)
    }

    internal object Serializer : KSerializer<ErrorCode> {
        override val descriptor: SerialDescriptor = PrimitiveSerialDescriptor("io.wakit.ErrorCode", PrimitiveKind.INT)

        override fun serialize(encoder: Encoder, value: ErrorCode) = encoder.encodeInt(value.value)

        override fun deserialize(decoder: Decoder): ErrorCode = ErrorCode(decoder.decodeInt())
    }
}
