package io.wakit.flows.crypto

import java.util.concurrent.CopyOnWriteArrayList

/**
 * Keys that come and go while the endpoint runs: one [FlowKey] to a [FlowCipher], in which old and new stand side by side while
 * a key is being changed. The one that came last is tried first.
 */
public class FlowKeyRing(keys: List<FlowPrivateKey>) : FlowKey {
    /** With these keys, the last of them tried first. */
    public constructor(vararg keys: FlowPrivateKey) : this(keys.toList())

    private val keys = CopyOnWriteArrayList(keys.reversed())

    override val isLocal: Boolean get() = true

    /** Takes [key] from the next request on. */
    public fun add(key: FlowPrivateKey) {
        keys.add(0, key)
    }

    /** Forgets [key]: phones that still encrypt under it are answered 421, and fetch the new one. */
    public fun remove(key: FlowPrivateKey) {
        keys.remove(key)
    }

    override fun unwrap(wrapped: ByteArray): ByteArray? = keys.firstNotNullOfOrNull { it.unwrap(wrapped) }

    override fun toString(): String = "FlowKeyRing(${keys.size})"
}
