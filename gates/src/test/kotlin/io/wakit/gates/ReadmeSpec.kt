package io.wakit.gates

import io.kotest.assertions.fail
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.StringSpec
import io.kotest.inspectors.forAll
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.comparables.shouldBeLessThan
import io.kotest.matchers.ints.shouldBeGreaterThan
import io.kotest.matchers.nulls.shouldNotBeNull
import io.kotest.matchers.shouldBe
import kotlin.io.path.div
import kotlin.io.path.readText
import kotlin.io.path.writeText

/** What the pages show is what the samples compile and run. */
class ReadmeSpec : StringSpec({
    fun textOf(path: String): String {
        if (!Repository.has(path)) fail("$path is missing")
        return (Repository.root / path).readText()
    }

    fun codeOf(quote: Quote): List<String> = Quotes.region(quote.source, textOf(quote.source), quote.region)

    val pages = Repository.files.filter { it.isMarkdown }.map { it.path }
        .filter { it == README || it.startsWith("docs/") }

    pages.forEach { page ->
        "$page quotes its code from files that are compiled" {
            if (Repository.updating) {
                val before = textOf(page)
                val after = Quotes.rewritten(page, before, ::codeOf)
                if (after != before) (Repository.root / page).writeText(after)
            }
            Quotes.of(page, textOf(page)).forAll { quote ->
                withClue("$page:${quote.line} is not what ${quote.source} says in ${quote.region}. $HOW_TO_UPDATE") {
                    quote.code.joinToString("\n") shouldBe codeOf(quote).joinToString("\n")
                }
            }
        }
    }

    "no page shows Kotlin or Java that is not compiled" {
        pages.flatMap { Quotes.unquoted(it, textOf(it), LANGUAGES) }.shouldBeEmpty()
    }

    "Java is shown as much as Kotlin" {
        val text = textOf(README)
        val (kotlin, java) = listOf("Kotlin", "Java").map { Sections.length(text, "Quick start in $it") }
        println("ReadmeSpec: $kotlin lines of words and code for Kotlin, $java for Java")
        kotlin shouldBeGreaterThan MOST_OF_IT
        java shouldBe kotlin
    }

    LANGUAGES.forEach { language ->
        "the quick start in $language is shorter than $LINES lines" {
            val start = Quotes.of(README, textOf(README)).find { it.region == "quickstart" && it.language == language }
            withClue("README.md has a quote of a region called quickstart in $language") { start.shouldNotBeNull() }
                .code.size shouldBeLessThan LINES
        }
    }
})

private const val README = "README.md"
private const val LINES = 15
private const val MOST_OF_IT = 10
private val LANGUAGES = setOf("kotlin", "java")
private const val HOW_TO_UPDATE = "To take the source's word: mvn verify -Dwakit.update=true"
