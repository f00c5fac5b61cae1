package io.wakit.wazzup.model

import io.wakit.model.Violation
import io.wakit.wazzup.checks
import kotlinx.serialization.Serializable

/**
 * A sale in the CRM, and whom it is with.
 *
 * @property id the CRM's own, up to 100 characters.
 * @property contacts ids of 1 to 10 contacts.
 * @property uri where it is in the CRM; Wazzup asks for it.
 * @property closed whether it is done with.
 */
@Serializable
public data class Deal @JvmOverloads constructor(
    val id: String,
    val responsibleUserId: String?,
    val name: String?,
    val contacts: List<String> = emptyList(),
    val uri: String? = null,
    val closed: Boolean? = null,
) {
    /** The limits of Wazzup's that it breaks. */
    public fun violations(): List<Violation> = checks {
        needed("id", id, ENTITY_ID)
        needed("responsibleUserId", responsibleUserId, ENTITY_ID)
        needed("name", name, ENTITY_TEXT)
        needed("uri", uri, ENTITY_TEXT)
        count("contacts", contacts, 1..CONTACTS)
        contacts.forEachIndexed { i, contact -> needed("contacts[$i]", contact, ENTITY_ID) }
    }

    override fun toString(): String = "Deal($id)"
}

private const val CONTACTS = 10
