package io.wakit.samples.kapsohistory

import arrow.core.Either
import arrow.core.raise.either
import io.wakit.client.Phone
import io.wakit.client.WaError
import io.wakit.kapso.KapsoFields
import io.wakit.kapso.conversations
import io.wakit.kapso.messageLog
import io.wakit.kapso.model.Conversation
import io.wakit.kapso.model.ConversationFilter
import io.wakit.kapso.model.Direction
import io.wakit.kapso.model.KapsoMessage
import io.wakit.model.WaId
import kotlinx.coroutines.flow.firstOrNull
import kotlinx.coroutines.flow.toList
import java.time.ZoneOffset
import java.time.format.DateTimeFormatter

// quote: history
/** The last conversation with [user] and what was said in it, oldest first; null where there is none. */
suspend fun Phone.lastConversation(user: WaId): Either<WaError, Pair<Conversation, List<KapsoMessage>>?> = either {
    val found = conversations.list(ConversationFilter(phoneNumber = user)).all().firstOrNull()?.bind()
    found?.let { conversation ->
        val messages = messageLog.ofConversation(conversation.id, KapsoFields.Messages, limit = 100).all().toList()
        conversation to messages.map { it.bind() }.sortedBy { it.timestamp }
    }
}
// end quote

/** One line for a transcript: when, who, and what. */
fun KapsoMessage.line(): String {
    val time = timestamp?.atOffset(ZoneOffset.UTC)?.format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")) ?: "?"
    val who = if (kapso?.direction == Direction.Outbound) "business" else kapso?.contactName ?: "user"
    val state = kapso?.status?.let { " ($it)" }.takeIf { kapso?.direction == Direction.Outbound }.orEmpty()
    return "$time  $who: ${kapso?.content ?: "[$type]"}$state"
}
