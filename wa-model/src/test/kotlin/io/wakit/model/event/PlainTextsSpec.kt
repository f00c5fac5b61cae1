package io.wakit.model.event

import io.kotest.assertions.withClue
import io.kotest.core.spec.style.StringSpec
import io.kotest.inspectors.forAll
import io.kotest.matchers.ints.shouldBeGreaterThan
import io.kotest.matchers.nulls.shouldBeNull
import io.kotest.matchers.nulls.shouldNotBeNull
import io.kotest.matchers.shouldBe
import io.kotest.property.Arb
import io.kotest.property.RandomSource
import io.kotest.property.arbitrary.arbitrary
import io.kotest.property.arbitrary.element
import io.kotest.property.checkAll
import io.wakit.model.Corpus
import io.wakit.model.WaJson
import io.wakit.model.jsonFixture
import kotlinx.serialization.SerializationException

private val types = listOf(""""type":"text","text":{"body":"Hi"}""", """"text":{"body":"Hi"},"type":"text"""")

private fun message(rest: String = types[0], from: String = """"from":"15550100001"""", timestamp: String = "1750000000") =
    """{$from,"id":"wamid.A1","timestamp":"$timestamp",$rest}"""

private fun value(vararg messages: String, profile: String = """"name":"Alice"""", contact: String = """"wa_id":"15550100001"""") =
    """{"messaging_product":"whatsapp","metadata":{"display_phone_number":"15550109999","phone_number_id":"1063"},""" +
        """"contacts":[{"profile":{$profile},$contact}],"messages":[${messages.joinToString(",")}]}"""

private fun change(value: String = value(message())) = """{"value":$value,"field":"messages"}"""

private fun entry(vararg changes: String) = """{"id":"WABA-1","changes":[${changes.joinToString(",")}]}"""

private fun delivery(vararg entries: String) = """{"object":"whatsapp_business_account","entry":[${entries.joinToString(",")}]}"""

private fun of(value: String) = delivery(entry(change(value)))

/** Plain texts, in each form that Meta gives them. */
private val plain: List<String> = listOf(
    of(value(message())),
    of(value(message(types[1]))),
    delivery(entry("""{"field":"messages","value":${value(message())}}""")),
    of(value(message(), message(types[1]))),
    delivery(entry(change(), change()), entry(change())),
    of(value(message(""""type":"text","text":{"body":"Grüß Gott 👋"}"""))),
    of(value(message(""""type":"text","text":{"body":"a \"quote\", \\ and a \ud83d\udc4b\nline"}"""))),
    of(value(message(), profile = """"name":"\u00c5sa \"the\" one"""")),
    of(value(message(), profile = "\"name\":\"\"")),
    of(value(message(), profile = """"name":"Alice","username":"alice","country_code":"US"""")),
    of(
        value(
            message(from = """"from":"15550100001","from_user_id":"US.1""""),
            contact = """"wa_id":"15550100001","user_id":"US.1"""",
        ),
    ),
    of(value(message(timestamp = "1750000000000"))),
)

/** What [PlainTexts] has to leave to others, though it looks much the same. */
private val others: List<String> = listOf(
    of(value(message(from = """"from":"15550100002""""))),
    of(value(message(from = """"from":""""))),
    of(value(message(timestamp = "soon"))),
    of(value(message(timestamp = "-${Long.MAX_VALUE}"))),
    of(value(message(""""type":"text","text":{"body":"Hi","preview_url":true}"""))),
    of(value(message(""""type":"text","text":{"body":"Hi"},"type":"image""""))),
    of(value(message(""""type":"image","text":{"body":"Hi"}"""))),
    of(value(message(types[0] + ""","context":{"id":"wamid.A0"}"""))),
    of(value(message(), contact = """"wa_id":"15550100001","wa_id":"15550100002"""")),
    of(value()),
    delivery(),
    of(value(message())) + " ",
    """{"object":null,"entry":[]}""",
)

private fun outcome(read: () -> List<InboundEvent>): Any = try {
    read()
} catch (_: SerializationException) {
    "no JSON"
}

private fun sameBothWays(json: String) = withClue({ json }) {
    outcome { InboundEvent.read(json) } shouldBe outcome { InboundEvent.read(WaJson.parseToJsonElement(json)) }
}

private const val SIGNS = "{}[]\",:\\u0 1-\n"

/** One to three places where a sign is gone, another one, or one more; or where a piece stands that stood elsewhere. */
private fun RandomSource.broken(json: String): String = (1..1 + random.nextInt(3)).fold(json) { text, _ ->
    val at = random.nextInt(text.length)
    when (random.nextInt(4)) {
        0 -> text.removeRange(at, at + 1)

        1 -> text.replaceRange(at, at + 1, "${SIGNS.random(random)}")

        2 -> text.replaceRange(at, at, "${SIGNS.random(random)}")

        else -> {
            val from = random.nextInt(text.length)
            text.replaceRange(at, at, text.substring(from, minOf(text.length, from + random.nextInt(40))))
        }
    }
}

class PlainTextsSpec : StringSpec({
    "plain texts as Meta writes them are read without a tree, and say what the tree says" {
        plain.forAll { json ->
            PlainTexts.read(json).shouldNotBeNull() shouldBe InboundEvent.read(WaJson.parseToJsonElement(json))
        }
    }

    "what is no plain text, or not in Meta's own form, is left to the tree" {
        others.forAll { json ->
            PlainTexts.read(json).shouldBeNull()
            sameBothWays(json)
        }
        FAMILIES.forAll { sameBothWays("${jsonFixture("event/$it.json")}") }
    }

    "a broken delivery of texts is the same events, or no JSON, both ways" {
        checkAll(20_000, Arb.element(plain), arbitrary { it }) { json, random -> sameBothWays(random.broken(json)) }
    }

    "every webhook of Meta's pages is the same events both ways".config(enabledOrReasonIf = { Corpus.given }) {
        val pages = Corpus.files("webhooks").values.map { "$it" }
        pages.forAll { sameBothWays(it) }
        val quick = pages.count { PlainTexts.read(it) != null }
        println("webhooks: $quick of ${pages.size} pages are plain texts")
        quick shouldBeGreaterThan 0
    }
})
