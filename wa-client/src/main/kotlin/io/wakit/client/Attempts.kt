package io.wakit.client

import java.util.concurrent.atomic.AtomicInteger
import kotlin.coroutines.AbstractCoroutineContextElement
import kotlin.coroutines.CoroutineContext

/** Counts how often one call went out, over all who may make it again. It travels with the call. */
internal class Attempts : AbstractCoroutineContextElement(Attempts) {
    private val count = AtomicInteger()

    /** The number of the attempt that begins now, from 1 on. */
    fun next(): Int = count.incrementAndGet()

    companion object : CoroutineContext.Key<Attempts>
}
