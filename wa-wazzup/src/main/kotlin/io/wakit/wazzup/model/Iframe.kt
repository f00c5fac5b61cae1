@file:OptIn(ExperimentalSerializationApi::class)

package io.wakit.wazzup.model

import io.wakit.model.Violation
import io.wakit.wazzup.checks
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.Serializable

/**
 * A window with chats, to be shown in a page of the CRM. Its frame needs `allow="microphone *; clipboard-write *"`.
 *
 * @property scope `global` for all chats, `card` for those that [filter] names.
 */
@Serializable
public data class IframeRequest @JvmOverloads constructor(
    val user: IframeUser,
    @EncodeDefault val scope: String = GLOBAL,
    val filter: List<IframeChat>? = null,
    val activeChat: ActiveChat? = null,
    val options: IframeOptions? = null,
) {
    /** The limits of Wazzup's that it breaks. */
    public fun violations(): List<Violation> = checks {
        rule("filter", scope != CARD || !filter.isNullOrEmpty(), "is missing; a card shows the chats that it names")
        rule("scope", scope == GLOBAL || scope == CARD, "is global or card")
    }

    override fun toString(): String = "IframeRequest($scope)"

    /** The two scopes. */
    public companion object {
        /** All chats that the user may see. */
        public const val GLOBAL: String = "global"

        /** The chats of one card. */
        public const val CARD: String = "card"
    }
}

/** Who looks at the window. */
@Serializable
public data class IframeUser(val id: String, val name: String) {
    override fun toString(): String = "IframeUser($id)"
}

/** A chat of a card. */
@Serializable
public data class IframeChat @JvmOverloads constructor(
    val chatType: ChatType,
    val chatId: String? = null,
    val name: String? = null,
    val username: String? = null,
    val phone: String? = null,
) {
    override fun toString(): String = "IframeChat($chatType)"
}

/** The chat that is open at first. */
@Serializable
public data class ActiveChat @JvmOverloads constructor(
    val chatType: ChatType,
    val chatId: String,
    val channelId: ChannelId? = null,
) {
    override fun toString(): String = "ActiveChat($chatType)"
}

/** What the window tells the page around it. */
@Serializable
public data class IframeOptions @JvmOverloads constructor(
    val clientType: String? = null,
    val useDealsEvents: Boolean? = null,
    val useMessageEvents: Boolean? = null,
)

/** Where the window is. The link opens it for whoever has it. */
@Serializable
public data class IframeLink(val url: String) {
    override fun toString(): String = "IframeLink(…)"
}
