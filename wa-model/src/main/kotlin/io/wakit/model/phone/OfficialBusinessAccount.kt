package io.wakit.model.phone

import io.wakit.model.AsWord
import io.wakit.model.OpenWord
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Whether a number has the blue badge of an Official Business Account, or how far its application came.
 *
 * @property statusMessage the state in a sentence, and with a refusal the reason.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/official-business-accounts">Official Business Accounts</a>
 */
@Serializable
public data class OfficialBusinessAccount @JvmOverloads constructor(
    @SerialName("oba_status") val status: OfficialStatus? = null,
    @SerialName("status_message") val statusMessage: String? = null,
    val id: String? = null,
)

/** How far an application for the badge came (`oba_status`). */
@Serializable(with = OfficialStatus.Serializer::class)
public class OfficialStatus(value: String) : OpenWord(value) {
    public companion object {
        /** Nobody applied. */
        @JvmField public val NotStarted: OfficialStatus = OfficialStatus("NOT_STARTED")

        /** Handed in. */
        @JvmField public val Pending: OfficialStatus = OfficialStatus("PENDING")

        /** Being looked at. */
        @JvmField public val UnderReview: OfficialStatus = OfficialStatus("UNDER_REVIEW")

        /** The number has the badge. */
        @JvmField public val Approved: OfficialStatus = OfficialStatus("APPROVED")

        /** Refused. */
        @JvmField public val Rejected: OfficialStatus = OfficialStatus("REJECTED")

        /** Too old to be decided. */
        @JvmField public val Expired: OfficialStatus = OfficialStatus("EXPIRED")

        /** Taken back by the business. */
        @JvmField public val Cancelled: OfficialStatus = OfficialStatus("CANCELLED")
    }

    internal object Serializer : AsWord<OfficialStatus>("OfficialStatus", ::OfficialStatus)
}

/**
 * An application for the badge. Meta's page and its OpenAPI show two different bodies for the one call: the upper five
 * properties are the page's, [action] and [applicationData] the OpenAPI's. Two-step verification has to be on.
 *
 * @property supportingLinks at most 5, of publications that are known, to show that the business is.
 * @property action what is asked for; the page leaves it out, which stands for applying.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/official-business-accounts">Official Business Accounts</a>
 */
@Serializable
public data class OfficialAccountApplication @JvmOverloads constructor(
    @SerialName("business_website_url") val businessWebsiteUrl: String? = null,
    @SerialName("primary_country_of_operation") val primaryCountryOfOperation: String? = null,
    @SerialName("primary_language") val primaryLanguage: String? = null,
    @SerialName("parent_business_or_brand") val parentBusinessOrBrand: String? = null,
    @SerialName("supporting_links") val supportingLinks: List<String>? = null,
    @SerialName("additional_supporting_information") val additionalSupportingInformation: String? = null,
    val action: Action? = null,
    @SerialName("application_data") val applicationData: ApplicationData? = null,
) {
    /**
     * The business, as Meta's OpenAPI asks for it.
     *
     * @property businessName up to 255 characters.
     * @property businessDescription up to 1,000 characters.
     */
    @Serializable
    public data class ApplicationData @JvmOverloads constructor(
        @SerialName("business_name") val businessName: String? = null,
        @SerialName("business_description") val businessDescription: String? = null,
        @SerialName("website_url") val websiteUrl: String? = null,
        @SerialName("contact_email") val contactEmail: String? = null,
    )

    /** What is to be done about an application. */
    @Serializable(with = Action.Serializer::class)
    public class Action(value: String) : OpenWord(value) {
        public companion object {
            /** Hand it in. */
            @JvmField public val Submit: Action = Action("SUBMIT_APPLICATION")

            /** Take it back. */
            @JvmField public val Withdraw: Action = Action("WITHDRAW_APPLICATION")

            /** Hand it in again after a refusal. */
            @JvmField public val Resubmit: Action = Action("RESUBMIT_APPLICATION")
        }

        internal object Serializer : AsWord<Action>("OfficialAccountApplication.Action", ::Action)
    }
}

/**
 * What Meta says to an application.
 *
 * @property success whether it was taken; it says nothing of how it will be decided.
 * @property trackingId what Meta's support asks for.
 */
@Serializable
public data class OfficialAccountReceipt @JvmOverloads constructor(
    val success: Boolean = false,
    val message: String? = null,
    @SerialName("updated_status") val updatedStatus: OfficialBusinessAccount? = null,
    @SerialName("tracking_id") val trackingId: String? = null,
)
