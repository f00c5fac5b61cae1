package io.wakit.dsl

import io.kotest.core.spec.style.StringSpec
import io.kotest.inspectors.forAll
import io.kotest.matchers.shouldBe
import io.kotest.property.Arb
import io.kotest.property.arbitrary.Codepoint
import io.kotest.property.arbitrary.of
import io.kotest.property.arbitrary.string
import io.kotest.property.checkAll

/** Marks as WhatsApp finds them: one that opens before a word, and one that closes behind one, in one line. */
private val marks = Regex("""(?<![\p{L}\p{N}])([*_~`])(?=\S).*?(?<=\S)\1(?![\p{L}\p{N}])""")
private val lineSigns = Regex("""(?m)^ *(>|[-*] |\d+\. )""")

class FormattingSpec : StringSpec({
    "each mark is set as WhatsApp reads it" {
        listOf(
            bold("Bo") to "*Bo*",
            italic("Bo") to "_Bo_",
            strike("Bo") to "~Bo~",
            mono("a_b") to "`a_b`",
            codeBlock("a\n*b*") to "```a\n*b*```",
            quote("a\nb") to "> a\n> b",
            bullets(listOf("a", "b\nc")) to "- a\n- b c",
            numbered(listOf("a", bold("b"))) to "1. a\n2. *b*",
            bold(italic("Bo")) to "*_Bo_*",
        ).forAll { (marked, text) -> marked.toString() shouldBe text }
    }

    "a mark touches what it marks, and does not reach over the end of a line" {
        bold(" Bo ").toString() shouldBe " *Bo* "
        bold("a\n\nb").toString() shouldBe "*a*\n\n*b*"
        bold("").toString() shouldBe ""
    }

    "what a user typed is shown and marks nothing" {
        bold("5 * 3 * 2").toString() shouldBe "*5 ∗ 3 ∗ 2*"
        formatted("I am ", bold("*not*"), " _me_") shouldBe "I am *∗not∗* ˍmeˍ"
        formatted("> no quote\n- no list\n12. no number\n>>> nor this") shouldBe "› no quote\n‐ no list\n12․ no number\n›>> nor this"
        mono("`a`").toString() shouldBe "`ˋaˋ`"
        codeBlock("```").toString() shouldBe "```ˋˋˋ```"
    }

    "names with a mark inside stay as they are, and so does a minus" {
        plain("john_doe@shop.example https://a.example/b_c -7 a-b 1.5").toString() shouldBe
            "john_doe@shop.example https://a.example/b_c -7 a-b 1.5"
    }

    "no text is found to hold a mark or a sign of a line once it is plain, and plain twice is plain" {
        val letters = Arb.of("ab1 *_~`>-.\n".map { Codepoint(it.code) })
        checkAll(Arb.string(0..40, letters)) { typed ->
            val text = plain(typed).toString()
            marks.containsMatchIn(text) shouldBe false
            lineSigns.containsMatchIn(text) shouldBe false
            plain(text).toString() shouldBe text
            text.length shouldBe typed.length
        }
    }

    "parts join, and only the typed ones are escaped" {
        (bold("a") + "*b*" + italic("c")).toString() shouldBe "*a*∗b∗_c_"
        (bold("a") == bold("a")) shouldBe true
        bold("a").length shouldBe 3
        message(alice) { text(formatted("Dear ", bold("Bo"))) }.content.let { payload(it).toString() } shouldBe """{"body":"Dear *Bo*"}"""
    }
})
