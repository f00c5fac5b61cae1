package io.wakit.dsl

import io.wakit.model.WaId
import io.wakit.model.message.Contact
import io.wakit.model.message.Contacts
import java.time.LocalDate

/** Words for cards of people. */
@WaDsl
public sealed interface ContactsWords {
    /** The card of one person, whose name is shown as [formattedName]. */
    public fun contact(formattedName: String, more: ContactScope.() -> Unit = {}): Contacts =
        Contacts(ContactScope(formattedName).apply(more).contact())

    /** The cards of several people; Meta advises to send few. */
    public fun contacts(cards: ContactsScope.() -> Unit): Contacts = Contacts(ContactsScope().apply(cards).cards)
}

/** The people whose cards are sent. */
@WaDsl
public class ContactsScope internal constructor() {
    internal val cards = mutableListOf<Contact>()

    /** One more person, whose name is shown as [formattedName]. */
    public fun contact(formattedName: String, more: ContactScope.() -> Unit = {}) {
        cards += ContactScope(formattedName).apply(more).contact()
    }
}

/** What a card says besides the name that is shown. */
@WaDsl
public class ContactScope internal constructor(formattedName: String) {
    private var name = Contact.Name(formattedName)
    private val phones = mutableListOf<Contact.Phone>()
    private val emails = mutableListOf<Contact.Email>()
    private val urls = mutableListOf<Contact.Url>()
    private val addresses = mutableListOf<Contact.Address>()
    private var organization: Contact.Organization? = null
    private var birthday: String? = null

    /** The parts of the name. */
    public fun name(
        first: String? = null,
        last: String? = null,
        middle: String? = null,
        prefix: String? = null,
        suffix: String? = null,
    ) {
        name = Contact.Name(name.formattedName, first, last, middle, prefix, suffix)
    }

    /** A number. With [waId] the card has a button to write to the person; without, one that invites to WhatsApp. */
    public fun phone(phone: String, type: String? = null, waId: WaId? = null) {
        phones += Contact.Phone(phone, type, waId)
    }

    /** An e-mail address; [type] is any word, such as `Work`. */
    public fun email(email: String, type: String? = null) {
        emails += Contact.Email(email, type)
    }

    /** A page; [type] is any word, such as `Company`. */
    public fun url(url: String, type: String? = null) {
        urls += Contact.Url(url, type)
    }

    /** A place to live or work; [countryCode] has two letters, by ISO 3166. */
    public fun address(
        street: String? = null,
        city: String? = null,
        state: String? = null,
        zip: String? = null,
        country: String? = null,
        countryCode: String? = null,
        type: String? = null,
    ) {
        addresses += Contact.Address(street, city, state, zip, country, countryCode, type)
    }

    /** Where the person works, and as what ([title]). */
    public fun organization(company: String? = null, department: String? = null, title: String? = null) {
        organization = Contact.Organization(company, department, title)
    }

    /** The day of birth, with its year. */
    public fun birthday(day: LocalDate) {
        birthday = day.toString()
    }

    internal fun contact() = Contact(name, phones, emails, urls, addresses, organization, birthday)
}
