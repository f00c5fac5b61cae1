package io.wakit.wazzup.model

import io.wakit.wazzup.AsText
import kotlinx.serialization.Serializable

/** A channel: one number, account or bot that was connected to Wazzup. */
@Serializable(with = ChannelId.Serializer::class)
public class ChannelId(public val value: String) {
    override fun equals(other: Any?): Boolean = other is ChannelId && other.value == value

    override fun hashCode(): Int = value.hashCode()

    override fun toString(): String = value

    internal object Serializer : AsText<ChannelId>("ChannelId", { it.value }, ::ChannelId)
}

/** A message, by the id that Wazzup gave it. */
@Serializable(with = MessageId.Serializer::class)
public class MessageId(public val value: String) {
    override fun equals(other: Any?): Boolean = other is MessageId && other.value == value

    override fun hashCode(): Int = value.hashCode()

    override fun toString(): String = value

    internal object Serializer : AsText<MessageId>("MessageId", { it.value }, ::MessageId)
}
