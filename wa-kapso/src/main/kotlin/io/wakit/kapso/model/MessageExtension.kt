package io.wakit.kapso.model

import io.wakit.kapso.KapsoObject
import io.wakit.kapso.flag
import io.wakit.kapso.number
import io.wakit.kapso.objectAt
import io.wakit.kapso.objects
import io.wakit.kapso.read
import io.wakit.kapso.text
import io.wakit.model.GraphError
import io.wakit.model.PhoneNumberId
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.json.JsonObject

/** What Kapso adds to a message, under the key `kapso`. Which of it stands there, `fields` decides. */
public class MessageExtension(raw: JsonObject) : KapsoObject(raw) {
    /** Who wrote the message. */
    public val direction: Direction? get() = word("direction", ::Direction)

    /** How far it came. */
    public val status: MessageProgress? get() = word("status", ::MessageProgress)

    /** What Kapso has made of it. */
    public val processingStatus: ProcessingStatus? get() = word("processing_status", ::ProcessingStatus)

    /** The way by which it came to Kapso. */
    public val origin: MessageOrigin? get() = word("origin", ::MessageOrigin)

    /** `smb_message_echo` on what the business wrote in the WhatsApp Business app, as normalized webhooks mark it. */
    public val source: String? get() = raw.text("source")

    /** The user's number, with a `+`; null where the user hides it. */
    public val phoneNumber: String? get() = raw.text("phone_number")

    /** The number of the business. */
    public val phoneNumberId: PhoneNumberId? get() = word("phone_number_id", ::PhoneNumberId)

    /** The conversation that it belongs to. */
    public val conversationId: ConversationId? get() = word("whatsapp_conversation_id", ::ConversationId)

    /** The user's name. */
    public val contactName: String? get() = raw.text("contact_name")

    /** Its words, or words that stand for them; where Kapso writes an object here, see [contentData]. */
    public val content: String? get() = raw.text("content")

    /** The same, where it is an object. */
    public val contentData: JsonObject? get() = raw.objectAt("content")

    /** Whether a file belongs to it. */
    public val hasMedia: Boolean? get() = raw.flag("has_media")

    /** The file, at Kapso. */
    public val mediaData: KeptMedia? get() = raw.objectAt("media_data")?.let(::KeptMedia)

    /** A public, signed link to the file. For a message of the business it appears a little after the send. */
    public val mediaUrl: String? get() = raw.text("media_url")

    /** What was said in a voice message, where Kapso wrote it down. */
    public val transcript: String? get() = raw.objectAt("transcript")?.text("text")

    /** What is particular to its type, in Kapso's words. */
    public val messageTypeData: JsonObject? get() = raw.objectAt("message_type_data")

    /** What a Flow brought back. */
    public val flowResponse: JsonObject? get() = raw.objectAt("flow_response")

    /** The token of the Flow. */
    public val flowToken: String? get() = raw.text("flow_token")

    /** The name of the Flow. */
    public val flowName: String? get() = raw.text("flow_name")

    /** What the user wrote beside an order. */
    public val orderText: String? get() = raw.text("order_text")

    /** Meta's statuses of the message, as they came. */
    public val statuses: List<JsonObject> get() = raw.objects("statuses")

    /** Why it failed, from its statuses; the same codes as everywhere, such as 131047 for a window that is closed. */
    public val errors: List<GraphError>
        get() = statuses.flatMap { it.read("errors", ListSerializer(GraphError.serializer())).orEmpty() }

    override val gist: String get() = "$direction $status"
}

/** A file that Kapso keeps. */
public class KeptMedia(raw: JsonObject) : KapsoObject(raw) {
    /** A public, signed link. */
    public val url: String? get() = raw.text("url")

    /** What it is called. */
    public val filename: String? get() = raw.text("filename")

    /** Its MIME type. */
    public val contentType: String? get() = raw.text("content_type")

    /** In bytes. */
    public val byteSize: Long? get() = raw.number("byte_size")

    override val gist: String get() = "$contentType, $byteSize bytes"
}
