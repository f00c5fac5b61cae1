package io.wakit.kapso

import io.wakit.model.OpenWord

/** A part of the `kapso` extension, as `fields=kapso(…)` names it. */
public class KapsoField(value: String) : OpenWord(value) {
    public companion object {
        /** Who wrote the message. */
        @JvmField public val Direction: KapsoField = KapsoField("direction")

        /** How far it came. */
        @JvmField public val Status: KapsoField = KapsoField("status")

        /** What Kapso has made of it. */
        @JvmField public val ProcessingStatus: KapsoField = KapsoField("processing_status")

        /** The user's number. */
        @JvmField public val PhoneNumber: KapsoField = KapsoField("phone_number")

        /** Whether a file belongs to it. */
        @JvmField public val HasMedia: KapsoField = KapsoField("has_media")

        /** The file. */
        @JvmField public val MediaData: KapsoField = KapsoField("media_data")

        /** The link to the file. */
        @JvmField public val MediaUrl: KapsoField = KapsoField("media_url")

        /** The conversation that it belongs to. */
        @JvmField public val ConversationId: KapsoField = KapsoField("whatsapp_conversation_id")

        /** The user's name. */
        @JvmField public val ContactName: KapsoField = KapsoField("contact_name")

        /** What is particular to its type. */
        @JvmField public val MessageTypeData: KapsoField = KapsoField("message_type_data")

        /** Its words. */
        @JvmField public val Content: KapsoField = KapsoField("content")

        /** What a Flow brought back. */
        @JvmField public val FlowResponse: KapsoField = KapsoField("flow_response")

        /** The token of the Flow. */
        @JvmField public val FlowToken: KapsoField = KapsoField("flow_token")

        /** The name of the Flow. */
        @JvmField public val FlowName: KapsoField = KapsoField("flow_name")

        /** What a user wrote beside an order. */
        @JvmField public val OrderText: KapsoField = KapsoField("order_text")

        /** The set that Kapso's own SDKs ask for. */
        @JvmField
        public val messages: List<KapsoField> = listOf(
            Direction, Status, ProcessingStatus, PhoneNumber, HasMedia, MediaData, MediaUrl, ConversationId,
            ContactName, MessageTypeData, Content, FlowResponse, FlowToken, FlowName, OrderText,
        )
    }
}

/**
 * Which parts of the `kapso` extension an answer is to hold. Without any selection Kapso gives a set of its own choice.
 *
 * @property text the parameter `fields`.
 */
public class KapsoFields private constructor(public val text: String) {
    /** These parts; each is asked for once. Kapso's sources disagree on what an empty selection gives, so do not rely on one. */
    public constructor(fields: List<KapsoField>) : this(
        fields.map { it.value.trim() }.filter { it.isNotEmpty() }.distinct().joinToString(",", "kapso(", ")"),
    )

    /** These parts. */
    public constructor(vararg fields: KapsoField) : this(fields.toList())

    override fun equals(other: Any?): Boolean = other is KapsoFields && other.text == text

    override fun hashCode(): Int = text.hashCode()

    override fun toString(): String = text

    public companion object {
        /** All that Kapso has. */
        @JvmField public val All: KapsoFields = KapsoFields("kapso(*)")

        /** The set that Kapso's own SDKs ask for on messages. */
        @JvmField public val Messages: KapsoFields = KapsoFields(KapsoField.messages)
    }
}
