@file:JvmName("FlowKeys")

package io.wakit.dsl

import arrow.core.Either
import arrow.core.raise.either
import io.wakit.client.WaError
import io.wakit.client.resource.Encryption
import io.wakit.flows.crypto.FlowPrivateKey
import io.wakit.model.phone.BusinessEncryption
import io.wakit.model.phone.BusinessPublicKey
import io.wakit.model.phone.SignatureStatus
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext

/** What Meta holds of a key for Flows. */
public enum class FlowKeyState {
    /** The public half of this key, signed: phones encrypt under it. */
    Registered,

    /** The public half of this key, and a signature that does not fit: register it anew, or Flows fail. */
    Unsigned,

    /** The public half of another key. */
    Other,

    /** None, as after a number was registered anew. */
    Missing,
}

/** Whether Meta holds the public half of [key] for this number. */
public suspend fun Encryption.compare(key: FlowPrivateKey): Either<WaError, FlowKeyState> =
    publicKey().map { it.stateOf(key) }

/** Registers the public half of [key] for this number, unless Meta holds it already, and tells what Meta holds then. */
public suspend fun Encryption.register(key: FlowPrivateKey): Either<WaError, FlowKeyState> = either {
    val state = compare(key).bind()
    if (state == FlowKeyState.Registered) return@either state
    setPublicKey(BusinessPublicKey(key.publicPem())).bind()
    compare(key).bind()
}

/**
 * Changes the key of this number without a gap: makes a new one, gives it to [keep], and registers it only then. Let [keep] put
 * it away, by [FlowPrivateKey.toPem], and hand it to the endpoint beside the old one, as by
 * [FlowKeyRing.add][io.wakit.flows.crypto.FlowKeyRing.add]; what it throws is thrown, and Meta keeps the old key. Where the call
 * fails the old key goes on, or the new one where the answer was lost: [compare] tells which. Phones may use the old key for
 * a while, so drop it some days later.
 */
public suspend fun Encryption.rotate(keep: suspend (FlowPrivateKey) -> Unit): Either<WaError, FlowKeyState> {
    val key = withContext(Dispatchers.Default) { FlowPrivateKey.generate() }
    keep(key)
    return register(key)
}

private fun BusinessEncryption.stateOf(key: FlowPrivateKey): FlowKeyState {
    val held = publicKey?.ifBlank { null }
    return when {
        held == null -> FlowKeyState.Missing
        !key.fits(held) -> FlowKeyState.Other
        signatureStatus == SignatureStatus.Mismatch -> FlowKeyState.Unsigned
        else -> FlowKeyState.Registered
    }
}
