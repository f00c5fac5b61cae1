@file:JvmName("MessageTypeWords")

package io.wakit.model.event

/**
 * Types of messages that the program reads itself:
 *
 * ```
 * val types = messageTypes {
 *     message<Poll>("poll", ::PollMessage)
 *     message("sonnet") { head, raw -> SonnetMessage(head, raw) }
 *     reply("poll_reply") { head, raw -> PollReply(head, raw) }
 * }
 * ```
 */
public fun messageTypes(build: MessageTypes.Builder.() -> Unit): MessageTypes =
    MessageTypes.builder().apply(build).build()
