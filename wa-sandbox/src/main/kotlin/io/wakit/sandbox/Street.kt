package io.wakit.sandbox

import io.wakit.model.Bsuid
import io.wakit.model.GroupId
import io.wakit.model.MessageId
import io.wakit.model.PhoneNumberId
import io.wakit.model.WaId
import io.wakit.model.event.Change
import java.util.concurrent.ConcurrentHashMap

/** The people with their phones: who they are, and what they do that Meta then tells the app. */
internal class Street(
    private val settings: Settings,
    private val conversations: Conversations,
    private val webhooks: Webhooks,
    private val statuses: StatusWalk,
    private val book: NumberBook,
) {
    private val users = ConcurrentHashMap<String, SandboxUser>()

    fun user(waId: WaId): SandboxUser {
        val digits = waId.value.filter { it in '0'..'9' }
        require(digits.isNotEmpty()) { "A user is named by a phone number: WaId(\"15550100001\")" }
        return users.computeIfAbsent(digits) { SandboxUser(WaId(digits), this) }
    }

    private val groups = ConcurrentHashMap<GroupId, List<SandboxUser>>()

    fun open(group: GroupId, members: List<SandboxUser>) {
        groups[group] = members
    }

    /** Those who are in a group; null where there is none of that name. */
    fun members(group: GroupId): List<SandboxUser>? = groups[group]

    fun find(digits: String): SandboxUser? = users[digits]

    fun find(userId: Bsuid): SandboxUser? = users.values.find { it.userId == userId }

    fun say(user: SandboxUser, to: PhoneNumberId?, words: UserWords, replyTo: MessageId?): MessageId {
        val composed = compose(user, to, words, replyTo)
        // What a blocked user writes is lost: the business is not told, and the user not either.
        if (book.blocks(composed.number, user.waId.value)) return composed.id
        webhooks.tell("from ${user.waId.value}", composed.number.waba, composed.change)
        return composed.id
    }

    fun compose(user: SandboxUser, to: PhoneNumberId?, words: UserWords, replyTo: MessageId?): Composed {
        val number = conversations.number(to)
        val answered = replyTo?.let {
            requireNotNull(conversations.find(it)) { "$it was never sent in this sandbox, so it cannot be replied to" }
        }
        val id = MessageIds.fromUser(user.waId.value)
        if (!book.blocks(number, user.waId.value)) {
            conversations.keep(Said(id, number.id, user.waId.value, fromUser = true, words.type))
        }
        return Composed(number, id, words.change(user, number, id, settings.clock.instant().epochSecond, answered))
    }

    fun phoneOf(message: MessageId): PhoneNumberId = requireNotNull(conversations.find(message)?.phone) {
        "$message was never sent in this sandbox, so nobody can react to it"
    }

    fun read(user: SandboxUser): Unit = statuses.read(user.waId.value)

    class Composed(val number: BusinessNumber, val id: MessageId, val change: Change)
}
