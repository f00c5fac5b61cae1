package io.wakit.gates

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe

/** The reader behind the gate of quoted code. */
class QuotesSpec :
    StringSpec({
        val source = """
        fun main() {
            // quote: first
            val a = 1
            if (a > 0) {
                run()
            }
            // end quote
            // quote: second
            // end quote
        }
        """.trimIndent()
        val page = """
        # Page
        <!-- quote: A.kt#first -->
        ```kotlin
        val old = 0
        ```
        ```kotlin
        val loose = 0
        ```
        ```text
        not code
        ```
        """.trimIndent()

        "a region is quoted without the indentation that its lines share" {
            Quotes.region("A.kt", source, "first") shouldContainExactly
                listOf("val a = 1", "if (a > 0) {", "    run()", "}")
        }

        "a region that is not there, or twice, or has no end, is an error" {
            listOf("third" to source, "first" to source + "\n" + source, "a" to "// quote: a").forEach { (name, text) ->
                shouldThrow<IllegalArgumentException> { Quotes.region("A.kt", text, name) }
            }
        }

        "a page's quotes are read with where they stand" {
            val quote = Quotes.of("README.md", page).single()
            listOf(quote.source, quote.region, quote.language, quote.line.toString()) shouldContainExactly
                listOf("A.kt", "first", "kotlin", "2")
            quote.code shouldContainExactly listOf("val old = 0")
        }

        "a mark without a block is an error" {
            shouldThrow<IllegalArgumentException> { Quotes.of("README.md", "<!-- quote: A.kt#first -->\nText") }
        }

        "rewriting changes the quoted code alone" {
            Quotes.rewritten("README.md", page) { Quotes.region("A.kt", source, it.region) } shouldBe
                page.replace("val old = 0", "val a = 1\nif (a > 0) {\n    run()\n}")
        }

        "code that quotes nothing is found" {
            Quotes.unquoted("README.md", page, setOf("kotlin", "java")) shouldContainExactly listOf("README.md:6")
        }
    })
