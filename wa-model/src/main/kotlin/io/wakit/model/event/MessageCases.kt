package io.wakit.model.event

import io.wakit.model.SchemaParts
import io.wakit.model.SchemaWords
import io.wakit.model.message.Text
import kotlinx.serialization.KSerializer
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.builtins.serializer
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/**
 * One type of message.
 *
 * @property content what stands under the key of the type; null where nothing does.
 */
internal class MessageCase(val content: Key?, val read: MessageReader.(MessageHead, JsonObject) -> InboundMessage)

/** One kind of answer to what the business built of parts, by what stands under the key of the kind. */
internal class ReplyCase<T>(val content: KSerializer<T>, private val make: (MessageHead, T) -> InboundMessage) {
    fun read(head: MessageHead, payload: JsonElement): InboundMessage =
        make(head, EventJson.decodeFromJsonElement(content, payload))
}

/** What a message may be, by its type: [MessageReader] reads by these tables, and the schema is made from them. */
internal object MessageCases {
    val replies: Map<String, ReplyCase<*>> = mapOf(
        "button_reply" to ReplyCase(ChosenReply.serializer(), ::ButtonReplyMessage),
        "list_reply" to ReplyCase(ChosenReply.serializer(), ::ListReplyMessage),
        "nfm_reply" to ReplyCase(FormReply.serializer(), ::form),
        "call_permission_reply" to ReplyCase(CallPermissionReply.serializer(), ::CallPermissionReplyMessage),
        "payment_method" to ReplyCase(ChosenPaymentMethod.serializer(), ::PaymentMethodMessage),
    )

    private val reply = byHand("InteractiveReply") { parts ->
        SchemaWords.oneOf(
            replies.map { (kind, case) ->
                val body = SchemaWords.structure(mapOf(kind to parts.of(case.content.descriptor)), listOf(kind))
                // One of Meta's pages writes "interactive" here too.
                parts.tagged("type", body, kind, "interactive")
            },
        )
    }

    val contents: Map<String, MessageCase> = mapOf(
        text(),
        holding("image", InboundMedia.serializer(), ::ImageMessage),
        holding("video", InboundMedia.serializer(), ::VideoMessage),
        holding("audio", InboundMedia.serializer(), ::AudioMessage),
        holding("document", InboundMedia.serializer(), ::DocumentMessage),
        holding("sticker", InboundMedia.serializer(), ::StickerMessage),
        holding("location", SharedLocation.serializer(), ::LocationMessage),
        holding("contacts", ListSerializer(SharedContact.serializer()), ::ContactsMessage),
        holding("reaction", SharedReaction.serializer(), ::ReactionMessage),
        holding("order", PlacedOrder.serializer(), ::OrderMessage),
        holding("button", TappedButton.serializer(), ::ButtonMessage),
        case("interactive", Key("interactive", reply, isNeeded = true)) { head, raw -> interactive(head, raw) },
        holding("system", SystemNotice.serializer(), ::SystemMessage),
        case("request_welcome") { head, _ -> RequestWelcomeMessage(head) },
        case("edit", Key("edit", MessageReader.editShape, isNeeded = true)) { head, raw -> edit(head, raw) },
        holding("revoke", Revoked.serializer()) { head, it -> RevokeMessage(head, it.originalId) },
        case("media_placeholder") { head, _ -> MediaPlaceholderMessage(head) },
        unsupported("unsupported"),
        unsupported("unknown"),
        unsupported("errors"),
    )

    /** The type and what it brings: the type may be left out where one key alone can hold a content. */
    fun schema(parts: SchemaParts): List<JsonObject> = listOf(
        SchemaWords.anyOf(
            contents.map { (type, case) ->
                val body = parts.keyed(listOfNotNull(case.content))
                SchemaWords.with(body, "type", SchemaWords.words(listOf(type)), case.content?.isNeeded != true)
            },
        ),
        SchemaWords.anyOf(SchemaWords.needs("type"), SchemaWords.oneOf(contents.keys.map(SchemaWords::needs))),
    )

    private fun case(
        type: String,
        content: Key? = null,
        read: MessageReader.(MessageHead, JsonObject) -> InboundMessage,
    ): Pair<String, MessageCase> = type to MessageCase(content, read)

    private fun <T> holding(
        type: String,
        content: KSerializer<T>,
        make: (MessageHead, T) -> InboundMessage,
    ): Pair<String, MessageCase> = case(type, Part(type, content, isNeeded = true)) { head, raw ->
        make(head, EventJson.decodeFromJsonElement(content, MessageReader.payload(raw, type)))
    }

    /** By hand where it is words alone, as nearly all that arrives is. */
    private fun text(): Pair<String, MessageCase> {
        val words = Text.serializer()
        // The name of the class is that of a type, for sending.
        val content = inPlace { it.body(words.descriptor) }
        return case("text", Key("text", content, isNeeded = true)) { head, raw ->
            val payload = MessageReader.payload(raw, "text")
            val body = (payload as? JsonObject)?.takeIf { it.size == 1 }?.get("body") as? JsonPrimitive
            val isPlain = body != null && body.isString
            TextMessage(head, if (isPlain) Text(body.content) else EventJson.decodeFromJsonElement(words, payload))
        }
    }

    private fun unsupported(word: String): Pair<String, MessageCase> =
        case(word, Key("unsupported", inPlace { it.keyed(listOf(Part("type", String.serializer()))) })) { head, raw ->
            UnsupportedMessage(head, word, (raw["unsupported"] as? JsonObject)?.said("type"))
        }

    private fun form(head: MessageHead, form: FormReply): FormMessage =
        if (form.name == ADDRESS) AddressReplyMessage(head, form) else FlowReplyMessage(head, form)
}

internal const val ADDRESS: String = "address_message"
