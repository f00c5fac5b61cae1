package io.wakit.gates

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.shouldBe

class SectionsSpec : StringSpec({
    val page = """
        # Page

        ## One

        Words.

        <!-- quote: a/B.kt#c -->
        ```kotlin
        val code = 1
        }
        ```

        ## Two
        More words.
        And more.
    """.trimIndent()

    "a section is as long as its lines with words or code" {
        Sections.length(page, "One") shouldBe 3
        Sections.length(page, "Two") shouldBe 2
    }

    "a section that is not there is no empty one" {
        shouldThrow<IllegalArgumentException> { Sections.length(page, "Three") }
    }
})
