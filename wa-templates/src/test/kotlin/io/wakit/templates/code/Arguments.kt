package io.wakit.templates.code

import io.wakit.model.Media
import io.wakit.model.WaJson
import io.wakit.model.message.OrderRequest
import io.wakit.model.message.ProductSection
import io.wakit.model.message.TemplateParameter
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import java.lang.reflect.Constructor
import java.lang.reflect.Executable
import java.lang.reflect.Method
import java.lang.reflect.Parameter
import java.lang.reflect.ParameterizedType
import java.time.Instant

/** A value for each parameter of what is called, by its type alone. */
object Arguments {
    fun of(function: Method, language: Any): Array<Any?> = values(function, language)

    private fun values(called: Executable, language: Any?): Array<Any?> =
        called.parameters.map { if (it.type.isEnum) language else value(it) }.toTypedArray()

    private fun value(parameter: Parameter): Any = when (val type = parameter.type) {
        String::class.java -> "B-2"
        Int::class.javaObjectType -> 5
        Instant::class.java -> Instant.ofEpochMilli(1_700_000_000_000)
        Media::class.java -> Media.id("1013859600285441")
        JsonObject::class.java -> JsonObject(mapOf("a" to JsonPrimitive(1)))
        TemplateParameter.Currency::class.java -> TemplateParameter.Currency("$12.50", "USD", 12_500)
        TemplateParameter.DateTime::class.java -> TemplateParameter.DateTime("May 1")
        TemplateParameter.Location::class.java -> TemplateParameter.Location(37.48, -122.15, "Depot", "1 Hacker Way")
        TemplateParameter.Product::class.java -> TemplateParameter.Product("sku", "194836987003835")
        OrderRequest::class.java -> anOrder
        List::class.java -> listOf(item((parameter.parameterizedType as ParameterizedType).actualTypeArguments.first() as Class<*>))
        else -> made(type)
    }

    private fun item(type: Class<*>): Any = if (type == ProductSection::class.java) ProductSection(listOf("sku"), "Plants") else made(type)

    /** A card. */
    private fun made(type: Class<*>): Any {
        val constructor: Constructor<*> = type.constructors.filterNot { it.isSynthetic }.maxBy { it.parameterCount }
        return constructor.newInstance(*values(constructor, null))
    }
}

private val anOrder: OrderRequest = WaJson.decodeFromString(
    OrderRequest.serializer(),
    """{"reference_id":"o-1","type":"digital-goods","currency":"INR","total_amount":{"value":20000,"offset":100},
        "payment_settings":[{"type":"upi_intent_link","upi_intent_link":{"link":"upi://pay?pa=a"}}],
        "order":{"status":"pending","subtotal":{"value":20000,"offset":100},"tax":{"value":0,"offset":100},
        "items":[{"name":"Pot","amount":{"value":20000,"offset":100},"quantity":1,"retailer_id":"sku-1"}]}}""",
)
