package io.wakit.model

import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/** The few words of JSON Schema that are needed. */
internal object SchemaWords {
    /** Nothing is said. */
    val Any: JsonObject = JsonObject(emptyMap())

    /** A whole number, in quotes or without. */
    val Digits: JsonObject by lazy { or(type("integer"), "string") }

    fun type(vararg names: String): JsonObject = JsonObject(mapOf("type" to oneOrAll(names.map(::JsonPrimitive))))

    fun list(items: JsonObject, atLeast: Int = 0): JsonObject = JsonObject(
        type("array") + listOfNotNull(
            ("items" to items).takeIf { items.isNotEmpty() },
            ("minItems" to JsonPrimitive(atLeast)).takeIf { atLeast > 0 },
        ),
    )

    fun words(words: List<String>): JsonObject = JsonObject(
        type("string") +
            words.map(::JsonPrimitive).let { if (it.size == 1) "const" to it.single() else "enum" to JsonArray(it) },
    )

    fun reference(to: String): JsonObject = JsonObject(mapOf("\$ref" to JsonPrimitive(to)))

    fun anyOf(schemas: List<JsonObject>): JsonObject =
        schemas.distinct().let { it.singleOrNull() ?: JsonObject(mapOf("anyOf" to JsonArray(it))) }

    fun oneOf(vararg schemas: JsonObject): JsonObject = oneOf(schemas.asList())

    fun oneOf(schemas: List<JsonObject>): JsonObject = JsonObject(mapOf("oneOf" to JsonArray(schemas)))

    fun anyOf(vararg schemas: JsonObject): JsonObject = anyOf(schemas.asList())

    /** An object of [properties], of which [required] have to be there. */
    fun structure(properties: Map<String, JsonElement>, required: Collection<String> = emptyList()): JsonObject =
        JsonObject(
            type("object") + listOfNotNull(
                ("properties" to JsonObject(properties)).takeIf { properties.isNotEmpty() },
                ("required" to JsonArray(required.map(::JsonPrimitive))).takeIf { required.isNotEmpty() },
            ),
        )

    /** [schema] of one type or several, or the same in another: a number in quotes, say. */
    fun or(schema: JsonObject, type: String): JsonObject {
        val types = schema.types.orEmpty()
        val quoted = if (INTEGER in types) WHOLE else QUOTED
        val pattern = if (type == "string") mapOf("pattern" to JsonPrimitive(quoted)) else emptyMap()
        return JsonObject(schema + ("type" to JsonArray(types + JsonPrimitive(type))) + pattern)
    }

    private val JsonObject.types: List<JsonElement>? get() = this["type"]?.let {
        if (it is JsonArray) it else listOf(it)
    }

    fun orNull(schema: JsonObject): JsonObject {
        val types = schema.types
        return when {
            schema.isEmpty() || types.orEmpty().contains(NULL) -> schema

            types != null && schema.keys.none { it == "enum" || it == "const" } ->
                JsonObject(schema + ("type" to JsonArray(types + NULL)))

            else -> anyOf(schema, type("null"))
        }
    }

    /** The same, but no empty text. */
    fun some(schema: JsonObject): JsonObject {
        val isOpen = schema.types.orEmpty().contains(TEXT) && "const" !in schema && "enum" !in schema
        return if (isOpen) JsonObject(schema + ("minLength" to JsonPrimitive(1))) else schema
    }

    /** Nothing but that a text stands under [key]. */
    fun says(key: String): JsonObject =
        JsonObject(mapOf("properties" to JsonObject(mapOf(key to some(type("string"))))) + needs(key))

    /** Nothing but that [key] is not there. */
    fun lacks(key: String): JsonObject = JsonObject(mapOf("not" to needs(key)))

    /** An object of the known keys alone. */
    fun closed(body: JsonObject): JsonObject = JsonObject(body + ("additionalProperties" to JsonPrimitive(false)))

    /** The object [body], of which all of [more] is true. */
    fun all(body: JsonObject, more: List<JsonObject>): JsonObject = JsonObject(body + ("allOf" to JsonArray(more)))

    /** Nothing but that [key] is there. */
    fun needs(key: String): JsonObject = JsonObject(mapOf("required" to JsonArray(listOf(JsonPrimitive(key)))))

    /** The object [body] with another key, which stands first, and has to be there where it [isNeeded]. */
    fun with(body: JsonObject, key: String, schema: JsonObject, isNeeded: Boolean = true): JsonObject {
        val isPlain = body["type"] == OBJECT
        val own = if (isPlain) body else JsonObject(mapOf("allOf" to JsonArray(listOf(body))))
        val properties = mapOf(key to schema) + (own["properties"] as? JsonObject).orEmpty().minus(key)
        val needed = if (isNeeded) setOf(key) else emptySet()
        val required = needed + (own["required"] as? JsonArray).orEmpty().map { (it as JsonPrimitive).content }
        return JsonObject(structure(properties, required) + (own - setOf("type", "properties", "required")))
    }

    private fun oneOrAll(all: List<JsonElement>): JsonElement = all.singleOrNull() ?: JsonArray(all)

    private const val QUOTED = "^-?[0-9]+([.][0-9]+)?$"
    private const val WHOLE = "^-?[0-9]+$"
    private val INTEGER = JsonPrimitive("integer")
    private val TEXT = JsonPrimitive("string")
    private val NULL = JsonPrimitive("null")
    private val OBJECT = JsonPrimitive("object")
}

/** One object of a schema while its keys are gathered. */
internal class SchemaBranch {
    private val properties = LinkedHashMap<String, JsonObject>()
    private val branches = LinkedHashMap<String, SchemaBranch>()
    private val required = LinkedHashSet<String>()
    private val also = ArrayList<JsonObject>()

    /** What stands at [path], under its last name or one of [aliases]. */
    fun put(path: List<String>, schema: JsonObject, isNeeded: Boolean, aliases: List<String> = emptyList()) {
        val key = path.first()
        when {
            key == Paths.SPREAD -> if (isNeeded) also += schema

            path.size > 1 -> {
                if (isNeeded) required += key
                branches.getOrPut(key, ::SchemaBranch).put(path.drop(1), schema, isNeeded, aliases)
                properties.putIfAbsent(key, SchemaWords.Any)
            }

            else -> {
                (aliases + key).forEach { properties[it] = schema }
                if (isNeeded && aliases.isEmpty()) required += key
                if (isNeeded &&
                    aliases.isNotEmpty()
                ) {
                    also += SchemaWords.anyOf((listOf(key) + aliases).map(SchemaWords::needs))
                }
            }
        }
    }

    fun toJson(): JsonObject {
        val all = properties.mapValues { (key, own) -> branches[key]?.toJson() ?: own }
        val more = if (also.isEmpty()) emptyMap() else mapOf("allOf" to JsonArray(also))
        return JsonObject(SchemaWords.structure(all, required) + more)
    }
}
