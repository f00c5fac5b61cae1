package io.wakit.bot.ledger

import io.wakit.model.Bsuid
import io.wakit.model.GraphError
import io.wakit.model.GroupId
import io.wakit.model.MessageId
import io.wakit.model.PhoneNumberId
import io.wakit.model.Recipient
import io.wakit.model.WaId
import io.wakit.model.event.Conversation
import io.wakit.model.event.DeliveryState
import io.wakit.model.event.MessageStatus
import io.wakit.model.event.Pricing
import io.wakit.model.message.MessageReceipt
import io.wakit.model.message.OutboundMessage
import java.time.Instant

/**
 * What became of one message, at one recipient: all that its statuses have said, in whatever order they came and however
 * often. Two entries of one message [join] to one that says what both say.
 *
 * @property participant in a group, the member whom it is about: a message has an entry for each, and one for the group.
 * @property recipient the phone number, or the group, that it went to; null where Meta told a user id alone.
 * @property userId the business-scoped user id, where Meta told it.
 * @property callbackData what the send gave along as `biz_opaque_callback_data`.
 * @property acceptedAt when Meta took it, where that was noted.
 * @property steps what each state said; the state itself is the furthest of them.
 */
public data class LedgerEntry @JvmOverloads constructor(
    public val phone: PhoneNumberId,
    public val message: MessageId,
    public val participant: Recipient? = null,
    public val recipient: Recipient? = null,
    public val userId: Bsuid? = null,
    public val callbackData: String? = null,
    public val acceptedAt: Instant? = null,
    public val steps: Map<DeliveryState, LedgerStep> = emptyMap(),
) {
    init {
        require(acceptedAt != null || steps.isNotEmpty()) {
            "An entry says that a message was sent, or what became of it"
        }
    }

    /** How far it came; null where no status was heard of yet. See [DeliveryState.advances]. */
    val state: DeliveryState? get() = furthest(steps)

    /** What that comes to. */
    val standing: Standing
        get() = when (val state = state) {
            DeliveryState.Failed -> Standing.Failed
            null, DeliveryState.Sent, DeliveryState.Warning -> waiting()
            else -> if (state.isKnown()) Standing.Delivered else waiting()
        }

    private fun waiting() = if (recipient is GroupId && participant == null) Standing.Members else Standing.Waiting

    /** When it was sent: when Meta took it, else the first that was heard of it. */
    val sentAt: Instant get() = acceptedAt ?: steps.values.minOf { it.at }

    /** When it came as far as it did. */
    val changedAt: Instant get() = state?.let { steps.getValue(it).at } ?: sentAt

    /** When it reached [state]; null where that was not told: `delivered` may be left out when `read` comes at once. */
    public fun at(state: DeliveryState): Instant? = steps[state]?.at

    /** What it costs, in the words of the furthest status that said so. */
    val pricing: Pricing? get() = furthest(
        steps.filterValues {
            it.pricing != null
        },
    )?.let { steps.getValue(it).pricing }

    /** The conversation that it was counted in, where Meta says so. */
    val conversation: Conversation?
        get() = furthest(steps.filterValues { it.conversation != null })?.let { steps.getValue(it).conversation }

    /** Why it failed; empty where it did not. */
    val errors: List<GraphError>
        get() = if (state == DeliveryState.Failed) steps.getValue(DeliveryState.Failed).errors else emptyList()

    /** Who it is about, in the form to write to. */
    val about: Recipient? get() = participant ?: recipient ?: userId

    /** What this and [other] say of the same message and recipient, in whichever order they came. */
    public fun join(other: LedgerEntry): LedgerEntry {
        require(key == other.key) { "Entries of two messages cannot be joined" }
        return LedgerEntry(
            phone,
            message,
            participant,
            first(recipient, other.recipient) { it.value },
            first(userId, other.userId) { it.value },
            first(callbackData, other.callbackData) { it },
            listOfNotNull(acceptedAt, other.acceptedAt).minOrNull(),
            (steps.keys + other.steps.keys).associateWith { state ->
                listOfNotNull(steps[state], other.steps[state]).reduce(LedgerStep::join)
            },
        )
    }

    /** What tells it from other entries. */
    val key: String get() = "${message.value}/${participant?.value.orEmpty()}"

    /** What it is found by among recipients: number or group, user id, member. One of each kind at most. */
    val recipientKeys: Set<String>
        get() = setOfNotNull(recipient, userId, participant).map(::recipientKey).toSet()

    override fun toString(): String = "LedgerEntry($message, ${state ?: "accepted"})"

    public companion object {
        /** What [status] says; [heardAt] stands in for a time that Meta left out. */
        @JvmStatic
        public fun of(status: MessageStatus, heardAt: Instant): LedgerEntry = LedgerEntry(
            status.phone,
            status.id,
            status.participant?.recipient,
            status.recipient.takeIf { it is WaId || it is GroupId }
                ?: status.contact?.waId?.takeIf { status.isToUser() },
            (status.to?.userId ?: status.recipient as? Bsuid ?: status.contact?.userId)?.takeIf { status.isToUser() },
            status.callbackData,
            steps = mapOf(
                status.state to
                    LedgerStep(status.timestamp ?: heardAt, status.pricing, status.conversation, status.errors),
            ),
        )

        /** That Meta took [message] from [phone] under [receipt]. Statuses may have come before that. */
        @JvmStatic
        public fun of(
            phone: PhoneNumberId,
            message: OutboundMessage,
            receipt: MessageReceipt,
            acceptedAt: Instant,
        ): LedgerEntry {
            val contact = receipt.contacts.firstOrNull()
            return LedgerEntry(
                phone,
                receipt.id,
                recipient = contact?.waId ?: message.to.takeIf { it is WaId || it is GroupId },
                userId = contact?.userId ?: message.to as? Bsuid,
                callbackData = message.callbackData,
                acceptedAt = acceptedAt,
            )
        }

        /** The text that stores find a recipient by: the same for each way to write a phone number. It begins with `n`, `u` or `o`. */
        @JvmStatic
        public fun recipientKey(recipient: Recipient): String = when (recipient) {
            is WaId -> "n/" + recipient.value.filter { it in '0'..'9' }.ifEmpty { recipient.value }
            is Bsuid -> "u/" + recipient.value
            else -> "o/" + recipient.value
        }

        private fun MessageStatus.isToUser() = participant == null && recipient !is GroupId

        /** One of two, the same whichever comes first. */
        private fun <T : Any> first(one: T?, other: T?, text: (T) -> String): T? = when {
            one == null -> other
            other == null -> one
            else -> minOf(one, other, compareBy(text))
        }

        /** A word of tomorrow is nothing beside one whose place is known. */
        private fun furthest(steps: Map<DeliveryState, LedgerStep>): DeliveryState? =
            steps.keys.filter { it.isKnown() }.reduceOrNull { far, it -> if (it.advances(far)) it else far }
                ?: steps.entries.maxWithOrNull(compareBy({ it.value.at }, { it.key.value }))?.key

        private fun DeliveryState.isKnown() = this == DeliveryState.Warning || advances(DeliveryState.Warning)
    }
}

/** What came of a message, in one word. */
public enum class Standing {
    /** On its way, as far as is known. Past its time to live a message is dropped, and no status says so. */
    Waiting,

    /** It went to a group, and what became of it the entries of the members say. */
    Members,

    /** It failed; the errors say why. */
    Failed,

    /** It is on the user's device, or further. */
    Delivered,
}

/**
 * What the statuses of one state said.
 *
 * @property at when the message came to that state, to the second.
 */
public data class LedgerStep @JvmOverloads constructor(
    public val at: Instant,
    public val pricing: Pricing? = null,
    public val conversation: Conversation? = null,
    public val errors: List<GraphError> = emptyList(),
) {
    internal fun join(other: LedgerStep): LedgerStep = LedgerStep(
        minOf(at, other.at),
        one(pricing, other.pricing),
        one(conversation, other.conversation),
        (errors + other.errors).distinct().sortedWith(compareBy({ it.code.value }, { "$it" })),
    )

    private companion object {
        fun <T : Any> one(one: T?, other: T?): T? = listOfNotNull(one, other).minByOrNull { "$it" }
    }
}
