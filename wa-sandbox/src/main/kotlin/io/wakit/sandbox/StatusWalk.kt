package io.wakit.sandbox

import io.wakit.model.ErrorCode
import io.wakit.model.MessageId
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import kotlinx.serialization.json.JsonObjectBuilder
import kotlinx.serialization.json.addJsonObject
import kotlinx.serialization.json.put
import kotlinx.serialization.json.putJsonArray
import kotlinx.serialization.json.putJsonObject
import java.time.Duration
import java.util.UUID
import java.util.concurrent.CopyOnWriteArrayList

/** Tells the app how far each of its messages has come: sent, delivered, read; or failed. */
internal class StatusWalk(
    private val settings: Settings,
    private val webhooks: Webhooks,
    private val scope: CoroutineScope,
    private val underWay: UnderWay,
) {
    private val walkers = CopyOnWriteArrayList<Walker>()

    fun begin(message: Outgoing) {
        val walker = Walker(message)
        walkers += walker
        underWay.track {
            scope.launch {
                wait(settings.pace.sent)
                if (message.user == null) return@launch walker.fail()
                walker.reach(SENT)
                if (message.isReaction) return@launch
                wait(settings.pace.delivered)
                walker.reach(DELIVERED)
                wait(settings.pace.read ?: return@launch)
                walker.reach(READ)
            }
        }
    }

    fun read(user: String) {
        walkers.filter { it.message.recipient == user && it.message.user != null && !it.message.isReaction }
            .forEach { it.reach(READ) }
    }

    private suspend fun wait(time: Duration) {
        if (!time.isZero) delay(time.toMillis())
    }

    private inner class Walker(val message: Outgoing) {
        private var reached = -1

        /** Each step once, in order, whoever takes it: the pace, or the user who reads sooner. */
        @Synchronized
        fun reach(step: Int) {
            while (reached < step) {
                reached++
                val isPriced = reached <= DELIVERED
                tell(steps[reached]) {
                    if (isPriced && settings.conversationInStatus) conversation(isSent = reached == SENT)
                    if (isPriced) pricing()
                }
            }
        }

        fun fail() = tell("failed") {
            putJsonArray("errors") {
                addJsonObject {
                    val fault = MetaFault.of(ErrorCode.Undeliverable)
                    put("code", ErrorCode.Undeliverable.value)
                    put("title", fault.title)
                    put("message", fault.title)
                    putJsonObject("error_data") { put("details", "Message Undeliverable.") }
                    put("href", "https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/")
                }
            }
        }

        private fun tell(status: String, more: JsonObjectBuilder.() -> Unit) {
            val change = messagesChange(message.number) {
                putJsonArray("statuses") {
                    addJsonObject {
                        put("id", message.id.value)
                        put("status", status)
                        put("timestamp", "${settings.clock.instant().epochSecond}")
                        put("recipient_id", message.recipient)
                        message.user?.userId?.let { put("recipient_user_id", it.value) }
                        message.callbackData?.let { put("biz_opaque_callback_data", it) }
                        more()
                    }
                }
            }
            webhooks.tell("status of ${message.id.value}", message.number.waba, change)
        }

        private fun JsonObjectBuilder.conversation(isSent: Boolean) = putJsonObject("conversation") {
            put("id", UUID.nameUUIDFromBytes(message.recipient.encodeToByteArray()).toString().replace("-", ""))
            if (isSent) put("expiration_timestamp", "${settings.clock.instant().plus(DAY).epochSecond}")
            putJsonObject("origin") { put("type", "service") }
        }

        private fun JsonObjectBuilder.pricing() = putJsonObject("pricing") {
            put("billable", false)
            put("pricing_model", "PMP")
            put("type", "free_customer_service")
            put("category", "service")
        }
    }

    private companion object {
        const val SENT = 0
        const val DELIVERED = 1
        const val READ = 2
        val steps = listOf("sent", "delivered", "read")
        val DAY: Duration = Duration.ofHours(24)
    }
}

/**
 * A message of the business that was taken.
 *
 * @property recipient the digits of the user's number; empty for a user id that nobody has.
 * @property user who it goes to; null where nobody in the sandbox is.
 */
internal class Outgoing(
    val id: MessageId,
    val number: BusinessNumber,
    val recipient: String,
    val user: SandboxUser?,
    val isReaction: Boolean,
    val callbackData: String?,
)
