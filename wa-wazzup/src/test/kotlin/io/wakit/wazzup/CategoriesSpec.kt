package io.wakit.wazzup

import io.kotest.assertions.withClue
import io.kotest.core.spec.style.StringSpec
import io.kotest.inspectors.forAll
import io.kotest.matchers.nulls.shouldBeNull
import io.kotest.matchers.shouldBe
import io.kotest.matchers.types.shouldBeInstanceOf
import io.wakit.client.RetryPolicy
import io.wakit.local.Said
import io.wakit.wazzup.WazzupErrorCategory.Access
import io.wakit.wazzup.WazzupErrorCategory.Channel
import io.wakit.wazzup.WazzupErrorCategory.Conflict
import io.wakit.wazzup.WazzupErrorCategory.Limit
import io.wakit.wazzup.WazzupErrorCategory.RateLimit
import io.wakit.wazzup.WazzupErrorCategory.Server
import io.wakit.wazzup.WazzupErrorCategory.Spam
import io.wakit.wazzup.WazzupErrorCategory.Transport
import io.wakit.wazzup.WazzupErrorCategory.Unknown
import io.wakit.wazzup.WazzupErrorCategory.Validation
import io.wakit.wazzup.WazzupErrorCategory.Window
import java.time.Duration

private val CODES: Map<WazzupErrorCategory, List<String>> = mapOf(
    RateLimit to listOf("TOO_MANY_REQUESTS"),
    Conflict to listOf("REPEATED_CRM_MESSAGE_ID"),
    Server to listOf("UNKNOWN_ERROR", "UNKNOWN_ERROR_WITH_TRACE_ID"),
    Validation to listOf(
        "INVALID_CONTACTS_DATA", "INVALID_USERS_DATA", "INVALID_DEALS_DATA", "INVALID_PIPELINES_DATA", "INVALID_MESSAGE_DATA",
        "VALIDATION_ERROR", "MESSAGE_ONLY_TEXT_OR_CONTENT", "MESSAGES_ONLY_TEXT_OR_CONTENT", "TOO_MANY_ENTITIES", "TOO_MACH_ENTITIES",
    ),
    Transport to listOf("WRONG_TRANSPORT", "MESSAGES_ABNORMAL_SEND", "MESSAGES_INVALID_CONTACT_TYPE"),
    Channel to listOf(
        "CHANNEL_NOT_FOUND",
        "CHANNEL_BLOCKED",
        "CHANNEL_WAPI_REJECTED",
        "CHANNEL_NO_MONEY",
        "CHANNEL_LIMIT_EXCEEDED",
        "MESSAGE_CHANNEL_UNAVAILABLE",
        "CHANNEL_INVALID_TRANSPORT_FOR_EDITING",
    ),
    Limit to listOf(
        "MESSAGE_TEXT_TOO_LONG",
        "MESSAGES_TOO_LONG_INSTAGRAM",
        "MESSAGES_TOO_LONG_WABA_HEADER",
        "MESSAGES_CONTENT_SIZE_EXCEEDED",
        "MESSAGES_CONTENT_SIZE_EXCEEDED_TELEGRAM",
        "MESSAGE_WRONG_CONTENT_TYPE",
    ),
    Spam to listOf("MESSAGES_IS_SPAM", "TEMPLATE_REJECTED"),
    Window to listOf("24_HOURS_EXCEEDED", "7_DAYS_EXCEEDED"),
    Unknown to listOf("BALANCE_IS_EMPTY", "CHAT_NO_ACCESS", "MOON_IS_FULL"),
)

private val STATUSES = mapOf(
    400 to Unknown,
    401 to Access,
    402 to Unknown,
    403 to Access,
    404 to Unknown,
    409 to Conflict,
    422 to Unknown,
    429 to RateLimit,
    500 to Server,
    502 to Server,
    503 to Server,
)

private val twice = RetryPolicy(maxAttempts = 2, firstWait = Duration.ofMillis(1))

private fun String.camel() = split('_').withIndex().joinToString("") { (i, part) ->
    if (i == 0) part.lowercase() else part.lowercase().replaceFirstChar(Char::uppercase)
}

/** What a fault is about, by its code in either spelling, else by its status. */
class CategoriesSpec : StringSpec({
    "a code tells what a fault is about, in either spelling, and the servers' one and the pages' are the same code" {
        var count = 0
        CODES.forEach { (category, codes) ->
            codes.forEach { code ->
                withClue(code) {
                    listOf(code, code.camel()).forAll { WazzupError.Refused(400, WazzupErrorCode(it)).category shouldBe category }
                    WazzupErrorCode(code.camel()) shouldBe WazzupErrorCode(code)
                    WazzupErrorCode(code.camel()).hashCode() shouldBe WazzupErrorCode(code).hashCode()
                }
                count++
            }
        }
        println("Wazzup's codes: $count in ${CODES.size} categories")
        CODES.keys + Access shouldBe WazzupErrorCategory.entries.toSet()
    }

    "where no code came the status tells, whatever the body is; and what is neither 429 nor 5xx is asked once" {
        STATUSES.forEach { (status, category) ->
            listOf("", "<html>busy</html>", "{}", """{"error":null}""").forAll { body ->
                playing(Said(body, status, mapOf("Retry-After" to "0")), configure = { retry = twice }) { wazzup, server ->
                    withClue("$status $body") {
                        val error = wazzup.users.get("1").leftOrNull().shouldBeInstanceOf<WazzupError.Refused>()
                        error.status shouldBe status
                        error.category shouldBe category
                        error.code.shouldBeNull()
                        (server.asked.size > 1) shouldBe (category == RateLimit || category == Server)
                    }
                }
            }
        }
    }
})
