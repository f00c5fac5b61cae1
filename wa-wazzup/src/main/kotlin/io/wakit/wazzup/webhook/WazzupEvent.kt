package io.wakit.wazzup.webhook

import io.wakit.wazzup.model.ContactData
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** What a webhook of Wazzup's brings. One body may bring two: messages and statuses come together. */
public sealed interface WazzupEvent {
    /** By what name handlers ask for it. */
    public val name: String
}

/** Messages: those that came, and those that were sent. Tell one by its id: the same may come again. */
public data class MessagesWebhook(val messages: List<WazzupMessage>) : WazzupEvent {
    override val name: String get() = EventName.MESSAGES
}

/** What became of messages. */
public data class StatusesWebhook(val statuses: List<MessageStatus>) : WazzupEvent {
    override val name: String get() = EventName.STATUSES
}

/** Wazzup asks the CRM to make a contact or a deal: one of them. A handler may answer with what was made. */
public data class CreateEntitiesWebhook(
    val createContact: ContactToCreate? = null,
    val createDeal: DealToCreate? = null,
) : WazzupEvent {
    override val name: String get() = EventName.CREATE_ENTITIES
}

/** How channels fare. */
public data class ChannelsUpdatesWebhook(val channelsUpdates: List<ChannelUpdate>) : WazzupEvent {
    override val name: String get() = EventName.CHANNELS_UPDATES
}

/** What became of a WABA template. */
public data class TemplateStatusWebhook(val templateStatus: TemplateStatus) : WazzupEvent {
    override val name: String get() = EventName.TEMPLATE_STATUS
}

/** Wazzup looks whether the address answers. */
public data object TestWebhook : WazzupEvent {
    override val name: String get() = EventName.ALL
}

/**
 * What nobody knows yet, or could be read only in part.
 *
 * @property raw as it came.
 */
public data class UnknownWebhook(val raw: JsonObject) : WazzupEvent {
    override val name: String get() = EventName.ALL

    override fun toString(): String = "UnknownWebhook(${raw.keys})"
}

/** The names under which handlers are registered. */
public object EventName {
    /** [MessagesWebhook]. */
    public const val MESSAGES: String = "messages"

    /** [StatusesWebhook]. */
    public const val STATUSES: String = "statuses"

    /** [CreateEntitiesWebhook]. */
    public const val CREATE_ENTITIES: String = "createEntities"

    /** [ChannelsUpdatesWebhook]. */
    public const val CHANNELS_UPDATES: String = "channelsUpdates"

    /** [TemplateStatusWebhook]. */
    public const val TEMPLATE_STATUS: String = "templateStatus"

    /** All of them, [UnknownWebhook] too. */
    public const val ALL: String = "*"

    internal val known = setOf(MESSAGES, STATUSES, CREATE_ENTITIES, CHANNELS_UPDATES, TEMPLATE_STATUS, ALL)
}

/**
 * A contact that the CRM is asked to make.
 *
 * @property source `auto`, or `byUser` where somebody asked for it.
 */
@Serializable
public data class ContactToCreate(
    val responsibleUserId: String?,
    val name: String?,
    val contactData: List<ContactData> = emptyList(),
    val source: String? = null,
) {
    override fun toString(): String = "ContactToCreate($source)"
}

/**
 * A deal that the CRM is asked to make.
 *
 * @property contacts ids of the CRM's contacts that it is with.
 * @property source `auto`, or `byUser` where somebody asked for it.
 */
@Serializable
public data class DealToCreate(
    val responsibleUserId: String?,
    val contacts: List<String> = emptyList(),
    val source: String? = null,
)
