package io.wakit.model.phone

import io.wakit.model.AsWord
import io.wakit.model.FirstOfData
import io.wakit.model.Fixed
import io.wakit.model.MESSAGING_PRODUCT
import io.wakit.model.OpenWord
import io.wakit.model.Personal
import io.wakit.model.WabaId
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * What India's law asks a business that sells there to tell: who it is, and whom to complain to. The same for reading and for
 * setting; to be set, the name, the type and both sets of details are needed.
 *
 * @property entityName the legal name, 2 to 128 characters.
 * @property entityTypeCustom what it is, up to 1,024 characters, where [entityType] is [EntityType.Other]; only then.
 * @property isRegistered whether the type is on record with the authorities.
 * @property wabaId whose it is; read only.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/reference/whatsapp-business-phone-number/business-compliance-information-api">
 * Business compliance information</a>
 */
@OptIn(ExperimentalSerializationApi::class)
@KeepGeneratedSerializer
@Serializable(with = BusinessCompliance.FromList::class)
public data class BusinessCompliance @JvmOverloads constructor(
    @SerialName("entity_name") val entityName: String? = null,
    @SerialName("entity_type") val entityType: EntityType? = null,
    @SerialName("grievance_officer_details") val grievanceOfficer: Contact? = null,
    @SerialName("customer_care_details") val customerCare: Contact? = null,
    @SerialName("is_registered") val isRegistered: Boolean? = null,
    @SerialName("entity_type_custom") val entityTypeCustom: String? = null,
    @SerialName("whatsapp_business_account_id") val wabaId: WabaId? = null,
) : Personal() {
    @EncodeDefault
    @Fixed(MESSAGING_PRODUCT)
    @SerialName("messaging_product")
    private val messagingProduct: String = MESSAGING_PRODUCT

    override val gist: String get() = "$entityType"

    /**
     * How somebody can be reached.
     *
     * @property name of the grievance officer; customer care has none.
     * @property mobileNumber with `+` and country code, up to 20 characters.
     * @property landlineNumber likewise.
     */
    @Serializable
    public data class Contact @JvmOverloads constructor(
        val name: String? = null,
        val email: String? = null,
        @SerialName("mobile_number") val mobileNumber: String? = null,
        @SerialName("landline_number") val landlineNumber: String? = null,
    ) : Personal()

    internal object FromList : FirstOfData<BusinessCompliance>(generatedSerializer())
}

/** The legal form of a business. Read, it may come in another spelling, such as `Partnership`. */
@Serializable(with = EntityType.Serializer::class)
public class EntityType(value: String) : OpenWord(value) {
    public companion object {
        /** A partnership with limited liability. */
        @JvmField public val LimitedLiabilityPartnership: EntityType = EntityType("LIMITED_LIABILITY_PARTNERSHIP")

        /** One person's business. */
        @JvmField public val SoleProprietorship: EntityType = EntityType("SOLE_PROPRIETORSHIP")

        /** A partnership. */
        @JvmField public val Partnership: EntityType = EntityType("PARTNERSHIP")

        /** A company whose shares are traded. */
        @JvmField public val PublicCompany: EntityType = EntityType("PUBLIC_COMPANY")

        /** A company whose shares are not traded. */
        @JvmField public val PrivateCompany: EntityType = EntityType("PRIVATE_COMPANY")

        /** Another, told beside it. */
        @JvmField public val Other: EntityType = EntityType("OTHER")
    }

    internal object Serializer : AsWord<EntityType>("EntityType", ::EntityType)
}
