package io.wakit.client

import io.ktor.utils.io.ByteReadChannel
import io.ktor.utils.io.readAvailable

/** How much is read, written and held in memory at a time. */
internal const val PIECE: Int = 64 * 1024

/** Reads a piece; -1 at the end. Ktor's own function shows a channel that failed as one that has ended: a cut file as whole. */
internal suspend fun ByteReadChannel.nextPiece(buffer: ByteArray): Int =
    readAvailable(buffer).also { if (it < 0) closedCause?.let { cause -> throw cause } }
