package io.wakit.webhook

import io.wakit.model.event.AutomaticEvent
import io.wakit.model.event.CallEvent
import io.wakit.model.event.GroupEvent
import io.wakit.model.event.InboundEvent
import io.wakit.model.event.InboundMessage
import io.wakit.model.event.MessageEchoEvent
import io.wakit.model.event.MessageStatus
import io.wakit.model.event.PaymentStatus
import io.wakit.model.event.PhoneEvent
import io.wakit.model.event.ServiceEvent
import io.wakit.model.event.UserActionEvent
import io.wakit.model.event.UserContact
import io.wakit.model.event.UserIdUpdateEvent
import io.wakit.model.event.UserPreferenceEvent

/** Whose order an event has to keep: the chat on a number; or what is told of a number or an account, field by field. */
internal fun InboundEvent.lane(): String {
    if (this is ServiceEvent) return lane("service", lane, null)
    val chat = when (this) {
        is InboundMessage -> chat.value
        is MessageEchoEvent -> to.value
        is MessageStatus -> recipient?.value ?: id.value
        is PaymentStatus -> (to?.recipient ?: from)?.value ?: id.value
        is CallEvent -> user?.value ?: id.value
        is GroupEvent -> groupId?.value
        is UserPreferenceEvent -> user?.value
        is UserIdUpdateEvent -> user?.value
        is UserActionEvent -> contact?.id()
        is AutomaticEvent -> contact?.id()
        else -> null
    }
    return when (this) {
        is PhoneEvent -> if (chat == null) lane("number", phone.value, field) else lane("chat", phone.value, chat)
        else -> lane("account", wabaId?.value, field)
    }
}

private fun UserContact.id(): String? = waId?.value ?: userId?.value

/** Bounded, so that a database can index it; a strange name is as good under its hash, and two in one lane do no harm. */
private fun lane(kind: String, of: String?, part: String?): String =
    "$kind/${of?.bounded().orEmpty()}/${part?.bounded().orEmpty()}"
        .let { if (it.length <= LONGEST && it.isPlain()) it else "#/" + digest(it) }

/** A text keeps its hash code: a name as long as a delivery is not gone through for each of its events. */
private fun String.bounded(): String = if (length <= LONGEST_NAME) this else "${take(SHOWN)}~$length~${hashCode()}"

private const val LONGEST_NAME = 100
private const val SHOWN = 20
