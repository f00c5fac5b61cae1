package io.wakit.client.resource

import arrow.core.Either
import io.wakit.client.Endpoint
import io.wakit.client.Graph
import io.wakit.client.NoBody
import io.wakit.client.WaError
import io.wakit.client.invoke
import io.wakit.client.post
import io.wakit.client.within
import io.wakit.model.PhoneNumberId
import io.wakit.model.Success
import io.wakit.model.phone.CodeRequest
import io.wakit.model.phone.CodeVerification
import io.wakit.model.phone.Registration
import io.wakit.model.phone.violations

/**
 * How a number comes into use, and out of it: ask for a code, give it back, register with a PIN.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/business-phone-numbers/registration">Registration</a>
 */
public class Registrations internal constructor(private val graph: Graph, private val phone: PhoneNumberId) {
    /** Sends a code of 6 digits to the number, by text message or in a call. */
    public suspend fun requestCode(request: CodeRequest): Either<WaError, Success> =
        graph.within({ request.violations() }) { it(RequestCode, at = phone, body = request) }

    /** Gives the code back, which proves whose number it is. */
    public suspend fun verifyCode(verification: CodeVerification): Either<WaError, Success> =
        graph.within({ verification.violations() }) { it(VerifyCode, at = phone, body = verification) }

    /**
     * Takes the number into use, which has to be verified (else error 133006). A wrong PIN is error 133005; more than 10 times
     * in 72 hours is 133016, and bars the number for as long.
     */
    public suspend fun register(registration: Registration): Either<WaError, Success> =
        graph.within({ registration.violations() }) { it(Register, at = phone, body = registration) }

    /**
     * Takes the number out of use. It stays on its account, history included. Not for numbers that the WhatsApp Business app
     * uses too; and 10 times in 72 hours at most.
     */
    public suspend fun deregister(): Either<WaError, Success> = graph(Deregister, at = phone)

    internal companion object {
        val RequestCode: Endpoint<PhoneNumberId, CodeRequest, Success> = post("request_code")
        val VerifyCode: Endpoint<PhoneNumberId, CodeVerification, Success> = post("verify_code")
        val Register: Endpoint<PhoneNumberId, Registration, Success> = post("register")
        val Deregister: Endpoint<PhoneNumberId, NoBody, Success> = post("deregister")
    }
}
