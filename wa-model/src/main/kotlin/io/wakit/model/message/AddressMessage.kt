package io.wakit.model.message

import io.wakit.model.Fixed
import io.wakit.model.Personal
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A form in which the user fills in an address, or picks a known one. For numbers and users in India.
 *
 * The fields are `name`, `phone_number`, `in_pin_code` (up to 6 characters), `house_number`, `floor_number`, `tower_number`,
 * `building_name`, `address`, `landmark_area`, `city` and `state`.
 *
 * @property body up to 1,024 characters.
 * @property country two letters, by ISO 3166: `IN`.
 * @property values what the form is filled with beforehand, by field.
 * @property savedAddresses addresses to pick from.
 * @property validationErrors what is wrong with what was filled in before, by field; the form cannot be sent until it is mended.
 * @property header text, image, video or document.
 * @property footer up to 60 characters.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/messages/address-messages">Address messages</a>
 */
@Serializable
@SerialName("address_message")
@OptIn(ExperimentalSerializationApi::class)
public data class AddressMessage @JvmOverloads constructor(
    @SerialName("body.text") val body: String,
    @SerialName("action.parameters.country") val country: String,
    @SerialName("action.parameters.values") val values: Map<String, String>? = null,
    @SerialName("action.parameters.saved_addresses") val savedAddresses: List<SavedAddress> = emptyList(),
    @SerialName("action.parameters.validation_errors") val validationErrors: Map<String, String>? = null,
    val header: Header? = null,
    @SerialName("footer.text") val footer: String? = null,
) : Interactive() {
    @EncodeDefault
    @Fixed("address_message")
    @SerialName("action.name")
    private val name: String = "address_message"

    override val kind: String get() = "address_message"
}

/**
 * An address that the business knows of the user.
 *
 * @property id what comes back when it is picked.
 * @property value the address by field, as in [AddressMessage.values].
 */
@Serializable
public data class SavedAddress(val id: String, val value: Map<String, String>) : Personal() {
    override val gist: String get() = id
}
