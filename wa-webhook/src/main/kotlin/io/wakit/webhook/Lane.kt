package io.wakit.webhook

import io.wakit.model.event.InboundEvent
import io.wakit.model.event.InboundMessage
import io.wakit.model.event.MessageStatus

/** Whose order an event has to keep: the chat on a number; or what is told of an account, field by field. */
internal fun InboundEvent.lane(): String = when (this) {
    is InboundMessage -> lane("chat", phone.value, chat.value)
    is MessageStatus -> lane("chat", phone.value, recipient?.value ?: id.value)
    else -> lane("account", wabaId?.value, field)
}

/** Bounded, so that a database can index it; a strange name is as good under its hash. */
private fun lane(vararg names: String?): String =
    names.joinToString("/").let { if (it.length <= LONGEST && it.isPlain()) it else "#/" + digest(it) }
