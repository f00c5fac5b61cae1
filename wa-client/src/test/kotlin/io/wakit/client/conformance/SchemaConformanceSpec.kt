package io.wakit.client.conformance

import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldNotBeEmpty
import io.kotest.matchers.shouldBe
import io.wakit.judge.Judge
import io.wakit.model.JsonSchema
import kotlinx.serialization.KSerializer

/** What Meta shows as request bodies and as answers, held against the schemas of our classes for them by a validator that is not ours. */
class SchemaConformanceSpec : StringSpec({
    "each body that Meta shows of an operation is valid by the schema of our class for it".config(enabledOrReasonIf = { Corpus.given() }) {
        val judges = HashMap<KSerializer<*>, Judge>()
        val faults = Corpus.files("requests").mapNotNull { (file, request) ->
            bodyOf(request)?.let { body ->
                file to body.serializers.map { judges.getOrPut(it) { Judge(JsonSchema.of(it)) }.faults(body.json) }.minBy { it.size }
            }
        }.toMap()
        faults.keys.shouldNotBeEmpty()
        val wrong = faults.filterValues { it.isNotEmpty() }.mapValues { it.value.joinToString() }
        println("Schemas: ${faults.size - wrong.size} of ${faults.size} bodies are valid")
        // What our classes do not hold either has its reason there.
        val unfinished = reasons("requests.tsv").keys + reasons("requests-raw.tsv").keys
        val finished = faults.keys - unfinished
        println("Schemas: ${(finished - wrong.keys).size} of ${finished.size} that classes hold are valid")
        (finished intersect wrong.keys).forEach { println("  $it") }
        (wrong - unfinished).shouldBeKnownIn("requests-schema.tsv", of = faults.size)
        (wrong.keys intersect reasons("requests-raw.tsv").keys) shouldBe reasons("requests-raw.tsv").keys
    }

    "each answer that Meta shows of an operation is valid by the schema of its result".config(enabledOrReasonIf = { Corpus.given() }) {
        val answers = Corpus.files("responses").map { (file, json) -> Answer(file, json) }.filter { it.serializers.isNotEmpty() }
        val faults = answers.associate { answer ->
            answer.file to answer.serializers.map { Judge(JsonSchema.of(it)).faults(answer.body) }.minBy { it.size }
        }
        faults.keys.shouldNotBeEmpty()
        val wrong = faults.filterValues { it.isNotEmpty() }.mapValues { it.value.joinToString() }
        println("Schemas: ${faults.size - wrong.size} of ${faults.size} answers are valid")
        wrong.forEach { (file, why) -> println("  $file: $why") }
        (wrong - reasons("responses.tsv").keys).shouldBeKnownIn("responses-schema.tsv", of = faults.size)
    }
})
