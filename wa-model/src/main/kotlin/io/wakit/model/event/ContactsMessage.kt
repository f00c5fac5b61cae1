package io.wakit.model.event

import io.wakit.model.AsWord
import io.wakit.model.Bsuid
import io.wakit.model.OpenWord
import io.wakit.model.Personal
import io.wakit.model.WaId
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/** Cards of an address book that a user shared, the user's own among them where it was asked for. */
public data class ContactsMessage(
    override val head: MessageHead,
    val contacts: List<SharedContact>,
) : InboundMessage() {
    override val type: String get() = "contacts"
}

/**
 * One card. Nothing on it is sure to be there, and labels such as `CELL` or `Home` are the user's own words.
 *
 * @property birthday as `YYYY-MM-DD`; the year may be missing.
 * @property origin how the card came about; see [ContactOrigin].
 * @property vcard the card in the form of an address book, where Meta sends it along.
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks/reference/messages/contacts">contacts messages webhook</a>
 */
@Serializable
public data class SharedContact(
    val name: Name? = null,
    val phones: List<Phone> = emptyList(),
    val emails: List<Email> = emptyList(),
    val addresses: List<Address> = emptyList(),
    val urls: List<Url> = emptyList(),
    val org: Organization? = null,
    val birthday: String? = null,
    val origin: ContactOrigin? = null,
    val vcard: String? = null,
) : Personal() {
    /** What the person is called; [formattedName] is how the card shows it. */
    @Serializable
    public data class Name(
        @SerialName("formatted_name") val formattedName: String? = null,
        @SerialName("first_name") val firstName: String? = null,
        @SerialName("middle_name") val middleName: String? = null,
        @SerialName("last_name") val lastName: String? = null,
        val prefix: String? = null,
        val suffix: String? = null,
    ) : Personal()

    /**
     * A number of the person.
     *
     * @property waId the number on WhatsApp, where it has one: it can be written to.
     * @property userId the person's business-scoped user id, where Meta tells it.
     */
    @Serializable
    public data class Phone(
        val phone: String? = null,
        val type: String? = null,
        @SerialName("wa_id") @Serializable(with = WaIdOrNone::class) val waId: WaId? = null,
        @SerialName("user_id") @Serializable(with = BsuidOrNone::class) val userId: Bsuid? = null,
    ) : Personal()

    /** A mail address. */
    @Serializable
    public data class Email(val email: String? = null, val type: String? = null) : Personal()

    /** A postal address. */
    @Serializable
    public data class Address(
        val street: String? = null,
        val city: String? = null,
        val state: String? = null,
        val zip: String? = null,
        val country: String? = null,
        @SerialName("country_code") val countryCode: String? = null,
        val type: String? = null,
    ) : Personal()

    /** A web address, with or without a scheme. */
    @Serializable
    public data class Url(val url: String? = null, val type: String? = null) : Personal()

    /** Where the person works, and as what. */
    @Serializable
    public data class Organization(
        val company: String? = null,
        val department: String? = null,
        val title: String? = null,
    ) : Personal()
}

/** How a card came about (`origin`). */
@Serializable(with = ContactOrigin.Serializer::class)
public class ContactOrigin(value: String) : OpenWord(value) {
    public companion object {
        /** The user's own card, in answer to a message that asked for it. */
        @JvmField public val ContactRequest: ContactOrigin = ContactOrigin("contact_request")
    }

    internal object Serializer : AsWord<ContactOrigin>("ContactOrigin", ::ContactOrigin)
}
