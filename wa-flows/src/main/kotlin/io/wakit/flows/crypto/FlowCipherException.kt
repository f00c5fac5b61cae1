package io.wakit.flows.crypto

/**
 * Why a request could not be opened. No message quotes anything of the request.
 *
 * @property status the HTTP status that says so to the sender.
 */
public sealed class FlowCipherException(
    override val message: String,
    public val status: Int,
    cause: Throwable? = null,
) : Exception(message, cause) {
    /** Not the envelope that was due: no JSON, a part missing, no Base64, or too short. */
    public class Malformed internal constructor(
        message: String,
        status: Int = 421,
    ) : FlowCipherException(message, status)

    /** None of the keys opens it: Meta holds another public key than this endpoint has private ones. */
    public class WrongKey internal constructor() :
        FlowCipherException("No key given here is the one that the request was encrypted for.", status = 421)

    /** The key fits, and the data was changed on its way or belongs to another request. */
    public class Tampered internal constructor() :
        FlowCipherException("The data of the request does not fit its tag.", status = 421)

    /** The request brings its own keys, and its tag is not of them. Only Kapso's envelope can say this. */
    public class Forged internal constructor() : FlowCipherException(
        "The tag of the request does not fit.",
        status = 432,
    )

    /** A key that is kept elsewhere could not be asked; the [cause] says why. */
    public class KeyUnavailable internal constructor(cause: Throwable) :
        FlowCipherException("A private key could not be used.", status = 503, cause)
}
