package io.wakit.wazzup.model

import io.wakit.model.OpenWord
import io.wakit.wazzup.AsWord
import kotlinx.serialization.Serializable

/** In which messenger a chat is, and whether it is a group. */
@Serializable(with = ChatType.Serializer::class)
public class ChatType(value: String) : OpenWord(value) {
    internal object Serializer : AsWord<ChatType>("ChatType", ::ChatType)

    /** The ten that Wazzup names. */
    public companion object {
        /** A person on WhatsApp; the chat id is the number in digits. */
        @JvmField public val WhatsApp: ChatType = ChatType("whatsapp")

        /** A group on WhatsApp. */
        @JvmField public val WhatsGroup: ChatType = ChatType("whatsgroup")

        /** A person on Viber; the chat id is the number in digits. */
        @JvmField public val Viber: ChatType = ChatType("viber")

        /** An account on Instagram, without `@`. */
        @JvmField public val Instagram: ChatType = ChatType("instagram")

        /** A person on Telegram. */
        @JvmField public val Telegram: ChatType = ChatType("telegram")

        /** A group on Telegram. */
        @JvmField public val TeleGroup: ChatType = ChatType("telegroup")

        /** A person on VK. */
        @JvmField public val Vk: ChatType = ChatType("vk")

        /** A chat about an advertisement on Avito. */
        @JvmField public val Avito: ChatType = ChatType("avito")

        /** A person on MAX. */
        @JvmField public val Max: ChatType = ChatType("max")

        /** A group on MAX. */
        @JvmField public val MaxGroup: ChatType = ChatType("maxgroup")
    }
}
