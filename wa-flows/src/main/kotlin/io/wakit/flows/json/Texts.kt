package io.wakit.flows.json

import io.wakit.model.JsonSchema
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.builtins.serializer
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonTransformingSerializer

/** A text of one or more paragraphs. One is written as a string, more as an array. */
@Serializable(with = Paragraphs.Serializer::class)
public data class Paragraphs(val paragraphs: List<String>) {
    /** These, in their order. */
    public constructor(vararg paragraphs: String) : this(paragraphs.toList())

    internal object Serializer : KSerializer<Paragraphs> {
        private val lines = OneOrMore
        override val descriptor: SerialDescriptor = lines.descriptor

        override fun serialize(encoder: kotlinx.serialization.encoding.Encoder, value: Paragraphs) =
            encoder.encodeSerializableValue(lines, value.paragraphs)

        override fun deserialize(decoder: kotlinx.serialization.encoding.Decoder): Paragraphs =
            Paragraphs(decoder.decodeSerializableValue(lines))
    }

    private object OneOrMore : JsonTransformingSerializer<List<String>>(ListSerializer(String.serializer())) {
        override val descriptor: SerialDescriptor = super.descriptor.let { list ->
            JsonSchema.describe(list) { it.anyOf(listOf(it.of(String.serializer().descriptor), it.body(list))) }
        }

        override fun transformDeserialize(element: JsonElement): JsonElement =
            element as? JsonArray ?: JsonArray(listOf(element))

        override fun transformSerialize(element: JsonElement): JsonElement =
            (element as JsonArray).singleOrNull() ?: element
    }
}

/** The largest heading; up to 80 characters. */
@Serializable
@SerialName("TextHeading")
public data class TextHeading @JvmOverloads constructor(
    val text: Dynamic<String>,
    val visible: Dynamic<Boolean>? = null,
    @SerialName(EXTRA) val extra: JsonObject = Nothing,
) : FlowComponent {
    override val type: String get() = "TextHeading"
}

/** A smaller heading; up to 80 characters. */
@Serializable
@SerialName("TextSubheading")
public data class TextSubheading @JvmOverloads constructor(
    val text: Dynamic<String>,
    val visible: Dynamic<Boolean>? = null,
    @SerialName(EXTRA) val extra: JsonObject = Nothing,
) : FlowComponent {
    override val type: String get() = "TextSubheading"
}

/**
 * Words to read; up to 4,096 characters.
 *
 * @property markdown whether Markdown is set in it; from 5.1 on.
 */
@Serializable
@SerialName("TextBody")
public data class TextBody @JvmOverloads constructor(
    val text: Dynamic<Paragraphs>,
    @SerialName("font-weight") val fontWeight: Dynamic<FontWeight>? = null,
    val strikethrough: Dynamic<Boolean>? = null,
    val visible: Dynamic<Boolean>? = null,
    val markdown: Boolean? = null,
    @SerialName(EXTRA) val extra: JsonObject = Nothing,
) : FlowComponent {
    override val type: String get() = "TextBody"
}

/**
 * Small print. Meta's page has a limit of 409 characters, perhaps for 4,096: nothing shorter than that is refused.
 *
 * @property markdown whether Markdown is set in it; from 5.1 on.
 */
@Serializable
@SerialName("TextCaption")
public data class TextCaption @JvmOverloads constructor(
    val text: Dynamic<Paragraphs>,
    @SerialName("font-weight") val fontWeight: Dynamic<FontWeight>? = null,
    val strikethrough: Dynamic<Boolean>? = null,
    val visible: Dynamic<Boolean>? = null,
    val markdown: Boolean? = null,
    @SerialName(EXTRA) val extra: JsonObject = Nothing,
) : FlowComponent {
    override val type: String get() = "TextCaption"
}

/**
 * A long text in Markdown, with lists, tables and pictures. Alone on its screen; from 6.3 on a [Footer] may stand beside it.
 * From 5.1 on.
 */
@Serializable
@SerialName("RichText")
public data class RichText @JvmOverloads constructor(
    val text: Dynamic<Paragraphs>,
    val visible: Dynamic<Boolean>? = null,
    @SerialName(EXTRA) val extra: JsonObject = Nothing,
) : FlowComponent {
    override val type: String get() = "RichText"
}
