package io.wakit.model.message

import io.wakit.model.Personal
import io.wakit.model.WaId
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * One or more cards of people.
 *
 * @property contacts 1 to 257. Meta's reference says 257 and its OpenAPI file 5; the page advises to send fewer.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/messages/contacts-messages">Contacts messages</a>
 */
@Serializable
@SerialName("contacts")
public data class Contacts(@SerialName("*") val contacts: List<Contact>) : Content() {
    /** The card of one person. */
    public constructor(contact: Contact) : this(listOf(contact))

    override val type: String get() = "contacts"
}

/**
 * The card of one person. Only the name has to be there. A phone with a `wa_id` gives the card a button to write to that
 * person; without one the button invites to WhatsApp.
 *
 * @property birthday as `YYYY-MM-DD`.
 */
@Serializable
public data class Contact @JvmOverloads constructor(
    val name: Name,
    val phones: List<Phone> = emptyList(),
    val emails: List<Email> = emptyList(),
    val urls: List<Url> = emptyList(),
    val addresses: List<Address> = emptyList(),
    val org: Organization? = null,
    val birthday: String? = null,
) : Personal() {
    /**
     * @property formattedName the name as it is shown.
     * @property prefix `Dr.`
     * @property suffix `Jr.`
     */
    @Serializable
    public data class Name @JvmOverloads constructor(
        @SerialName("formatted_name") val formattedName: String,
        @SerialName("first_name") val firstName: String? = null,
        @SerialName("last_name") val lastName: String? = null,
        @SerialName("middle_name") val middleName: String? = null,
        val prefix: String? = null,
        val suffix: String? = null,
    ) : Personal()

    /**
     * @property type any word: `Mobile`, `Home`, `iPhone`.
     * @property waId the number's name on WhatsApp.
     */
    @Serializable
    public data class Phone @JvmOverloads constructor(
        val phone: String? = null,
        val type: String? = null,
        @SerialName("wa_id") val waId: WaId? = null,
    ) : Personal()

    /** @property type any word: `Work`, `Home`. */
    @Serializable
    public data class Email @JvmOverloads constructor(val email: String? = null, val type: String? = null) : Personal()

    /** @property type any word: `Company`, `Home`. */
    @Serializable
    public data class Url @JvmOverloads constructor(val url: String? = null, val type: String? = null) : Personal()

    /**
     * @property countryCode two letters, by ISO 3166.
     * @property type any word: `Home`, `Work`.
     */
    @Serializable
    public data class Address @JvmOverloads constructor(
        val street: String? = null,
        val city: String? = null,
        val state: String? = null,
        val zip: String? = null,
        val country: String? = null,
        @SerialName("country_code") val countryCode: String? = null,
        val type: String? = null,
    ) : Personal()

    /** @property title the post that the person has. */
    @Serializable
    public data class Organization @JvmOverloads constructor(
        val company: String? = null,
        val department: String? = null,
        val title: String? = null,
    ) : Personal()
}
