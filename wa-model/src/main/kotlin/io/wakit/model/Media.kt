package io.wakit.model

import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.Serializable
import kotlinx.serialization.SerializationException
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.JsonDecoder
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonEncoder
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import kotlinx.serialization.json.putJsonObject

/**
 * Where WhatsApp takes a file from that a message shows: a [MediaId] that an upload gave, or a [MediaLink]; one of the two,
 * never both.
 *
 * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/reference/media">Media</a>
 */
@Serializable(with = AsMedia::class)
public sealed interface Media {
    /** Factories that say the kind aloud; each is the same as the constructor of the class that it returns. */
    public companion object {
        /** A file that was uploaded, by the id that the upload gave. */
        @JvmStatic
        public fun id(id: String): MediaId = MediaId(id)

        /** A file on a server of the business, or on any that Meta can reach. */
        @JvmStatic
        public fun link(url: String): MediaLink = MediaLink(url)
    }
}

/**
 * A file by its address, which Meta fetches when the message is sent and keeps for ten minutes: another file under the same
 * address within that time is not seen. A different query makes a different address.
 *
 * @property url with `http://` or `https://`, open to Meta without a log-in.
 * @property provider the name of a media provider, which Meta's pages on payments show beside the link.
 */
public data class MediaLink @JvmOverloads constructor(val url: String, val provider: String? = null) :
    Personal(),
    Media

/** `{"id":…}` or `{"link":…}`, as the keys stand among those of the message. */
@OptIn(ExperimentalSerializationApi::class)
internal object AsMedia : KSerializer<Media> {
    private val text = SchemaWords.type("string")

    override val descriptor: SerialDescriptor =
        JsonSchema.define(SerialDescriptor("io.wakit.Media", JsonElement.serializer().descriptor)) {
            val provider = SchemaWords.structure(mapOf("name" to text), listOf("name"))
            SchemaWords.oneOf(
                SchemaWords.structure(mapOf("id" to text), listOf("id")),
                SchemaWords.structure(mapOf("link" to text, "provider" to provider), listOf("link")),
            )
        }

    override fun serialize(encoder: Encoder, value: Media) {
        val json = encoder as? JsonEncoder ?: throw SerializationException("Media are written as JSON only")
        json.encodeJsonElement(
            buildJsonObject {
                when (value) {
                    is MediaId -> put("id", value.value)

                    is MediaLink -> {
                        put("link", value.url)
                        value.provider?.let { putJsonObject("provider") { put("name", it) } }
                    }
                }
            },
        )
    }

    override fun deserialize(decoder: Decoder): Media {
        val json = decoder as? JsonDecoder ?: throw SerializationException("Media are read from JSON only")
        val raw = json.decodeJsonElement() as? JsonObject ?: throw SerializationException("Media are an object")
        val provider = raw["provider"] as? JsonObject
        return when (raw.keys) {
            setOf("id") -> MediaId(raw.text("id"))

            setOf("link") -> MediaLink(raw.text("link"))

            setOf("link", "provider") if provider?.keys == setOf("name") ->
                MediaLink(raw.text("link"), provider.text("name"))

            else -> throw SerializationException("Media are named by 'id' or by 'link'")
        }
    }

    private fun JsonObject.text(key: String): String = (this[key] as? JsonPrimitive)?.takeIf { it.isString }?.content
        ?: throw SerializationException("Media are named by a text")
}
