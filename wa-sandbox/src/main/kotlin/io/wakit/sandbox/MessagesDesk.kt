package io.wakit.sandbox

import io.wakit.model.Bsuid
import io.wakit.model.ErrorCode
import io.wakit.model.GroupId
import io.wakit.model.MessageId
import kotlinx.serialization.json.JsonObject

/** `/{phone_number_id}/messages` and `/marketing_messages`: takes what a business sends, checks it as Meta does, and brings it to the user's phone. */
internal class MessagesDesk(
    private val settings: Settings,
    private val conversations: Conversations,
    private val street: Street,
    private val statuses: StatusWalk,
    private val faults: Faults,
    private val templates: TemplateLookup = TemplateLookup.AllApproved,
    private val flows: FlowBook? = null,
) {
    fun routes(numbers: NodeKind<BusinessNumber>, check: (BusinessNumber, Asked) -> Unit): List<Route<*>> = listOf(
        Route("POST", numbers, "messages", ::messages).behind(check),
        Route("POST", numbers, "marketing_messages") { number: BusinessNumber, asked: Asked ->
            send(number, SendBody.readMarketing(asked.also(::checkIsJson).json))
        }.behind(check),
    )

    private fun messages(number: BusinessNumber, asked: Asked): Outcome {
        checkIsJson(asked)
        return when (val body = SendBody.read(asked.json)) {
            is SendBody.Mark -> mark(number, body)
            is SendBody.Message -> send(number, body)
        }
    }

    private fun checkIsJson(asked: Asked) {
        if (asked.call.contentType?.startsWith("application/json", ignoreCase = true) != true) {
            val sent = asked.call.contentType ?: "no Content-Type"
            throw GraphRefusal.of(ErrorCode.InvalidParameter, "The body came as $sent; send application/json.")
        }
    }

    private fun mark(number: BusinessNumber, mark: SendBody.Mark): Outcome {
        val message = conversations.find(mark.messageId)?.takeIf { it.fromUser && it.phone == number.id }
            ?: throw GraphRefusal.of(ErrorCode.ParameterValueInvalid, "message_id names no message to this number.")
        street.find(message.user)?.see(ReadMark(mark.messageId, mark.isTyping))
        return Outcome.success()
    }

    private fun send(number: BusinessNumber, message: SendBody.Message): Outcome {
        val to = addressee(number, message)
        val fault = faults.take<Fault.Outcome>()
        val hold = faults.take<Fault.Hold>()?.duration
        return when (fault) {
            is Fault.Refuse -> Outcome(GraphRefusal.of(fault.code, null, fault.retryAfter).answer().held(hold), false)

            is Fault.Html -> {
                if (fault.accepted) accept(number, message, to)
                Outcome(page(fault.status).held(hold), fault.accepted)
            }

            Fault.Lose -> Outcome(accept(number, message, to).held(hold).lost(), isAccepted = true)

            null -> Outcome(accept(number, message, to).held(hold), isAccepted = true)
        }
    }

    /** Who it goes to, after all that Meta checks of the two. */
    private fun addressee(number: BusinessNumber, message: SendBody.Message): Addressee {
        val to = find(message)
        if (to.digits == number.displayNumber.filter { it in '0'..'9' }) throw GraphRefusal.of(RECIPIENT_IS_SENDER)
        if (message.type == "reaction" || message.type == "pin") checkTarget(number, message, to)
        message.flow()?.let { flows?.mayOpen(number.waba, it) }
        if (message.type == "template") {
            templates.check(number.waba, message.content, byUserId = message.kind == SendBody.To.UserId)
        } else if (settings.enforceWindow && to.user != null && !conversations.isWindowOpen(number.id, to.digits)) {
            throw GraphRefusal.of(ErrorCode.ReengagementWindow)
        }
        return to
    }

    /** What an interactive message says of the Flow that it opens. */
    private fun SendBody.Message.flow(): JsonObject? {
        val content = content as? JsonObject ?: return null
        if (type != "interactive" || content["type"].asText != "flow") return null
        return (content["action"] as? JsonObject)?.get("parameters") as? JsonObject
    }

    private fun find(message: SendBody.Message): Addressee = when (message.kind) {
        SendBody.To.UserId -> street.find(Bsuid(message.to)).let { Addressee(it?.waId?.value.orEmpty(), it) }

        SendBody.To.Group -> Addressee(
            message.to,
            user = null,
            members = street.members(GroupId(message.to)) ?: throw GraphRefusal.of(UNKNOWN_GROUP),
        )

        SendBody.To.Number -> {
            val digits = message.to.filter { it in '0'..'9' }
            if (digits.isEmpty() || message.to.any { it !in DIALLED }) {
                throw GraphRefusal.of(ErrorCode.ParameterValueInvalid, "to is not a phone number.")
            }
            Addressee(digits, street.find(digits))
        }
    }

    private fun checkTarget(number: BusinessNumber, message: SendBody.Message, to: Addressee) {
        val id = (message.content as? JsonObject)?.get("message_id").asText
        val target = id?.let { conversations.find(MessageId(it)) }
        if (target == null || target.type == "reaction" || target.phone != number.id || target.user != to.digits) {
            throw GraphRefusal.of(
                ErrorCode.ParameterValueInvalid,
                "${message.type}['message_id'] names no message of this chat.",
            )
        }
    }

    private fun accept(number: BusinessNumber, message: SendBody.Message, to: Addressee): GraphAnswer {
        val id = MessageIds.fromBusiness(to.digits)
        conversations.keep(Said(id, number.id, to.digits, fromUser = false, message.type))
        val words = if (message.type == "template") templates.read(number.waba, message.content) else null
        val received =
            ReceivedMessage(id, number.id, message.type, message.content, message.replyTo, message.callbackData, words)
        (to.members ?: listOfNotNull(to.user)).forEach { it.receive(received) }
        // What a group's members got is told in a shape of its own, which is not played.
        if (to.members == null) {
            statuses.begin(Outgoing(id, number, to.digits, to.user, message.type == "reaction", message.callbackData))
        }
        return GraphAnswer(OK, receipt(message, to, id).toString())
    }

    private companion object {
        const val OK = 200
        const val DIALLED = "0123456789+-() "
        val RECIPIENT_IS_SENDER = ErrorCode(131021)
        val UNKNOWN_GROUP = ErrorCode(131041)
    }
}
