package io.wakit.wazzup.model

import io.wakit.model.Violation
import io.wakit.wazzup.checks
import kotlinx.serialization.Serializable

/**
 * Someone who works in the CRM, as Wazzup knows them. An account has at most 1000.
 *
 * @property id the CRM's own, up to 64 characters.
 * @property phone 8 to 15 digits without a plus, of one user alone; a malformed one Wazzup would drop in silence.
 */
@Serializable
public data class User @JvmOverloads constructor(
    val id: String,
    val name: String?,
    val phone: String? = null,
) {
    /** The limits of Wazzup's that it breaks. */
    public fun violations(): List<Violation> = checks {
        needed("id", id, ID)
        needed("name", name, NAME)
        phone("phone", phone)
    }

    override fun toString(): String = "User($id)"
}

private const val ID = 64
private const val NAME = 150
