package io.wakit.flows.crypto

/** Why a request could not be opened. No message quotes anything of the request. */
public sealed class FlowCipherException(override val message: String, cause: Throwable? = null) :
    Exception(message, cause) {
    /** Not the envelope that Meta sends: no JSON, a part missing, no Base64, or too short. */
    public class Malformed(message: String) : FlowCipherException(message)

    /** None of the keys opens it: Meta holds another public key than this endpoint has private ones. */
    public class WrongKey : FlowCipherException("No key given here is the one that the request was encrypted for.")

    /** The key fits, and the data was changed on its way or belongs to another request. */
    public class Tampered : FlowCipherException("The data of the request does not fit its tag.")

    /** A key that is kept elsewhere could not be asked; the [cause] says why. */
    public class KeyUnavailable(cause: Throwable) : FlowCipherException("A private key could not be used.", cause)
}
