package io.wakit.dsl

import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.shouldBe
import io.kotest.property.Arb
import io.kotest.property.checkAll
import io.wakit.judge.Judge
import io.wakit.model.JsonSchema
import io.wakit.model.WaJson
import kotlinx.serialization.KSerializer

/** Holds what [words] make against the schema of [serializer]. */
suspend fun <T> shouldBeValid(serializer: KSerializer<T>, words: Arb<T>) {
    val judge = Judge(JsonSchema.of(serializer))
    var valid = 0
    checkAll(1_000, words) {
        judge.faults(WaJson.encodeToJsonElement(serializer, it)).shouldBeEmpty()
        valid++
    }
    println("Schema of what words make: $valid of 1000 are valid (${serializer.descriptor.serialName.substringAfterLast('.')})")
    valid shouldBe 1_000
}
