package io.wakit.dsl.template

import io.kotest.assertions.json.shouldEqualJson
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldContainExactlyInAnyOrder
import io.kotest.matchers.shouldBe
import io.wakit.model.WaJson
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/** What has no parts to be written in words, and why. */
private val left = mapOf(
    "templates-mpm-templates-01" to "the page leaves the parts out",
    "templates-template-library-01" to "a template of the library: Meta's parts, and inputs as a text that is no JSON",
    "templates-template-library-02" to "a template of the library: Meta's parts, and inputs as a text that is no JSON",
)

/** Slips of the pages: what is put right before the comparison, and why. */
private val slips: Map<String, (JsonObject) -> JsonElement> = mapOf(
    // A header without its format, and with an example under the key of a body.
    "calling-user-call-permissions-02" to { body ->
        body.at("components", 0) { header ->
            val example = (header.getValue("example") as JsonObject).getValue("body_text") as JsonArray
            JsonObject(
                header + ("format" to JsonPrimitive("TEXT")) +
                    ("example" to JsonObject(mapOf("header_text" to example.single()))),
            )
        }
    },
    // Name and language, which an edit cannot change.
    "openapi-edit-template-01" to { body -> JsonObject(body - "name" - "language") },
    // An empty object for what the page leaves out.
    "groups-reference-05" to { body ->
        body.component(0) { part -> JsonObject(part + ("parameters" to JsonArray((part.getValue("parameters") as JsonArray).take(1)))) }
    },
    // The parameters as a text.
    "templates-limited-time-offer-templates-03" to { body ->
        body.component(1) { part ->
            val text = ((part.getValue("parameters") as JsonArray).single() as JsonPrimitive).content
            JsonObject(part + ("parameters" to WaJson.parseToJsonElement("[$text]")))
        }
    },
    // A truth value where the label of the button belongs.
    "openapi-send-message-37" to { body ->
        listOf(1, 2).fold(body) { all, i ->
            all.component(i) { part ->
                val parameter = (part.getValue("parameters") as JsonArray).single() as JsonObject
                val text = JsonPrimitive((parameter.getValue("text") as JsonPrimitive).content)
                JsonObject(part + ("parameters" to JsonArray(listOf(JsonObject(parameter + ("text" to text))))))
            }
        }
    },
)

private fun JsonObject.at(key: String, index: Int, change: (JsonObject) -> JsonElement): JsonObject = JsonObject(
    this + (
        key to JsonArray(
            (getValue(key) as JsonArray).mapIndexed { i, it ->
                if (i == index) change(it as JsonObject) else it
            },
        )
        ),
)

private fun JsonObject.component(index: Int, change: (JsonObject) -> JsonElement): JsonObject =
    JsonObject(this + ("template" to (getValue("template") as JsonObject).at("components", index, change)))

/** The pages break Meta's rules themselves: where, by file. All others break none. */
private val broken = mapOf(
    "templates-autofill-button-authentication-templates-01" to listOf("message_send_ttl_seconds"),
    "templates-catalog-templates-01" to listOf("components[0].example"),
    "templates-custom-marketing-templates-01" to List(2) { "components[1].example" },
    "templates-media-card-carousel-templates-01" to
        listOf("components[0].example", "components[1].cards", "components[1].cards[0]"),
    "templates-product-card-carousel-templates-01" to listOf("components[0].example", "components[1].cards"),
    "templates-time-to-live-01" to listOf("message_send_ttl_seconds"),
    "templates-utility-templates-01" to List(3) { "components[1].example" },
    "openapi-send-message-14" to listOf("template.name", "template.components[0].parameters[0].image.link"),
    "openapi-send-message-15" to listOf("template.name"),
    "openapi-send-message-38" to listOf("template.name"),
    "payments-payments-in-orderdetailstemplate-02" to listOf("template.components[0].parameters[0].image.link"),
    "templates-media-card-carousel-templates-03" to listOf("template.components[1].cards"),
    "templates-mpm-templates-03" to listOf("template.components[0].parameters[0].text"),
)

private val notSaid = mapOf("recipient_type" to JsonPrimitive("individual"))

private fun check(bodies: Map<String, JsonObject>, written: Map<String, (Quote) -> Written>, complete: (JsonObject) -> JsonObject): Int {
    bodies.keys shouldContainExactlyInAnyOrder written.keys + left.keys.filter { it in bodies }
    val results = written.mapValues { (file, write) ->
        val right = slips[file]?.invoke(bodies.getValue(file)) ?: bodies.getValue(file)
        write(Quote(right)).also {
            withClue(file) { "${it.json.plain()}" shouldEqualJson "${complete(right as JsonObject).plain()}" }
        }
    }
    results.mapValues { it.value.violations.map { found -> "$found".substringBefore(' ') } }.filterValues { it.isNotEmpty() } shouldBe
        broken.filterKeys { it in bodies }
    return written.size
}

class CorpusSpec : StringSpec({
    "each template that Meta's pages make, change or upsert is written in words, and is the same JSON"
        .config(enabledOrReasonIf = { Corpus.given() }) {
            val bodies = Corpus.requests { _, body -> "components" in body || "library_template_name" in body }
            val same = check(bodies, drafts) { it }
            println("Templates in words: $same of ${bodies.size} as on Meta's pages; left out: ${left.keys.count { it in bodies }}")
        }

    "each template that Meta's pages send is written in words, and is the same JSON"
        .config(enabledOrReasonIf = { Corpus.given() }) {
            val bodies = Corpus.requests { path, body -> "template" in body && path.endsWith("messages") }
            val same = check(bodies, sends) { JsonObject(notSaid + it) }
            println("Template messages in words: $same of ${bodies.size} as on Meta's pages")
        }
})
