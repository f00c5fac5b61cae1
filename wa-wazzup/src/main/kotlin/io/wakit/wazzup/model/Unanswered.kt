package io.wakit.wazzup.model

import kotlinx.serialization.Serializable

/**
 * How many chats of a user wait for an answer, over the last 7 days.
 *
 * @property type `red` or `grey`, by how they are to be shown; null where none waits.
 * @property lastMsgDateTime when the last of them wrote, in ISO 8601.
 */
@Serializable
public data class Unanswered(val counterV2: Int, val type: String?, val lastMsgDateTime: String?)

/**
 * The host that pushes changes of the counters, by socket.io 4.1 at `/ws-counters/`. A program that listens there says its API
 * key, so it goes into no log.
 */
@Serializable
public data class UnansweredHost(val host: String)
