@file:OptIn(ExperimentalSerializationApi::class)

package io.wakit.wazzup.model

import io.wakit.model.Violation
import io.wakit.wazzup.checks
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonNames

/**
 * A person whom the CRM knows, and where they chat.
 *
 * @property id the CRM's own, up to 100 characters.
 * @property responsibleUserId the [User] who answers them.
 * @property contactData their chats, one at least; under the name of `data` they are read too.
 * @property uri where their card is in the CRM.
 */
@Serializable
public data class Contact @JvmOverloads constructor(
    val id: String,
    val responsibleUserId: String?,
    val name: String?,
    @JsonNames("data") val contactData: List<ContactData> = emptyList(),
    val uri: String? = null,
) {
    /** The limits of Wazzup's that it breaks. */
    public fun violations(): List<Violation> = checks {
        needed("id", id, ENTITY_ID)
        needed("responsibleUserId", responsibleUserId, ENTITY_ID)
        needed("name", name, ENTITY_TEXT)
        length("uri", uri, ENTITY_TEXT)
        count("contactData", contactData, 1..Int.MAX_VALUE)
        contactData.forEachIndexed { i, chat -> within("contactData[$i]", chat.violations()) }
    }

    override fun toString(): String = "Contact($id)"
}

/**
 * One chat of a [Contact].
 *
 * @property username on Telegram alone, without `@`.
 * @property phone on Telegram and MAX alone, 8 to 15 digits.
 */
@Serializable
public data class ContactData @JvmOverloads constructor(
    val chatType: ChatType,
    val chatId: String? = null,
    val username: String? = null,
    val phone: String? = null,
) {
    /** The limits of Wazzup's that it breaks. */
    public fun violations(): List<Violation> = checks {
        username("username", username)
        phone("phone", phone)
        rule("username", username == null || chatType == ChatType.Telegram, "is for telegram alone")
        rule(
            "phone",
            phone == null || chatType == ChatType.Telegram || chatType == ChatType.Max,
            "is for telegram and max; elsewhere the number is the chatId",
        )
        rule("chatId", chatId != null || username != null || phone != null, "is missing; say which chat it is")
    }

    override fun toString(): String = "ContactData($chatType)"
}

/** What the id and the texts of an entity may have. */
internal const val ENTITY_ID = 100
internal const val ENTITY_TEXT = 200
