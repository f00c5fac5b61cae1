package io.wakit.model.account

import io.wakit.model.AllocationConfigId
import io.wakit.model.ExtendedCreditId
import io.wakit.model.OpenWord
import io.wakit.model.Personal
import io.wakit.model.PhoneNumberId
import io.wakit.model.PortfolioId
import io.wakit.model.PreVerifiedNumberId
import io.wakit.model.TextOrNumber
import io.wakit.model.UnixTime
import io.wakit.model.WabaId
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject
import java.time.Instant

/**
 * A business portfolio. What was not asked for by [PortfolioField] is null.
 *
 * @property verificationStatus whether Meta knows the business behind it: `verified`, `not_verified`, `pending` and others.
 */
@Serializable
public data class BusinessPortfolio @JvmOverloads constructor(
    val id: PortfolioId,
    val name: String? = null,
    @SerialName("verification_status") val verificationStatus: String? = null,
    @SerialName("business_status") val status: String? = null,
    @SerialName("timezone_id") @Serializable(with = TextOrNumber::class) val timezoneId: String? = null,
    @SerialName("two_factor_type") val twoFactor: String? = null,
    @SerialName("primary_page") @Serializable(with = TextOrNumber::class) val primaryPage: String? = null,
    @SerialName("created_time") @Serializable(with = UnixTime::class) val createdAt: Instant? = null,
    @SerialName("updated_time") @Serializable(with = UnixTime::class) val updatedAt: Instant? = null,
)

/** What may be asked of a portfolio (`fields=`). Any other word of Meta's can be made with the constructor. */
public class PortfolioField(value: String) : OpenWord(value) {
    public companion object {
        /** `name` */
        @JvmField public val Name: PortfolioField = PortfolioField("name")

        /** `verification_status` */
        @JvmField public val VerificationStatus: PortfolioField = PortfolioField("verification_status")

        /** `business_status` */
        @JvmField public val Status: PortfolioField = PortfolioField("business_status")

        /** `timezone_id` */
        @JvmField public val Timezone: PortfolioField = PortfolioField("timezone_id")

        /** `two_factor_type` */
        @JvmField public val TwoFactor: PortfolioField = PortfolioField("two_factor_type")

        /** `created_time` */
        @JvmField public val CreatedAt: PortfolioField = PortfolioField("created_time")

        /** `updated_time` */
        @JvmField public val UpdatedAt: PortfolioField = PortfolioField("updated_time")
    }
}

/**
 * A number that a partner verified ahead of its customers.
 *
 * @property status `VERIFIED`, `PENDING`, `FAILED` or `EXPIRED`.
 * @property availability `AVAILABLE`, `IN_USE`, `RESERVED` or `UNAVAILABLE`.
 * @property problem why the id names no number, where [isValid] is false.
 */
@Serializable
public data class PreVerifiedNumber @JvmOverloads constructor(
    val id: PreVerifiedNumberId? = null,
    @SerialName("display_phone_number") val displayNumber: String? = null,
    @SerialName("country_prefix") val countryPrefix: Int? = null,
    @SerialName("country_code") val country: String? = null,
    val region: String? = null,
    @SerialName("verification_status") val status: String? = null,
    @SerialName("availability_status") val availability: String? = null,
    @SerialName("supported_features") val features: List<String> = emptyList(),
    @SerialName("created_time") @Serializable(with = UnixTime::class) val createdAt: Instant? = null,
    @SerialName("last_updated") @Serializable(with = UnixTime::class) val updatedAt: Instant? = null,
    @SerialName("is_input_id_valid") val isValid: Boolean? = null,
    @SerialName("error_msg") val problem: String? = null,
)

/** Which of the pre-verified numbers to list; what is null is not asked. */
public data class PreVerifiedFilter @JvmOverloads constructor(
    val status: String? = null,
    val availability: String? = null,
    val country: String? = null,
)

/** A number to be added to a portfolio. */
@Serializable
public data class NumberToAdd(@SerialName("phone_number") val phoneNumber: String)

/**
 * How the code for a number is to come.
 *
 * @property method `SMS` or `VOICE`.
 * @property language with its country: `en_US`.
 */
@Serializable
public data class CodeRequest(@SerialName("code_method") val method: String, val language: String)

/** The code that came, six digits. */
@Serializable
public class CodeAnswer(public val code: String) : Personal()

/** Whether the code was the right one, and the number that it verified. */
@Serializable
public data class CodeVerified @JvmOverloads constructor(
    @SerialName("success") val isDone: Boolean = true,
    val id: PhoneNumberId? = null,
)

/** A number and the partner who may hand it to customers. */
@Serializable
public data class NumberSharing(
    @SerialName("preverified_id") val number: PreVerifiedNumberId,
    @SerialName("partner_business_id") val partner: PortfolioId,
)

/** A credit line of a portfolio. */
@Serializable
public data class CreditLine @JvmOverloads constructor(
    val id: ExtendedCreditId,
    @SerialName("legal_entity_name") val legalEntity: String? = null,
)

/**
 * What became of a credit line that was shared or attached.
 *
 * @property allocation by which the sharing is looked at and taken back.
 */
@Serializable
public data class CreditShared @JvmOverloads constructor(
    @SerialName("allocation_config_id") val allocation: AllocationConfigId,
    @SerialName("waba_id") val waba: WabaId? = null,
    @SerialName("success") val isDone: Boolean = true,
)

/**
 * One sharing of a credit line.
 *
 * @property credential what pays for the customer; the same as the account's primary funding where all went well.
 * @property status of the request, such as `DELETED`.
 */
@Serializable
public data class CreditAllocation @JvmOverloads constructor(
    val id: AllocationConfigId,
    @SerialName("receiving_business") val business: NamedPortfolio? = null,
    @SerialName("receiving_credential") val credential: Credential? = null,
    @SerialName("request_status") val status: String? = null,
) {
    /** What pays, by its id. */
    @Serializable
    public data class Credential(@Serializable(with = TextOrNumber::class) val id: String)
}

/** What may be asked of a sharing of credit (`fields=`). Any other word of Meta's can be made with the constructor. */
public class CreditField(value: String) : OpenWord(value) {
    public companion object {
        /** `receiving_business` */
        @JvmField public val Business: CreditField = CreditField("receiving_business")

        /** `receiving_credential` */
        @JvmField public val Credential: CreditField = CreditField("receiving_credential")

        /** `request_status` */
        @JvmField public val Status: CreditField = CreditField("request_status")
    }
}

/** Meta's number of a request that it works on; a webhook tells the end. */
@Serializable
public data class RequestMade(@SerialName("request_id") val id: String)

/** What Meta says to documents that a partner handed in for a customer. */
@Serializable
public data class CertificationMade @JvmOverloads constructor(
    @SerialName("success") val isDone: Boolean = true,
    val message: String? = null,
    @SerialName("verification_attempts") val attempts: Int? = null,
)

/**
 * A verification that a partner handed in for a customer.
 *
 * @property status such as `PENDING`, `APPROVED`, `FAILED` or `REVOKED`.
 * @property reasons why it failed.
 */
@Serializable
public data class Certification @JvmOverloads constructor(
    @Serializable(with = TextOrNumber::class) val id: String? = null,
    @SerialName("client_business_id") val customer: PortfolioId? = null,
    @SerialName("verification_status") val status: String? = null,
    @SerialName("rejection_reasons") val reasons: List<String> = emptyList(),
    @SerialName("submitted_info") val info: JsonObject? = null,
    @SerialName("submitted_time") @Serializable(with = UnixTime::class) val submittedAt: Instant? = null,
    @SerialName("update_time") @Serializable(with = UnixTime::class) val updatedAt: Instant? = null,
)
