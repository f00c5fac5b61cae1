package io.wakit.model.phone

import io.wakit.model.AsWord
import io.wakit.model.BusinessProfileId
import io.wakit.model.FirstOfData
import io.wakit.model.Fixed
import io.wakit.model.JsonSchema
import io.wakit.model.MESSAGING_PRODUCT
import io.wakit.model.OpenWord
import io.wakit.model.SchemaWords
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.builtins.serializer
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.JsonTransformingSerializer

/**
 * What users see when they tap the name of the business: the profile beside a phone number. Only the fields that were asked
 * for are there.
 *
 * @property id of the profile as a node; the edge of a phone number leaves it out.
 * @property accountName only on the node.
 * @property profilePictureUrl a link that runs out after a while.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/business-profiles">Business profiles</a>
 */
@OptIn(ExperimentalSerializationApi::class)
@KeepGeneratedSerializer
@Serializable(with = BusinessProfile.FromList::class)
public data class BusinessProfile @JvmOverloads constructor(
    val about: String? = null,
    val address: String? = null,
    val description: String? = null,
    val email: String? = null,
    val vertical: Vertical? = null,
    val websites: List<String> = emptyList(),
    @SerialName("profile_picture_url") val profilePictureUrl: String? = null,
    @SerialName("account_name") val accountName: String? = null,
    val id: BusinessProfileId? = null,
) {
    /** The edge answers a list of one, older answers with a wrapper inside; the node answers the profile itself. */
    internal object FromList : FirstOfData<BusinessProfile>(generatedSerializer(), "business_profile")
}

/**
 * What is to change in a profile; what is null stays, and an empty text clears.
 *
 * @property about the line under the name, 1 to 139 characters.
 * @property address up to 256 characters.
 * @property description up to 256 characters.
 * @property email up to 128 characters.
 * @property vertical the trade.
 * @property websites at most 2 of up to 256 characters, each with `http://` or `https://`.
 * @property profilePictureHandle what a resumable upload gave for the picture (`h`), not a media id.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/business-profiles">Business profiles</a>
 */
@OptIn(ExperimentalSerializationApi::class)
@Serializable
public data class BusinessProfileUpdate @JvmOverloads constructor(
    val about: String? = null,
    val address: String? = null,
    val description: String? = null,
    val email: String? = null,
    val vertical: Vertical? = null,
    @Serializable(with = Websites::class) val websites: List<String>? = null,
    @SerialName("profile_picture_handle") val profilePictureHandle: String? = null,
    @SerialName("account_name") val accountName: String? = null,
) {
    @EncodeDefault
    @Fixed(MESSAGING_PRODUCT)
    @SerialName("messaging_product")
    private val messagingProduct: String = MESSAGING_PRODUCT

    /** Meta's own example has the list as JSON in a text; both are read, the list is written. */
    internal object Websites : JsonTransformingSerializer<List<String>>(ListSerializer(String.serializer())) {
        override val descriptor: SerialDescriptor = super.descriptor.let { list ->
            JsonSchema.describe(list) { SchemaWords.anyOf(it.body(list), SchemaWords.type("string")) }
        }

        override fun transformDeserialize(element: JsonElement): JsonElement =
            if (element is JsonPrimitive && element.isString) Json.parseToJsonElement(element.content) else element
    }
}

/** The trade of a business, as its profile shows it. */
@Serializable(with = Vertical.Serializer::class)
public class Vertical(value: String) : OpenWord(value) {
    public companion object {
        /** Cars and what belongs to them. */
        @JvmField public val Auto: Vertical = Vertical("AUTO")

        /** Beauty, spa and salon. */
        @JvmField public val Beauty: Vertical = Vertical("BEAUTY")

        /** Clothing. */
        @JvmField public val Apparel: Vertical = Vertical("APPAREL")

        /** Education. */
        @JvmField public val Education: Vertical = Vertical("EDU")

        /** Entertainment. */
        @JvmField public val Entertainment: Vertical = Vertical("ENTERTAIN")

        /** Planning of events. */
        @JvmField public val EventPlanning: Vertical = Vertical("EVENT_PLAN")

        /** Banking and finance. */
        @JvmField public val Finance: Vertical = Vertical("FINANCE")

        /** Food and groceries. */
        @JvmField public val Grocery: Vertical = Vertical("GROCERY")

        /** Public service. */
        @JvmField public val Government: Vertical = Vertical("GOVT")

        /** Hotel and lodging. */
        @JvmField public val Hotel: Vertical = Vertical("HOTEL")

        /** Medicine and health. */
        @JvmField public val Health: Vertical = Vertical("HEALTH")

        /** A charity, or another that works for no profit. */
        @JvmField public val NonProfit: Vertical = Vertical("NONPROFIT")

        /** Professional services. */
        @JvmField public val ProfessionalServices: Vertical = Vertical("PROF_SERVICES")

        /** Shops. */
        @JvmField public val Retail: Vertical = Vertical("RETAIL")

        /** Travel and transport. */
        @JvmField public val Travel: Vertical = Vertical("TRAVEL")

        /** Restaurants. */
        @JvmField public val Restaurant: Vertical = Vertical("RESTAURANT")

        /** Alcoholic drinks. */
        @JvmField public val Alcohol: Vertical = Vertical("ALCOHOL")

        /** Gambling over the net. */
        @JvmField public val OnlineGambling: Vertical = Vertical("ONLINE_GAMBLING")

        /** Gambling in houses. */
        @JvmField public val PhysicalGambling: Vertical = Vertical("PHYSICAL_GAMBLING")

        /** Medicines without prescription. */
        @JvmField public val OtcDrugs: Vertical = Vertical("OTC_DRUGS")

        /** None of the others. */
        @JvmField public val Other: Vertical = Vertical("OTHER")
    }

    internal object Serializer : AsWord<Vertical>("Vertical", ::Vertical)
}
