package io.wakit.model

import kotlinx.serialization.InternalSerializationApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SealedSerializationApi
import kotlinx.serialization.SerializationException
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.serializer
import java.lang.reflect.Type

/**
 * The JSON Schema (draft 2020-12) of anything that has a serializer: of every model of Wakit, and of classes of one's own.
 * It is made from the serializer that writes the JSON, so that the two cannot disagree. For checking what another program
 * writes, for the OpenAPI description of a service that passes messages on, or for the answers of a language model.
 *
 * It says what stands where and what has to be there: what a class writes through [WaJson] is valid, and what is valid has
 * a class that holds it whole, further keys aside. Of a family it has the cases that this version knows; what is
 * [Unmodelled] is not valid, though it is written and read. Reading forgives more, such as a number in quotes.
 * Lengths, counts and other limits of Meta's are not in it: those are told by `violations()`. What arrives by webhook is read
 * part by part, and has its schema in `InboundEvent.schema()`.
 *
 * A class gets a name in `$defs`, without its package; the outermost is the schema itself. A property has to be there
 * where it has no default and takes no null.
 *
 * @see <a href="https://json-schema.org/draft/2020-12">JSON Schema, draft 2020-12</a>
 */
public object JsonSchema {
    /** What `$schema` says: which draft it is. */
    public const val DIALECT: String = "https://json-schema.org/draft/2020-12/schema"

    /** The schema of what [serializer] writes, whole in itself. */
    @JvmStatic
    public fun of(serializer: KSerializer<*>): JsonObject {
        val parts = SchemaParts("#/\$defs/")
        val root = parts.outermost(serializer.descriptor)
        val definitions = parts.definitions
        return JsonObject(
            mapOf("\$schema" to JsonPrimitive(DIALECT)) + root +
                if (definitions.isEmpty()) emptyMap() else mapOf("\$defs" to JsonObject(definitions)),
        )
    }

    /** The schema of [T]. */
    public inline fun <reified T> of(): JsonObject = of(serializer<T>())

    /**
     * The schema of a class, by its own serializer.
     *
     * @throws SerializationException where it has none.
     */
    @JvmStatic
    public fun of(type: Type): JsonObject = of(serializer(type))

    /**
     * The schemas of some classes and of all that is in them, by name: what stands under `components.schemas` of an OpenAPI
     * 3.1 document. They refer to each other as `#/components/schemas/…`.
     *
     * @throws IllegalArgumentException where one has no name, as a text or a list has none.
     */
    @JvmStatic
    public fun components(vararg serializers: KSerializer<*>): JsonObject {
        val parts = SchemaParts("#/components/schemas/")
        for (serializer in serializers) {
            require("\$ref" in parts.of(serializer.descriptor)) {
                "'${serializer.descriptor.serialName}' is no class that a schema could be named after"
            }
        }
        return JsonObject(parts.definitions)
    }

    /**
     * For a serializer of one's own: its [descriptor], which says besides what the JSON looks like, where that is not to be
     * seen from the descriptor itself. It is put in place wherever it occurs.
     */
    @JvmStatic
    public fun describe(descriptor: SerialDescriptor, shape: JsonShape): SerialDescriptor =
        Described(descriptor, isNamed = false, shape)

    /** The same for what is better said once, under the name of [descriptor], or holds others of its kind. */
    @JvmStatic
    public fun define(descriptor: SerialDescriptor, shape: JsonShape): SerialDescriptor =
        Described(descriptor, isNamed = true, shape)
}

/** What JSON looks like that a serializer of one's own writes. */
public fun interface JsonShape {
    /** The schema; those of its parts come from [parts]. */
    public fun schema(parts: SchemaParts): JsonObject
}

/** A descriptor for kotlinx.serialization, as ever, with [shape] beside it. */
@OptIn(SealedSerializationApi::class, InternalSerializationApi::class)
internal class Described(val plain: SerialDescriptor, val isNamed: Boolean, val shape: JsonShape) :
    SerialDescriptor by plain {
    override fun equals(other: Any?): Boolean = other is Described && other.plain == plain

    override fun hashCode(): Int = plain.hashCode()

    override fun toString(): String = plain.toString()
}
