package io.wakit.inbox.jdbc

import io.wakit.bot.ledger.LedgerEntry
import io.wakit.bot.ledger.LedgerStep
import io.wakit.model.Bsuid
import io.wakit.model.GraphError
import io.wakit.model.GroupId
import io.wakit.model.MessageId
import io.wakit.model.ParentBsuid
import io.wakit.model.PhoneNumberId
import io.wakit.model.Recipient
import io.wakit.model.WaId
import io.wakit.model.WaJson
import io.wakit.model.event.Conversation
import io.wakit.model.event.DeliveryState
import io.wakit.model.event.Pricing
import kotlinx.serialization.Serializable
import java.time.Instant

/** An entry as its row has it. A later version may add to it; what it does not know it passes over. */
@Serializable
internal class LedgerBody(
    private val phone: PhoneNumberId,
    private val message: MessageId,
    private val participant: Address? = null,
    private val recipient: Address? = null,
    private val userId: Bsuid? = null,
    private val callbackData: String? = null,
    private val acceptedAt: String? = null,
    private val steps: Map<String, Step> = emptyMap(),
) {
    @Serializable
    class Step(
        val at: String,
        val pricing: Pricing? = null,
        val conversation: Conversation? = null,
        val errors: List<GraphError> = emptyList(),
    )

    /** A recipient, whose kind is said. */
    @Serializable
    class Address(private val kind: String, private val value: String) {
        constructor(recipient: Recipient) : this(
            when (recipient) {
                is WaId -> NUMBER
                is Bsuid -> USER
                is ParentBsuid -> PARENT
                is GroupId -> GROUP
            },
            recipient.value,
        )

        fun recipient(): Recipient = when (kind) {
            USER -> Bsuid(value)
            PARENT -> ParentBsuid(value)
            GROUP -> GroupId(value)
            else -> WaId(value)
        }
    }

    private fun entry() = LedgerEntry(
        phone,
        message,
        participant?.recipient(),
        recipient?.recipient(),
        userId,
        callbackData,
        acceptedAt?.let(Instant::parse),
        steps.map { (state, step) ->
            DeliveryState(state) to LedgerStep(Instant.parse(step.at), step.pricing, step.conversation, step.errors)
        }.toMap(),
    )

    companion object {
        private const val NUMBER = "number"
        private const val USER = "user"
        private const val PARENT = "parent"
        private const val GROUP = "group"

        fun read(json: String): LedgerEntry = WaJson.decodeFromString(serializer(), json).entry()

        fun write(entry: LedgerEntry): String = WaJson.encodeToString(
            serializer(),
            LedgerBody(
                entry.phone,
                entry.message,
                entry.participant?.let(::Address),
                entry.recipient?.let(::Address),
                entry.userId,
                entry.callbackData,
                entry.acceptedAt?.toString(),
                entry.steps.map { (state, step) ->
                    state.value to Step("${step.at}", step.pricing, step.conversation, step.errors)
                }.toMap(),
            ),
        )
    }
}
