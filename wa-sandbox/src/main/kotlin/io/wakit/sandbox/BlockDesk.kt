package io.wakit.sandbox

import io.wakit.model.Bsuid
import io.wakit.model.ErrorCode
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonObjectBuilder
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.addJsonObject
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import kotlinx.serialization.json.putJsonArray
import kotlinx.serialization.json.putJsonObject

/** `/{phone_number_id}/block_users`: who may not write to a number. */
internal class BlockDesk(
    private val book: NumberBook,
    private val conversations: Conversations,
    private val street: Street,
) {
    fun routes(numbers: NodeKind<BusinessNumber>): List<Route<*>> = listOf(
        Route("GET", numbers, "block_users", ::list),
        Route("POST", numbers, "block_users") { number, asked -> answer("added_users", asked) { block(number, it) } },
        Route("DELETE", numbers, "block_users") { number, asked ->
            answer("removed_users", asked) { unblock(number, it) }
        },
    )

    private fun list(number: BusinessNumber, asked: Asked): Outcome = book.at(number) {
        val all = blocked.map { user ->
            buildJsonObject {
                put("messaging_product", "whatsapp")
                put("wa_id", user)
            }
        }
        Outcome.ok(asked.page(all, MOST))
    }

    /** Each user for itself: where it works for some alone, Meta says both, with an error beside it. */
    private fun answer(done: String, asked: Asked, what: (Named) -> ErrorCode?): Outcome {
        val named = asked.bodyForWhatsApp()["block_users"] as? JsonArray
        if (named.isNullOrEmpty()) throw GraphRefusal.parameter("The parameter block_users is required.")
        val outcomes = named.map { named(it) }.map { it to what(it) }
        val failed = outcomes.filter { it.second != null }
        val told = buildJsonObject {
            put("messaging_product", "whatsapp")
            putJsonObject("block_users") {
                putJsonArray(done) {
                    outcomes.filter { it.second == null }.forEach { (user) -> addJsonObject { say(user) } }
                }
                if (failed.isNotEmpty()) {
                    putJsonArray("failed_users") {
                        failed.forEach { (user, code) -> addJsonObject { fail(user, code) } }
                    }
                }
            }
        }
        if (failed.isEmpty()) return Outcome.ok(told)
        val refusal = strictJson(GraphRefusal.of(SOME_FAILED).answer().body.encodeToByteArray()) as JsonObject
        return Outcome(
            GraphAnswer(BAD, JsonObject(told + refusal).toString()),
            isAccepted = failed.size < outcomes.size,
        )
    }

    private fun block(number: BusinessNumber, user: Named): ErrorCode? = book.at(number) {
        when {
            user.digits == number.displayNumber.filter { it in '0'..'9' } -> SELF
            user.digits in blocked -> null
            user.digits.isEmpty() || !conversations.isWindowOpen(number.id, user.digits) -> ErrorCode.ReengagementWindow
            blocked.size >= FULL -> LIST_FULL
            else -> null.also { blocked += user.digits }
        }
    }

    private fun unblock(number: BusinessNumber, user: Named): ErrorCode? = book.at(number) {
        blocked -= user.digits
        null
    }

    private fun named(json: JsonElement): Named {
        val entry =
            json as? JsonObject ?: throw GraphRefusal.parameter("Param block_users must be an array of objects.")
        val userId = entry["user_id"].asText
        val input =
            userId ?: entry["user"].asText?.ifEmpty { null }
                ?: throw GraphRefusal.parameter("The parameter block_users['user'] is required.")
        val byId = street.find(Bsuid(input))
        val digits = byId?.waId?.value ?: if (userId == null) input.filter { it in '0'..'9' } else ""
        return Named(input, digits, isById = userId != null || byId != null)
    }

    private class Named(val input: String, val digits: String, val isById: Boolean)

    private fun JsonObjectBuilder.say(user: Named) {
        put("input", user.input)
        put("wa_id", if (user.isById) "" else user.digits)
        if (user.isById) put("user_id", user.input)
    }

    private fun JsonObjectBuilder.fail(user: Named, code: ErrorCode?) {
        say(user)
        val fault = MetaFault.of(code ?: SOME_FAILED)
        putJsonArray("errors") {
            addJsonObject {
                put("message", fault.title)
                put("code", JsonPrimitive(code?.value))
                putJsonObject("error_data") { put("details", fault.details ?: fault.title) }
            }
        }
    }

    private companion object {
        const val BAD = 400
        const val MOST = 1000
        const val FULL = 64_000
        val SELF = ErrorCode(131021)
        val SOME_FAILED = ErrorCode(139100)
        val LIST_FULL = ErrorCode(139101)
    }
}
