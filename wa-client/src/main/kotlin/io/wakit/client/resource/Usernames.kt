package io.wakit.client.resource

import arrow.core.Either
import io.wakit.client.Endpoint
import io.wakit.client.Graph
import io.wakit.client.NoBody
import io.wakit.client.WaError
import io.wakit.client.delete
import io.wakit.client.get
import io.wakit.client.invoke
import io.wakit.client.post
import io.wakit.client.within
import io.wakit.model.PhoneNumberId
import io.wakit.model.Success
import io.wakit.model.phone.Username
import io.wakit.model.phone.UsernameDecision
import io.wakit.model.phone.UsernameRequest
import io.wakit.model.phone.UsernameSuggestions
import io.wakit.model.phone.violations

/**
 * The name by which users find a number.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/business-scoped-user-ids">Business usernames</a>
 */
public class Usernames internal constructor(private val graph: Graph, private val phone: PhoneNumberId) {
    /** The name of the number, and one that is under review. */
    public suspend fun get(): Either<WaError, Username> = graph(Get, at = phone)

    /** Asks for a name of 3 to 35 characters; see [UsernameRequest] for its form. The answer may be no. */
    public suspend fun request(request: UsernameRequest): Either<WaError, UsernameDecision> =
        graph.within({ request.violations() }) { it(Request, at = phone, body = request) }

    /** Takes the name away from the number. */
    public suspend fun delete(): Either<WaError, Success> = graph(Delete, at = phone)

    /** Takes back a name that is under review. */
    public suspend fun cancelRequest(): Either<WaError, Success> = graph(CancelRequest, at = phone)

    /** Names that Meta keeps for the portfolio. */
    public suspend fun suggestions(): Either<WaError, UsernameSuggestions> = graph(Suggestions, at = phone)

    internal companion object {
        val Get: Endpoint<PhoneNumberId, NoBody, Username> = get("username")
        val Request: Endpoint<PhoneNumberId, UsernameRequest, UsernameDecision> = post("username")
        val Delete: Endpoint<PhoneNumberId, NoBody, Success> = delete("username")
        val CancelRequest: Endpoint<PhoneNumberId, NoBody, Success> = delete("requested_username")
        val Suggestions: Endpoint<PhoneNumberId, NoBody, UsernameSuggestions> = get("username_suggestions")
    }
}
