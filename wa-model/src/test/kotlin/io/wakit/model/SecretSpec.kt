package io.wakit.model

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.shouldNotBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.string.shouldNotContain

class SecretSpec :
    StringSpec({
        "a secret is never printed" {
            "${AccessToken("EAAG-very-secret")} ${AppSecret("also-secret")}" shouldBe "██ ██"
        }

        "an empty secret is refused where it is made" {
            listOf<(String) -> Secret>(::AccessToken, ::AppSecret, ::VerifyToken).forEach { make ->
                shouldThrow<IllegalArgumentException> { make("") }.message shouldContain "is empty"
            }
        }

        "a line break left over from a file is found at once, without being quoted" {
            val message = shouldThrow<IllegalArgumentException> { AccessToken("EAAG-very-secret\n") }.message
            message shouldContain "Trim it"
            message shouldNotContain "EAAG"
        }

        "secrets of one text are equal within one kind" {
            AppSecret("a") shouldBe AppSecret("a")
            AppSecret("a") shouldNotBe AppSecret("b")
            (AppSecret("a") as Secret) shouldNotBe AccessToken("a")
        }
    })
