package io.wakit.bot

import arrow.core.Either
import io.wakit.client.WaError
import io.wakit.model.MessageId
import io.wakit.model.PhoneNumberId
import io.wakit.model.message.MessageReceipt
import io.wakit.model.message.OutboundMessage
import io.wakit.webhook.EventKey

/** The program ends here; nothing catches it. */
class Crash : VirtualMachineError("The program ended") {
    override fun fillInStackTrace(): Throwable = this
}

/** Ends the program at the points that it is told: just before or just after a message leaves, or a save is safe. */
class Crashes(private val at: Set<Int>) {
    private var passed = 0

    /** What Meta got, in its order. */
    val sent = mutableListOf<OutboundMessage>()
    private val ids = mutableMapOf<String, MessageId>()

    /** How many points there were. */
    val points: Int get() = passed

    /** Whether the program lives whatever comes. */
    var isSafe = false

    private fun point() {
        if (!isSafe && passed++ in at) throw Crash()
    }

    fun around(store: ConversationStore): ConversationStore = object : ConversationStore by store {
        override suspend fun save(conversation: StoredConversation, handled: EventKey?): Boolean {
            point()
            return store.save(conversation, handled).also { point() }
        }
    }

    fun around(outgoing: Outgoing): Outgoing = object : Outgoing by outgoing {
        override suspend fun send(from: PhoneNumberId, message: OutboundMessage): Either<WaError, MessageReceipt> {
            point()
            val receipt = outgoing.send(from, message)
            sent += message
            receipt.onRight { ids[message.callbackData!!] = it.id }
            point()
            return receipt
        }
    }

    /** Statuses that came tell of each message that Meta got. */
    val ledger = SentMessages { _, callbackData -> ids[callbackData] }
}
