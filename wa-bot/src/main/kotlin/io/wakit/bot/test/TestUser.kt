package io.wakit.bot.test

import io.wakit.bot.StoredConversation
import io.wakit.model.MessageId
import io.wakit.model.PhoneNumberId
import io.wakit.model.WaId
import io.wakit.model.WaJson
import io.wakit.model.WabaId
import io.wakit.model.event.ButtonReplyMessage
import io.wakit.model.event.ChosenReply
import io.wakit.model.event.FlowReplyMessage
import io.wakit.model.event.FormReply
import io.wakit.model.event.InboundEvent
import io.wakit.model.event.InboundMessage
import io.wakit.model.event.ListReplyMessage
import io.wakit.model.event.LocationMessage
import io.wakit.model.event.MessageContext
import io.wakit.model.event.MessageHead
import io.wakit.model.event.Origin
import io.wakit.model.event.Party
import io.wakit.model.event.PhoneMetadata
import io.wakit.model.event.RequestWelcomeMessage
import io.wakit.model.event.SharedLocation
import io.wakit.model.event.TextMessage
import io.wakit.model.event.UnknownMessage
import io.wakit.model.event.UserContact
import io.wakit.model.event.UserProfile
import io.wakit.model.message.Content
import io.wakit.model.message.FlowMessage
import io.wakit.model.message.InteractiveList
import io.wakit.model.message.OutboundMessage
import io.wakit.model.message.ReplyButtons
import io.wakit.model.message.Text
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.jsonObject
import java.time.temporal.ChronoUnit

/** A user of a [BotTest], who writes to one number of the business. */
public class TestUser internal constructor(
    private val test: BotTest,
    private val waId: WaId,
    private val phone: PhoneNumberId,
) {
    private var looked = 0
    private var last: InboundMessage? = null

    /** What the bot has sent this user, from the first message on. */
    public val messages: List<OutboundMessage> get() = mine().map { it.message }

    /** The name of the profile, which messages tell the business. */
    public var name: String = "Test user"

    /** Writes [text]. */
    public infix fun says(text: String): Unit = sends { TextMessage(it, Text(text)) }

    /** Taps the button of the bot's last message that has one with this id or title. */
    public infix fun taps(button: String) {
        val (on, reply) = offered("a button '$button'") { content ->
            (content as? ReplyButtons)?.buttons?.find {
                it.id == button || it.title == button
            }?.let { ChosenReply(it.id, it.title) }
        }
        sends(on) { ButtonReplyMessage(it, reply) }
    }

    /** Picks the row of the bot's last list that has one with this id or title. */
    public infix fun picks(row: String) {
        val (on, reply) = offered("a row '$row'") { content ->
            (content as? InteractiveList)?.sections?.flatMap { it.rows }?.find { it.id == row || it.title == row }
                ?.let { ChosenReply(it.id, it.title, it.description) }
        }
        sends(on) { ListReplyMessage(it, reply) }
    }

    /** Shares a place. */
    public infix fun shares(location: SharedLocation): Unit = sends { LocationMessage(it, location) }

    /** Goes through the bot's last Flow to its end, with [answers]; its token is added. */
    public infix fun completes(answers: Map<String, JsonElement>) {
        val (on, flow) = offered("a Flow") { it as? FlowMessage }
        val token = flow.token?.let { mapOf("flow_token" to JsonPrimitive(it)) }.orEmpty()
        sends(on) { FlowReplyMessage(it, FormReply(JsonObject(answers + token).toString(), "flow", "Sent")) }
    }

    /** Opens the chat for the first time, and writes nothing yet. */
    public fun opensTheChat(): Unit = sends { RequestWelcomeMessage(it) }

    /** Sends a message of any kind, as [make] makes it around what is common to all; in answer to [on], where it is given. */
    @JvmOverloads
    public fun sends(on: MessageId? = null, make: (MessageHead) -> InboundMessage) {
        val message = make(head(on))
        last = message
        test.hand(message)
    }

    /**
     * Sends a message of any type as the JSON that Meta would deliver, read as the bot reads it:
     * `user sendsJson """{"type":"poll","poll":{"question":"Pizza?"}}"""`. Who sends it, its id and its time are put in where
     * they are not said.
     */
    public infix fun sendsJson(message: String): Unit = sends { head ->
        val around = mapOf("from" to waId.value, "id" to head.id.value, "timestamp" to "${test.now.epochSecond}")
            .mapValues { JsonPrimitive(it.value) }
        val raw = JsonObject(around + WaJson.parseToJsonElement(message).jsonObject)
        val delivery = InboundEvent.write(UnknownMessage(head, "", raw))
        InboundEvent.read(delivery, test.messageTypes).single() as? InboundMessage
            ?: fail("This is no message that a user can send: $message")
    }

    /** The user's last message is delivered again, as Meta does when it doubts. */
    public fun again(): Unit = test.hand(last ?: fail("The user has sent nothing yet"))

    /** The bot's next message to this user says [text]: the words of a text, the body of anything else. */
    public fun shouldGet(text: String) {
        val words = next("'$text'").told()
        if (words != text) fail("The bot said '$words', where '$text' was expected")
    }

    /** The bot's next message to this user, to be looked at. */
    public fun next(): OutboundMessage = next("a message")

    /** The id under which [message] was sent, for a reply or a reaction to it. */
    public fun idOf(message: OutboundMessage): MessageId =
        mine().find { it.message === message }?.id ?: fail("The bot has not sent that message to this user")

    /** The bot has sent this user nothing that was not looked at. */
    public fun shouldGetNothing() {
        val more = mine().drop(looked)
        if (more.isNotEmpty()) fail("The bot said more: ${more.joinToString { "'${it.message.told()}'" }}")
    }

    /** The conversation is in [state]; where a dialog was called, `state/dialog.state`. */
    public fun shouldBeIn(state: String) {
        val its = state()
        if (its != state) fail("The conversation is in '$its', where '$state' was expected")
    }

    /** The state that the conversation is in; empty where there is none, or it has ended. */
    public fun state(): String = stored()?.state.orEmpty()

    /** The conversation as it is stored; null where there is none. */
    public fun stored(): StoredConversation? = last?.let(test::conversation)

    private fun next(expected: String): OutboundMessage = mine().getOrNull(looked)?.also { looked++ }?.message
        ?: fail("The bot said nothing more, where $expected was expected")

    private fun mine(): List<SentByBot> = test.wire.all.filter { it.to == waId && it.from == phone }

    private fun <T> offered(what: String, find: (Content) -> T?): Pair<MessageId, T> {
        val found = mine().asReversed().firstNotNullOfOrNull { sent ->
            find(sent.message.content)?.let { sent.id to it }
        }
        return found ?: fail("The bot has sent this user no message with $what")
    }

    private fun head(on: MessageId?): MessageHead = MessageHead(
        Origin(WABA, "messages"),
        PhoneMetadata(phone, "15550783881"),
        test.nextId(),
        Party(waId),
        test.now.truncatedTo(ChronoUnit.SECONDS),
        UserContact(UserProfile(name), waId),
        context = on?.let { MessageContext(id = it) },
    )

    private companion object {
        val WABA = WabaId("102290129340398")
    }
}
