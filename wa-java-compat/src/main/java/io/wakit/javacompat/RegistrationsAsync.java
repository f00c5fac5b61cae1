package io.wakit.javacompat;

import io.wakit.client.resource.Registrations;
import io.wakit.model.Success;
import io.wakit.model.phone.CodeRequest;
import io.wakit.model.phone.CodeVerification;
import io.wakit.model.phone.Registration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * How a number comes into use, and out of it: ask for a code, give it back, register with a PIN.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/business-phone-numbers/registration">Registration</a>
 */
public final class RegistrationsAsync {
    private final Registrations registrations;
    private final Calls calls;

    RegistrationsAsync(Registrations registrations, Calls calls) {
        this.registrations = registrations;
        this.calls = calls;
    }

    /**
     * Sends a code of 6 digits to the number, by text message or in a call.
     *
     * @param request by which way, in which language
     * @return Meta's yes
     */
    public CompletableFuture<Success> requestCode(CodeRequest request) {
        Objects.requireNonNull(request, "request");
        return calls.start(continuation -> registrations.requestCode(request, continuation));
    }

    /**
     * Gives the code back, which proves whose number it is.
     *
     * @param verification the code
     * @return Meta's yes
     */
    public CompletableFuture<Success> verifyCode(CodeVerification verification) {
        Objects.requireNonNull(verification, "verification");
        return calls.start(continuation -> registrations.verifyCode(verification, continuation));
    }

    /**
     * Takes the number into use, which has to be verified (else error 133006). A wrong PIN is error 133005; more than
     * 10 times in 72 hours is 133016, and bars the number for as long.
     *
     * @param registration the PIN, and where data are kept
     * @return Meta's yes
     */
    public CompletableFuture<Success> register(Registration registration) {
        Objects.requireNonNull(registration, "registration");
        return calls.start(continuation -> registrations.register(registration, continuation));
    }

    /**
     * Takes the number out of use. It stays on its account, history included. Not for numbers that the WhatsApp
     * Business app uses too; and 10 times in 72 hours at most.
     *
     * @return Meta's yes
     */
    public CompletableFuture<Success> deregister() {
        return calls.start(continuation -> registrations.deregister(continuation));
    }
}
