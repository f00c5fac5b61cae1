package io.wakit.judge

import dev.harrel.jsonschema.Validator
import dev.harrel.jsonschema.ValidatorFactory
import dev.harrel.jsonschema.providers.KotlinxJsonNode
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/** Judges JSON by a schema, and knows nothing of ours. A schema that is none, by its own draft, is refused at once. */
class Judge(schema: JsonObject) {
    private val validator: Validator = ValidatorFactory().withJsonNodeFactory(KotlinxJsonNode.Factory()).createValidator()
    private val schema = validator.registerSchema(schema as Any)

    /** What is wrong, place by place; nothing where all is well. */
    fun faults(json: JsonElement): List<String> = validator.validate(schema, json as Any).run {
        if (isValid) emptyList() else errors.map { "${it.instanceLocation}: ${it.error}" }
    }

    fun isValid(json: JsonElement): Boolean = validator.validate(schema, json as Any).isValid
}
