package io.wakit.model.message

import io.wakit.model.Case
import io.wakit.model.JsonSchema
import io.wakit.model.Personal
import io.wakit.model.SchemaParts
import io.wakit.model.Unmodelled
import io.wakit.model.case
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.Serializable
import kotlinx.serialization.SerializationException
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonDecoder
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonEncoder
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put

/**
 * What a message says: one case for each value of Meta's `type`. As JSON it is what stands in a message beside whom that goes
 * to: `{"type":"text","text":{"body":"Hello"}}`. Other keys have no place in it, and are refused when it is read.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/messages/send-messages">Send messages</a>
 */
@Serializable(with = Content.Serializer::class)
public sealed class Content : Personal() {
    /** The tag under which Meta files it, and the JSON key that holds it. */
    public abstract val type: String

    override val gist: String get() = type

    internal object Serializer : KSerializer<Content> {
        @OptIn(ExperimentalSerializationApi::class)
        override val descriptor: SerialDescriptor =
            JsonSchema.define(SerialDescriptor("io.wakit.Content", JsonObject.serializer().descriptor), ContentShape)

        override fun serialize(encoder: Encoder, value: Content) {
            val json = encoder as? JsonEncoder ?: throw SerializationException("A content is written as JSON only")
            json.encodeJsonElement(
                buildJsonObject {
                    put("type", value.type)
                    ContentCases.write(json.json, value)?.let { put(value.type, it) }
                },
            )
        }

        override fun deserialize(decoder: Decoder): Content {
            val json = decoder as? JsonDecoder ?: throw SerializationException("A content is read from JSON only")
            val raw = json.decodeJsonElement() as? JsonObject
                ?: throw SerializationException("A content is a JSON object")
            val type = (raw["type"] as? JsonPrimitive)?.takeIf { it.isString }?.content
                ?: raw.keys.singleOrNull { it in ContentCases.tags }
                ?: throw SerializationException("A content does not say its 'type'")
            (raw.keys - "type" - type).firstOrNull()?.let {
                throw SerializationException("A content has the keys 'type' and '$type', and '$it' belongs to none")
            }
            return ContentCases.read(type, raw[type])
        }
    }
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

    /** Those that this version knows, each with what stands under its key. */
    fun schemas(parts: SchemaParts): Map<String, JsonObject> = byTag.mapValues { it.value.schema(parts) }

    fun read(type: String, payload: JsonElement?): Content = try {
        payload?.let { byTag[type]?.decode(it) } ?: Raw(type, payload)
    } catch (_: SerializationException) {
        Raw(type, payload)
    }

    /** What stands under the key of the type; null where there is nothing to write. */
    fun write(json: Json, content: Content): JsonElement? =
        if (content is Raw) content.raw else byTag.getValue(content.type).encode(json, content)
}
