package io.wakit.flows.crypto

import java.security.GeneralSecurityException

/** A private key that cannot be used: the [message] says which form it has and what to do, and quotes nothing of it. */
public class FlowKeyException @JvmOverloads constructor(
    override val message: String,
    cause: Throwable? = null,
) : GeneralSecurityException(message, cause)
