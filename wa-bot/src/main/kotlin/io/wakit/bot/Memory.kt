package io.wakit.bot

import io.wakit.model.Bsuid
import io.wakit.model.GroupId
import io.wakit.model.MessageId
import io.wakit.model.ParentBsuid
import io.wakit.model.Recipient
import io.wakit.model.WaId
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement

/** What a conversation holds: the content of a [StoredConversation]. */
@Serializable
internal data class Memory(
    /** The bot's own state first, then those of the dialogs that were called from it; empty when the conversation has ended. */
    val frames: List<Frame> = emptyList(),
    val to: Address? = null,
    /** The last message of the user. */
    val last: MessageId? = null,
    /** Keys of the last events that changed it. */
    val seen: List<String> = emptyList(),
    /** An event that is being handled, or whose handler failed; the rest is as it was before it. */
    val pending: Pending? = null,
) {
    val state: String get() = frames.joinToString("/") { it.path }

    fun saw(event: String): Memory = copy(seen = (seen - event + event).takeLast(SEEN), pending = null)

    /** The same with what [other] saw before it. */
    fun alsoSaw(other: Memory): Memory = copy(seen = (other.seen - seen.toSet() + seen).takeLast(SEEN))

    fun write(): String = FORMAT.encodeToString(serializer(), this)

    companion object {
        private const val SEEN = 32

        @OptIn(ExperimentalSerializationApi::class)
        val FORMAT: Json = Json {
            ignoreUnknownKeys = true
            exceptionsWithDebugInfo = false
        }

        fun read(content: String): Memory = FORMAT.decodeFromString(serializer(), content)
    }
}

/** Where one dialog stands. */
@Serializable
internal data class Frame(
    /** The dialog's name; null for the bot itself. */
    val dialog: String? = null,
    val state: String,
    val vars: JsonElement,
    /** The variables as they were when the state was entered, from which linear code runs again. */
    val entry: JsonElement? = null,
    /** The steps of the state's linear code so far. */
    val steps: List<Step> = emptyList(),
    /** Whether the state's time was up already, and nobody has answered since. */
    val silent: Boolean = false,
) {
    val path: String get() = if (dialog == null) state else "$dialog.$state"
}

/** What was done once, and is not to be done again. */
@Serializable
internal data class Step(
    val kind: String,
    val name: String? = null,
    val value: JsonElement? = null,
    val done: Boolean = false,
    /** When it is too late, in milliseconds. */
    val due: Long? = null,
    /** How often the answer was refused. */
    val tries: Int = 0,
    /** The message that was sent. */
    val id: MessageId? = null,
    /** The messages in which a question was said again. */
    val again: List<MessageId> = emptyList(),
    val failure: SendFailure? = null,
) {
    /** The messages on which an answer can be chosen; null where one of them is not known. */
    val offers: List<MessageId>? get() = id?.let { again + it }

    fun fits(kind: String, name: String?): Boolean = this.kind == kind && this.name == name
}

/** An event in the middle of which the conversation was saved: the steps that it had, from which state, and how often it failed. */
@Serializable
internal data class Pending(val event: String, val steps: List<Step>, val state: String = "", val failures: Int = 0)

/** Whom to write to, with the kind of name. */
@Serializable
internal data class Address(@SerialName("k") val kind: String, @SerialName("v") val value: String) {
    fun recipient(): Recipient = when (kind) {
        "bsuid" -> Bsuid(value)
        "parent" -> ParentBsuid(value)
        "group" -> GroupId(value)
        else -> WaId(value)
    }

    companion object {
        fun of(recipient: Recipient): Address = when (recipient) {
            is Bsuid -> Address("bsuid", recipient.value)
            is ParentBsuid -> Address("parent", recipient.value)
            is GroupId -> Address("group", recipient.value)
            is WaId -> Address("number", recipient.value)
        }
    }
}
