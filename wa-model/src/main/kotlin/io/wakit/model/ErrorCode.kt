package io.wakit.model

import kotlinx.serialization.KSerializer
import kotlinx.serialization.Serializable
import kotlinx.serialization.descriptors.PrimitiveKind
import kotlinx.serialization.descriptors.PrimitiveSerialDescriptor
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder

/**
 * The number by which Meta names a fault: what to branch on, since titles and subcodes change. Every code of Meta's
 * documentation is a constant: the general ones and those of messages here, the rest in [TemplateErrors], [FlowErrors],
 * [CallErrors], [GroupErrors] and [AccountErrors]. Any other number is kept as it came.
 *
 * It means the same in an answer of the Graph, on a failed status, on a message and on an account.
 *
 * @property value the number as it stands in JSON.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes">Error codes</a>
 */
@Serializable(with = ErrorCode.Serializer::class)
public class ErrorCode(public val value: Int) {
    private val facts: ErrorFacts get() = ErrorTable[value]

    /** What the fault is about; [ErrorCategory.Unknown] for a number that this version does not know. */
    public val category: ErrorCategory get() = facts.category

    /**
     * What went wrong, in a sentence that suits all reasons of this code; the details of the answer are more exact.
     */
    public val cause: String get() = facts.cause

    /** Who has to act, and whether and when the same call may be made again. */
    public val remedy: Remedy get() = facts.remedy

    /** Whether Meta's documentation had this code when this version was made. */
    public val isKnown: Boolean get() = category != ErrorCategory.Unknown

    /** Whether Meta holds the caller back for a while: wait, then the same call may pass. */
    public val isRateLimit: Boolean get() = category == ErrorCategory.Throttling

    /** Whether the access token is missing, out of date or withdrawn: only a new one helps. */
    public val isTokenFault: Boolean get() = category == ErrorCategory.Token

    override fun equals(other: Any?): Boolean = other is ErrorCode && other.value == value

    override fun hashCode(): Int = value

    override fun toString(): String = value.toString()

    public companion object {
        /** 0: the access token was withdrawn, or the app user is gone. */
        @JvmField public val AuthException: ErrorCode = ErrorCode(0)

        /** 1: the request is malformed, or Meta failed; its answer does not tell which. */
        @JvmField public val ApiUnknown: ErrorCode = ErrorCode(1)

        /** 2: meta is down or overloaded for a while. */
        @JvmField public val ApiService: ErrorCode = ErrorCode(2)

        /** 3: the app lacks the capability or the permission that this call needs. */
        @JvmField public val ApiMethod: ErrorCode = ErrorCode(3)

        /** 4: the app has used up its calls of this hour. */
        @JvmField public val AppRateLimit: ErrorCode = ErrorCode(4)

        /** 10: A permission was never given, or was taken away. */
        @JvmField public val PermissionDenied: ErrorCode = ErrorCode(10)

        /** 17: the person or system user behind the token has used up the calls of this hour. */
        @JvmField public val UserRateLimit: ErrorCode = ErrorCode(17)

        /** 33: the business phone number was deleted, or the id names nothing that the token may see. */
        @JvmField public val PhoneNumberDeleted: ErrorCode = ErrorCode(33)

        /** 100: A parameter is missing, misspelt, too long or not allowed here. */
        @JvmField public val InvalidParameter: ErrorCode = ErrorCode(100)

        /** 104: the call carried no access token. */
        @JvmField public val AccessTokenRequired: ErrorCode = ErrorCode(104)

        /** 190: the access token has expired or was invalidated. */
        @JvmField public val AccessTokenExpired: ErrorCode = ErrorCode(190)

        /** 200: A permission was not given or was taken away; all codes from 200 to 299 say so. */
        @JvmField public val ApiPermission: ErrorCode = ErrorCode(200)

        /** 368: the account is restricted or disabled, since it broke a policy. */
        @JvmField public val PolicyViolation: ErrorCode = ErrorCode(368)

        /** 613: this operation was asked for too often: call permissions, or verification codes. */
        @JvmField public val CallsTooFast: ErrorCode = ErrorCode(613)

        /** 803: no object has this id, or the token has no access to it. */
        @JvmField public val ObjectNotFound: ErrorCode = ErrorCode(803)

        /** 80007: the WhatsApp Business Account has used up its calls of this hour. */
        @JvmField public val WabaRateLimit: ErrorCode = ErrorCode(80007)

        /** 130429: the phone number sends faster than its throughput (80 a second, or 1,000 after the upgrade). */
        @JvmField public val ThroughputReached: ErrorCode = ErrorCode(130429)

        /** 130472: the user is in a group to which Meta delivers no marketing, as an experiment. */
        @JvmField public val UserInExperiment: ErrorCode = ErrorCode(130472)

        /** 130497: the account may not message users of this country. */
        @JvmField public val CountryRestricted: ErrorCode = ErrorCode(130497)

        /** 131000: meta failed to send, and does not name the reason. */
        @JvmField public val SomethingWentWrong: ErrorCode = ErrorCode(131000)

        /** 131005: A permission is missing or was taken away. */
        @JvmField public val AccessDenied: ErrorCode = ErrorCode(131005)

        /** 131008: A required parameter is missing. */
        @JvmField public val ParameterMissing: ErrorCode = ErrorCode(131008)

        /** 131009: A parameter has a value that is not allowed. */
        @JvmField public val ParameterValueInvalid: ErrorCode = ErrorCode(131009)

        /** 131016: A service of Meta is down for a while. */
        @JvmField public val ServiceUnavailable: ErrorCode = ErrorCode(131016)

        /** 131021: the number would message or block itself. */
        @JvmField public val RecipientIsSender: ErrorCode = ErrorCode(131021)

        /** 131026: the user is not on WhatsApp, has not accepted its terms, or has too old an app. */
        @JvmField public val Undeliverable: ErrorCode = ErrorCode(131026)

        /** 131030: A test number reaches only the recipients on its list. */
        @JvmField public val RecipientNotAllowed: ErrorCode = ErrorCode(131030)

        /** 131031: the account is locked for a policy, or what was sent (a PIN, say) does not match it. */
        @JvmField public val AccountLocked: ErrorCode = ErrorCode(131031)

        /** 131035: A message to a number without storage was dropped, as no webhook was taken within an hour. */
        @JvmField public val WebhookOutlivedRetention: ErrorCode = ErrorCode(131035)

        /** 131036: A device of the user did not take the message of a number without storage in time. */
        @JvmField public val DeviceDidNotDecrypt: ErrorCode = ErrorCode(131036)

        /** 131037: A number that WhatsApp provided sends only once its display name is approved. */
        @JvmField public val DisplayNameNotApproved: ErrorCode = ErrorCode(131037)

        /** 131042: the payment method of the account is missing or not valid. */
        @JvmField public val PaymentIssue: ErrorCode = ErrorCode(131042)

        /** 131045: the registration of the number is broken; register it again. */
        @JvmField public val CertificateIncorrect: ErrorCode = ErrorCode(131045)

        /** 131047: more than 24 hours have passed since the user last wrote, so only a template may be sent. */
        @JvmField public val ReengagementWindow: ErrorCode = ErrorCode(131047)

        /** 131048: sends are curbed, since too many users blocked or reported the number. */
        @JvmField public val SpamRateLimit: ErrorCode = ErrorCode(131048)

        /** 131049: the user gets no more marketing for now; sooner than in 24 hours it fails again. */
        @JvmField public val EcosystemLimit: ErrorCode = ErrorCode(131049)

        /** 131050: the user has stopped marketing from this business. */
        @JvmField public val MarketingStopped: ErrorCode = ErrorCode(131050)

        /** 131051: meta does not know this type of message. */
        @JvmField public val UnsupportedMessageType: ErrorCode = ErrorCode(131051)

        /** 131052: the media that the user sent could not be fetched; often it is too large. */
        @JvmField public val MediaDownloadFailed: ErrorCode = ErrorCode(131052)

        /** 131053: the media could not be uploaded; often its MIME type is wrong. */
        @JvmField public val MediaUploadFailed: ErrorCode = ErrorCode(131053)

        /** 131055: the call is closed here: no marketing template, or a number that is called by SIP. */
        @JvmField public val MethodNotAllowed: ErrorCode = ErrorCode(131055)

        /** 131056: too many messages to this one user (one in 6 seconds, bursts of 45); others are not touched. */
        @JvmField public val PairRateLimit: ErrorCode = ErrorCode(131056)

        /** 131057: the account is under maintenance, as in an upgrade of its throughput. */
        @JvmField public val MaintenanceMode: ErrorCode = ErrorCode(131057)

        /** 131059: the cursor of the list is out of date or broken; begin again without one. */
        @JvmField public val InvalidCursor: ErrorCode = ErrorCode(131059)

        /** 131060: the message went through a companion device that is unsupported beside the WhatsApp Business app. */
        @JvmField public val UnsupportedCompanion: ErrorCode = ErrorCode(131060)

        /** 131062: an authentication message goes to a phone number, not to a business-scoped user id. */
        @JvmField public val BsuidNotAllowed: ErrorCode = ErrorCode(131062)

        /** 133016: the number was registered or deregistered more than 10 times in 72 hours. */
        @JvmField public val RegistrationRateLimit: ErrorCode = ErrorCode(133016)

        /** 135000: the request has a fault that Meta does not name. */
        @JvmField public val GenericUserError: ErrorCode = ErrorCode(135000)

        /** 137000: the identity key of the user is no longer the one that the message named. */
        @JvmField public val IdentityChanged: ErrorCode = ErrorCode(137000)
    }

    internal object Serializer : KSerializer<ErrorCode> {
        override val descriptor: SerialDescriptor =
            JsonSchema.describe(PrimitiveSerialDescriptor("io.wakit.ErrorCode", PrimitiveKind.INT)) {
                SchemaWords.Digits
            }

        override fun serialize(encoder: Encoder, value: ErrorCode) = encoder.encodeInt(value.value)

        override fun deserialize(decoder: Decoder): ErrorCode = ErrorCode(decoder.decodeInt())
    }
}
