package io.wakit.flows.json

import io.wakit.model.JsonSchema
import kotlinx.serialization.KSerializer
import kotlinx.serialization.Serializable
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/**
 * The schema of one field of a screen's data, in the part of JSON Schema that Meta uses: `string`, `number`, `boolean`,
 * `object` with its properties, `array` with its items; and beside the outermost an example, which Meta demands.
 *
 * @property raw the schema as it stands in the Flow.
 */
@Serializable(with = DataField.Serializer::class)
public class DataField(public val raw: JsonElement) {
    /** `string`, `number`, `boolean`, `object` or `array`; null where the schema says none. */
    public val type: String? get() = ((raw as? JsonObject)?.get("type") as? JsonPrimitive)?.takeIf {
        it.isString
    }?.content

    /** What stands in for the data in previews; only outermost. */
    public val example: JsonElement? get() = (raw as? JsonObject)?.get(EXAMPLE)

    /** The schema of what an `array` holds. */
    public val items: DataField? get() = ((raw as? JsonObject)?.get("items") as? JsonObject)?.let(::DataField)

    /** The schemas of what an `object` holds. */
    public val properties: Map<String, DataField>
        get() = ((raw as? JsonObject)?.get("properties") as? JsonObject)?.mapValues { DataField(it.value) }.orEmpty()

    /** The same schema with another [example]. */
    public fun withExample(example: JsonElement): DataField =
        DataField(JsonObject((raw as? JsonObject).orEmpty() + (EXAMPLE to example)))

    override fun equals(other: Any?): Boolean = other is DataField && other.raw == raw

    override fun hashCode(): Int = raw.hashCode()

    override fun toString(): String = raw.toString()

    internal object Serializer : KSerializer<DataField> {
        private val json = JsonElement.serializer()
        override val descriptor: SerialDescriptor =
            JsonSchema.describe(SerialDescriptor("io.wakit.flows.DataField", json.descriptor)) {
                it.of(JsonObject.serializer().descriptor)
            }

        override fun serialize(encoder: Encoder, value: DataField) = encoder.encodeSerializableValue(json, value.raw)

        override fun deserialize(decoder: Decoder): DataField = DataField(decoder.decodeSerializableValue(json))
    }

    public companion object {
        internal const val EXAMPLE = "__example__"

        private fun of(type: String, vararg more: Pair<String, JsonElement>) =
            DataField(JsonObject(mapOf("type" to JsonPrimitive(type), *more)))

        /** A text. */
        @JvmStatic
        public fun string(example: String): DataField = of("string").withExample(JsonPrimitive(example))

        /** A number. */
        @JvmStatic
        public fun number(example: Number): DataField = of("number").withExample(JsonPrimitive(example))

        /** Yes or no. */
        @JvmStatic
        public fun boolean(example: Boolean): DataField = of("boolean").withExample(JsonPrimitive(example))

        /** An object of [properties], whose own examples are left out. */
        @JvmStatic
        public fun objectOf(properties: Map<String, DataField>, example: JsonObject): DataField =
            of("object", "properties" to JsonObject(properties.mapValues { it.value.bare() })).withExample(example)

        /** A list of [items], whose own example is left out. */
        @JvmStatic
        public fun arrayOf(items: DataField, example: JsonArray): DataField =
            of("array", "items" to items.bare()).withExample(example)

        private fun DataField.bare(): JsonElement = (raw as? JsonObject)?.let { JsonObject(it - EXAMPLE) } ?: raw
    }
}
