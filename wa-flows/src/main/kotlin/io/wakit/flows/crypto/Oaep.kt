package io.wakit.flows.crypto

import java.security.spec.MGF1ParameterSpec
import javax.crypto.spec.OAEPParameterSpec
import javax.crypto.spec.PSource

/** How Meta wraps the AES key of a request. */
internal object Oaep {
    /** The hashes stand in [parameters] alone: by its long name the JDK would take SHA-1 for MGF1. */
    const val TRANSFORMATION = "RSA/ECB/OAEPPadding"

    val parameters = OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT)
}
