package io.wakit.model.message

import io.wakit.model.Case
import io.wakit.model.Personal
import io.wakit.model.Unmodelled
import io.wakit.model.case
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement

/**
 * What a message says: one case for each value of Meta's `type`.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/messages/send-messages">Send messages</a>
 */
public sealed class Content : Personal() {
    /** The tag under which Meta files it, and the JSON key that holds it. */
    public abstract val type: String

    override val gist: String get() = type
}

/**
 * A content as JSON: of a type that Meta ships before this library has a class for it, or one that was read and could not
 * be held by its class without loss. It is sent as it stands, with no limit checked.
 *
 * @property raw what stands under the key [type]; null where nothing does, and then it cannot be sent.
 */
public data class Raw(override val type: String, override val raw: JsonElement?) :
    Content(),
    Unmodelled

/** The cases by their tags. Not in [Content] itself: its class is made ready before those of its cases, which this needs. */
internal object ContentCases {
    private val cases: List<Case<out Content>> = listOf(
        case(Text.serializer()),
        case(Image.serializer()),
        case(Video.serializer()),
        case(Audio.serializer()),
        case(Document.serializer()),
        case(Sticker.serializer()),
        case(Location.serializer()),
        case(Contacts.serializer()),
        case(Reaction.serializer()),
        case(TemplateContent.serializer()),
        case(Pin.serializer()),
    )
    private val interactive = Case(Interactive::class.java, Interactive.Serializer, tag = "interactive")
    private val byTag = (cases + interactive).associateBy { it.tag }

    val tags: Set<String> get() = byTag.keys

    fun read(type: String, payload: JsonElement?): Content = try {
        payload?.let { byTag[type]?.decode(it) } ?: Raw(type, payload)
    } catch (_: SerializationException) {
        Raw(type, payload)
    }

    /** What stands under the key of the type; null where there is nothing to write. */
    fun write(json: Json, content: Content): JsonElement? =
        if (content is Raw) content.raw else byTag.getValue(content.type).encode(json, content)
}
