package io.wakit.flows.dsl

import io.wakit.flows.endpoint.FlowReply
import io.wakit.flows.json.DataField
import io.wakit.flows.json.EXTRA
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.descriptors.PrimitiveKind
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.descriptors.SerialKind
import kotlinx.serialization.descriptors.StructureKind
import kotlinx.serialization.descriptors.elementDescriptors
import kotlinx.serialization.descriptors.elementNames
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.buildJsonObject
import kotlin.jvm.internal.CallableReference
import kotlin.reflect.KProperty1

/** The key under which a property stands in JSON, told by its `@SerialName` where it has one. */
internal fun keyOf(property: KProperty1<*, *>): String {
    val owner = ((property as? CallableReference)?.owner as? kotlin.jvm.internal.ClassBasedDeclarationContainer)?.jClass
        ?: return property.name
    // The compiler keeps a property's annotations on a method of its own, named after the getter.
    val getter = if (IS.containsMatchIn(property.name)) {
        property.name
    } else {
        "get" +
            property.name.replaceFirstChar(Char::uppercase)
    }
    return owner.declaredMethods.firstOrNull { it.name == "$getter\$annotations" }
        ?.getAnnotation(SerialName::class.java)?.value ?: property.name
}

private val IS = Regex("^is[^a-z]")

/** The keys of a class, in their order. */
@kotlin.OptIn(ExperimentalSerializationApi::class)
internal fun keysOf(serializer: KSerializer<*>): List<String> =
    serializer.descriptor.elementNames.filter { it != EXTRA }

/** The schema of a screen's data, from the class and an example of it. */
@kotlin.OptIn(ExperimentalSerializationApi::class)
internal object Schemas {
    fun <D> of(serializer: KSerializer<D>, example: D): Map<String, DataField> {
        val json = FlowReply.jsonOf(serializer, example)
        val descriptor = serializer.descriptor
        return fields(descriptor).mapValues { (name, field) ->
            val value = requireNotNull(json[name]) {
                "The example of '${descriptor.serialName}' has no '$name', and Meta wants one of every field."
            }
            DataField(JsonObject(schema(field) + (DataField.EXAMPLE to value)))
        }
    }

    private fun fields(descriptor: SerialDescriptor): Map<String, SerialDescriptor> =
        descriptor.elementNames.zip(descriptor.elementDescriptors).toMap().filterKeys { it != EXTRA }

    private fun schema(descriptor: SerialDescriptor): JsonObject = when (descriptor.kind) {
        PrimitiveKind.BOOLEAN -> type("boolean")

        PrimitiveKind.STRING, PrimitiveKind.CHAR, SerialKind.ENUM -> type("string")

        is PrimitiveKind -> type("number")

        StructureKind.LIST -> type("array", "items" to schema(descriptor.getElementDescriptor(0)))

        StructureKind.MAP -> type("object")

        StructureKind.CLASS, StructureKind.OBJECT ->
            if (descriptor.isInline) schema(descriptor.getElementDescriptor(0)) else structure(descriptor)

        else -> type("object")
    }

    private fun structure(descriptor: SerialDescriptor): JsonObject {
        // Actions and the like have a form of their own, which the schema leaves open.
        val properties = fields(descriptor).filterValues { it.kind !is SerialKind.CONTEXTUAL }
        return type(
            "object",
            "properties" to buildJsonObject { properties.forEach { (name, field) -> put(name, schema(field)) } },
        )
    }

    private fun type(name: String, vararg more: Pair<String, JsonObject>) =
        JsonObject(mapOf("type" to JsonPrimitive(name), *more))
}
