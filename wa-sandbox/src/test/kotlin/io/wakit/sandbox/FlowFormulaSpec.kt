package io.wakit.sandbox

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.StringSpec
import io.kotest.inspectors.forAll
import io.kotest.matchers.shouldBe
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonPrimitive

private val known = mapOf(
    "form.guests" to JsonPrimitive("6"),
    "data.price" to JsonPrimitive(9.5),
    "data.name" to JsonPrimitive("Al"),
    "data.open" to JsonPrimitive(true),
)

private fun worth(text: String) = FlowFormula(text) { known[it] ?: JsonNull }.value().written()

class FlowFormulaSpec : StringSpec({
    "an expression comes to what phones make of it" {
        mapOf(
            "\${form.guests} * 2 + 1" to "13",
            "1 + 2 * 3 - 4" to "3",
            "(1 + 2) * 3" to "9",
            "-\${data.price} + 10" to "0.5",
            "7 % 4" to "3",
            "7 / 0" to "0",
            "7 / 2" to "3.5",
            "\${form.guests} > 4 && \${data.open}" to "true",
            "2 <= 1 || !\${data.open}" to "false",
            "\${form.guests} == 6" to "true",
            "\${data.name} != 'Al'" to "false",
            "\${form.nothing} == ''" to "true",
            "'Dear ' \${data.name} ', ' (\${data.price} * 2) ' each'" to "Dear Al, 19 each",
            "'it\\'s \\`x\\`'" to "it's `x`",
        ).entries.forAll { (text, value) -> withClue(text) { worth(text) shouldBe value } }
    }

    "what is no expression is refused with its words" {
        listOf("1 +", "(1", "1 )", "hello", "").forAll { shouldThrow<IllegalArgumentException> { worth(it) } }
    }

    "a place in a text is found, or the next one around it" {
        val text = "{\n  \"a\": [1, {\"b\": \"x\\\"y\"}],\n  \"c\": {}\n}"
        val places = JsonPlaces.of(text)
        places.at("a[1].b").let { listOf(it.line, it.column, it.lineEnd, it.columnEnd) } shouldBe listOf(2, 18, 2, 23)
        places.at("a[1].b.gone").line shouldBe 2
        places.at("c").let { listOf(it.line, it.column, it.columnEnd) } shouldBe listOf(3, 8, 9)
        places.at("nowhere").let { listOf(it.line, it.lineEnd) } shouldBe listOf(1, 4)
        JsonPlaces.of("no JSON").at("a").let { listOf(it.line, it.columnEnd) } shouldBe listOf(1, 7)
    }
})
