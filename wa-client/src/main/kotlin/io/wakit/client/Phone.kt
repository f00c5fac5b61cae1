package io.wakit.client

import io.wakit.client.resource.AppData
import io.wakit.client.resource.Automation
import io.wakit.client.resource.BlockedUsers
import io.wakit.client.resource.Calls
import io.wakit.client.resource.Commerce
import io.wakit.client.resource.Compliance
import io.wakit.client.resource.Encryption
import io.wakit.client.resource.Groups
import io.wakit.client.resource.MarketingMessages
import io.wakit.client.resource.Media
import io.wakit.client.resource.MessageHistories
import io.wakit.client.resource.Messages
import io.wakit.client.resource.OfficialAccount
import io.wakit.client.resource.Payments
import io.wakit.client.resource.PhoneDetails
import io.wakit.client.resource.Profiles
import io.wakit.client.resource.QrCodes
import io.wakit.client.resource.Registrations
import io.wakit.client.resource.Settings
import io.wakit.client.resource.Usernames
import io.wakit.model.PhoneNumberId

/**
 * The handle of a business phone number: what it can say and do. It is made by [WhatsApp.phone], holds no state, and lives
 * as long as its [WhatsApp].
 *
 * @property id the number, as Meta names it.
 * @property graph what carries calls out, for edges that have no function yet.
 */
@OptIn(DelicateWaApi::class)
public class Phone internal constructor(
    public val id: PhoneNumberId,
    @property:DelicateWaApi public val graph: Graph,
    kept: KeptFiles,
) {
    /** The files that it sends and gets. */
    public val media: Media = Media(graph, id, kept)

    /** What the number says to people. */
    public val messages: Messages = Messages(graph, id, media)

    /** What Meta knows of the number: quality, name, throughput, limit, health, callbacks. */
    public val details: PhoneDetails = PhoneDetails(graph, id)

    /** How the number comes into use, and out of it. */
    public val registration: Registrations = Registrations(graph, id)

    /** What users see when they tap the name of the business. */
    public val profile: Profiles = Profiles(graph, id)

    /** Calls, storage, identity checks and encryption of payloads. */
    public val settings: Settings = Settings(graph, id)

    /** The key of the business for Flows, and messages that are encrypted for Meta. */
    public val encryption: Encryption = Encryption(graph, id)

    /** What of the catalog users see. */
    public val commerce: Commerce = Commerce(graph, id)

    /** What India's law asks a business to tell. */
    public val compliance: Compliance = Compliance(graph, id)

    /** The blue badge. */
    public val officialAccount: OfficialAccount = OfficialAccount(graph, id)

    /** Greeting, ice breakers and commands. */
    public val automation: Automation = Automation(graph, id)

    /** Who may not write to the number. */
    public val blockedUsers: BlockedUsers = BlockedUsers(graph, id)

    /** Codes and links that open a chat. */
    public val qrCodes: QrCodes = QrCodes(graph, id)

    /** The way that messages took. */
    public val history: MessageHistories = MessageHistories(graph, id)

    /** Calls with users. */
    public val calls: Calls = Calls(graph, id)

    /** Groups that the number opened. */
    public val groups: Groups = Groups(graph, id)

    /** The name by which users find the number. */
    public val usernames: Usernames = Usernames(graph, id)

    /** Payments of orders, in India. */
    public val payments: Payments = Payments(graph, id)

    /** What the WhatsApp Business app holds of the number. */
    public val appData: AppData = AppData(graph, id)

    /** Marketing templates, by the endpoint of their own. */
    public val marketingMessages: MarketingMessages = MarketingMessages(graph, id)

    override fun toString(): String = "Phone($id)"
}
