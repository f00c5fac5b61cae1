package io.wakit.flows.check

import io.kotest.core.spec.style.StringSpec
import io.kotest.inspectors.forAll
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.property.Arb
import io.kotest.property.arbitrary.element
import io.kotest.property.arbitrary.list
import io.kotest.property.checkAll

class ExpressionSpec : StringSpec({
    val types = mapOf("data.b" to "boolean", "data.n" to "number", "data.s" to "string")
    fun read(text: String, concatenates: Boolean = true): Pair<String?, List<FlowViolation>> {
        val report = Report()
        return Expression(text, concatenates) { types[it] }.type(report, "x") to report.violations
    }

    "types come out as the operators make them" {
        mapOf(
            "\${data.b}" to "boolean",
            "\${data.n} + 1 * 2 > 3" to "boolean",
            "\${data.n} % 2" to "number",
            "-\${data.n} / 2" to "number",
            " !\${data.b} && \${data.n} >= 1.5 || \${data.s} == 'a'" to "boolean",
            "'Hello ' \${data.s}" to "string",
            "'sum ' (\${data.n} + 1) ' of ' \${data.b}" to "string",
            "'it\\'s'" to "string",
            "\${form.unknown}" to null,
            "\${form.unknown} == 1" to "boolean",
        ).entries.forAll { (text, type) ->
            val (found, faults) = read(text)
            faults.shouldBeEmpty()
            found shouldBe type
        }
    }

    "what does not go together says where" {
        mapOf(
            "(\${data.b}" to "no closing parenthesis",
            "\${data.b})" to "no opening parenthesis",
            "\${data.s} == 'a" to "no closing quote for a text at column 14",
            "\${data.b} \${data.b}" to "no operator before",
            "\${data.b} @" to "unexpected character '@'",
            "\${data.b} &&" to "no operand after the last operator '&&'",
            "&& \${data.b}" to "'&&' where an operand was due at column 1",
            "\${data.s} || \${data.b}" to "of type string beside '||'",
            "\${data.s} == \${data.n}" to "compares",
            "\${data.s} > 1" to "takes a number",
            "\${data.b} == yes" to "no literal",
            "-'a'" to "negative sign",
            " !\${data.n}" to "'!' before a number",
            "( )" to "empty parentheses",
        ).entries.forAll { (text, said) -> read(text, concatenates = false).second.single().rule shouldContain said }
    }

    "a depth that no one means is a fault and no overflow" {
        read("(".repeat(100_000)).second.single().rule shouldContain "nested"
        read("!".repeat(100_000)).second.single().rule shouldContain "nested"
        read("'${"a".repeat(100_000)}'").first shouldBe "string"
    }

    "any row of words is read or told, never thrown" {
        val words = Arb.element("\${data.b}", "\${data.n}", "\${data.s}", "(", ")", "!", "-", "==", "&&", "+", "'a'", "1", "true", "`", "'")
        checkAll(1_000, Arb.list(words, 0..12)) { row ->
            val (type, faults) = read(row.joinToString(" "))
            if (faults.isNotEmpty()) type shouldBe null
        }
    }
})
