@file:OptIn(ExperimentalSerializationApi::class)

package io.wakit.model

import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.descriptors.PolymorphicKind
import kotlinx.serialization.descriptors.PrimitiveKind
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.descriptors.SerialKind
import kotlinx.serialization.descriptors.StructureKind
import kotlinx.serialization.descriptors.elementDescriptors
import kotlinx.serialization.descriptors.elementNames
import kotlinx.serialization.descriptors.nonNullOriginal
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonClassDiscriminator
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNames
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import java.lang.reflect.Modifier

/** The parts of one schema while it is made: what has a name is made once, and referred to. */
public class SchemaParts internal constructor(private val home: String) {
    private val references = HashMap<Part, String>()
    private val made = LinkedHashMap<String, JsonObject>()

    internal val definitions: Map<String, JsonObject> get() = made.toSortedMap()

    /** The schema of what [descriptor] describes; a reference where that has a name. */
    public fun of(descriptor: SerialDescriptor): JsonObject {
        val whole = descriptor.nonNullOriginal
        val schema = if (whole.isNamed()) SchemaWords.reference(named(whole)) else body(whole)
        return if (descriptor.isNullable) SchemaWords.orNull(schema) else schema
    }

    /** The same as it stands, without a name: for a case that a family says more of. */
    public fun body(descriptor: SerialDescriptor): JsonObject {
        val whole = descriptor.nonNullOriginal
        return when {
            whole is Described -> whole.shape.schema(this)
            whole.isInline -> of(whole.getElementDescriptor(0))
            else -> JSON[whole.serialName] ?: plain(whole)
        }
    }

    /**
     * A class whose serial names are paths, as `action.parameters.url`: the objects that they lead through. What has the name
     * `*` puts its own keys among the others.
     */
    public fun nested(descriptor: SerialDescriptor): JsonObject =
        descriptor.takeIf { it.elementsCount == 1 && it.getElementName(0) == Paths.SPREAD }
            ?.let { of(it.getElementDescriptor(0)) } ?: structure(descriptor) { it.split('.') }

    /** A class without the keys that stand elsewhere when it is written. */
    internal fun without(keys: Set<String>, descriptor: SerialDescriptor): JsonObject =
        structure(descriptor, keys) { listOf(it) }

    /** An object of a family: [body] with one of [tags] under [key], which has to be there. */
    public fun tagged(key: String, body: JsonObject, vararg tags: String): JsonObject =
        SchemaWords.with(body, key, SchemaWords.words(tags.asList()))

    /** What is as one of [schemas] says, or as several do. */
    public fun anyOf(schemas: List<JsonObject>): JsonObject = SchemaWords.anyOf(schemas)

    /** A word of an open list, with those that are known as examples. */
    public fun word(type: Class<out OpenWord>): JsonObject {
        val words = if (Modifier.isPublic(type.modifiers)) type.fields.asList() else emptyList()
        val known = words.filter { Modifier.isStatic(it.modifiers) && it.type == type }
            .map { JsonPrimitive((it.get(null) as OpenWord).value) }
        val examples = if (known.isEmpty()) emptyMap() else mapOf("examples" to JsonArray(known))
        return JsonObject(SchemaWords.type("string") + examples)
    }

    /** The schema of all: what refers to it refers to the document. */
    internal fun outermost(descriptor: SerialDescriptor): JsonObject {
        if (descriptor.isNullable || !descriptor.isNamed()) return of(descriptor)
        references[Part(descriptor)] = "#"
        return body(descriptor)
    }

    private fun named(descriptor: SerialDescriptor): String {
        val part = Part(descriptor)
        references[part]?.let { return it }
        val short = descriptor.shortName()
        val name = generateSequence(1) { it + 1 }.map { if (it == 1) short else "$short$it" }.first { it !in made }
        made[name] = SchemaWords.Any
        references[part] = home + name
        made[name] = body(descriptor)
        return home + name
    }

    private fun plain(descriptor: SerialDescriptor): JsonObject = when (descriptor.kind) {
        PrimitiveKind.BOOLEAN -> SchemaWords.type("boolean")
        PrimitiveKind.STRING, PrimitiveKind.CHAR -> SchemaWords.type("string")
        PrimitiveKind.FLOAT, PrimitiveKind.DOUBLE -> SchemaWords.type("number")
        is PrimitiveKind -> SchemaWords.type("integer")
        SerialKind.ENUM -> SchemaWords.words(descriptor.elementNames.toList())
        StructureKind.LIST -> SchemaWords.list(of(descriptor.getElementDescriptor(0)))
        StructureKind.MAP -> map(descriptor)
        StructureKind.CLASS, StructureKind.OBJECT -> structure(descriptor) { listOf(it) }
        PolymorphicKind.SEALED -> family(descriptor)
        else -> SchemaWords.Any
    }

    private fun map(descriptor: SerialDescriptor): JsonObject {
        val keys = of(descriptor.getElementDescriptor(0)).takeIf { "enum" in it || "const" in it }
        val values = of(descriptor.getElementDescriptor(1)).takeIf { it.isNotEmpty() }
        return JsonObject(
            SchemaWords.type("object") +
                listOfNotNull(keys?.let { "propertyNames" to it }, values?.let { "additionalProperties" to it }),
        )
    }

    /** A sealed class as the compiler's plugin describes it: its cases are elements, by their tags, of the element `value`. */
    private fun family(descriptor: SerialDescriptor): JsonObject {
        val cases = descriptor.elementNames.indexOf("value").takeIf { it >= 0 } ?: return SchemaWords.Any
        val key =
            descriptor.annotations.filterIsInstance<JsonClassDiscriminator>().firstOrNull()?.discriminator ?: "type"
        val all = descriptor.getElementDescriptor(cases)
        return anyOf(
            all.elementNames.zip(all.elementDescriptors).map { (tag, case) -> tagged(key, body(case), tag) },
        )
    }

    private fun structure(
        descriptor: SerialDescriptor,
        without: Set<String> = emptySet(),
        path: (String) -> List<String>,
    ): JsonObject {
        val root = SchemaBranch()
        for (i in 0 until descriptor.elementsCount) {
            if (descriptor.getElementName(i) in without) continue
            val element = descriptor.getElementDescriptor(i)
            val notes = descriptor.getElementAnnotations(i)
            val fixed = notes.filterIsInstance<Fixed>().firstOrNull()?.word
            val isNeeded = fixed != null || !(descriptor.isElementOptional(i) || element.isNullable)
            val aliases = notes.filterIsInstance<JsonNames>().flatMap { it.names.asList() }
            val schema = fixed?.let { SchemaWords.words(listOf(it)) }
                ?: notes.filterIsInstance<Also>().fold(of(element)) { one, also -> SchemaWords.or(one, also.type) }
            root.put(path(descriptor.getElementName(i)), schema, isNeeded, aliases)
        }
        return root.toJson()
    }

    /** What is equal in all that is read of it. Descriptors are equal by less: the names of their elements do not count. */
    private data class Part(val descriptor: SerialDescriptor, val elements: List<String>) {
        constructor(descriptor: SerialDescriptor) : this(descriptor, descriptor.elementNames.toList())
    }

    private companion object {
        /** What JSON itself may be. */
        val JSON: Map<String, JsonObject> = mapOf(
            JsonElement.serializer().descriptor.serialName to SchemaWords.Any,
            JsonNull.serializer().descriptor.serialName to SchemaWords.type("null"),
            JsonPrimitive.serializer().descriptor.serialName to
                SchemaWords.type("string", "number", "boolean", "null"),
        )

        fun SerialDescriptor.isNamed(): Boolean = when {
            this is Described -> isNamed
            isInline || serialName in JSON -> false
            else -> kind == StructureKind.CLASS || kind == StructureKind.OBJECT || kind == PolymorphicKind.SEALED
        }

        private val STRANGE = Regex("[^A-Za-z0-9._-]")

        /** The class and those around it, without the package. */
        fun SerialDescriptor.shortName(): String {
            val steps = serialName.split('.')
            return steps.dropWhile { it.firstOrNull()?.isLowerCase() == true }.ifEmpty { steps }.joinToString(".")
                .replace(STRANGE, "_")
        }
    }
}
